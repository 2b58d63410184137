import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { enterIdentity, identities } from './sign-in-contract.ts'
import { insertIdentity, listIdentities, removeIdentity } from './sign-in-queries.ts'

/** Who a colleague is at the municipality's log-ins. */
export const ofColleague = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({ staffId: id }),
  output: identities,
  opens: nothing,
  allow: hasRole('administrator'),
  run: async ({ tx }, { staffId }) => ({ identities: await listIdentities(tx, staffId) }),
  audit: ({ staffId }) => ({ ids: { staffId } }),
})

/** Lets a colleague in by the municipality's log-in: by its own id of them, or by a name that is bound at the first log-in. */
export const enter = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: enterIdentity,
  output: z.object({ identityId: id }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  run: async ({ tx }, input) => ({ identityId: (await insertIdentity(tx, input)).id }),
  audit: ({ staffId, provider }, { identityId }) => ({ ids: { staffId, identityId }, codes: { provider } }),
})

/** Takes it away again; sessions that began there end. */
export const remove = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ identityId: id }),
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx }, { identityId }) {
    found((await removeIdentity(tx, identityId)).n > 0 ? true : null, 'Tilknytningen')
    return {}
  },
  audit: ({ identityId }) => ({ ids: { identityId } }),
})
