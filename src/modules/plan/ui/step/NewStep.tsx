import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { GoalSheetProps } from '../goal/goal-sheet.ts'
import { text as goalText } from '../goal/goal-text.ts'
import { emptyStep, missingOf, stepOf } from './step-draft.ts'
import { StepFields } from './StepFields.tsx'
import { text } from '../text.ts'

/** A next step under a goal. What was typed is there when the sheet is opened again. */
export function NewStep({ familyId, goal, plan, undo, open, onClose }: GoalSheetProps) {
  const t = useText(goalText).steps
  const common = useText(text)
  const add = useWrite('plan.add-step')
  const update = useWrite('plan.update-step')
  const [step, setStep] = useState(emptyStep)
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    const ready = stepOf(step)
    if (!ready) return
    const answer = await add.send({ familyId, goalId: goal.goalId, ...ready })
    if (!answer.ok) return
    const { stepId } = answer.output
    undo.offer(() =>
      update.send({ familyId, stepId, status: 'not_needed', dueOn: null, waitingFor: null, version: 1 }),
    )
    setStep(emptyStep)
    setTried(false)
    onClose()
  }
  return (
    <Sheet title={t.addTitle} open={open} onClose={onClose}>
      <p dir="auto">“{goal.words}”</p>
      <Form
        onSubmit={() => void submit()}
        errors={tried ? missingOf(step, t, { prefix: '', pickDay: common.pickDay }) : {}}
        refusal={add.refusal}
        label={t.addTitle}
      >
        <StepFields familyId={familyId} plan={plan} step={step} onChange={setStep} />
        <HardWords texts={[step.what]} />
        <PlaceWarning familyId={familyId} texts={[step.what]} />
        <FormSave pending={add.pending}>{common.save}</FormSave>
      </Form>
    </Sheet>
  )
}
