import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import type { Write } from '#kit/use-write.ts'
import type { Answer } from '../../contract.ts'
import { text as agreeText } from './agree-text.ts'
import { text } from '../text.ts'

type AnswerWithWordsProps = {
  who: string
  answer: 'no' | 'could_not_answer' | null
  ask: Write<'plan.ask'>
  onSend: (answer: Answer, comment: string | null) => Promise<void>
  onClose: () => void
}

/** A no, or no answer today, with room for why in their own words; the words may be left out. */
export function AnswerWithWords({ who, answer, ask, onSend, onClose }: AnswerWithWordsProps) {
  const t = useText(agreeText).agree
  const plan = useText(text)
  const [comment, setComment] = useState('')
  const title = answer === 'no' ? t.noTitle(who) : t.couldNotTitle(who)
  return (
    <Sheet title={<span className="name">{title}</span>} open={answer !== null} onClose={onClose}>
      {answer !== null && (
        <Form onSubmit={() => void onSend(answer, comment)} refusal={ask.refusal} label={title}>
          <TextArea
            label={answer === 'no' ? t.comment : t.commentCould}
            hint={t.commentHint}
            name="comment"
            optional
            value={comment}
            onChange={setComment}
            limit={500}
            autoFocus
          />
          <FormSave pending={ask.pending}>{plan.save}</FormSave>
        </Form>
      )}
    </Sheet>
  )
}
