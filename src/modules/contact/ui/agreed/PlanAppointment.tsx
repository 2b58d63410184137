import { useState } from 'react'
import { instantAt } from '#core/clock.ts'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useInsert } from '#kit/use-insert.ts'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { proposedTime } from '../../rules.ts'
import { agreedText } from '../agreed-text.ts'
import { useToday } from '#kit/use-today.ts'
import { FirstWordsInto } from '#modules/wording/ui/FirstWordsInto.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import { parseClock } from '../clock-text.ts'

const ALL = 'all'

/** A form for the next appointment with a family; the one who fills it in is the one who comes. */
export function PlanAppointment({
  familyId,
  onDone,
}: {
  familyId: string
  onDone: (appointmentId: string) => void
}) {
  const t = useText(agreedText)
  const now = useToday()
  const me = useRead('staff.me', {}).data?.staffId
  const people = useRead('contact.prepare', { familyId }).data?.people ?? []
  const plan = useWrite('appointment.plan')
  const [form, setForm] = useState(() => ({
    person: ALL,
    what: '',
    day: null as string | null,
    clock: proposedTime(new Date()).replace(':', '.'),
    place: '',
  }))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const field = useInsert(form.what, (what) => change({ what }))
  const submit = async () => {
    const time = parseClock(form.clock)
    setErrors({
      ...(form.what.trim() === '' ? { what: t.missing.what } : {}),
      ...(form.day === null ? { day: t.missing.day } : {}),
      ...(time === null ? { time: t.missing.time } : {}),
    })
    if (me === undefined || form.day === null || time === null || form.what.trim() === '') return
    const personId = form.person === ALL ? null : form.person
    const answer = await plan.send({
      familyId,
      personId,
      staffId: me,
      startsAt: instantAt(form.day, time).toISOString(),
      what: form.what,
      place: form.place || null,
    })
    if (answer.ok) onDone(answer.output.appointmentId)
  }
  const who = [
    ...people.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
    { value: ALL, label: t.wholeFamily },
  ]
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={plan.refusal} label={t.plan}>
      <TextArea
        label={t.what}
        name="what"
        value={form.what}
        onChange={(what) => change({ what })}
        caret={field.caret}
        rows={2}
        limit={700}
        autoFocus
      />
      <div className="row">
        <FirstWordsInto field={field} />
      </div>
      <DateField
        label={t.day}
        name="day"
        value={form.day}
        onChange={(day) => change({ day })}
        today={now}
        allow="from-today"
        ready
      />
      <div className="log-moment">
        <TextField
          label={t.time}
          name="time"
          hint={t.timeHint}
          value={form.clock}
          onChange={(clock) => change({ clock })}
          short
          inputMode="decimal"
        />
        <TextField
          label={t.place}
          name="place"
          optional
          value={form.place}
          onChange={(place) => change({ place })}
        />
      </div>
      <div className="name">
        <Select label={t.who} value={form.person} onChange={(person) => change({ person })} options={who} />
      </div>
      <HardWords texts={[form.what, form.place]} />
      <FormSave pending={plan.pending}>{t.save}</FormSave>
    </Form>
  )
}
