import type { Day } from '#core/day.ts'
import { clashesAlone, travelTable, type Around } from './clash-rules.ts'
import type { LoadPerson, LoadSituation } from './load-contract.ts'
import { byPerson, isLoad } from './load-rules.ts'
import { calendar, type Calendar, type Occurrence } from './occurrence-rules.ts'

/** One person with everything that takes their time, and what is asked of them by day and by week. */
export type Asked = {
  person: LoadPerson
  all: readonly Occurrence[]
  onDay: Map<Day, Occurrence[]>
  inWeek: Map<Day, Occurrence[]>
}

/** A family's weeks, ready to be asked: what is asked of each, and what it is held against. */
export type FamilyWeeks = {
  persons: LoadPerson[]
  occurrences: Occurrence[]
  asked: Map<string, Asked>
  around: Around
  dates: Calendar
}

/** Binds a situation to its occurrences; the calendar is shared, so each week is looked up once. */
export function familyWeeks(
  situation: LoadSituation,
  occurrences: Occurrence[],
  dates: Calendar = calendar(),
): FamilyWeeks {
  const { persons, holds, acute, windows, settings } = situation
  const theirs = byPerson(occurrences)
  const asked = persons.map((person) => {
    const all = theirs.get(person.id) ?? []
    const load = all.filter(isLoad)
    const onDay = Map.groupBy(load, ({ day }) => day)
    const inWeek = Map.groupBy(load, ({ monday }) => monday)
    return [person.id, { person, all, onDay, inWeek }] as const
  })
  return {
    persons,
    occurrences,
    asked: new Map(asked),
    around: { holds, acute, windows, settings, travelMinutes: travelTable(situation) },
    dates,
  }
}

/** The named persons with what is asked of them; unknown names are left out. */
export function askedOf({ asked }: FamilyWeeks, names: readonly string[]): Asked[] {
  return names.flatMap((name) => asked.get(name) ?? [])
}

/** What is asked of a person on a day, without the occurrence that is to be moved. */
export function dayWithout({ onDay }: Asked, day: Day, moved: string | null): Occurrence[] {
  return (onDay.get(day) ?? []).filter(({ key }) => key !== moved)
}

/** How much is asked of a person in a week, without the occurrence that is to be moved. */
export function weekWithout({ inWeek }: Asked, monday: Day, moved: string | null): number {
  return (inWeek.get(monday) ?? []).filter(({ key }) => key !== moved).length
}

/** Whether an occurrence by itself goes against what was agreed with one of its persons. */
export function againstAgreement(one: Occurrence, asked: readonly Asked[], around: Around): boolean {
  return asked.some(({ person }) => clashesAlone(one, person, around).length > 0)
}
