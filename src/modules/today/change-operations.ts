import { z } from 'zod'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { ownChanges } from './change-contract.ts'
import { listOwnChanges } from './change-queries.ts'
import { changeOperations, standingChanges } from './change-rules.ts'

/** As many as a person can look through; the rest are found in the families. */
const SHOWN = 200

/** What I changed in the last 30 days in the families whose team I am on, with the way back where there is one (ux.md section 3). */
export const changes = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({}),
  output: ownChanges,
  opens: nothing,
  allow: hasRole('core'),
  async run({ tx, now }) {
    const standing = standingChanges(await listOwnChanges(tx, changeOperations), now)
    return { changes: standing.slice(0, SHOWN), cut: standing.length > SHOWN }
  },
  audit: (_, { changes: shown }) => ({
    familyIds: [...new Set(shown.map(({ familyId }) => familyId))].sort(),
    counts: { changes: shown.length },
  }),
})
