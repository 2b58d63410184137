import { useState } from 'react'
import { instantAt } from '#core/clock.ts'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import { text } from './group-text.ts'

/** Makes a group that meets once a week. */
export function GroupSheet({ open, onClose, said }: { open: boolean; onClose: () => void; said: Said }) {
  const t = useText(text)
  const today = useToday()
  const types = useRead('mandate.types', {}, { when: open })
  const make = useWrite('measure.make-group')
  const close = useWrite('measure.close-group')
  const [code, setCode] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [seats, setSeats] = useState<number | null>(8)
  const [day, setDay] = useState<string | null>(null)
  const [time, setTime] = useState('17.00')
  const [meetings, setMeetings] = useState<number | null>(10)
  const [minutes, setMinutes] = useState<number | null>(120)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    const clock = time.trim().replace('.', ':').padStart(5, '0')
    const good = day !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock)
    setErrors(good ? {} : { day: t.form.wrong })
    if (!good) return
    const startsAt = instantAt(day, clock).toISOString()
    const answer = await make.send({
      code: code ?? '',
      name,
      place,
      startsAt,
      seats: seats ?? 0,
      meetings: meetings ?? 0,
      minutes: minutes ?? 0,
    })
    if (!answer.ok) return
    const { groupId } = answer.output
    said.say(t.made(name), () => close.send({ groupId, version: 1, on: today }))
    setName('')
    onClose()
  }
  return (
    <Sheet title={t.make} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={errors} refusal={make.refusal}>
        <Select
          label={t.form.code}
          name="code"
          value={code}
          onChange={setCode}
          options={(types.data ?? [])
            .filter(({ inGroup }) => inGroup)
            .map((type) => ({ value: type.code, label: type.name }))}
        />
        <TextField
          label={t.form.name}
          name="name"
          hint={t.form.nameHint}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <TextField label={t.form.place} name="place" value={place} onChange={setPlace} autoComplete="off" />
        <NumberField label={t.form.seats} name="seats" min={1} value={seats} onChange={setSeats} />
        <DateField label={t.form.day} name="day" value={day} onChange={setDay} today={today} />
        <TextField label={t.form.time} name="time" short value={time} onChange={setTime} />
        <NumberField
          label={t.form.meetings}
          name="meetings"
          min={1}
          value={meetings}
          onChange={setMeetings}
        />
        <NumberField label={t.form.minutes} name="minutes" min={15} value={minutes} onChange={setMinutes} />
        <HardWords texts={[name, place]} />
        <FormSave pending={make.pending}>{t.form.save}</FormSave>
      </Form>
    </Sheet>
  )
}
