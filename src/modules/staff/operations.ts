import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { signedIn } from '#core/policy.ts'
import { me } from './contract.ts'
import { endAllSessions, getMe } from './queries.ts'
import { initials, placesFor } from './rules.ts'

/** Who is signed in, and which places of the shell are theirs. */
export const whoAmI = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: me,
  opens: nothing,
  allow: signedIn,
  async run({ tx, actor, now }) {
    const row = await getMe(tx, actor.staffId, today(now))
    return {
      ...row,
      staffId: actor.staffId,
      initials: initials(row.name),
      roles: actor.roles,
      places: placesFor(actor.roles),
    }
  },
  audit: () => ({}),
})

/** Ends every session of mine, at every device, from the next transaction on (goal G8). */
export const signOutEverywhere = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: signedIn,
  run: async ({ tx }) => endAllSessions(tx),
  audit: (_, { ended }) => ({ counts: { ended } }),
})
