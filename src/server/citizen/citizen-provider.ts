import { parseCpr } from '#core/cpr.ts'
import type { Secrets } from '#core/secrets.ts'
import { Rejected, type Asked } from '../sign-in/provider/answer.ts'
import { levelOf, meets } from '../sign-in/provider/claim-rules.ts'
import { oidcRoad } from '../sign-in/provider/oidc-road.ts'
import type { CitizenProviderSettings } from '../sign-in/provider/settings.ts'

/** What is left of a citizen's log-in: a keyed hash of the personal number, and the NSIS level. */
export type CitizenAnswer = { cprHash: Buffer; level: 'substantial' | 'high' }

/**
 * A citizen's log-in at the municipality's broker for MitID. It is always fresh, since a phone may be shared (T11). The
 * personal number is hashed where it is read and kept nowhere; an answer that is not taken carries none of the claims along.
 */
export function citizenProvider(settings: CitizenProviderSettings, callback: string, secrets: Secrets) {
  const road = oidcRoad(settings, callback)
  return {
    settings,
    begin: (asked: Asked): Promise<string> => road.begin(asked, true),
    /** Throws Rejected: `token` for what does not hold, `level` for a log-in too weak, `unknown` for one without a number. */
    async finish(asked: Asked, query: string): Promise<CitizenAnswer> {
      const { claims } = await road.finish(asked, query, true)
      const level = levelOf(claims[settings.assuranceClaim])
      if (!meets(level, settings.minimumAssurance) || (level !== 'substantial' && level !== 'high'))
        throw new Rejected('level')
      const number = claims[settings.cprClaim]
      const read = typeof number === 'string' ? parseCpr(number) : 'not-ten-digits'
      if (typeof read === 'string') throw new Rejected('unknown')
      return { cprHash: secrets.cprHash(read.cpr), level }
    },
  }
}
