import { z } from 'zod'
import { day, id, instant, words } from '#core/fields.ts'

/** What the screening led to (Barnets Lov § 18). */
export const noticeOutcome = z.enum(['no-action', 'focused-inquiry', 'child-examination', 'measure'])
export type NoticeOutcome = z.infer<typeof noticeOutcome>
export const deadline = z.enum(['acute', 'receipt'])

export const receiveNotice = z.object({ signalId: id })
/** The assessment within 24 hours: whether acute help is needed, and on what ground (HG-08). */
export const assessNotice = z.object({
  signalId: id,
  acute: z.boolean(),
  words: words(2000, 'Skriv, hvad vurderingen bygger på.'),
})
export const closeNotice = z.object({
  signalId: id,
  outcome: noticeOutcome,
  words: words(2000, 'Skriv, hvorfor.'),
})

/** An underretning and its clocks. Nothing here is about a child: it is about us and our deadlines. */
export const notice = z.object({
  signalId: id,
  age: z.int().nullable().describe('null when the card is deleted'),
  receivedAt: instant,
  assessBy: instant,
  receiptOn: day,
  assessedAt: instant.nullable(),
  assessedBy: z.string().nullable(),
  acute: z.boolean().nullable(),
  receiptAt: instant.nullable(),
  receiptBy: z.string().nullable(),
  outcome: noticeOutcome.nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  breaches: z.array(deadline),
})
export type Notice = z.infer<typeof notice>
export const writtenWords = z.object({
  kind: z.enum(['assessment', 'outcome']),
  words: z.string(),
  by: z.string(),
  at: instant,
})
