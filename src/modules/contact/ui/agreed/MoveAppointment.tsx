import { useState } from 'react'
import { instantAt } from '#core/clock.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ListedAppointment } from '../../contract.ts'
import { agreedText } from '../agreed-text.ts'
import { useToday } from '#kit/use-today.ts'
import { parseClock } from '../clock-text.ts'
import { clockOf } from '../log/contact-form.ts'

type MoveProps = {
  familyId: string
  appointment: ListedAppointment
  onMoved: (appointmentId: string) => void
}

/** A new day and time for an appointment; the old one stays as moved. */
export function MoveAppointment({ familyId, appointment, onMoved }: MoveProps) {
  const t = useText(agreedText)
  const now = useToday()
  const settle = useWrite('appointment.settle')
  const [day, setDay] = useState<string | null>(null)
  const [clock, setClock] = useState(clockOf(appointment.startsAt))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    const time = parseClock(clock)
    setErrors({
      ...(day === null ? { day: t.missing.day } : {}),
      ...(time === null ? { time: t.missing.time } : {}),
    })
    if (day === null || time === null) return
    const { appointmentId, version, place } = appointment
    const movedTo = { startsAt: instantAt(day, time).toISOString(), place }
    const answer = await settle.send({ familyId, appointmentId, version, state: 'moved', movedTo })
    if (answer.ok && answer.output.movedTo) onMoved(answer.output.movedTo)
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={settle.refusal} label={t.move}>
      <div className="log-moment">
        <DateField label={t.newDay} name="day" value={day} onChange={setDay} today={now} allow="from-today" />
        <TextField label={t.time} name="time" value={clock} onChange={setClock} short inputMode="decimal" />
      </div>
      <div className="form-actions">
        <Button type="submit" pending={settle.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
