import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, signedIn } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { givenUp, messageChoice, myMessages } from './message-contract.ts'
import { chooseMyMessages, getGivenUp, getMyMessages, settleGivenUp } from './message-queries.ts'

/** How I am told outside Samspil that something is new. */
export const mine = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: myMessages,
  opens: nothing,
  allow: signedIn,
  run: ({ tx }) => getMyMessages(tx),
  audit: () => ({}),
})

/** E-mail, text message, both or neither, and my quiet hours; emergency access does not wait for them. */
export const choose = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: messageChoice,
  output: z.object({}),
  opens: nothing,
  allow: signedIn,
  async run({ tx }, choice) {
    await chooseMyMessages(tx, choice)
    return {}
  },
  audit: ({ mail, sms }) => ({ counts: { mail: Number(mail), sms: Number(sms) } }),
})

/** Messages that did not come through: to whom and by what, never about what. */
export const undelivered = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(givenUp),
  opens: nothing,
  allow: hasRole('administrator'),
  run: ({ tx }) => getGivenUp(tx),
  audit: (_, all) => ({ counts: { messages: all.length } }),
})

/** Sends one again, or lays it aside because the colleague knows by now. */
export const settle = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ messageId: id, again: z.boolean() }),
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, { messageId, again }) {
    const { n } = await settleGivenUp(tx, messageId, again)
    return found(n > 0 ? {} : null, 'Beskeden')
  },
  audit: ({ messageId, again }) => ({ ids: { messageId }, counts: { again: Number(again) } }),
})
