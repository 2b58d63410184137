import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { placeOf } from '#core/secrets.ts'
import { listPlacesToCheck } from './reading-queries.ts'
import { placesNamed } from './protected-text-rules.ts'

const named = z.object({ person: z.string(), kind: z.enum(['address', 'school', 'institution', 'phone']) })

/**
 * Whether a text names where a protected person of the family is. The places are opened here, compared and forgotten:
 * the answer says whose and what kind, never the value (HG-22, security.md G13). `guarded`: there is something to compare with.
 */
export const checkText = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id, text: z.string().max(20_000) }),
  output: z.object({ named: z.array(named), guarded: z.boolean() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, secrets }, { text }) {
    const places = await listPlacesToCheck(tx)
    return {
      guarded: places.length > 0,
      named: places
        .filter(
          ({ personId, kind, sealed }) =>
            placesNamed(text, [
              { kind, value: secrets.placeOpen(sealed, placeOf(actor.tenant, personId, kind)) },
            ]).length > 0,
        )
        .map(({ givenName, kind }) => ({ person: givenName, kind })),
    }
  },
  audit: (_, { named: all }) => ({ counts: { named: all.length } }),
})
