import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import { text } from '../text.ts'
import type { GoalSheetProps } from './goal-sheet.ts'
import { text as goalText } from './goal-text.ts'
import { ScaleChoice } from './ScaleChoice.tsx'

/** Where somebody wants their goal to be, and by what they will see that it moves: theirs, never set by staff. */
export function SetWish(props: GoalSheetProps) {
  const t = useText(goalText).scale
  return (
    <Sheet title={t.wish} open={props.open} onClose={props.onClose}>
      <p dir="auto">“{props.goal.words}”</p>
      {props.open && <WishForm {...props} />}
    </Sheet>
  )
}

function WishForm({ familyId, goal, undo, onClose }: GoalSheetProps) {
  const t = useText(goalText).scale
  const common = useText(text)
  const write = useWrite('plan.set-wish')
  const [wished, setWished] = useState<number | null>(goal.scaleWished)
  const [signs, setSigns] = useState(goal.signs ?? '')
  const submit = async () => {
    const { goalId, version, scaleWished } = goal
    const answer = await write.send({ familyId, goalId, scaleWished: wished, signs, version })
    if (!answer.ok) return
    undo.offer(() =>
      write.send({ familyId, goalId, scaleWished, signs: goal.signs, version: answer.output.version }),
    )
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} refusal={write.refusal} label={t.wish}>
      <ScaleChoice label={t.wishAsk} name="scaleWished" optional value={wished} onChange={setWished} />
      <TextField label={t.signs} name="signs" hint={t.signsHint} optional value={signs} onChange={setSigns} />
      <HardWords texts={[signs]} />
      <FormSave pending={write.pending}>{common.save}</FormSave>
    </Form>
  )
}
