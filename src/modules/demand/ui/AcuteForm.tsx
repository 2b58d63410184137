import { useState } from 'react'
import { addDays } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { CalendarView } from '../calendar-contract.ts'
import { formText } from './form-text.ts'

const ALL = 'all'
const USUAL_DAYS = 14

/** Something acute is open: a few words, for whom, and a day on which it is looked at again. */
export function AcuteForm({
  familyId,
  view,
  today,
  onDone,
}: {
  familyId: string
  view: CalendarView
  today: string
  onDone: () => void
}) {
  const t = useText(formText)
  const save = useWrite('demand.note-acute')
  const [what, setWhat] = useState('')
  const [who, setWho] = useState(ALL)
  const [until, setUntil] = useState<string | null>(addDays(today, USUAL_DAYS))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    setErrors({
      ...(what.trim() === '' ? { what: t.missing.what } : {}),
      ...(until === null ? { untilOn: t.missing.on } : {}),
    })
    if (what.trim() === '' || until === null) return
    const answer = await save.send({ familyId, personId: who === ALL ? null : who, what, untilOn: until })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={save.refusal}>
      <p className="muted">{t.acute.lead}</p>
      <TextField label={t.acute.what} name="what" value={what} onChange={setWhat} autoFocus />
      <HardWords texts={[what]} />
      <div className="name">
        <Select
          label={t.acute.who}
          value={who}
          onChange={setWho}
          options={[
            { value: ALL, label: t.acute.whole },
            ...view.persons.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
          ]}
        />
      </div>
      <DateField
        label={t.acute.until}
        name="untilOn"
        value={until}
        onChange={setUntil}
        today={today}
        allow="from-today"
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={save.pending}>
          {t.acute.save}
        </Button>
      </div>
    </Form>
  )
}
