import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { formText } from './form-text.ts'

/** How long the way takes between two places, the way this family goes. The names are those of the calendar. */
export function TravelForm({ familyId, onDone }: { familyId: string; onDone: () => void }) {
  const t = useText(formText)
  const save = useWrite('demand.set-travel')
  const [form, setForm] = useState({ from: '', to: '', minutes: '35' })
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const submit = async () => {
    const answer = await save.send({
      familyId,
      fromPlace: form.from,
      toPlace: form.to,
      minutes: Number(form.minutes) || 0,
    })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} refusal={save.refusal}>
      <p className="muted">{t.travel.lead}</p>
      <TextField
        label={t.travel.from}
        name="fromPlace"
        value={form.from}
        onChange={(from) => change({ from })}
        autoFocus
      />
      <TextField label={t.travel.to} name="toPlace" value={form.to} onChange={(to) => change({ to })} />
      <TextField
        label={t.travel.minutes}
        name="minutes"
        short
        inputMode="numeric"
        value={form.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={save.pending}>
          {t.travel.save}
        </Button>
      </div>
    </Form>
  )
}
