import { addDays, type Day } from '#core/day.ts'
import type { NewDemand } from './calendar-contract.ts'
import type { Collision, Demand, LoadAnswer, WeekLoad, Wish } from './load-contract.ts'

/** The id of a demand that is not made yet, in keys of collisions. */
export const DRAFT = 'new'

/** A demand as it is typed, as the engine takes it. */
export function draftDemand(demand: NewDemand, department: string): Demand {
  const { personIds, kind, nature, what, on, at, minutes, place, repeat, law, sanction, movable, asks } =
    demand
  return {
    id: DRAFT,
    persons: personIds,
    department,
    kind,
    nature,
    what,
    on,
    at,
    minutes,
    place,
    repeat,
    except: [],
    law,
    sanction,
    movable,
    asks,
  }
}

/** The demand as a wish: anywhere from today, or the Monday of its week if that is later, to the end of the weeks looked at. */
export function wishOf(
  demand: NewDemand,
  department: string,
  { today, from, weeks }: { today: Day; from: Day; weeks: number },
): Wish {
  const { personIds, kind, nature, what, minutes, place, asks, on } = demand
  const earliest = from > today ? from : today
  const last = addDays(from, weeks * 7 - 1)
  return {
    persons: personIds,
    department,
    kind,
    nature,
    what,
    minutes: Math.max(5, minutes),
    place,
    asks,
    earliest,
    latest: last < earliest ? earliest : last,
    wished: on,
  }
}

/** Load of the named persons with and without the draft, and what collides because of it: collisions it is part of. */
export function comparison(
  before: LoadAnswer,
  after: LoadAnswer,
  personIds: readonly string[],
): { before: WeekLoad[]; after: WeekLoad[]; collisions: Collision[] } {
  const theirs = ({ person }: { person: string }) => personIds.includes(person)
  return {
    before: before.load.filter(theirs),
    after: after.load.filter(theirs),
    collisions: after.collisions
      .filter(({ demands }) => demands.some((key) => key.startsWith(`${DRAFT}@`)))
      .map(({ kind, person, day, demands, excess }) => ({ kind, person, day, demands, excess })),
  }
}

/** RFC 5545 for the repetitions that the form offers: so many times, every so many weeks. Null happens once. */
export function repeatRule(everyWeeks: number, times: number): string | null {
  if (times < 2) return null
  return `FREQ=WEEKLY;${everyWeeks > 1 ? `INTERVAL=${everyWeeks};` : ''}COUNT=${times}`
}
