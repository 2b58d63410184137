import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { GoalSheetProps } from './goal-sheet.ts'
import { text as goalText } from './goal-text.ts'
import { text } from '../text.ts'

/** What staff write on a goal, under the family's words and never in place of them. */
export function NoteOnGoal(props: GoalSheetProps) {
  const t = useText(goalText).goals
  return (
    <Sheet title={t.noteTitle} open={props.open} onClose={props.onClose}>
      <p dir="auto">“{props.goal.words}”</p>
      {props.open && <NoteForm {...props} />}
    </Sheet>
  )
}

function NoteForm({ familyId, goal, undo, onClose }: GoalSheetProps) {
  const t = useText(goalText)
  const common = useText(text)
  const write = useWrite('plan.note-on-goal')
  const [staffLine, setStaffLine] = useState(goal.staffLine ?? '')
  const [helps, setHelps] = useState(goal.helps ?? '')
  const submit = async () => {
    const { goalId, version } = goal
    const answer = await write.send({ familyId, goalId, staffLine, helps, version })
    if (!answer.ok) return
    undo.offer(() =>
      write.send({ familyId, goalId, staffLine: goal.staffLine, helps: goal.helps, version: version + 1 }),
    )
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} refusal={write.refusal} label={t.goals.noteTitle}>
      <TextArea
        label={t.goal.staffLine}
        name="staffLine"
        optional
        value={staffLine}
        onChange={setStaffLine}
        limit={300}
        autoFocus
        {...(goal.person ? { child: goal.person } : {})}
      />
      <TextField label={t.goal.helps} name="helps" optional value={helps} onChange={setHelps} />
      <HardWords texts={[staffLine, helps]} />
      <PlaceWarning familyId={familyId} texts={[staffLine, helps]} />
      <FormSave pending={write.pending}>{common.save}</FormSave>
    </Form>
  )
}
