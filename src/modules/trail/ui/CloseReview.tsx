import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './review-text.ts'

type CloseProps = { reviewId: string; open: boolean; onClose: () => void }

/** Ends a review with what it showed; nothing in it can be changed afterwards. */
export function CloseReview({ reviewId, open, onClose }: CloseProps) {
  const t = useText(text)
  const write = useWrite('trail.close-review')
  const [conclusion, setConclusion] = useState('')
  const save = async () => {
    const answer = await write.send({ reviewId, conclusion })
    if (answer.ok) onClose()
  }
  return (
    <Sheet title={t.close} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={write.refusal} label={t.close}>
        <TextArea
          label={t.conclusion}
          name="conclusion"
          hint={t.conclusionHint}
          limit={2_000}
          rows={5}
          value={conclusion}
          onChange={setConclusion}
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.close}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
