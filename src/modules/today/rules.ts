import { daysBetween, today, type Day } from '#core/day.ts'
import type { Phase } from '#modules/family/contract.ts'
import { daysSince, isInCourse } from '#modules/family/reading-rules.ts'

export type Rhythm = {
  lastContactAt: string | null
  enteredOn: Day
  silenceDays: number
  phase: Phase
  hasNext: boolean
}
export type Standing = {
  standing: 'planned' | 'unplanned' | 'quiet'
  daysSince: number
  lastContactOn: Day | null
}

/**
 * Where a family stands: quiet when there is no next appointment and silence has lasted longer than the rhythm agreed
 * with this family; unplanned when only the next appointment is missing, since that is what turns quiet (ux.md 2.1, 2.15).
 * A family whose course has ended, or that said no, is left in peace.
 */
export function standingOf(family: Rhythm, on: Day): Standing {
  const lastContactOn = family.lastContactAt === null ? null : today(new Date(family.lastContactAt))
  const days = daysSince({ lastContactOn, enteredOn: family.enteredOn }, on)
  const planned = family.hasNext || !isInCourse(family.phase)
  return {
    standing: planned ? 'planned' : days > family.silenceDays ? 'quiet' : 'unplanned',
    daysSince: days,
    lastContactOn,
  }
}

/** Whole days since something was due; 0 on the day itself and before. */
export function daysOver(dueOn: Day, on: Day): number {
  return Math.max(0, daysBetween(dueOn, on))
}

/** Open windows: those whose clock still runs first, the shortest time on top; then those where something is under way. */
export function orderWindows<W extends { acted: boolean; offerBy: string }>(windows: readonly W[]): W[] {
  return [...windows].sort(
    (a, b) => Number(a.acted) - Number(b.acted) || Date.parse(a.offerBy) - Date.parse(b.offerBy),
  )
}

/** The longest silence first; families nobody has reached yet before others of the same length. */
export function orderBySilence<F extends { daysSince: number; hasContact: boolean; familyName: string }>(
  families: readonly F[],
): F[] {
  return [...families].sort(
    (a, b) =>
      b.daysSince - a.daysSince ||
      Number(a.hasContact) - Number(b.hasContact) ||
      (a.familyName < b.familyName ? -1 : 1),
  )
}

/** What is helped with first, then the oldest date; among equals mine before colleagues'. */
export function orderByDue<D extends { dueOn: Day; mine: boolean; helpFirst?: boolean }>(
  things: readonly D[],
): D[] {
  const first = ({ helpFirst }: D) => Number(helpFirst ?? false)
  return [...things].sort(
    (a, b) => first(b) - first(a) || a.dueOn.localeCompare(b.dueOn) || Number(b.mine) - Number(a.mine),
  )
}

export type Step = {
  owner: string | null
  mine: boolean
  dueOn: Day
  status: string
  waitingFor: string | null
  helpFirst: boolean
}

/** Whose turn it is with an open step: mine today when it is due and can be done, somebody else's, or nobody's yet. */
export function turnOf(step: Step, on: Day): 'mine-now' | 'waiting' | 'later' {
  if (step.status === 'cannot_yet' && step.waitingFor !== null) return 'waiting'
  if (!step.mine) return step.owner === null ? 'later' : 'waiting'
  return step.helpFirst || step.dueOn <= on ? 'mine-now' : 'later'
}

/** Families that somebody coordinates against the agreed ceiling (R-CAP-01); `over` is what lies above it. */
export function caseload(
  families: readonly { phase: Phase; coordinates: boolean }[],
  ceiling: number,
): { families: number; ceiling: number; over: number } {
  const count = families.filter(({ phase, coordinates }) => coordinates && isInCourse(phase)).length
  return { families: count, ceiling, over: Math.max(0, count - ceiling) }
}
