import { useState } from 'react'
import { Dialog } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { PartCode } from '../definition-contract.ts'
import { text } from './text.ts'

type SkipProps = {
  about: { familyId: string; assessmentId: string; part: PartCode; version: number }
  title: string
  open: boolean
  onClose: () => void
  onSkipped: (version: number) => void
}

/** Every part can be skipped with a reason (R-ASM-02). */
export function SkipPart({ about, title, open, onClose, onSkipped }: SkipProps) {
  const t = useText(text)
  const write = useWrite('assessment.finish-part')
  const [reason, setReason] = useState('')
  const skip = async () => {
    const answer = await write.send({ ...about, status: 'skipped', reason })
    if (!answer.ok) return
    onClose()
    onSkipped(answer.output.version)
  }
  return (
    <Dialog title={t.skipTitle(title)} open={open} onClose={onClose}>
      <Form onSubmit={() => void skip()} refusal={write.refusal} label={t.skipTitle(title)}>
        <TextField label={t.skipReason} name="reason" hint={t.skipHint} value={reason} onChange={setReason} />
        <FormSave pending={write.pending}>{t.skip}</FormSave>
      </Form>
    </Dialog>
  )
}
