import type { Stage } from './contract.ts'

/**
 * How many goals are worked on at once. Report 7.1.3: several departments and members made the plan hard to focus;
 * R-PLN-02 draws the limits from it. They are a choice, not science.
 */
export const goalLimits = { nowPerPerson: 3, nowPerFamily: 5 } as const

type Placed = { goalId: string; personId: string | null; stage: Stage }

/**
 * Why a goal cannot be worked on now: its person, or the family, has enough already. `goals` are those its reader
 * sees: what another department keeps to itself must not be found out by counting.
 */
export function whyNotNow(
  goals: readonly Placed[],
  goal: { goalId: string | null; personId: string | null },
): 'person-has-enough' | 'family-has-enough' | null {
  const others = goals.filter(({ goalId, stage }) => stage === 'now' && goalId !== goal.goalId)
  if (
    goal.personId !== null &&
    others.filter(({ personId }) => personId === goal.personId).length >= goalLimits.nowPerPerson
  )
    return 'person-has-enough'
  return others.length >= goalLimits.nowPerFamily ? 'family-has-enough' : null
}

export const enoughReasons = {
  'person-has-enough': `Der er allerede ${goalLimits.nowPerPerson} mål i gang for den person. Læg målet under „Senere“, eller gør plads ved at flytte et af dem.`,
  'family-has-enough': `Familien har allerede ${goalLimits.nowPerFamily} mål i gang. Læg målet under „Senere“, eller gør plads ved at flytte et af dem.`,
} as const

/** Why a goal cannot move: it is there already, it is put away without a reason, or there is enough to do now. */
export function whyNotMove(
  goals: readonly Placed[],
  goal: Placed,
  to: Stage,
  why: string | null,
): 'there-already' | 'needs-why' | ReturnType<typeof whyNotNow> {
  if (goal.stage === to) return 'there-already'
  if (to === 'put_away' && !why) return 'needs-why'
  return to === 'now' ? whyNotNow(goals, goal) : null
}

export const moveReasons = {
  'there-already': 'Målet ligger der allerede.',
  'needs-why': 'Skriv hvorfor, så familien kan se det.',
  ...enoughReasons,
} as const

/** The room between two goals in their order, so that one can be laid between two others without touching them. */
export const POSITION_GAP = 1_048_576

type Ordered = { goalId: string; position: number; mayChange: boolean }
export type NewPosition = { goalId: string; position: number }

/** The place after the last of the goals. */
export function lastPosition(goals: readonly { position: number }[]): number {
  return Math.max(0, ...goals.map(({ position }) => position)) + POSITION_GAP
}

/**
 * The positions that lay a goal before or after its neighbour; empty when it is at that end already. `goals` are those
 * of one stage in their order. A neighbour of another department cannot be changed, so the goal is laid beyond it; null
 * when there is no room left for that.
 */
export function positionsAfterMoving(
  goals: readonly Ordered[],
  goalId: string,
  direction: 'up' | 'down',
): NewPosition[] | null {
  const way = direction === 'up' ? -1 : 1
  const index = goals.findIndex((goal) => goal.goalId === goalId)
  const [goal, near, far] = [goals[index], goals[index + way], goals[index + 2 * way]]
  if (!goal || !near) return []
  const beyond = far?.position ?? near.position + way * 2 * POSITION_GAP
  const between = Math.floor((near.position + beyond) / 2)
  if (between !== near.position && between !== beyond) return [{ goalId, position: between }]
  if (!near.mayChange || near.position === goal.position) return null
  return [
    { goalId, position: near.position },
    { goalId: near.goalId, position: goal.position },
  ]
}
