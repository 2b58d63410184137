import { z } from 'zod'
import { day, id, instant, optionalWords, strand, words } from '#core/fields.ts'

/** How far a signal has come (ux.md 2.7): its column on the board. */
export const signalState = z.enum(['new', 'clarify', 'offer', 'decided'])
export type SignalState = z.infer<typeof signalState>

/** Since the list before: new, still there, or gone from the newest list; `own` is our own observation. */
export const standing = z.enum(['new', 'still', 'gone', 'own'])
export type Standing = z.infer<typeof standing>

/** What is done about a signal (domain.md 3.1, 7.1). `notification` is an underretning and goes its own way. */
export const decision = z.enum([
  'nothing',
  'adult-talks',
  'offer-family',
  'other-help',
  'notification',
  'already-in',
  'follow-up',
])
export type Decision = z.infer<typeof decision>

/** Why a young person is not taken in (domain.md 7.9). */
export const notIncluded = z.enum([
  'NOT_IN_TARGET',
  'TOO_DEEPLY_INVOLVED',
  'OTHER_EFFORT_ENOUGH',
  'DECLINED',
  'NO_CAPACITY',
  'MOVED',
  'AGE',
  'OTHER',
])
export type NotIncluded = z.infer<typeof notIncluded>

export const matchKind = z.enum(['none', 'possible', 'likely', 'exact'])
export const sex = z.enum(['f', 'm'])

/** What came of a signal, as it is counted: a decision, a yes or a no of the family, or nothing yet. */
export const outcome = z.enum([...decision.options, 'yes', 'declined', 'undecided'])
export type Outcome = z.infer<typeof outcome>
export const outcomeCount = z.object({ outcome, number: z.int() })

const colleague = z.object({ staffId: id, name: z.string() })

/** A card of the board: no name, no address, no school, no number. Strengths come first. */
export const card = z.object({
  signalId: id,
  version: z.int(),
  meetingId: id.nullable(),
  strand,
  sex: sex.nullable(),
  age: z.int().describe('years on the day the signal came'),
  standing,
  state: signalState,
  strengths: z.string().nullable(),
  seen: z.string(),
  seenBy: z.string(),
  seenOn: day.nullable(),
  receivedOn: day,
  deleteOn: day,
  match: matchKind,
  matchConfirmed: z.boolean().nullable(),
  responsible: colleague.nullable(),
  dueOn: day.nullable(),
  decidedMeetingId: id.nullable().describe('the list meeting at which it was last decided'),
  doneOn: day.nullable().describe('when the one responsible said that it was done'),
  decision: decision.nullable(),
  notIncluded: notIncluded.nullable(),
  reason: z.string().nullable(),
  whoThen: z.string().nullable(),
  takenIn: z.boolean(),
  concern: z
    .object({ receipt: z.string(), files: z.int() })
    .nullable()
    .describe('what somebody handed in stands behind the card'),
  notice: z.enum(['open', 'closed']).nullable().describe('whether it is an underretning'),
  former: z.object({ decision, on: day, responsible: z.string().nullable() }).nullable(),
})
export type Card = z.infer<typeof card>

export const openMeeting = z.object({
  meetingId: id,
  heldOn: day,
  startsAt: z.string(),
  present: z.int(),
  version: z.int(),
})
export const board = z.object({
  cards: z.array(card).describe('not decided, in the order they came'),
  decided: z.object({ counts: z.array(outcomeCount), cards: z.array(card) }),
  meeting: openMeeting.nullable(),
  lastDeletion: z.object({ on: day, number: z.int() }).nullable(),
})
export type Board = z.infer<typeof board>

const person = z.object({
  givenName: words(60, 'Skriv fornavnet.'),
  familyName: words(60, 'Skriv efternavnet.'),
  birthDate: day,
  cpr: z.string().nullable(),
})

/** A signal from another strand than the police list. Without a name, an age must be given. */
export const addSignal = z.object({
  strand: strand.exclude(['S115_LIST']),
  person: person.nullable(),
  age: z.int().min(0, 'Skriv en alder.').max(30, 'Skriv en alder under 31.').nullable(),
  sex: sex.nullable(),
  strengths: words(500, 'Skriv først, hvad der går godt.'),
  seen: words(1000, 'Skriv, hvad der er set.'),
  seenBy: words(80, 'Skriv, hvem der har set det.'),
  seenOn: day.nullable(),
  receivedAt: instant.optional(),
})
export type AddSignal = z.infer<typeof addSignal>

const edited = z.object({ signalId: id, version: z.int() })
/** `seen` only where the list gave no reason: then the meeting writes why it was necessary to share (HG-01). */
export const describeSignal = edited.extend({
  strengths: words(500, 'Skriv, hvad der går godt.'),
  seen: optionalWords(1000).nullable(),
})
/** `meetingId`: the open list meeting at which it is decided; its minutes tell whoever is responsible. */
const atMeeting = { meetingId: id.optional() }
export const clarifySignal = edited.extend({ responsibleId: id, dueOn: day, ...atMeeting })
export const decideSignal = edited.extend({
  decision,
  reason: words(500, 'Skriv kort hvorfor.'),
  notIncluded: notIncluded.nullable(),
  whoThen: optionalWords(120).nullable(),
  responsibleId: id.nullable(),
  dueOn: day.nullable(),
  decidedAt: instant.optional(),
  ...atMeeting,
})
export type DecideSignal = z.infer<typeof decideSignal>
export const confirmMatch = edited.extend({ same: z.boolean(), familyId: id.nullable() })

/** What the family module needs of the young person; name and birth date stand ready from the opened signal. */
export const takeIn = edited.extend({
  familyLabel: words(60, 'Skriv familiens navn.'),
  ...person.shape,
  sex: sex.nullable(),
  protected: z.boolean(),
  phone: z.string().max(20).nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/, 'Vælg et sprog.'),
  sinceAt: instant.optional(),
})
export type TakeIn = z.infer<typeof takeIn>

/** Why somebody opens the name behind a card: at the meeting, to contact the family, or to see if the person is known. */
export const whyOpen = z.enum(['meeting', 'contact', 'match'])
export const showSignal = z.object({ signalId: id, why: whyOpen })

export const matchBecause = z.enum([
  'same-number',
  'same-number-other-name',
  'same-name-and-birth-date',
  'other-order',
  'one-letter',
  'other-spelling',
  'fewer-names',
  'other-cpr',
])
export const candidate = z.object({
  familyId: id,
  kind: matchKind,
  because: matchBecause,
  contacts: z
    .array(colleague)
    .describe("the family's two contacts, who can say whether it is the same person"),
})
/** The name behind a signal. Police get the name and the birth date alone. */
export const shownSignal = z.object({
  signalId: id,
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  birthDate: day.nullable(),
  candidates: z.array(candidate),
  twins: z
    .array(z.object({ signalId: id, strand, receivedOn: day }))
    .describe('other cards about the same person'),
})
