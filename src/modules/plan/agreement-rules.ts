import type { Day } from '#core/day.ts'
import type { Answer, Change, Stage } from './contract.ts'

/**
 * Which changes ask the family again. They said yes to certain goals: another set of goals is another plan. A goal that
 * is reached, a step that is done, a date that moves and a new number are the plan being carried out.
 */
const asks: Record<Change, boolean> = {
  goal_added: true,
  goal_started: true,
  goal_postponed: true,
  goal_put_away: true,
  goal_reached: false,
  steps: false,
  numbers: false,
  words: false,
  other: true,
}

export function asksAgain(changes: readonly Change[]): boolean {
  return changes.some((change) => asks[change])
}

/** What a goal's move is for the plan; `from` null: the goal is new. Null when the plan of today is as it was. */
export function changeOf(from: Stage | null, to: Stage): Change | null {
  if (to === 'now') return from === null ? 'goal_added' : 'goal_started'
  if (to === 'put_away') return 'goal_put_away'
  if (to === 'reached') return 'goal_reached'
  return from === 'now' ? 'goal_postponed' : null
}

/**
 * Whether a change opens a new version by itself: it asks again, and somebody has answered this version. A plan that
 * nobody has answered yet is still being written, however many goals are added to it.
 */
export function opensVersion(
  change: Change | null,
  answers: readonly { versionNo: number }[],
  versionNo: number,
): boolean {
  return change !== null && asksAgain([change]) && answers.some((answer) => answer.versionNo >= versionNo)
}

/** The newest version whose goals differ from those before: answers from it on count. The first counts as such. */
export function versionThatAsked(versions: readonly { versionNo: number; asksAgain: boolean }[]): number {
  return Math.max(1, ...versions.filter(({ asksAgain }) => asksAgain).map(({ versionNo }) => versionNo))
}

export type GivenAnswer = { answer: Answer; versionNo: number; askedAt: string }

/** Where one person stands: the latest answer to the plan as it is, or that it was given before the goals changed. */
export function agreementOf<A extends GivenAnswer>(
  answers: readonly A[],
  asked: number,
): { state: Answer | 'not_asked' | 'ask_again'; given: A | null } {
  const latest = answers.toSorted((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt)).at(-1) ?? null
  if (!latest) return { state: 'not_asked', given: null }
  const counting = answers.filter(({ versionNo }) => versionNo >= asked)
  const given = counting.toSorted((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt)).at(-1)
  return given ? { state: given.answer, given } : { state: 'ask_again', given: latest }
}

type Reader = { participates: boolean; ownRules: boolean; saidYesOn: Day | null; adultOn: Day }

/**
 * Whether what is a person's may stand on the page that the whole family reads. One who takes part in the plan may; a
 * young person of full age only with a yes of their own, given as an adult: nothing carries over from before, and from
 * 18 parents are third parties (R-CON-03, HG-20).
 */
export function standsOnFamilyPage({ participates, ownRules, saidYesOn, adultOn }: Reader): boolean {
  return participates && (!ownRules || (saidYesOn !== null && saidYesOn >= adultOn))
}
