import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, refuseIf } from '#core/refusal.ts'
import { board, showSignal, shownSignal, type Card } from './contract.ts'
import { getName, listMatches, listTwins } from './match-queries.ts'
import { findOpenMeeting } from './meeting-queries.ts'
import { findInRoom, findLastDeletion, findSignal, listCards, purge } from './queries.ts'
import { decideReasons } from './reason-words.ts'
import { countOutcomes } from './rules.ts'

const purpose = 'MOEDE_115'

/** The board of early help: cards without names, in the order they came. Nothing on it is computed about a child (HG-17). */
export const showBoard = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: board,
  opens: nothing,
  allow: hasRole('early_help'),
  async run({ tx, now }) {
    const rows = await listCards(tx, today(now))
    const cards = rows.map(({ familyId, ...row }) => ({ ...row, takenIn: familyId !== null }))
    const isDecided = ({ state }: Card) => state === 'decided'
    const decided = cards.filter(isDecided)
    return {
      cards: cards.filter((card) => !isDecided(card)),
      decided: { counts: countOutcomes(decided), cards: decided },
      meeting: (await findOpenMeeting(tx)) ?? null,
      lastDeletion: (await findLastDeletion(tx)) ?? null,
    }
  },
  audit: () => ({}),
})

/**
 * The name behind one card, with a reason that is logged beside it (HG-05, HG-14). Colleagues also get whom it may be
 * among those we know; police get the name alone, and only while the meeting is open.
 */
export const show = operation({
  kind: 'read',
  purpose,
  input: showSignal,
  output: shownSignal,
  opens: theSignal,
  allow: hasRole('early_help', 'police'),
  async run({ tx, actor, now }, { signalId }) {
    if (actor.roles.includes('police')) {
      found(await findInRoom(tx, signalId), 'Kortet')
      return { signalId, ...(await getName(tx, signalId)), candidates: [], twins: [] }
    }
    const signal = found(await findSignal(tx, signalId, today(now)), 'Kortet')
    refuseIf(signal.takenIn ? 'taken-in' : null, { 'taken-in': decideReasons['taken-in'] })
    return {
      signalId,
      ...(await getName(tx, signalId)),
      candidates: await listMatches(tx, signalId),
      twins: await listTwins(tx, signalId, today(now)),
    }
  },
  audit: ({ why }) => ({ codes: { why } }),
})

/** Closes meetings whose day is over and deletes what is past its date, leaving a count without anything about a person (HG-15). */
export const purgeSignals = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ closed: z.int(), deleted: z.int() }),
  opens: nothing,
  allow: hasRole('service'),
  run: ({ tx }) => purge(tx),
  audit: (_, { closed, deleted }) => ({ counts: { closed, deleted } }),
})
