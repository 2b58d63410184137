import { z } from 'zod'
import { id } from '#core/fields.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { listCanaries, lift as liftIt, plant as plantIt } from './canary-queries.ts'
import { canary, plantCanary } from './contract.ts'

/** An invented family that nobody has reason to open: whoever looks raises an alarm (security.md T13, A8). */
export const plant = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: plantCanary,
  output: z.object({ number: z.int() }),
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx, now }, person) =>
    plantIt(tx, { ...person, foldedName: normaliseName(`${person.givenName} ${person.familyName}`) }, now),
  audit: () => ({}),
})

export const list = operation({
  kind: 'read',
  purpose: 'TILSYN',
  input: z.object({}),
  output: z.array(canary),
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx }) => listCanaries(tx),
  audit: () => ({}),
})

/** The family stays, and raises no alarm any more. */
export const lift = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: z.object({ familyId: id }),
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, { familyId }) {
    const { lifted } = await liftIt(tx, familyId)
    found(lifted > 0 ? true : null, 'Lokkefamilien')
    return {}
  },
  audit: () => ({}),
})
