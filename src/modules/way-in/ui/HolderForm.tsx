import { useState } from 'react'
import { instantAt } from '#core/clock.ts'
import { addDays } from '#core/day.ts'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { parseClock } from '#modules/contact/ui/clock-text.ts'
import type { HoldersOfFamily } from '../holder-contract.ts'
import { text } from './holder-text.ts'

type FormProps = {
  familyId: string
  person: HoldersOfFamily['people'][number]
  team: HoldersOfFamily['team']
  onHeld: (holderId: string, version: number) => void
}

/** Who takes the relation over, from when, and the visit where both are there; the first holder needs none. */
export function HolderForm({ familyId, person, team, onHeld }: FormProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('way-in.hold-relation')
  const change = person.now !== null
  const others = team.filter(({ staffId }) => staffId !== person.now?.staffId)
  const [staffId, setStaffId] = useState(others[0]?.staffId ?? '')
  const [fromOn, setFromOn] = useState<string | null>(change ? addDays(today, 28) : today)
  const [visitOn, setVisitOn] = useState<string | null>(change ? addDays(today, 14) : null)
  const [clock, setClock] = useState('16.00')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    const time = parseClock(clock)
    setErrors({
      ...(fromOn ? {} : { fromOn: t.pickDay }),
      ...(visitOn && !time ? { clock: t.badTime } : {}),
    })
    if (!fromOn || (visitOn && !time)) return
    const visits = change && visitOn && time ? [instantAt(visitOn, time).toISOString()] : []
    const answer = await write.send({ familyId, personId: person.personId, staffId, fromOn, visits })
    if (answer.ok) onHeld(answer.output.holderId, answer.output.version)
  }
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.title}>
      {change && <p>{t.why(person.now?.name ?? '')}</p>}
      <Select
        label={t.who}
        value={staffId}
        onChange={setStaffId}
        options={others.map((one) => ({ value: one.staffId, label: one.name }))}
      />
      <DateField
        label={t.fromOn}
        name="fromOn"
        value={fromOn}
        onChange={setFromOn}
        today={today}
        allow="from-today"
      />
      {change && (
        <>
          <DateField
            label={t.visitOn}
            name="visitOn"
            hint={t.visitHint}
            value={visitOn}
            onChange={setVisitOn}
            today={today}
            allow="from-today"
          />
          <TextField label={t.clock} name="clock" value={clock} onChange={setClock} />
        </>
      )}
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
