import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onTheTeam } from '#core/policy.ts'
import { found, refuseIf } from '#core/refusal.ts'
import {
  answer,
  messagesForMe,
  receive,
  received,
  takeBack as takeBackInput,
  unanswered,
  wayInOfFamily,
} from './contract.ts'
import {
  getWayIn,
  listCandidates,
  listForMe,
  listLedMessages,
  receiveMessage,
  saveAnswer,
  takeBackMessage,
} from './queries.ts'
import { coverOf } from './rules.ts'

/** Whoever answers a telephone in the municipality's team. */
const whoTakesCalls = hasRole('core', 'leader', 'early_help')

/**
 * A message to a family's one way in, taken by anybody of ours: it reaches whoever covers now. Taking it opens nothing of the
 * family (report 7.2.1: somebody answers, also when the one they know is away).
 */
export const take = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: receive,
  output: received,
  opens: nothing,
  allow: whoTakesCalls,
  async run(context, input) {
    const covers = coverOf(await listCandidates(context.tx, input.familyId), context.now)
    const { messageId } = await receiveMessage(
      context,
      input,
      covers.map(({ staffId }) => staffId),
    )
    return { messageId: found(messageId, 'Familien'), to: covers.map(({ name }) => name) }
  },
  audit: ({ familyId, channel }, { messageId, to }) => ({
    familyIds: [familyId],
    ids: { messageId },
    codes: { channel },
    counts: { to: to.length },
  }),
})

/** A message that one wrote down oneself within the hour, for the wrong family, while nobody has answered. */
export const takeBack = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: takeBackInput,
  output: z.object({}),
  opens: nothing,
  allow: whoTakesCalls,
  async run(context, { messageId }) {
    const { number } = await takeBackMessage(context, messageId)
    refuseIf(number === 0 ? 'too-late' : null, {
      'too-late': 'Beskeden kan ikke tages tilbage mere: den er besvaret, eller der er gået over en time.',
    })
    return {}
  },
  audit: ({ messageId }) => ({ ids: { messageId } }),
})

/** Messages that wait for me: because I cover, or because nobody has answered and I am one of the pair. */
export const mine = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: messagesForMe,
  opens: nothing,
  allow: hasRole('core'),
  run: ({ tx }) => listForMe(tx),
  audit: (_, messages) => ({
    familyIds: [...new Set(messages.map(({ familyId }) => familyId))],
    counts: { messages: messages.length },
  }),
})

/** A message is answered, or not after all; the first who answers it, answers it for all. */
export const reply = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: answer,
  output: z.object({ version: z.int() }),
  opens: nothing,
  allow: hasRole('core'),
  async run(context, input) {
    const { number } = await saveAnswer(context, input)
    refuseIf(number === 0 ? 'not-yours-or-answered' : null, {
      'not-yours-or-answered':
        'En kollega har svaret imens, eller beskeden er ikke til dig. Se efter, og prøv igen.',
    })
    return { version: input.version + 1 }
  },
  audit: ({ messageId, answered }) => ({ ids: { messageId }, codes: { answered: answered ? 'yes' : 'no' } }),
})

/** The family's one way in: the number, the named pair, who covers now, and every message with its answer. */
export const list = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id }),
  output: wayInOfFamily,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId }) {
    const covers = coverOf(await listCandidates(tx, familyId), now)
    return { ...(await getWayIn(tx, familyId)), coversNow: covers.map(({ name }) => name) }
  },
  audit: ({ familyId }, { messages }) => ({
    familyIds: [familyId],
    counts: { messages: messages.length },
  }),
})

/** Messages that nobody has answered in time, of families that I answer for: that they wait, and no word of them. */
export const waiting = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: unanswered,
  opens: nothing,
  allow: hasRole('leader'),
  run: ({ tx }) => listLedMessages(tx),
  audit: (_, families) => ({
    familyIds: [...new Set(families.map(({ familyId }) => familyId))],
    counts: { messages: families.length },
  }),
})
