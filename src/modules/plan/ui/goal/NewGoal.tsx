import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ShownPlan } from '../../contract.ts'
import { useGoalDraft, type GoalDraft } from './goal-draft.ts'
import { text as goalText } from './goal-text.ts'
import { MoreOnGoal } from './MoreOnGoal.tsx'
import { missingOf, stepOf } from '../step/step-draft.ts'
import { StepFields } from '../step/StepFields.tsx'
import { text } from '../text.ts'

/** The button and its sheet: a goal in the family's words and its first step (T13: at most eight taps). */
export function NewGoal({ familyId, plan }: { familyId: string; plan: ShownPlan }) {
  const t = useText(goalText)
  const [open, setOpen] = useState(false)
  const undo = useUndo()
  const takeBack = useWrite('plan.move-goal')
  const added = (goalId: string) => {
    undo.offer(() => takeBack.send({ familyId, goalId, to: 'put_away', why: t.goal.undone, version: 1 }))
    setOpen(false)
  }
  return (
    <div className="row no-print">
      <InlineSaved of={undo} />
      <Button icon={Plus} onPress={() => setOpen(true)}>
        {t.goals.add}
      </Button>
      <Sheet title={t.goal.title} open={open} onClose={() => setOpen(false)}>
        {open && <GoalForm familyId={familyId} plan={plan} onAdded={added} />}
      </Sheet>
    </div>
  )
}

type GoalFormProps = { familyId: string; plan: ShownPlan; onAdded: (goalId: string) => void }

function GoalForm({ familyId, plan, onAdded }: GoalFormProps) {
  const t = useText(goalText)
  const common = useText(text)
  const { goal, change, letGo } = useGoalDraft(familyId)
  const add = useWrite('plan.add-goal')
  const [tried, setTried] = useState(false)
  const missing = useMissing(goal)
  const submit = async () => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    const { whose, step, ...rest } = goal
    const personId = whose === 'family' ? null : whose
    const answer = await add.send({ familyId, personId, ...rest, firstStep: stepOf(step) })
    if (!answer.ok) return
    letGo()
    onAdded(answer.output.goalId)
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={tried ? missing : {}}
      refusal={add.refusal}
      label={t.goal.title}
    >
      <WordsAndWhose goal={goal} plan={plan} onChange={change} />
      <h3>{t.steps.first}</h3>
      <StepFields
        familyId={familyId}
        plan={plan}
        step={goal.step}
        onChange={(step) => change({ step })}
        prefix="firstStep."
        optional
      />
      <MoreOnGoal goal={goal} onChange={change} />
      <HardWords texts={[goal.staffLine, goal.helps, goal.step.what]} />
      <PlaceWarning familyId={familyId} texts={[goal.words, goal.staffLine, goal.helps, goal.step.what]} />
      <FormSave pending={add.pending}>{common.save}</FormSave>
    </Form>
  )
}

type WordsAndWhoseProps = { goal: GoalDraft; plan: ShownPlan; onChange: (more: Partial<GoalDraft>) => void }

function WordsAndWhose({ goal, plan, onChange }: WordsAndWhoseProps) {
  const t = useText(goalText).goal
  const common = useText(text)
  const people = plan.people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  return (
    <>
      <TextArea
        label={t.words}
        name="words"
        hint={t.wordsHint}
        value={goal.words}
        onChange={(words) => onChange({ words })}
        limit={300}
        rows={2}
        autoFocus
      />
      <div className="name">
        <ChoiceButtons
          label={t.whose}
          name="personId"
          value={goal.whose}
          onChange={(whose) => onChange({ whose })}
          choices={[{ value: 'family', label: common.wholeFamily }, ...people]}
        />
      </div>
    </>
  )
}

/** What is missing. A goal may wait for its first step; one that is begun is finished: what, who and when. */
function useMissing(goal: GoalDraft): Record<string, string> {
  const t = useText(goalText)
  const { pickDay } = useText(text)
  const begun = goal.step.what.trim() !== '' || goal.step.owner !== null || goal.step.dueOn !== null
  return {
    ...(goal.words.trim() ? {} : { words: t.goal.sayWords }),
    ...(goal.whose ? {} : { personId: t.goal.pickWhose }),
    ...(begun ? missingOf(goal.step, t.steps, { prefix: 'firstStep.', pickDay }) : {}),
  }
}
