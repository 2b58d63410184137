import { hoursLater } from '#core/clock.ts'
import { addDays, daysBetween, type Day } from '#core/day.ts'
import type { Intensity } from './contract.ts'

export type DaysOf = Record<Intensity, number>
export type Last = { heldOn: Day; nextOn: Day | null }
type Course = { phase: string; activeOn: Day | null; enteredOn: Day }

/** The phases in which a family is followed up (domain.md 7.7). */
const followed: readonly string[] = ['active', 'ending']

/**
 * When the family is followed up next: on the day agreed last time, else so many days after it as the rhythm says; the first
 * time counts from the day the course became active. Null outside the phases in which families are followed up.
 */
export function dueOn(course: Course, last: Last | null, days: number): Day | null {
  if (!followed.includes(course.phase)) return null
  return last?.nextOn ?? addDays(last?.heldOn ?? course.activeOn ?? course.enteredOn, days)
}

/** Whole days past the day; 0 on it and before. */
export function daysOver(due: Day | null, on: Day): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, on))
}

/** Why a follow-up cannot be noted: it is yet to come, a number is somebody's who was not there, or the next is not later. */
export function whyNotHold(
  held: {
    heldOn: Day
    withPersons: readonly string[]
    numbers: readonly { personId: string }[]
    nextOn: Day | null
  },
  facts: { on: Day; people: readonly string[] },
): 'in-the-future' | 'not-in-family' | 'was-not-there' | 'next-not-later' | null {
  if (held.heldOn > facts.on) return 'in-the-future'
  if (!held.withPersons.every((personId) => facts.people.includes(personId))) return 'not-in-family'
  if (!held.numbers.every(({ personId }) => held.withPersons.includes(personId))) return 'was-not-there'
  return held.nextOn !== null && held.nextOn <= held.heldOn ? 'next-not-later' : null
}

export const holdReasons = {
  'in-the-future': 'Det er ikke sket endnu. Vælg i dag eller før.',
  'not-in-family': 'Vælg personer, der er med i forløbet.',
  'was-not-there': 'Et tal er fra en, der ikke var med. Vælg personen, eller tag tallet ud.',
  'next-not-later': 'Næste opfølgning skal ligge efter den, I har holdt.',
} as const

const TAKE_BACK_HOURS = 24

/** Why a follow-up cannot be taken back or put back: only by who noted it, within 24 hours. */
export function whyNotRemove(
  held: { heldBy: string; recordedAt: string },
  actorId: string,
  now: Date,
): 'not-yours' | 'too-late' | null {
  if (held.heldBy !== actorId) return 'not-yours'
  return now > hoursLater(new Date(held.recordedAt), TAKE_BACK_HOURS) ? 'too-late' : null
}

type Numbered = { heldOn: Day; numbers: readonly { personId: string; value: number }[] }

/** One person's own numbers, the oldest first: a line of their own, never beside anybody else's. */
export function numbersOf(held: readonly Numbered[], personId: string): { on: Day; value: number }[] {
  return held
    .flatMap(({ heldOn, numbers }) =>
      numbers.filter((one) => one.personId === personId).map(({ value }) => ({ on: heldOn, value })),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
}
