import { useState } from 'react'
import { Gauge, Plus } from 'lucide-react'
import { writtenDayWithoutYear } from '#core/written-day.ts'
import { Dept } from '#modules/family/ui/Dept.tsx'
import { Button } from '#kit/Button.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Pill } from '#kit/Pill.tsx'
import { useUndo } from '#kit/use-undo.ts'
import type { ShownGoal, ShownPlan } from '../../contract.ts'
import { GoalMenu } from './GoalMenu.tsx'
import { text as goalText } from './goal-text.ts'
import { NewStep } from '../step/NewStep.tsx'
import { NoteOnGoal } from './NoteOnGoal.tsx'
import { PutAway } from './PutAway.tsx'
import { ScalePicture } from './ScalePicture.tsx'
import { SetScale } from './SetScale.tsx'
import { SetWish } from './SetWish.tsx'
import { text as placeText } from '../step/place-text.ts'
import { Steps } from '../step/Steps.tsx'
import { text } from '../text.ts'
import { useMoveGoal } from './use-move-goal.ts'

export type GoalCardProps = { familyId: string; goal: ShownGoal; number: number; of: number; plan: ShownPlan }
export type GoalSheet = 'step' | 'scale' | 'wish' | 'put-away' | 'note'

/** One goal in the family's words, with its number, who does what by when, and what helps. */
export function GoalCard({ familyId, goal, number, of, plan }: GoalCardProps) {
  const t = useText(goalText)
  const [sheet, setSheet] = useState<GoalSheet | null>(null)
  const undo = useUndo()
  const move = useMoveGoal(familyId, goal, undo)
  const close = () => setSheet(null)
  const rest = { familyId, goal, plan, undo, onClose: close }
  return (
    <article className="card goal" aria-labelledby={`goal-${goal.goalId}`}>
      <GoalHead goal={goal} number={number} plan={plan} />
      <OwnNumber goal={goal} />
      {(goal.stage === 'now' || goal.steps.length > 0) && (
        <Steps familyId={familyId} steps={goal.steps} undo={undo} />
      )}
      <Line label={t.scale.signsAre} words={goal.signs} />
      <Line label={t.goals.helps} words={goal.helps} />
      <Line label={t.goals.why} words={goal.why} />
      <div className="row no-print">
        <GoalButtons goal={goal} onSheet={setSheet} />
        {goal.mayChange && <GoalMenu goal={goal} number={number} of={of} move={move} onSheet={setSheet} />}
        <InlineSaved of={undo} />
      </div>
      {move.refusal && sheet !== 'put-away' && (
        <Notice tone="note" live>
          {move.refusal.reason}
        </Notice>
      )}
      <NewStep {...rest} open={sheet === 'step'} />
      <SetScale {...rest} open={sheet === 'scale'} />
      <SetWish {...rest} open={sheet === 'wish'} />
      <NoteOnGoal {...rest} open={sheet === 'note'} />
      <PutAway
        goal={goal}
        move={move}
        open={sheet === 'put-away'}
        onClose={() => {
          move.clear()
          close()
        }}
      />
    </article>
  )
}

function OwnNumber({ goal: { scaleThen, scaleNow, scaleWished, scaleBy, scaleOn } }: { goal: ShownGoal }) {
  const t = useText(goalText).scale
  const [language] = useLanguage()
  const day = scaleOn && writtenDayWithoutYear(scaleOn, language)
  const words = [
    ...(scaleThen === null ? [] : [t.before(scaleThen)]),
    ...(scaleNow === null ? [] : [t.now(scaleNow, scaleBy, day)]),
    ...(scaleWished === null ? [] : [t.wished(scaleWished)]),
  ]
  return <ScalePicture then={scaleThen} now={scaleNow} words={words} />
}

function Line({ label, words }: { label: string; words: string | null }) {
  return (
    words && (
      <p>
        <strong>{label}</strong> {words}
      </p>
    )
  )
}

function GoalButtons({ goal, onSheet }: { goal: ShownGoal; onSheet: (sheet: GoalSheet) => void }) {
  const t = useText(goalText).goals
  return (
    <>
      {(goal.stage === 'now' || goal.stage === 'later') && (
        <Button icon={Plus} onPress={() => onSheet('step')}>
          {t.addStep}
        </Button>
      )}
      {goal.mayChange && (
        <Button icon={Gauge} onPress={() => onSheet('scale')}>
          {t.setScale}
        </Button>
      )}
    </>
  )
}

function GoalHead({ goal, number, plan }: Pick<GoalCardProps, 'goal' | 'number' | 'plan'>) {
  const t = useText(goalText).goals
  const common = useText(text)
  const place = useText(placeText)
  const whose = plan.people.find(({ personId }) => personId === goal.personId)
  const offPage = goal.class !== 'CONF' || (goal.personId !== null && !whose?.onFamilyPage)
  return (
    <header className="goal-head">
      <p className="row small">
        <span className="muted">
          {t.number(number)} · <span className="name">{goal.person ?? common.wholeFamily}</span>
        </span>
        {goal.markedFirst && <Pill tone="soon">{place.first}</Pill>}
        {!goal.mayChange && (
          <span className="muted">
            <Dept code={goal.department} /> {t.shared}
          </span>
        )}
        {goal.class !== 'CONF' && <Pill tone="private">{t.class[goal.class]}</Pill>}
        {offPage && <span className="muted">{t.notOnPage}</span>}
      </p>
      <h3 className="goal-words" id={`goal-${goal.goalId}`} dir="auto">
        “{goal.words}”
      </h3>
      {goal.staffLine && <p className="muted">{t.ours(goal.staffLine)}</p>}
    </header>
  )
}
