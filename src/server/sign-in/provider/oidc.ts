import * as client from 'openid-client'
import { oidcKey } from './signing-key.ts'
import { Rejected, type Answer, type Waiting } from './answer.ts'
import type { OidcSettings } from './settings.ts'

/**
 * OpenID Connect: code flow with PKCE, state and nonce (ASVS V10). The signature of the id token is checked as well as the
 * TLS it comes over; the algorithm is the one the provider has published, never one that the token names.
 */
export function oidcProvider(settings: OidcSettings, callback: string) {
  const plainHttp = new URL(settings.issuer).protocol === 'http:'
  let known: Promise<client.Configuration> | null = null
  const configuration = () => {
    known ??= client
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        undefined,
        client.ClientSecretBasic(settings.clientSecret),
        {
          execute: plainHttp ? [client.allowInsecureRequests] : [],
          timeout: 10,
        },
      )
      .then((found) => {
        client.enableNonRepudiationChecks(found)
        return found
      })
      .catch((error: unknown) => {
        known = null
        throw error
      })
    return known
  }
  return {
    settings,
    async begin(waiting: Waiting): Promise<string> {
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: settings.scope,
        state: waiting.state,
        nonce: waiting.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(waiting.verifier),
        code_challenge_method: 'S256',
        ...(waiting.confirms ? { prompt: 'login', max_age: '0' } : {}),
      })
      return address.href
    },
    async finish(waiting: Waiting, query: string): Promise<Answer> {
      try {
        const house = await configuration()
        const tokens = await client.authorizationCodeGrant(house, new URL(`${callback}?${query}`), {
          pkceCodeVerifier: waiting.verifier,
          expectedState: waiting.state,
          expectedNonce: waiting.nonce,
          idTokenExpected: true,
          ...(waiting.confirms ? { maxAge: 60 } : {}),
        })
        const claims = tokens.claims()
        if (!claims || claims.sub === '') throw new Rejected('token')
        const name = claims[settings.nameClaim]
        return {
          subject: claims.sub,
          name: typeof name === 'string' && name !== '' ? name : null,
          level: claims[settings.assuranceClaim],
          roles: settings.rolesClaim ? claims[settings.rolesClaim] : undefined,
          once: `${settings.id}:${waiting.state}`,
          key: oidcKey(tokens.id_token ?? '', client.getJwksCache(house)?.jwks.keys ?? []),
        }
      } catch (error) {
        throw error instanceof Rejected ? error : new Rejected('token', error)
      }
    },
  }
}
