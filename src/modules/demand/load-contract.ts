import { z } from 'zod'
import { day, departmentCode } from '#core/fields.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt som 09:30.')
const name = z.string().min(1, 'Må ikke være tom.').max(200)

/** What is asked of the family (domain.md 7.6). */
export const demandKind = z.enum([
  'meeting',
  'school-meeting',
  'home-visit',
  'treatment',
  'supervision',
  'job-search',
  'activation',
  'deadline',
  'letter',
  'own',
])
export type DemandKind = z.infer<typeof demandKind>

/** A duty under the law, an offer that may be declined, an agreement, or the family's own life, which is never load (ux.md 2.4). */
export const nature = z.enum(['duty', 'offer', 'agreement', 'own'])
export type Nature = z.infer<typeof nature>

/** Something asked of members of the family, once or again and again (R-COO-01, R-COO-03). */
export const demand = z
  .object({
    id: name,
    persons: z.array(name).min(1, 'Vælg mindst én person.'),
    department: departmentCode,
    kind: demandKind,
    nature,
    what: name,
    on: day,
    /** Local time; without it the demand holds all day, as a deadline does, and takes no particular hour. */
    at: clock.nullable().default(null),
    minutes: z.int().min(0).max(1440).default(0),
    place: name.nullable().default(null),
    /** Recurrence rule of RFC 5545 without DTSTART, in local time: FREQ=WEEKLY;BYDAY=MO. */
    repeat: z.string().max(300).nullable().default(null),
    except: z.array(day).default([]),
    law: name.nullable().default(null),
    sanction: name.nullable().default(null),
    movable: z.boolean().default(true),
    /** What is asked about, when something is asked: the same twice in two weeks is asked once too often. */
    asks: name.nullable().default(null),
  })
  .refine(
    ({ kind, nature: kindOfDemand }) => (kind === 'own') === (kindOfDemand === 'own'),
    'Familiens eget liv er både slags og art »own«.',
  )
export type Demand = z.infer<typeof demand>

/** What one person has agreed with the team; null where nothing is agreed. */
export const agreedLimit = z.object({
  perWeek: z.int().min(0).max(50).nullable().default(null),
  notBefore: clock.nullable().default(null),
  notAfter: clock.nullable().default(null),
  /** Days of the week without demands, 1 Monday to 7 Sunday. */
  freeDays: z.array(z.int().min(1).max(7)).default([]),
})
export type AgreedLimit = z.infer<typeof agreedLimit>

export const loadPerson = z.object({
  id: name,
  name,
  part: z.enum(['parent', 'young', 'sibling', 'other']),
  limit: agreedLimit.default({ perWeek: null, notBefore: null, notAfter: null, freeDays: [] }),
})
export type LoadPerson = z.infer<typeof loadPerson>

const period = z.object({ from: day, to: day })
/** A department holds back with one person for a time (R-COO-02). */
export const hold = period.extend({ person: name, department: departmentCode })
/** An acute problem of the family, or a motivation window of one person, while it is open. */
export const openPeriod = period.extend({ person: name.nullable().default(null) })

/** Local settings with the design's values; they are choices, not findings. */
export const loadSettings = z.object({
  perWeek: z.int().min(1).max(50).default(3),
  pileUpPerDay: z.int().min(2).max(20).default(3),
  travelMinutes: z.int().min(0).max(600).default(35),
  askedTwiceDays: z.int().min(1).max(365).default(14),
  opens: clock.default('08:00'),
  closes: clock.default('16:00'),
  stepMinutes: z.int().min(5).max(60).default(15),
})
export type LoadSettings = z.infer<typeof loadSettings>

/** A demand that somebody wants to make: the shape of a demand, and the days between which it must lie. */
export const wish = z.object({
  persons: z.array(name).min(1, 'Vælg mindst én person.'),
  department: departmentCode,
  kind: demandKind.exclude(['own']),
  nature: nature.exclude(['own']),
  what: name,
  minutes: z.int().min(5).max(1440),
  place: name.nullable().default(null),
  asks: name.nullable().default(null),
  earliest: day,
  latest: day,
  wished: day.nullable().default(null),
})
export type Wish = z.infer<typeof wish>

/** Everything about one family that load is computed from. `from` is any day of the first week. */
export const loadSituation = z.object({
  from: day,
  weeks: z.int().min(1).max(104).default(8),
  persons: z.array(loadPerson).min(1, 'Der skal være mindst én person.').max(50),
  demands: z.array(demand).max(5000),
  holds: z.array(hold).default([]),
  acute: z.array(openPeriod).default([]),
  windows: z.array(openPeriod).default([]),
  travel: z.array(z.object({ between: z.tuple([name, name]), minutes: z.int().min(0).max(600) })).default([]),
  settings: loadSettings.default(loadSettings.parse({})),
  wishes: z.array(wish).max(20).default([]),
})
export type LoadSituation = z.infer<typeof loadSituation>

export const weekLoad = z.object({
  person: z.string(),
  week: z.string(),
  monday: day,
  count: z.int(),
  minutes: z.int(),
  limit: z.int(),
  over: z.int(),
})
export type WeekLoad = z.infer<typeof weekLoad>

export const collisionKind = z.enum([
  'same-time',
  'own-life',
  'travel',
  'two-departments',
  'pile-up',
  'over-limit',
  'outside-agreed-hours',
  'hold',
  'acute',
  'open-window',
  'asked-twice',
])
export type CollisionKind = z.infer<typeof collisionKind>

/** One thing that cannot be, or that somebody has agreed should not be. `demands` are ids with their days: `id@day`. */
export const collision = z.object({
  kind: collisionKind,
  person: z.string(),
  day,
  demands: z.array(z.string()),
  /** Minutes of travel that are missing, or how many more than agreed. */
  excess: z.int(),
})
export type Collision = z.infer<typeof collision>

/** A free time: `peak` is the most that any of its persons then has in that week. */
export const slot = z.object({ day, at: clock, minutes: z.int(), peak: z.int() })
export type Slot = z.infer<typeof slot>

/** What could be done about one demand: other times, a meeting it could be part of, what others could hold back with. */
export const proposal = z.object({
  /** The occurrence that would move, `id@day`; null for a demand that is not made yet. */
  moves: z.string().nullable(),
  what: z.string(),
  department: departmentCode,
  slots: z.array(slot),
  join: z.array(z.string()),
  pause: z.array(z.object({ demand: z.string(), department: departmentCode, ownerDecides: z.boolean() })),
})
export type Proposal = z.infer<typeof proposal>

/** The answer to a situation: load by person and week, what collides, and what could be done. */
export const loadAnswer = z.object({
  load: z.array(weekLoad),
  collisions: z.array(collision.extend({ says: z.string() })),
  proposals: z.array(proposal),
})
export type LoadAnswer = z.infer<typeof loadAnswer>
