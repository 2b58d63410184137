import type { Collision, LoadPerson } from './load-contract.ts'
import { askedTwice, clashesAlone, clashInTime, collisionOf, twoPlaces, type Around } from './clash-rules.ts'
import { byPerson, isLoad, limitOf } from './load-rules.ts'
import type { Occurrence } from './occurrence-rules.ts'

/**
 * Everything in a family's weeks that cannot be, or that somebody agreed should not be (R-COO-01, R-COO-02, R-COO-06;
 * ux.md 2.4), by person and day. It warns; it never forbids, and a duty under the law stays its owner's to decide.
 */
export function collisionsOf(
  persons: readonly LoadPerson[],
  occurrences: readonly Occurrence[],
  around: Around,
): Collision[] {
  const theirs = byPerson(occurrences)
  return persons
    .flatMap((person) => collisionsOfOne(person, theirs.get(person.id) ?? [], around))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

function collisionsOfOne(person: LoadPerson, mine: readonly Occurrence[], around: Around): Collision[] {
  const load = mine.filter(isLoad)
  return [
    ...load.flatMap((one) =>
      clashesAlone(one, person, around).map((found) => collisionOf(found, person.id, [one])),
    ),
    ...inTime(person, mine, around),
    ...onOneDay(person, load, around),
    ...askedAgain(person, load, around),
    ...inOneWeek(person, load, around),
  ]
}

/** Sorted by start, only neighbours closer than the longest way can meet. */
function inTime(person: LoadPerson, mine: readonly Occurrence[], around: Around): Collision[] {
  const timed = mine.filter((one) => one.timed).sort((a, b) => a.from - b.from)
  const longest = timed.reduce((most, one) => Math.max(most, one.to - one.from), 0)
  const reach = longest + 600
  const found: Collision[] = []
  for (const [index, one] of timed.entries()) {
    for (let next = index + 1; next < timed.length; next++) {
      const other = timed[next]
      if (!other || other.from > one.from + reach) break
      const clash = clashInTime(one, other, around)
      if (clash) found.push(collisionOf(clash, person.id, [one, other]))
    }
  }
  return found
}

function onOneDay(person: LoadPerson, load: readonly Occurrence[], around: Around): Collision[] {
  const found: Collision[] = []
  for (const day of Map.groupBy(load, (one) => one.day).values()) {
    const apart = day.filter((one) => day.some((other) => twoPlaces(one, other)))
    if (apart.length > 0) found.push(collisionOf({ kind: 'two-departments', excess: 0 }, person.id, apart))
    const many = day.length - around.settings.pileUpPerDay
    if (many >= 0) found.push(collisionOf({ kind: 'pile-up', excess: many + 1 }, person.id, day))
  }
  return found
}

function askedAgain(person: LoadPerson, load: readonly Occurrence[], around: Around): Collision[] {
  const topics = Map.groupBy(load, ({ demand }) => demand.asks)
  topics.delete(null)
  return [...topics.values()].flatMap((asking) =>
    asking.flatMap((one, index) =>
      asking
        .slice(index + 1)
        .filter((other) => askedTwice(one, other, around.settings.askedTwiceDays))
        .map((other) => collisionOf({ kind: 'asked-twice', excess: 0 }, person.id, [one, other])),
    ),
  )
}

function inOneWeek(person: LoadPerson, load: readonly Occurrence[], { settings }: Around): Collision[] {
  const limit = limitOf(person, settings)
  return [...Map.groupBy(load, (one) => one.monday).values()]
    .filter((week) => week.length > limit)
    .map((week) => collisionOf({ kind: 'over-limit', excess: week.length - limit }, person.id, week))
}
