import { z } from 'zod'
import { id } from '#core/fields.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { canarySignal, plantCanarySignal } from './contract.ts'
import { liftSignal, listSignals, plantSignal } from './signal-trap-queries.ts'

/** An invented name on the early-help board, decided: whoever opens it raises an alarm (security.md T13). */
export const plant = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: plantCanarySignal,
  output: z.object({ signalId: id }),
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx, now }, person) =>
    plantSignal(
      tx,
      { ...person, foldedName: normaliseName(`${person.givenName} ${person.familyName}`) },
      now,
    ),
  audit: () => ({}),
})

export const list = operation({
  kind: 'read',
  purpose: 'TILSYN',
  input: z.object({}),
  output: z.array(canarySignal),
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx }) => listSignals(tx),
  audit: () => ({}),
})

/** It raises no alarm any more, and the card is deleted with the next deletion. */
export const lift = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: z.object({ signalId: id }),
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, { signalId }) {
    const { lifted } = await liftSignal(tx, signalId)
    found(lifted > 0 ? true : null, 'Lokkekortet')
    return {}
  },
  audit: () => ({}),
})
