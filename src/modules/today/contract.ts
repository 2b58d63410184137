import { z } from 'zod'
import { day, id, instant } from '#core/fields.ts'
import { requestToday } from '#modules/demand/request-contract.ts'
import { endingToday } from '#modules/ending/contract.ts'
import { followUpToday } from '#modules/follow-up/contract.ts'
import { handoverToday } from '#modules/handover/contract.ts'
import { listedDraft } from '#modules/draft/contract.ts'

const ofFamily = { familyId: id, familyName: z.string() }
const version = z.int()

/** A window that is open, and who has it. `offerBy` is when a concrete offer is due; `acted` when the clock has stopped. */
const openWindow = z.object({
  ...ofFamily,
  windowId: id,
  personId: id,
  words: z.string(),
  offerBy: instant,
  responsibleId: id,
  responsible: z.string(),
  acted: z.boolean(),
  version,
})
export type OpenWindow = z.infer<typeof openWindow>

const appointmentToday = z.object({
  ...ofFamily,
  appointmentId: id,
  personId: id.nullable(),
  startsAt: instant,
  what: z.string(),
  place: z.string().nullable(),
  staff: z.string(),
  mine: z.boolean(),
  version,
})
export type AppointmentToday = z.infer<typeof appointmentToday>

const promiseDue = z.object({
  ...ofFamily,
  promiseId: id,
  toPerson: id.nullable(),
  words: z.string(),
  promiser: z.string(),
  mine: z.boolean(),
  dueOn: day,
  daysOver: z.int(),
  version,
})
export type PromiseDue = z.infer<typeof promiseDue>

/** An open step of the plan: mine when it is due, a colleague's or one that waits for somebody when not. */
const listedStep = z.object({
  ...ofFamily,
  stepId: id,
  what: z.string(),
  owner: z.string(),
  mine: z.boolean(),
  dueOn: day,
  daysOver: z.int(),
  waitingFor: z.string().nullable(),
  /** Help with it cannot wait (R-PLN-05): it stands first, also before its day. */
  helpFirst: z.boolean(),
})
export type ListedStep = z.infer<typeof listedStep>

/** A family without a next appointment. `hasContact` is false while nobody has been in touch; then days count from its start. */
const unplannedFamily = z.object({
  ...ofFamily,
  daysSince: z.int(),
  hasContact: z.boolean(),
  lastContactOn: day.nullable(),
  triesSince: z.int(),
})
export type UnplannedFamily = z.infer<typeof unplannedFamily>

const birthdayAhead = z.object({
  ...ofFamily,
  onDay: day,
  changes: z.enum(['turns-self', 'turns-adult']),
  daysAhead: z.int().describe('negative when the day has been'),
})
export type BirthdayAhead = z.infer<typeof birthdayAhead>

/** My day, in its fixed order (ux.md 2.1). No name of a family member: the log opens those one family at a time. */
export const myDay = z.object({
  windows: z.array(openWindow),
  appointments: z.array(appointmentToday),
  /** Mine, from earlier days, that nobody has said the outcome of. */
  unsettled: z.array(appointmentToday),
  promises: z.array(promiseDue),
  mySteps: z.array(listedStep),
  quiet: z.array(unplannedFamily),
  /** Within their rhythm, but without a next appointment: they can wait. */
  unplanned: z.array(unplannedFamily),
  waiting: z.array(listedStep),
  /** Between departments, unanswered: those my department is asked, and those I asked. */
  requests: z.array(requestToday),
  /** Cases past the agreed days for handing over, and those I have been given and not yet said yes to. */
  handovers: z.array(handoverToday),
  /** Endings that lack something, due steps down, what my department is handed, later talks. */
  endings: z.array(endingToday),
  /** Follow-ups of families I coordinate that are due or over. */
  followUps: z.array(followUpToday),
  /** Somebody turns 15 or 18 soon, or just has: who answers changes, so the consents are asked for again. No name (HG-20). */
  birthdays: z.array(birthdayAhead),
  drafts: z.array(listedDraft),
  families: z.array(z.object(ofFamily)),
  caseload: z.object({ families: z.int(), ceiling: z.int(), over: z.int() }),
})
export type MyDay = z.infer<typeof myDay>
