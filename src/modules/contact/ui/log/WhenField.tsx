import { useState } from 'react'
import { Clock } from 'lucide-react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { formatMomentShort, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { text } from '../text.ts'
import { clockOf, withMoment } from './contact-form.ts'
import type { FieldsProps } from './ContactFields.tsx'

/** When it happened: now, said in words; pressed, it can be corrected for what is written down later. */
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
  const isToday = today(new Date(form.happenedAt)) === today(now)
  const moment = isToday
    ? t.todayAt(formatTime(form.happenedAt))
    : formatMomentShort(form.happenedAt, language)
  return (
    <>
      <Button
        tone="plain"
        icon={Clock}
        expanded={open}
        onPress={() => setOpen((shown) => !shown)}
        label={`${moment}. ${t.correct}`}
      >
        {moment}
      </Button>
      {open && (
        <div className="log-moment">
          <DateField
            label={t.day}
            name="happenedAt"
            value={day}
            onChange={(value) => correct(value, clock)}
            today={today(now)}
            allow="until-today"
          />
          <TextField
            label={t.time}
            hint={t.timeHint}
            value={clock}
            onChange={(value) => correct(day, value)}
            short
            inputMode="decimal"
          />
        </div>
      )}
    </>
  )
}
