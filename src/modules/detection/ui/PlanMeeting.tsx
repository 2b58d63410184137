import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { mayChair } from '../meeting-rules.ts'
import { text } from './meeting-text.ts'
import { clockOf } from './clock.ts'
import { asOptions, useColleagues } from './use-colleagues.ts'
import { useToday } from './use-today.ts'

type Fields = { heldOn: string | null; startsAt: string; chairId: string | null }
const empty: Fields = { heldOn: null, startsAt: '10.00', chairId: null }

/** Plans a list meeting. Who is in the room is named when it is opened, not before. */
export function PlanMeeting({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(text).new
  const [fields, setFields] = useState(empty)
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <PlanForm fields={fields} set={(more) => setFields((now) => ({ ...now, ...more }))} />
    </Sheet>
  )
}

function PlanForm({ fields, set }: { fields: Fields; set: (more: Partial<Fields>) => void }) {
  const t = useText(text).new
  const go = useGo()
  const today = useToday()
  const plan = useWrite('detection.plan-meeting')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const chairs = useColleagues().filter(mayChair)
  const { heldOn, startsAt, chairId } = fields
  const submit = async () => {
    setMissing({ ...(heldOn ? {} : { heldOn: t.pickDay }), ...(chairId ? {} : { chairId: t.pickChair }) })
    if (!heldOn || !chairId) return
    const answer = await plan.send({ heldOn, startsAt: clockOf(startsAt), chairId })
    if (answer.ok) go(`/tidlig-hjaelp/moede/${answer.output.meetingId}`)
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={plan.refusal} label={t.title}>
      <DateField
        label={t.heldOn}
        name="heldOn"
        value={heldOn}
        onChange={(day) => set({ heldOn: day })}
        today={today}
        allow="from-today"
      />
      <TextField
        label={t.startsAt}
        name="startsAt"
        hint={t.startsAtHint}
        short
        value={startsAt}
        onChange={(time) => set({ startsAt: time })}
        autoComplete="off"
      />
      <Select
        label={t.chair}
        name="chairId"
        hint={t.chairHint}
        value={chairId}
        onChange={(id) => set({ chairId: id })}
        options={asOptions(chairs)}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={plan.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
