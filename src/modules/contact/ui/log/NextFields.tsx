import { today } from '#core/day.ts'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { nextDays } from '../../rules.ts'
import { text } from '../text.ts'
import { kindOf, type NextChoice } from './contact-form.ts'
import type { FieldsProps } from './ContactFields.tsx'

/** The next contact, asked every time and answered with one tap; time and words are proposed and can be changed. */
export function NextFields({ form, now, onChange }: FieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const days = nextDays(today(now))
  const kind = kindOf(form)
  const dated = form.next !== null && form.next !== 'none'
  const hint: Partial<Record<NextChoice, string>> = {
    tomorrow: formatDayShort(days.tomorrow, language),
    monday: formatDayShort(days.monday, language),
  }
  return (
    <div className="stack-tight">
      <ChoiceButtons
        label={t.next}
        name="next"
        optional
        value={form.next}
        onChange={(next) => onChange({ next })}
        choices={(['tomorrow', 'monday', 'date', 'none'] as const).map((value) => ({
          value,
          label: t.nextChoices[value],
          hint: hint[value],
        }))}
      />
      {form.next === 'date' && (
        <DateField
          label={t.nextDay}
          name="nextDay"
          value={form.nextDay}
          onChange={(nextDay) => onChange({ nextDay })}
          today={today(now)}
          allow="from-today"
        />
      )}
      {dated && (
        <div className="log-moment">
          <TextField
            label={t.nextTime}
            name="nextTime"
            value={form.nextTime}
            onChange={(nextTime) => onChange({ nextTime })}
            short
            inputMode="decimal"
          />
          <TextField
            label={t.nextWhat}
            name="next.what"
            optional
            value={form.nextWhat || (kind === null ? t.nextFallback : t.nextDefault[kind])}
            onChange={(nextWhat) => onChange({ nextWhat })}
          />
        </div>
      )}
    </div>
  )
}
