import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ShownGoal } from '../../contract.ts'
import { text } from './goal-text.ts'
import type { MoveGoal } from './use-move-goal.ts'

type PutAwayProps = { goal: ShownGoal; move: MoveGoal; open: boolean; onClose: () => void }

/** Puts a goal away, with a reason that the family can read. */
export function PutAway({ goal, move, open, onClose }: PutAwayProps) {
  const t = useText(text).goals
  const [why, setWhy] = useState('')
  const submit = async () => {
    if (await move.to('put_away', why)) onClose()
  }
  return (
    <Sheet title={t.whyTitle} open={open} onClose={onClose}>
      <p dir="auto">“{goal.words}”</p>
      <Form onSubmit={() => void submit()} refusal={move.refusal} label={t.whyTitle}>
        <TextArea
          label={t.whyLabel}
          hint={t.whyHint}
          name="why"
          value={why}
          onChange={setWhy}
          limit={200}
          autoFocus
        />
        <HardWords texts={[why]} />
        <FormSave pending={move.pending}>{t.whyVerb}</FormSave>
      </Form>
    </Sheet>
  )
}
