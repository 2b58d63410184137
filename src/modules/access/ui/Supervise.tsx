import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './text.ts'

/** A line leader opens a family of a colleague for some hours; health and offences need a reason of their own (G2, W4). */
export function Supervise({ familyId, onOpened }: { familyId: string; onOpened: () => void }) {
  const t = useText(text).supervise
  const write = useWrite('access.supervise')
  const [hours, setHours] = useState('2')
  const [reason, setReason] = useState('')
  const [sensitive, setSensitive] = useState(false)
  const [sensitiveReason, setSensitiveReason] = useState('')
  const send = async () => {
    const answer = await write.send({
      familyId,
      hours: Number(hours),
      reason,
      sensitiveReason: sensitive ? sensitiveReason : null,
    })
    if (answer.ok) onOpened()
  }
  return (
    <Form onSubmit={() => void send()} refusal={write.refusal} label={t.title}>
      <p>{t.hint}</p>
      <TextArea label={t.reason} name="reason" value={reason} onChange={setReason} limit={300} rows={2} />
      <Select
        label={t.hours}
        name="hours"
        value={hours}
        onChange={setHours}
        options={['1', '2', '4', '8'].map((value) => ({ value, label: t.hour(Number(value)) }))}
      />
      <Checkbox label={t.sensitive} checked={sensitive} onChange={setSensitive} />
      {sensitive && (
        <TextArea
          label={t.sensitiveReason}
          name="sensitiveReason"
          value={sensitiveReason}
          onChange={setSensitiveReason}
          limit={300}
          rows={2}
        />
      )}
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
