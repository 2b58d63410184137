import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CalendarEntry } from '../calendar-contract.ts'
import { formText } from './form-text.ts'
import { clockOrNothing, shownTime } from './words.ts'

type MoveProps = {
  familyId: string
  today: string
  entry: CalendarEntry
  onDone: () => void
}

/** Another time for the own department's demand; one press on a free time fills it in. */
export function MoveForm({ familyId, today, entry, onDone }: MoveProps) {
  const t = useText(formText)
  const [language] = useLanguage()
  const move = useWrite('demand.move')
  const slots = useRead('demand.times', { familyId, key: entry.key }).data?.slots ?? []
  const [on, setOn] = useState<string | null>(null)
  const [clock, setClock] = useState((entry.at ?? '').replace(':', '.'))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    const at = clockOrNothing(clock)
    setErrors({
      ...(on === null ? { on: t.missing.on } : {}),
      ...(at === undefined ? { at: t.missing.at } : {}),
    })
    if (on === null || at === undefined || entry.version === null) return
    const answer = await move.send({
      familyId,
      demandId: entry.rowId,
      version: entry.version,
      occurrenceOn: entry.day,
      on,
      at,
    })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={move.refusal}>
      <p className="name">
        <strong>{entry.what}</strong>, {formatDayShort(entry.day, language)}{' '}
        {entry.at !== null && shownTime(entry.at)}
      </p>
      {slots.length > 0 && (
        <div className="row" role="group" aria-label={t.tried.slots}>
          <span className="label">{t.tried.slots}</span>
          {slots.map((slot) => (
            <Button
              key={slot.day}
              onPress={() => {
                setOn(slot.day)
                setClock(slot.at.replace(':', '.'))
              }}
            >
              {formatDayShort(slot.day, language)} {shownTime(slot.at)}
            </Button>
          ))}
        </div>
      )}
      <div className="calendar-moment">
        <DateField
          label={t.move.day}
          name="on"
          value={on}
          onChange={setOn}
          today={today}
          allow="from-today"
        />
        <TextField
          label={t.time}
          name="at"
          value={clock}
          onChange={setClock}
          short
          optional
          inputMode="decimal"
        />
      </div>
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={move.pending}>
          {t.move.save}
        </Button>
      </div>
    </Form>
  )
}
