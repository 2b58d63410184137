import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ListedRequest } from '../request-contract.ts'
import { requestText } from './request-text.ts'

/** The department's own decision: yes or no, and why; of a duty always why. */
export function AnswerForm({
  familyId,
  request,
  first,
  onDone,
}: {
  familyId: string
  request: ListedRequest
  /** What was pressed; it can still be changed. */
  first: 'yes' | 'no'
  onDone: () => void
}) {
  const t = useText(requestText)
  const send = useWrite('demand.answer')
  const [answer, setAnswer] = useState(first)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const needed = answer === 'no' || request.duty
  const submit = async () => {
    setErrors(needed && reason.trim() === '' ? { reason: t.missing.reason } : {})
    if (needed && reason.trim() === '') return
    const { requestId, version } = request
    const given = await send.send({ familyId, requestId, version, answer, reason: reason.trim() || null })
    if (given.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={send.refusal}>
      <ChoiceButtons
        label={t.whatAnswer}
        name="answer"
        value={answer}
        onChange={setAnswer}
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <TextArea
        label={t.answerReason}
        name="reason"
        optional={!needed}
        value={reason}
        onChange={setReason}
        limit={300}
        rows={2}
        readers={t.readers}
      />
      <HardWords texts={[reason]} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={send.pending}>
          {t.saveAnswer}
        </Button>
      </div>
    </Form>
  )
}
