import { useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { useAddressChoice } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { stage as stages, type ShownPlan, type Stage } from '../../contract.ts'
import { familyCarriesMost } from '../../step-rules.ts'
import { GoalCard } from './GoalCard.tsx'
import { text as goalText } from './goal-text.ts'
import { NewGoal } from './NewGoal.tsx'
import { Steps } from '../step/Steps.tsx'
import { text } from '../text.ts'
import { WhoFilter } from './WhoFilter.tsx'

/** Goals of one stage at a time, in the family's order, with who does what by when. */
export function Goals({ familyId, plan }: { familyId: string; plan: ShownPlan }) {
  const t = useText(goalText)
  const common = useText(text)
  const [chosen, setChosen] = useAddressChoice('maal', 'now')
  const [who, setWho] = useState<string | null>(null)
  const stage = stages.options.find((one) => one === chosen) ?? 'now'
  const inStage = plan.goals.filter((goal) => goal.stage === stage)
  const shown = who === null ? inStage : inStage.filter(({ personId }) => personId === who)
  const working = plan.goals.filter((goal) => goal.stage === 'now').flatMap(({ steps }) => steps)
  return (
    <Section title={t.goals.heading} actions={<NewGoal familyId={familyId} plan={plan} />}>
      <StageChoice plan={plan} stage={stage} onStage={setChosen} />
      {new Set(plan.goals.map(({ personId }) => personId)).size > 1 && (
        <WhoFilter plan={plan} who={who} onWho={setWho} />
      )}
      {familyCarriesMost(working) && <Notice tone="note">{common.carriesMost}</Notice>}
      {shown.length === 0 && (
        <EmptyState title={t.goals.empty[stage]}>{stage === 'now' && t.goals.emptyHint}</EmptyState>
      )}
      <ol className="stack">
        {shown.map((goal) => (
          <li key={goal.goalId}>
            <GoalCard
              familyId={familyId}
              goal={goal}
              number={inStage.indexOf(goal) + 1}
              of={inStage.length}
              plan={plan}
            />
          </li>
        ))}
      </ol>
      {plan.looseSteps.length > 0 && <LooseSteps familyId={familyId} plan={plan} />}
      {plan.hiddenGoals > 0 && <p className="muted small">{common.hidden(plan.hiddenGoals)}</p>}
    </Section>
  )
}

/** My own steps under goals that are not shared with me. */
function LooseSteps({ familyId, plan }: { familyId: string; plan: ShownPlan }) {
  const t = useText(goalText).steps
  const undo = useUndo()
  return (
    <div className="card stack-tight">
      <h3>{t.loose}</h3>
      <Steps familyId={familyId} steps={plan.looseSteps} undo={undo} />
      <InlineSaved of={undo} />
    </div>
  )
}

type StageChoiceProps = { plan: ShownPlan; stage: Stage; onStage: (stage: string) => void }

function StageChoice({ plan, stage, onStage }: StageChoiceProps) {
  const t = useText(goalText).goals
  const count = (one: Stage) => plan.goals.filter((goal) => goal.stage === one).length
  return (
    <div className="no-print">
      <ChoiceButtons
        label={t.stages}
        hideLabel
        value={stage}
        onChange={onStage}
        choices={stages.options.map((value) => ({ value, label: t.of(t.stage[value], count(value)) }))}
      />
    </div>
  )
}
