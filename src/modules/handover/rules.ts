import { daysBetween, type Day } from '#core/day.ts'
import type { Standing, Way } from './contract.ts'

type Basis = 'none' | 'consent' | 'ukn_order'
type Case = { way: Way; acknowledgedOn: Day | null }

/**
 * Whether the family's open cases are handed over (CASES_HANDED_OVER, domain.md 7.1): each is taken over or followed along,
 * and whoever has it has said so. Never without a basis for taking part (HG-06).
 */
export function standingOf(basis: Basis, cases: readonly Case[]): Standing {
  if (basis === 'none') return 'no_basis'
  if (cases.length === 0) return 'no_cases'
  const settled = cases.every(({ way, acknowledgedOn }) => way !== 'waiting' && acknowledgedOn !== null)
  return settled ? 'handed_over' : 'under_way'
}

/** Why a decision on a case cannot be made: the family has not said yes, or whoever is to have it is not on the team. */
export function whyNotDecide(
  decision: { way: Way; responsibleId: string | null },
  facts: { basis: Basis; team: readonly string[] },
): 'no-basis' | 'not-on-team' | null {
  if (decision.way === 'waiting') return null
  if (facts.basis === 'none') return 'no-basis'
  return decision.responsibleId !== null && facts.team.includes(decision.responsibleId) ? null : 'not-on-team'
}

export const decideReasons = {
  'no-basis':
    'Familien har ikke sagt ja til at være med, så ingen sag kan overdrages endnu. Notér samtykket under Deling først.',
  'not-on-team': 'Vælg en, der er på familiens team. Tilføj først kollegaen under Personer.',
} as const

/** Whole days past the day it was agreed to be handed over by; 0 until then and when it has been. */
export function daysOver(one: { way: Way; dueOn: Day | null }, on: Day): number {
  return one.way === 'waiting' && one.dueOn !== null ? Math.max(0, daysBetween(one.dueOn, on)) : 0
}

type Choosable = { name: string; families: number; cannot: boolean; kind: string | null }

/** Those of the pair first, then those with room, the fewest families on top; whoever cannot be chosen last (R-CAP-01). */
export function orderChoices<C extends Choosable>(choices: readonly C[]): C[] {
  const group = (one: C) => (one.kind === 'coordinator' ? 0 : one.cannot ? 2 : 1)
  return [...choices].sort(
    (a, b) => group(a) - group(b) || a.families - b.families || (a.name < b.name ? -1 : 1),
  )
}

/** Whether taking somebody in makes both of the pair come from one department: a warning, not a block (R-ACT-02). */
export function wouldBeOneDepartment(
  choice: { department: string },
  pair: readonly { department: string }[],
): boolean {
  return pair.length === 1 && pair[0]?.department === choice.department
}
