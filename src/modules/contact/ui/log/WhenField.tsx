import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { today } from '#core/day.ts'
import { DateField } from '#kit/DateField.tsx'
import { formatRelative, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { text } from '../text.ts'
import { clockOf, withMoment } from './contact-form.ts'
import type { FieldsProps } from './ContactFields.tsx'

/** When it happened: now, said in words, and correctable for what is written down later. */
export function WhenField({ form, now, onChange }: FieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const [day, setDay] = useState<string | null>(() => today(new Date(form.happenedAt)))
  const [clock, setClock] = useState(() => clockOf(form.happenedAt))
  const [open, setOpen] = useState(false)
  const correct = (nextDay: string | null, nextClock: string) => {
    setDay(nextDay)
    setClock(nextClock)
    onChange({ happenedAt: withMoment(form, nextDay, nextClock).happenedAt })
  }
  return (
    <div className="stack-tight">
      <span className="label">{t.when}</span>
      <div className="row">
        <span>
          {formatRelative(form.happenedAt, now.toISOString(), language)} {language === 'da' ? 'kl.' : 'at'} {formatTime(form.happenedAt)}
        </span>
        {!open && (
          <Button tone="plain" onPress={() => setOpen(true)}>
            {t.correct}
          </Button>
        )}
      </div>
      {open && (
        <div className="log-moment">
          <DateField label={t.day} name="happenedAt" value={day} onChange={(value) => correct(value, clock)} today={today(now)} allow="until-today" />
          <TextField label={t.time} hint={t.timeHint} value={clock} onChange={(value) => correct(day, value)} short inputMode="decimal" />
        </div>
      )}
    </div>
  )
}
