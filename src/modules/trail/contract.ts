import { z } from 'zod'
import { day, id, instant, optionalWords, words } from '#core/fields.ts'

/** How the log and its guards stand, for whoever checks it. */
export const status = z.object({
  rows: z.int(),
  /** The oldest row that is still kept. */
  firstRow: z.int(),
  firstAt: instant.nullable(),
  checkpoint: z.object({ number: z.int(), seq: z.int(), at: instant }).nullable(),
  keeper: z
    .object({
      lookedAt: instant,
      log: z.enum(['whole', 'rolled_back', 'rewritten']),
      badRow: z.int().nullable(),
      witness: z.enum(['off', 'ok', 'behind']),
      witnessed: z.int(),
      behindSince: instant.nullable(),
    })
    .nullable(),
})
export type Status = z.infer<typeof status>

export const alarm = z.object({
  alarmId: id,
  kind: z.enum(['canary', 'volume', 'emergency', 'provider_key']),
  at: instant,
  row: z.int(),
  staff: z.string(),
  familyNumber: z.int().nullable(),
  persons: z.int().nullable(),
  /** Which log-in of the municipality, where the alarm is about one; `signal` where a canary is a card of early help. */
  detail: z.string().nullable(),
  seenAt: instant.nullable(),
  seenBy: z.string().nullable(),
  note: z.string().nullable(),
})
export type Alarm = z.infer<typeof alarm>
/** Emergency access that waits for a leader's judgement: who and when, and a family by its number alone. */
export const emergency = z.object({
  breakGlassId: id,
  staff: z.string(),
  leader: z.string().nullable(),
  familyNumber: z.int(),
  openedAt: instant,
  dueOn: day,
  overdue: z.boolean(),
})
export type Emergency = z.infer<typeof emergency>
export const seeAlarm = z.object({
  alarmId: id,
  note: words(500, 'Skriv, hvad du fandt ud af.'),
})

/** What one row of the log says, without anything about a person but a family's number. */
export const logRow = z.object({
  row: z.int(),
  at: instant,
  staff: z.string(),
  department: z.string().nullable(),
  operation: z.string(),
  kind: z.enum(['read', 'write', 'done', 'refused', 'session']),
  purpose: z.string(),
  familyNumber: z.int().nullable(),
  earlyHelp: z.boolean(),
  reason: z.string().nullable(),
})
export type LogRow = z.infer<typeof logRow>
export const browse = z.object({
  before: z.int().positive().nullable(),
  staffId: id.nullable(),
  familyNumber: z.int().positive().nullable(),
  refusedOnly: z.boolean(),
})

/** A piece of the log as it is handed out. `to` is the last row of the whole piece of work, null in the first question. */
export const exportPage = z.object({ after: z.int().min(0), to: z.int().min(0).nullable() })
export const exportedPage = z.object({
  lines: z.array(z.string()),
  last: z.int(),
  lastHash: z.string(),
  to: z.int(),
})

/** A municipality's own choices for checking its log; each within what Datatilsynet's guidance can bear. */
export const choices = z.object({
  periodMonths: z.int().min(1).max(12),
  samplePercent: z.int().min(5, 'Vælg mindst 5 procent.').max(100),
  hoursFrom: z.int().min(0).max(12),
  hoursTo: z.int().min(12).max(24),
  familiesPerHour: z.int().min(3).max(100),
  personsAlarm: z.int().min(10).max(50, 'Alarmen skal komme senest ved 50 personer i timen.'),
  /**
   * Months that the log is kept; null keeps all of it. Six months to five years, as the former sikkerhedsbekendtgørelse § 19
   * set for the log of sensitive data and Datatilsynet still takes as its measure.
   */
  keepMonths: z
    .int()
    .min(6, 'Loggen skal gemmes i mindst 6 måneder.')
    .max(60, 'Loggen gemmes i højst 60 måneder. Lad feltet stå tomt, hvis intet skal slettes.')
    .nullable(),
})
export type Choices = z.infer<typeof choices>

export const plantCanary = z.object({
  givenName: words(60, 'Skriv et opdigtet fornavn.'),
  familyName: words(60, 'Skriv et efternavn, som ingen i kommunen har.'),
  birthDate: day,
})
export const canary = z.object({
  familyId: id,
  number: z.int(),
  plantedAt: instant,
  liftedAt: instant.nullable(),
  alarms: z.int(),
})

/** An invented name on the early-help board; what the card says was seen, and nothing that would make anybody act. */
export const plantCanarySignal = plantCanary.extend({
  sex: z.enum(['f', 'm']),
  seen: words(200, 'Skriv med få ord, hvad der står på kortet.'),
})
/** `deleteOn` is when the card goes; null when it is gone. */
export const canarySignal = z.object({
  signalId: id,
  plantedAt: instant,
  deleteOn: day.nullable(),
  liftedAt: instant.nullable(),
  alarms: z.int(),
})

/** A line of the citizen's own extract: when, which unit, for what, what was done. Never by whom (HG-14). */
export const look = z.object({ at: instant, unit: z.string(), purpose: z.string(), what: z.string() })
export type Look = z.infer<typeof look>
export const extractOf = z.object({ familyId: id, personId: id })
export const extractByCpr = z.object({ cpr: optionalWords(20) })
export const extract = z.object({
  name: z.string().nullable(),
  madeAt: instant,
  looks: z.array(look),
})
export type Extract = z.infer<typeof extract>
