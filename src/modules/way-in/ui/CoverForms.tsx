import { useState } from 'react'
import { instantAt } from '#core/clock.ts'
import { addDays } from '#core/day.ts'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { parseClock } from '#modules/contact/ui/clock-text.ts'
import type { CoverPage } from '../contract.ts'
import { text } from './text.ts'

type FormProps = { colleagues: CoverPage['colleagues']; onDone: () => void }
const NOBODY = 'nobody'

/** Whom something is noted for: oneself, or anybody for a leader. */
function useWhom(colleagues: CoverPage['colleagues']) {
  const me = useRead('staff.me', {}).data
  const [chosen, setChosen] = useState<string | null>(null)
  const may = me?.roles.includes('leader')
    ? colleagues
    : colleagues.filter((one) => one.staffId === me?.staffId)
  return { may, staffId: chosen ?? may[0]?.staffId ?? '', setChosen }
}

type WhomProps = {
  label: string
  may: CoverPage['colleagues']
  value: string
  onChange: (value: string) => void
}

function Whom({ label, may, value, onChange }: WhomProps) {
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      options={may.map(({ staffId, name }) => ({ value: staffId, label: name }))}
    />
  )
}

/** Days away and who covers. No reason is asked. */
export function AwayForm({ colleagues, onDone }: FormProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('way-in.note-absence')
  const { may, staffId, setChosen } = useWhom(colleagues)
  const [fromOn, setFromOn] = useState<string | null>(today)
  const [toOn, setToOn] = useState<string | null>(today)
  const [standIn, setStandIn] = useState(NOBODY)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    setErrors({ ...(fromOn ? {} : { fromOn: t.pickDay }), ...(toOn ? {} : { toOn: t.pickDay }) })
    if (!fromOn || !toOn) return
    const covers = standIn === NOBODY ? null : standIn
    if ((await write.send({ staffId, fromOn, toOn, standIn: covers })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.noteAway}>
      <p className="muted small">{t.noReason}</p>
      <Whom label={t.who} may={may} value={staffId} onChange={setChosen} />
      <DateField
        label={t.fromOn}
        name="fromOn"
        value={fromOn}
        onChange={setFromOn}
        today={today}
        allow="from-today"
      />
      <DateField
        label={t.toOn}
        name="toOn"
        value={toOn}
        onChange={setToOn}
        today={today}
        allow="from-today"
      />
      <Select
        label={t.standIn}
        value={standIn}
        onChange={setStandIn}
        options={[
          { value: NOBODY, label: t.nobody },
          ...colleagues
            .filter((one) => one.staffId !== staffId)
            .map((one) => ({ value: one.staffId, label: one.name })),
        ]}
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}

/** A turn outside working hours; one that ends after midnight ends the next day. */
export function TurnForm({ colleagues, onDone }: FormProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('way-in.note-turn')
  const { may, staffId, setChosen } = useWhom(colleagues)
  const [day, setDay] = useState<string | null>(today)
  const [from, setFrom] = useState('16.00')
  const [to, setTo] = useState('22.00')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    const [starts, ends] = [parseClock(from), parseClock(to)]
    setErrors({
      ...(day ? {} : { day: t.pickDay }),
      ...(starts ? {} : { from: t.badTime }),
      ...(ends ? {} : { to: t.badTime }),
    })
    if (!day || !starts || !ends) return
    const fromAt = instantAt(day, starts).toISOString()
    const toAt = instantAt(ends <= starts ? addDays(day, 1) : day, ends).toISOString()
    if ((await write.send({ staffId, fromAt, toAt })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.noteTurn}>
      <Whom label={t.who} may={may} value={staffId} onChange={setChosen} />
      <DateField
        label={t.turnDay}
        name="day"
        value={day}
        onChange={setDay}
        today={today}
        allow="from-today"
      />
      <TextField label={t.turnFrom} name="from" value={from} onChange={setFrom} />
      <TextField label={t.turnTo} name="to" hint={t.turnHint} value={to} onChange={setTo} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
