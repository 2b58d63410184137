import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import type { ShownPlan } from '../../contract.ts'
import { text as goalText } from './goal-text.ts'
import { text } from '../text.ts'

type WhoFilterProps = { plan: ShownPlan; who: string | null; onWho: (who: string | null) => void }

/** Whose goals are shown: everyone's, or those of one person. A grown young person carries a mark and its words. */
export function WhoFilter({ plan, who, onWho }: WhoFilterProps) {
  const t = useText(goalText).goals
  const common = useText(text)
  const withGoals = plan.people.filter(({ personId }) =>
    plan.goals.some((goal) => goal.personId === personId),
  )
  return (
    <div className="row plan-who no-print" role="group" aria-label={t.who}>
      <span className="label">{t.who}</span>
      <Button pressed={who === null} onPress={() => onWho(null)}>
        {common.wholeFamily}
      </Button>
      {withGoals.map(({ personId, givenName, ownRules }) => (
        <Button key={personId} pressed={who === personId} onPress={() => onWho(personId)}>
          <span className="name">{givenName}</span>
          {ownRules && (
            <span title={t.ownRules}>
              <span aria-hidden>◆</span>
              <span className="visually-hidden">, {t.ownRules}</span>
            </span>
          )}
        </Button>
      ))}
    </div>
  )
}
