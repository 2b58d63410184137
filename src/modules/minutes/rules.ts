import { daysBetween, type Day } from '#core/day.ts'
import type { Decision, Outcome } from '#modules/detection/contract.ts'
import type { MeetingState } from '#modules/detection/meeting-contract.ts'
import type { Minutes } from './contract.ts'

/** Minutes are made of a meeting that is over: while it is open, what is decided may still change (domain.md 7.4). */
export function whyNotMinutes(meeting: { state: MeetingState }): 'not-closed' | null {
  return meeting.state === 'closed' ? null : 'not-closed'
}

/** Four signs of the card's id: enough to tell two boys of 14 apart on paper, and nothing about anybody. */
export function referenceOf(signalId: string): string {
  return signalId.slice(0, 4).toUpperCase()
}

/** What was decided, in one word: whoever is to do it needs the decision itself, also where an answer is awaited. */
export function cameOf({ decision, takenIn }: { decision: Decision | null; takenIn: boolean }): Outcome {
  return takenIn ? 'yes' : (decision ?? 'undecided')
}

/** Whose minutes are shown when nobody says: the reader's own department's, else the first that has somebody. */
export function whichDepartment(
  departments: Minutes['departments'],
  asked: string | null,
  own: readonly string[],
): string | null {
  if (asked !== null) return asked
  const mine = departments.find(({ code }) => own.includes(code))
  return (mine ?? departments[0])?.code ?? own[0] ?? null
}

/** The day the paper must be destroyed: when the last of its cards is deleted; null for a page without anybody on it. */
export function destroyBy(rows: readonly { deleteOn: Day }[]): Day | null {
  return rows
    .map(({ deleteOn }) => deleteOn)
    .reduce<Day | null>((last, on) => (last && last > on ? last : on), null)
}

/** Whole days since a task was due; 0 until then. */
export function daysOver(dueOn: Day, on: Day): number {
  return Math.max(0, daysBetween(dueOn, on))
}
