import { z } from 'zod'
import { day, departmentCode, id, optionalWords, words } from '#core/fields.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 14.50.')
const requestKind = z.enum(['pause', 'move', 'join'])
export type RequestKind = z.infer<typeof requestKind>

/**
 * A request to another department to hold back, to move one thing, or to merge it with another meeting (R-COO-02). A pause may
 * be about one demand or, without `demandId`, about everything the department asks of the persons in the period.
 */
export const askToHold = z.object({
  familyId: id,
  kind: requestKind,
  demandId: id.nullable(),
  occurrenceOn: day.nullable(),
  /** For a pause of a whole department. */
  personIds: z.array(id).max(20),
  department: departmentCode,
  fromOn: day.nullable(),
  untilOn: day.nullable(),
  toOn: day.nullable(),
  toTime: clock.nullable(),
  joinKey: z.string().max(120).nullable(),
  reason: words(300, 'Skriv hvorfor, så kollegaen kan svare.'),
  answerBy: day,
})
export type AskToHold = z.infer<typeof askToHold>

const holdAnswer = z.enum(['yes', 'no'])
export const answerHold = z.object({
  familyId: id,
  requestId: id,
  version: z.int(),
  answer: holdAnswer,
  reason: optionalWords(300).nullable(),
})
export const withdrawHold = z.object({ familyId: id, requestId: id, version: z.int() })

export const listedRequest = z.object({
  requestId: id,
  kind: requestKind,
  demandId: id.nullable(),
  /** What it is about; null for another department's secret and for everything a department asks. */
  what: z.string().nullable(),
  personIds: z.array(id),
  fromDepartment: departmentCode,
  fromName: z.string(),
  department: departmentCode,
  departmentName: z.string(),
  duty: z.boolean(),
  occurrenceOn: day.nullable(),
  fromOn: day.nullable(),
  untilOn: day.nullable(),
  toOn: day.nullable(),
  toTime: clock.nullable(),
  reason: z.string(),
  answerBy: day,
  askedBy: z.string(),
  askedByMe: z.boolean(),
  /** Of the reader's own department: theirs to answer. */
  forMe: z.boolean(),
  answer: holdAnswer.nullable(),
  answerReason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  version: z.int(),
})
export type ListedRequest = z.infer<typeof listedRequest>

/** A request on Min dag: no name of a family member. */
export const requestToday = z.object({
  familyId: id,
  familyName: z.string(),
  requestId: id,
  kind: requestKind,
  fromDepartment: departmentCode,
  fromName: z.string(),
  departmentName: z.string(),
  answerBy: day,
  forMe: z.boolean(),
})
export type RequestToday = z.infer<typeof requestToday>
