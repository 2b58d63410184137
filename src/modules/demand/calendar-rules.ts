import { addDays, daysBetween, type Day } from '#core/day.ts'
import type { CalendarEntry, CalendarPerson, EntrySource } from './calendar-contract.ts'
import { loadSettings, type Demand, type LoadSituation } from './load-contract.ts'

/** A thing in a family's calendar as it was read, from whichever table, before it is spread over its days. */
export type Thing = Demand & {
  source: EntrySource
  rowId: string
  version: number | null
  departmentName: string
  mine: boolean
  partOf: string | null
}

/** An accepted pause: of one demand, or of everything that a department asks of some persons. */
export type Pause = {
  demandId: string | null
  department: string
  personIds: readonly string[]
  from: Day
  until: Day
}

export type CalendarFacts = {
  persons: readonly CalendarPerson[]
  things: readonly Thing[]
  pauses: readonly Pause[]
  acute: readonly { personId: string | null; fromOn: Day; untilOn: Day }[]
  windows: readonly { personId: string; from: Day; to: Day }[]
  travel: readonly { fromPlace: string; toPlace: string; minutes: number }[]
  /** How many things a week are too many for somebody who has agreed nothing else: the municipality's own setting. */
  weeklyThings: number
}

/** What a department's thing is called to whoever may not see its title: "Aftale i Job og uddannelse". */
export function hiddenTitle(departmentName: string): string {
  return `Aftale i ${departmentName}`
}

/** The part of the family that load distinguishes: duties of a parent are held against what is acute. */
export function loadPart(part: string): CalendarPerson['part'] {
  if (part === 'parent' || part === 'step_parent') return 'parent'
  return part === 'young' || part === 'sibling' ? part : 'other'
}

function isPaused(thing: Thing, day: Day, pauses: readonly Pause[]): boolean {
  return pauses.some(({ demandId, from, until }) => demandId === thing.rowId && day >= from && day <= until)
}

/** Whether a thing counts as part of another meeting: only while that other one is there. */
function isPart(thing: Thing, things: readonly Thing[]): boolean {
  const host = thing.partOf?.slice(0, thing.partOf.lastIndexOf('@'))
  return host !== undefined && things.some(({ id, partOf }) => id === host && partOf === null)
}

/**
 * The situation that load is computed from: what is part of another meeting, and days on which its department has agreed to
 * hold back with a thing, are left out; a pause of all that a department asks stands as a hold (R-COO-02).
 */
export function situationOf(
  facts: CalendarFacts,
  { from, weeks }: { from: Day; weeks: number },
): LoadSituation {
  return {
    from,
    weeks,
    persons: facts.persons.map(({ personId, givenName, part, limit }) => ({
      id: personId,
      name: givenName,
      part,
      limit: {
        perWeek: limit?.perWeek ?? null,
        notBefore: limit?.notBefore ?? null,
        notAfter: limit?.notAfter ?? null,
        freeDays: limit?.freeDays ?? [],
      },
    })),
    demands: facts.things
      .filter((thing) => !isPart(thing, facts.things))
      .map((thing) => demandOf(thing, facts.pauses)),
    holds: facts.pauses.flatMap(({ demandId, department, personIds, from: first, until }) =>
      demandId === null ? personIds.map((person) => ({ person, department, from: first, to: until })) : [],
    ),
    acute: facts.acute.map(({ personId, fromOn, untilOn }) => ({
      person: personId,
      from: fromOn,
      to: untilOn,
    })),
    windows: facts.windows.map(({ personId, from: first, to }) => ({ person: personId, from: first, to })),
    travel: facts.travel.map(({ fromPlace, toPlace, minutes }) => ({
      between: [fromPlace, toPlace],
      minutes,
    })),
    settings: loadSettings.parse({ perWeek: facts.weeklyThings }),
    wishes: [],
  }
}

function demandOf(thing: Thing, pauses: readonly Pause[]): Demand {
  const { source: _s, rowId, version: _v, departmentName: _d, mine: _m, partOf: _p, ...demand } = thing
  const paused = pauses
    .filter(({ demandId }) => demandId === rowId)
    .flatMap(({ from, until }) =>
      Array.from({ length: daysBetween(from, until) + 1 }, (_, days) => addDays(from, days)),
    )
  return { ...demand, except: [...demand.except, ...paused] }
}

/** The lines as they are told: no place where somebody in the family has a protected address (HG-22). */
export function toldEntries(
  facts: CalendarFacts & { protectedAddress: boolean },
  daysOf: (thing: Thing) => readonly Day[],
): CalendarEntry[] {
  const entries = entriesOf(facts, daysOf)
  return facts.protectedAddress ? entries.map((entry) => ({ ...entry, place: null })) : entries
}

/** The lines of the calendar, by day and hour, also those that are paused or part of another: they are seen and not counted. */
function entriesOf(
  { things, pauses }: CalendarFacts,
  daysOf: (thing: Thing) => readonly Day[],
): CalendarEntry[] {
  return things
    .flatMap((thing) => daysOf(thing).map((day) => entryOn(thing, day, { things, pauses })))
    .sort((a, b) =>
      a.day === b.day
        ? (a.at ?? '').localeCompare(b.at ?? '') || a.key.localeCompare(b.key)
        : a.day < b.day
          ? -1
          : 1,
    )
}

function entryOn(thing: Thing, day: Day, around: Pick<CalendarFacts, 'things' | 'pauses'>): CalendarEntry {
  const { id, source, rowId, version, persons, department, departmentName, kind, nature, what, at, minutes } =
    thing
  return {
    key: `${id}@${day}`,
    id,
    source,
    rowId,
    version,
    personIds: [...persons],
    department,
    departmentName,
    kind,
    nature,
    what,
    day,
    at,
    minutes,
    place: thing.place,
    law: thing.law,
    sanction: thing.sanction,
    movable: thing.movable,
    repeats: thing.repeat !== null,
    mine: thing.mine,
    partOf: isPart(thing, around.things) ? thing.partOf : null,
    paused: isPaused(thing, day, around.pauses),
  }
}
