import type { Day } from '#core/day.ts'
import type { LoadPerson, LoadSettings, WeekLoad } from './load-contract.ts'
import { weekName, type Occurrence } from './occurrence-rules.ts'

/** Whether something is asked of the family: their own life is not load (ux.md 2.4). */
export function isLoad({ demand }: Occurrence): boolean {
  return demand.nature !== 'own'
}

/** Most things a week for one person: what they have said themselves, else the local setting. */
export function limitOf(person: LoadPerson, settings: LoadSettings): number {
  return person.limit.perWeek ?? settings.perWeek
}

/** Occurrences by person: a demand on two people is load for both. */
export function byPerson(occurrences: readonly Occurrence[]): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  for (const occurrence of occurrences) {
    for (const person of new Set(occurrence.demand.persons)) {
      const list = found.get(person)
      if (list) list.push(occurrence)
      else found.set(person, [occurrence])
    }
  }
  return found
}

/**
 * What is asked of each person in each week, as a number of things and as minutes, beside the limit agreed with them
 * (R-COO-01; domain.md 7.6). Every person has a row for every week, also when nothing is asked.
 */
export function weeklyLoad(
  persons: readonly LoadPerson[],
  mondays: readonly Day[],
  { occurrences, settings }: { occurrences: readonly Occurrence[]; settings: LoadSettings },
): WeekLoad[] {
  const theirs = byPerson(occurrences.filter(isLoad))
  const names = new Map(mondays.map((monday) => [monday, weekName(monday)]))
  return persons.flatMap((person) => {
    const weeks = new Map<Day, { count: number; minutes: number }>()
    for (const { monday, demand } of theirs.get(person.id) ?? []) {
      const week = weeks.get(monday) ?? { count: 0, minutes: 0 }
      weeks.set(monday, { count: week.count + 1, minutes: week.minutes + demand.minutes })
    }
    const limit = limitOf(person, settings)
    return mondays.map((monday) => {
      const { count, minutes } = weeks.get(monday) ?? { count: 0, minutes: 0 }
      const week = names.get(monday) ?? ''
      return {
        person: person.id,
        week,
        monday,
        count,
        minutes,
        limit,
        over: Math.max(0, count - limit),
      }
    })
  })
}
