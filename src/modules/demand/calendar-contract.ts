import { z } from 'zod'
import { contentClass, day, departmentCode, id, optionalWords, words } from '#core/fields.ts'
import { collision, demandKind, nature, proposal, weekLoad } from './load-contract.ts'

const ofFamily = { familyId: id }
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 14.50.')
const personIds = z.array(id).min(1, 'Vælg mindst én person.').max(20)
const when = {
  on: day,
  /** Local time; null holds all day, as a deadline does. */
  at: clock.nullable(),
  minutes: z.int().min(0).max(1440, 'Skriv, hvor mange minutter det varer.'),
  /** RFC 5545 without DTSTART, in local time; null happens once. */
  repeat: z.string().max(300).nullable(),
}

/** A demand that a department wants to make of members of the family (R-COO-01, R-COO-03). */
export const newDemand = z.object({
  ...ofFamily,
  personIds,
  kind: demandKind.exclude(['own']),
  nature: nature.exclude(['own']),
  class: contentClass.exclude(['ART10_CRIME']),
  what: words(120, 'Skriv, hvad det er.'),
  ...when,
  place: optionalWords(120).nullable(),
  law: optionalWords(120).nullable(),
  sanction: optionalWords(200).nullable(),
  movable: z.boolean(),
  asks: optionalWords(60).nullable(),
  /** The occurrence (`id@day`) of another meeting that this one is to be part of. */
  partOf: z.string().max(120).nullable(),
})
export type NewDemand = z.infer<typeof newDemand>

export const tryDemand = newDemand.extend({ weeks: z.int().min(1).max(12).default(4) })
export const moveDemand = z.object({
  ...ofFamily,
  demandId: id,
  version: z.int(),
  occurrenceOn: day,
  on: day,
  at: clock.nullable(),
})
export const removeDemand = z.object({ ...ofFamily, demandId: id, version: z.int(), removed: z.boolean() })
export const askCalendar = z.object({ ...ofFamily, from: day, weeks: z.int().min(1).max(12).default(5) })

/** What a person has said themselves; null where nothing is agreed. */
export const setLimit = z.object({
  ...ofFamily,
  personId: id,
  perWeek: z.int().min(0).max(50, 'Skriv et tal mellem 0 og 50.').nullable(),
  notBefore: clock.nullable(),
  notAfter: clock.nullable(),
  freeDays: z.array(z.int().min(1).max(7)).max(7),
  words: optionalWords(200).nullable(),
})
export const addOwnLife = z.object({
  ...ofFamily,
  personIds,
  what: words(120, 'Skriv, hvad det er.'),
  ...when,
})
export const removeOwnLife = z.object({ ...ofFamily, ownLifeId: id, removed: z.boolean() })
export const noteAcute = z.object({
  ...ofFamily,
  personId: id.nullable(),
  what: words(120, 'Skriv kort, hvad der er akut.'),
  untilOn: day,
})
export const closeAcute = z.object({ ...ofFamily, acuteId: id })
export const setTravel = z.object({
  ...ofFamily,
  fromPlace: words(120, 'Skriv, hvor turen begynder.'),
  toPlace: words(120, 'Skriv, hvor turen slutter.'),
  minutes: z.int().min(0).max(600, 'Skriv højst 600 minutter.'),
})

/** Where a line of the calendar comes from; `busy` is another department's, of which only the times are told. */
const entrySource = z.enum(['demand', 'appointment', 'step', 'own', 'busy'])
export type EntrySource = z.infer<typeof entrySource>

/** One day's line of the calendar. `key` is `id@day`, as in collisions. */
const entry = z.object({
  key: z.string(),
  id: z.string(),
  source: entrySource,
  rowId: id,
  version: z.int().nullable(),
  personIds: z.array(id),
  department: departmentCode,
  departmentName: z.string(),
  kind: demandKind,
  nature,
  what: z.string(),
  day,
  at: clock.nullable(),
  minutes: z.int(),
  place: z.string().nullable(),
  law: z.string().nullable(),
  sanction: z.string().nullable(),
  movable: z.boolean(),
  repeats: z.boolean(),
  /** Of the reader's own department: theirs to move. */
  mine: z.boolean(),
  /** The occurrence it is part of, when it does not count by itself. */
  partOf: z.string().nullable(),
  /** The department has agreed to hold back with it. */
  paused: z.boolean(),
})
export type CalendarEntry = z.infer<typeof entry>

const limit = z.object({
  perWeek: z.int().nullable(),
  notBefore: clock.nullable(),
  notAfter: clock.nullable(),
  freeDays: z.array(z.int()),
  words: z.string().nullable(),
  agreedOn: day,
})
const person = z.object({
  personId: id,
  givenName: z.string(),
  part: z.enum(['parent', 'young', 'sibling', 'other']),
  limit: limit.nullable(),
})
export type CalendarPerson = z.infer<typeof person>
const acute = z.object({
  acuteId: id,
  personId: id.nullable(),
  /** Null: it is a goal or step of another department that the reader does not see. */
  what: z.string().nullable(),
  fromOn: day,
  untilOn: day,
})

export const calendarView = z.object({
  from: day,
  weeks: z.int(),
  persons: z.array(person),
  entries: z.array(entry),
  load: z.array(weekLoad),
  collisions: z.array(collision),
  acute: z.array(acute),
  ownLife: z.array(
    z.object({
      ownLifeId: id,
      personId: id,
      what: z.string(),
      on: day,
      at: clock.nullable(),
      minutes: z.int(),
      repeats: z.boolean(),
    }),
  ),
  /** Departments with somebody on the team now: those that can be asked. */
  departments: z.array(
    z.object({ code: departmentCode, name: z.string(), onTeam: z.boolean(), mine: z.boolean() }),
  ),
})
export type CalendarView = z.infer<typeof calendarView>

/** What a demand would do: load of its persons before and after, what collides because of it, and what could be done instead. */
export const triedDemand = z.object({
  before: z.array(weekLoad),
  after: z.array(weekLoad),
  collisions: z.array(collision),
  proposal,
  /** What stands in the weeks from that of the demand already. */
  entries: z.array(entry),
})
export type TriedDemand = z.infer<typeof triedDemand>

/** Other times for one line of the calendar, by its key `id@day`, and meetings that it could be part of. */
export const askTimes = z.object({
  ...ofFamily,
  key: z
    .string()
    .max(120)
    .regex(/^.+@\d{4}-\d{2}-\d{2}$/, 'Vælg igen; det valgte findes ikke.'),
})
export const otherTimes = proposal

/** How much is asked of each in this week and the next, beside what they have said, else the local number. */
export const twoWeeksOfLoad = z.array(
  z.object({ personId: id, givenName: z.string(), thisWeek: z.int(), nextWeek: z.int(), limit: z.int() }),
)
