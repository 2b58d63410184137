import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { GoalDraft } from './goal-draft.ts'
import { text } from './goal-text.ts'
import { ScaleChoice } from './ScaleChoice.tsx'

type MoreOnGoalProps = { goal: GoalDraft; onChange: (more: Partial<GoalDraft>) => void }

/** What most goals do without at first: folded away, so that a goal is quick to write. */
export function MoreOnGoal({ goal, onChange }: MoreOnGoalProps) {
  const t = useText(text)
  return (
    <details className="plan-earlier" open={goal.stage === 'later' || goal.class !== 'CONF'}>
      <summary>{t.goal.more}</summary>
      <div className="stack">
        <ChoiceButtons
          label={t.goal.when}
          name="stage"
          value={goal.stage}
          onChange={(stage) => onChange({ stage })}
          choices={[
            { value: 'now', label: t.goal.now },
            { value: 'later', label: t.goal.later },
          ]}
        />
        <ScaleChoice
          label={t.scale.start}
          name="scaleThen"
          optional
          value={goal.scaleThen}
          onChange={(scaleThen) => onChange({ scaleThen })}
        />
        <TextField
          label={t.goal.helps}
          name="helps"
          optional
          value={goal.helps}
          onChange={(helps) => onChange({ helps })}
        />
        <TextField
          label={t.goal.staffLine}
          name="staffLine"
          optional
          value={goal.staffLine}
          onChange={(staffLine) => onChange({ staffLine })}
        />
        <RadioGroup
          label={t.goal.class}
          hint={t.goal.classHint}
          name="class"
          value={goal.class}
          onChange={(chosen) => onChange({ class: chosen })}
          options={(['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const).map((value) => ({
            value,
            label: t.goal.classes[value],
          }))}
        />
      </div>
    </details>
  )
}
