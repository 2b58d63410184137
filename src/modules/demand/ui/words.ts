import { addDays, dayOfWeek } from '#core/day.ts'
import { parseClock } from '#modules/contact/ui/clock-text.ts'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import { DRAFT } from '../draft-rules.ts'
import type { Collision } from '../load-contract.ts'
import { collisionTeller } from '../load-words.ts'
import { minutesOf, timeOf } from '../occurrence-rules.ts'

/** '9.30' of '09:30'. */
export function shownTime(at: string): string {
  return at.replace(/^0/, '').replace(':', '.')
}

/** Start and end of a line as people write them; null when it takes the whole day. */
export function hoursOf({ at, minutes }: Pick<CalendarEntry, 'at' | 'minutes'>): [string, string] | null {
  return at === null ? null : [shownTime(at), shownTime(timeOf((minutesOf(at) + minutes) % 1440))]
}

/** Tells the calendar's collisions as sentences; `draft` is the title of a demand that is not saved yet. */
export function teller(
  view: CalendarView,
  language: 'da' | 'en',
  draft?: string,
): (one: Collision) => string {
  const titles = new Map(view.entries.map(({ id, what }) => [id, what]))
  if (draft !== undefined) titles.set(DRAFT, draft)
  return collisionTeller(
    {
      persons: view.persons.map(({ personId, givenName, part }) => ({
        id: personId,
        name: givenName,
        part,
        limit: { perWeek: null, notBefore: null, notAfter: null, freeDays: [] },
      })),
      demands: [...titles].map(([id, what]) => ({ id, what })),
    } as unknown as Parameters<typeof collisionTeller>[0],
    language,
  )
}

/** A typed time: null while empty (all day), undefined when it cannot be read. */
export function clockOrNothing(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  return parseClock(typed) ?? undefined
}

/** Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - dayOfWeek(day))
}
