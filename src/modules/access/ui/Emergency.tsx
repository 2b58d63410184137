import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ReasonCode } from '../contract.ts'
import { text } from './text.ts'

const codes = ['acute_danger', 'family_asks', 'contacts_away', 'authority_asks'] as const

/** Opens one family for four hours; says before it is done who will be told (security.md G5). */
export function Emergency({ familyId, onOpened }: { familyId: string; onOpened: () => void }) {
  const t = useText(text).emergency
  const write = useWrite('access.break-glass')
  const [reasonCode, setCode] = useState<ReasonCode | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const send = async () => {
    setMissing({
      ...(reasonCode ? {} : { reasonCode: t.choose }),
      ...(reason.trim() ? {} : { reason: t.write }),
    })
    if (!reasonCode || !reason.trim()) return
    const answer = await write.send({ familyId, reasonCode, reason })
    if (answer.ok) onOpened()
  }
  return (
    <Form onSubmit={() => void send()} errors={missing} refusal={write.refusal} label={t.title}>
      <p>{t.hint}</p>
      <RadioGroup
        label={t.code}
        name="reasonCode"
        value={reasonCode}
        onChange={setCode}
        options={codes.map((value) => ({ value, label: t.codes[value] }))}
      />
      <TextArea label={t.reason} name="reason" value={reason} onChange={setReason} limit={300} rows={2} />
      <div className="form-actions">
        <Button type="submit" tone="danger" pending={write.pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
