import { z } from 'zod'
import { id, instant } from '#core/fields.ts'

/** How somebody is told outside Samspil that something is new; never what. */
export const messageChannel = z.enum(['mail', 'sms'])

const hour = z.int({ error: 'Skriv en hel time mellem 0 og 23.' }).min(0).max(23)

/** By what, and when not: whole hours of the Danish day; the same hour twice means no quiet hours. */
export const messageChoice = z.object({
  mail: z.boolean(),
  sms: z.boolean(),
  quietFrom: hour,
  quietTo: hour,
})
export type MessageChoice = z.infer<typeof messageChoice>

/** One’s own choice, the address and number of one’s staff record, and the channels that this server has. */
export const myMessages = messageChoice.extend({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  channels: z.array(messageChannel),
})
export type MyMessages = z.infer<typeof myMessages>

/** A message that did not come through, after all tries or because the address was turned down. */
export const givenUp = z.object({
  messageId: id,
  staffId: id,
  name: z.string(),
  channel: messageChannel,
  fault: z.enum(['away', 'turned_down']),
  madeAt: instant,
  tries: z.int(),
})
export type GivenUp = z.infer<typeof givenUp>
