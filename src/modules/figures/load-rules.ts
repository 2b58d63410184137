import { addDays, dayOfWeek, daysBetween, type Day } from '#core/day.ts'
import type { Collision, Demand, LoadSituation, WeekLoad } from '#modules/demand/load-contract.ts'
import { loadSettings } from '#modules/demand/load-contract.ts'
import { isLargeEnough } from '#modules/disclosure/release-rules.ts'
import type { Figure, LoadFigures } from './contract.ts'

type Thing = Pick<
  Demand,
  'id' | 'persons' | 'kind' | 'nature' | 'on' | 'at' | 'minutes' | 'repeat' | 'except'
> & {
  department: string | null
  partOf: string | null
  pauses: { from: Day; until: Day }[]
}
/** What takes one family's time in a quarter, as ids and times. `met`: requests between departments that got a yes. */
export type FamilyWeeks = { persons: { id: string; perWeek: number | null }[]; things: Thing[]; met: number }
/** One family's weeks once counted: the most that was asked of any one of them, and whether somebody had more than agreed. */
export type CountedFamily = { weeks: { most: number; over: boolean }[]; collisions: number; met: number }

const NONE: Figure = { value: null, n: null, missing: null }
export const noLoad: LoadFigures = {
  weeksOverPercent: NONE,
  collisionsPerFamilyMonth: NONE,
  requestsMet: null,
  weeksByMost: [],
}

/** The quarter's whole weeks, Monday to Sunday. */
export function weeksIn({ from, to }: { from: Day; to: Day }): { from: Day; weeks: number } {
  const monday = addDays(from, (8 - dayOfWeek(from)) % 7)
  return { from: monday, weeks: Math.floor((daysBetween(monday, to) + 1) / 7) }
}

/**
 * The situation that a family's quarter is counted from: as its calendar counts it (docs/load.md), without places, which the
 * figures have no need of. A part of another meeting and an agreed pause do not count.
 */
export function situationIn(
  family: FamilyWeeks,
  quarter: { from: Day; to: Day },
  weeklyThings: number,
): LoadSituation {
  const hosts = new Set(family.things.filter(({ partOf }) => partOf === null).map(({ id }) => `d:${id}`))
  const counted = family.things.filter(
    ({ partOf }) => partOf === null || !hosts.has(partOf.slice(0, partOf.lastIndexOf('@'))),
  )
  return {
    ...weeksIn(quarter),
    persons: family.persons.map(({ id, perWeek }) => ({
      id,
      name: id,
      part: 'other',
      limit: { perWeek, notBefore: null, notAfter: null, freeDays: [] },
    })),
    demands: counted
      .filter(({ persons }) => persons.length > 0)
      .map(({ pauses, partOf: _partOf, department, ...thing }) => ({
        ...thing,
        department: department ?? 'F',
        what: thing.id,
        place: null,
        except: [...thing.except, ...pauses.flatMap(daysBetweenBoth)],
        law: null,
        sanction: null,
        movable: true,
        asks: null,
      })),
    holds: [],
    acute: [],
    windows: [],
    travel: [],
    settings: loadSettings.parse({ perWeek: weeklyThings }),
    wishes: [],
  }
}

function daysBetweenBoth({ from, until }: { from: Day; until: Day }): Day[] {
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index))
}

/** Two things at once for one person, and as many on a day as the setting calls a pile-up; each once for a person and a day. */
const counts: ReadonlySet<Collision['kind']> = new Set(['same-time', 'pile-up'])

export function countedFamily(
  { load, collisions }: { load: readonly WeekLoad[]; collisions: readonly Collision[] },
  met: number,
): CountedFamily {
  const weeks = [...Map.groupBy(load, ({ monday }) => monday).values()].map((persons) => ({
    most: Math.max(0, ...persons.map(({ count }) => count)),
    over: persons.some(({ over }) => over > 0),
  }))
  return { weeks, collisions: collisions.filter(({ kind }) => counts.has(kind)).length, met }
}

export const loadBands = ['0', '1-2', '3-4', '5+'] as const
const bandOf = (most: number): (typeof loadBands)[number] =>
  most === 0 ? '0' : most <= 2 ? '1-2' : most <= 4 ? '3-4' : '5+'

/** Nobody, or enough that no one of them can be told. */
const safe = (families: number): boolean => families === 0 || isLargeEnough(families)

/**
 * The team's load of a quarter after disclosure control: a share or a mean is shown only when it rests on at least five families,
 * and when those whose weeks make it up, on either side, are none or at least five. The bands add up to the whole, so that
 * they are shown together or not at all.
 */
export function loadFiguresOf(families: readonly CountedFamily[], months = 3): LoadFigures {
  if (!isLargeEnough(families.length)) return noLoad
  const having = (is: (family: CountedFamily) => boolean) => families.filter(is).length
  const weeks = families.flatMap((family) => family.weeks)
  const share = (some: number) => Math.round((100 * some) / weeks.length)
  const bothSafe =
    weeks.length > 0 &&
    safe(having((family) => family.weeks.some(({ over }) => over))) &&
    safe(having((family) => family.weeks.some(({ over }) => !over)))
  const collisions = families.reduce((sum, family) => sum + family.collisions, 0)
  const met = families.reduce((sum, family) => sum + family.met, 0)
  const inBand = loadBands.map((label) => ({
    label,
    count: weeks.filter(({ most }) => bandOf(most) === label).length,
    families: having((family) => family.weeks.some(({ most }) => bandOf(most) === label)),
  }))
  const bandsSafe = weeks.length > 0 && inBand.every((band) => safe(band.families))
  const n = families.length
  return {
    weeksOverPercent: bothSafe
      ? { value: share(weeks.filter(({ over }) => over).length), n, missing: 0 }
      : NONE,
    collisionsPerFamilyMonth: safe(having((family) => family.collisions > 0))
      ? { value: Math.round((10 * collisions) / n / months) / 10, n, missing: 0 }
      : NONE,
    requestsMet: safe(having((family) => family.met > 0)) && safe(met) ? met : null,
    weeksByMost: inBand.map(({ label, count }) => ({ label, shown: bandsSafe ? share(count) : null })),
  }
}
