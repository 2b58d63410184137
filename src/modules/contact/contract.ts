import { z } from 'zod'
import { day, id, instant, optionalWords, words } from '#core/fields.ts'
import { contactDetails } from '#modules/family/reach-contract.ts'

/** What a contact was: talked, met, helped in practice, or tried without reaching anyone (ux.md 2.15; R-TRU-02). */
const contactKind = z.enum(['talked', 'met', 'practical', 'tried'])
export type ContactKind = z.infer<typeof contactKind>

const place = optionalWords(120).nullable()
const what = words(120, 'Skriv, hvad I har aftalt.')
const ofFamily = { familyId: id }
const version = z.int()

const nextAppointment = z.object({ startsAt: instant, what, place })
const newPromise = z.object({ words: words(200, 'Skriv, hvad I har lovet.'), dueOn: day })
const signalHeard = z.object({
  words: words(300, 'Skriv ordene, som de blev sagt.'),
  wish: optionalWords(200).nullish(),
})

/** A contact, and what was agreed in it. `appointmentId` names the appointment that it was: held, or missed when nobody was reached. */
export const logContact = z.object({
  ...ofFamily,
  personId: id.nullable(),
  kind: contactKind,
  happenedAt: instant,
  words: optionalWords(2000).nullish(),
  familyVisible: z.boolean(),
  next: nextAppointment.nullish(),
  window: signalHeard.nullish(),
  promise: newPromise.nullish(),
  appointmentId: id.nullish(),
  /** More about it, unfolded by those who want to: the four taps need none of it. */
  details: contactDetails.nullish(),
  /** Whether it was outside opening hours; believed only while the municipality has not said when it is open. */
  outsideHours: z.boolean().nullish(),
})
export type LogContact = z.infer<typeof logContact>

/** `daysOfTries` counts calendar days from the first try to the last, both included: "4. forsøg på 9 dage". */
export const loggedContact = z.object({
  contactId: id,
  version,
  outsideHours: z.boolean(),
  triesSince: z.int(),
  daysOfTries: z.int(),
  appointmentId: id.nullable(),
  windowId: id.nullable(),
  promiseId: id.nullable(),
})
export type LoggedContact = z.infer<typeof loggedContact>

export const undoContact = z.object({ ...ofFamily, contactId: id, version })
export const listedContact = z.object({
  contactId: id,
  kind: contactKind,
  happenedAt: instant,
  outsideHours: z.boolean(),
  personId: id.nullable(),
  person: z.string().nullable(),
  staffId: id,
  staff: z.string(),
  department: z.string(),
  words: z.string().nullable(),
  familyVisible: z.boolean(),
  details: contactDetails,
  version,
})
export type ListedContact = z.infer<typeof listedContact>

/** What the sheet for logging a contact, and the one for a window, need to know of the family. */
export const preparation = z.object({
  familyName: z.string(),
  reachHint: z.string().nullable(),
  people: z.array(
    z.object({
      personId: id,
      givenName: z.string(),
      age: z.int(),
      young: z.boolean(),
      phone: z.string().nullable(),
      language: z.string(),
    }),
  ),
  team: z.array(
    z.object({
      staffId: id,
      givenName: z.string(),
      name: z.string(),
      profession: z.string(),
      department: z.string(),
      phone: z.string().nullable(),
    }),
  ),
  triesSince: z.int(),
  daysOfTries: z.int(),
  windowHours: z.int(),
  openingHours: z.array(z.string()).nullable(),
})
export type Preparation = z.infer<typeof preparation>

const appointmentState = z.enum([
  'planned',
  'held',
  'missed',
  'moved',
  'cancelled_by_family',
  'cancelled_by_us',
])
export type AppointmentState = z.infer<typeof appointmentState>
export const planAppointment = z.object({
  ...ofFamily,
  personId: id.nullable(),
  staffId: id,
  startsAt: instant,
  /** Longer than what is agreed while a contact is logged: the words to begin with have room in it. */
  what: words(700, 'Skriv, hvad I har aftalt.'),
  place,
  /** When it was agreed; now when left out. */
  madeAt: instant.nullish(),
})
export const settleAppointment = z.object({
  ...ofFamily,
  appointmentId: id,
  version,
  state: appointmentState.exclude(['planned']),
  /** The new time of a moved appointment. */
  movedTo: z.object({ startsAt: instant, place }).nullish(),
})
export const oneAppointment = z.object({ ...ofFamily, appointmentId: id, version })
export const listedAppointment = z.object({
  appointmentId: id,
  startsAt: instant,
  what: z.string(),
  place: z.string().nullable(),
  state: appointmentState,
  personId: id.nullable(),
  person: z.string().nullable(),
  staffId: id,
  staff: z.string(),
  version,
})
export type ListedAppointment = z.infer<typeof listedAppointment>

export const makePromise = newPromise.extend({ ...ofFamily, toPerson: id.nullable(), promisedAt: instant })
export const keepPromise = z.object({ ...ofFamily, promiseId: id, version, keptAt: instant })
/** A promise that could not be kept; `brokenAt` is when the family was told. */
export const breakPromise = z.object({ ...ofFamily, promiseId: id, version, brokenAt: instant })
/** Moving is done with the family told; `movedAt` is when that was, now when left out. */
export const movePromise = z.object({
  ...ofFamily,
  promiseId: id,
  version,
  dueOn: day,
  movedAt: instant.nullish(),
})
export const onePromise = z.object({ ...ofFamily, promiseId: id, version })
export const listedPromise = z.object({
  promiseId: id,
  words: z.string(),
  toPerson: id.nullable(),
  person: z.string().nullable(),
  promisedBy: id,
  promiser: z.string(),
  promisedAt: instant,
  dueOn: day,
  keptAt: instant.nullable(),
  brokenAt: instant.nullable(),
  moves: z.int(),
  version,
})
export type ListedPromise = z.infer<typeof listedPromise>

const windowOutcome = z.enum(['taken', 'closed'])
export const openWindow = signalHeard.extend({ ...ofFamily, personId: id, openedAt: instant.nullish() })
export type OpenWindow = z.infer<typeof openWindow>
export const takeWindow = z.object({ ...ofFamily, windowId: id, version })
export const giveWindow = takeWindow.extend({ staffId: id })
export const actOnWindow = takeWindow.extend({ what: words(300, 'Skriv, hvad I gjorde.'), actedAt: instant })
export const closeWindow = takeWindow.extend({
  outcome: windowOutcome,
  lesson: optionalWords(500).nullish(),
  closedAt: instant.nullish(),
})
export const listedWindow = z.object({
  windowId: id,
  personId: id,
  person: z.string(),
  age: z.int(),
  words: z.string(),
  wish: z.string().nullable(),
  openedAt: instant,
  openedBy: z.string(),
  offerBy: instant,
  responsibleId: id,
  responsible: z.string(),
  firstContactAt: instant.nullable(),
  firstAction: z.string().nullable(),
  firstActionAt: instant.nullable(),
  closedAt: instant.nullable(),
  outcome: windowOutcome.nullable(),
  lesson: z.string().nullable(),
  version,
})
export type ListedWindow = z.infer<typeof listedWindow>
