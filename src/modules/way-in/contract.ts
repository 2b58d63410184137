import { z } from 'zod'
import { day, id, instant, optionalWords, words } from '#core/fields.ts'

export const channel = z.enum(['phone', 'text', 'email', 'in_person'])
export type Channel = z.infer<typeof channel>
const version = z.int()
const remark = (most: number) =>
  optionalWords(most)
    .nullable()
    .transform((said) => said || null)

/** Where somebody stands to a family's one way in. */
export const coverKind = z.enum(['pair', 'team', 'way_in', 'stand_in', 'turn'])
export type CoverKind = z.infer<typeof coverKind>

export const receive = z.object({
  familyId: id,
  channel,
  fromName: remark(80),
  callBack: remark(60),
  said: words(600, 'Skriv, hvad familien siger.'),
})
export type Receive = z.infer<typeof receive>
/** Who it reached, so that whoever calls can be told a name. Empty: it went straight to the leader. */
export const received = z.object({ messageId: id, to: z.array(z.string()) })
export const takeBack = z.object({ messageId: id })
export const answer = z.object({ messageId: id, version, answered: z.boolean(), answer: remark(300) })

const message = z.object({
  messageId: id,
  channel,
  fromName: z.string().nullable(),
  callBack: z.string().nullable(),
  said: z.string(),
  receivedAt: instant,
  /** Who wrote it down; null when it came as a mail. */
  receiver: z.string().nullable(),
  version,
})
export const messageToday = message.extend({
  familyId: id,
  familyName: z.string(),
  /** Whether I may open the family; whoever only covers sees the message and nothing else. */
  opens: z.boolean(),
  /** It came to me because nobody had answered. */
  asPair: z.boolean(),
})
export type MessageToday = z.infer<typeof messageToday>
export const messagesForMe = z.array(messageToday)

export const wayInOfFamily = z.object({
  phone: z.string().nullable(),
  /** What the family says it is when it calls the one number. */
  number: z.int(),
  /** The family's own mail address; null while the municipality has no domain for them. */
  address: z.string().nullable(),
  pair: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  coversNow: z.array(z.string()),
  pairHours: z.int(),
  leaderHours: z.int(),
  messages: z.array(
    message.extend({
      answeredAt: instant.nullable(),
      answeredBy: z.string().nullable(),
      answer: z.string().nullable(),
      sentTo: z.array(z.string()),
    }),
  ),
})
export type WayInOfFamily = z.infer<typeof wayInOfFamily>

export const noteAbsence = z
  .object({ staffId: id, fromOn: day, toOn: day, standIn: id.nullable() })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, {
    path: ['toOn'],
    message: 'Den sidste dag skal ligge efter den første.',
  })
export const noteTurn = z
  .object({ staffId: id, fromAt: instant, toAt: instant })
  .refine(({ fromAt, toAt }) => Date.parse(fromAt) < Date.parse(toAt), {
    path: ['toAt'],
    message: 'Vagten skal slutte, efter at den begynder.',
  })
export const endCover = z.object({ coverId: id })
export const coverPage = z.object({
  absences: z.array(
    z.object({
      coverId: id,
      staffId: id,
      name: z.string(),
      fromOn: day,
      toOn: day,
      standIn: z.string().nullable(),
    }),
  ),
  turns: z.array(z.object({ coverId: id, staffId: id, name: z.string(), fromAt: instant, toAt: instant })),
  colleagues: z.array(z.object({ staffId: id, name: z.string() })),
})
export type CoverPage = z.infer<typeof coverPage>

export const unanswered = z.array(
  z.object({
    familyId: id,
    label: z.string().nullable(),
    number: z.int(),
    contacts: z.array(z.string()),
    receivedAt: instant,
  }),
)
