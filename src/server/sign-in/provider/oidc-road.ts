import * as client from 'openid-client'
import { Rejected, type Asked } from './answer.ts'
import { oidcKey } from './signing-key.ts'

/** How an OpenID Connect provider is reached, whoever logs in there. `acrValues` asks for a level, where it must be asked for. */
export type OidcHouse = {
  issuer: string
  clientId: string
  clientSecret: string
  scope: string
  acrValues?: string | undefined
}

/** What a provider has signed, and the fingerprint of the key that signed it. */
export type Proved = { claims: client.IDToken; key: string }

/**
 * OpenID Connect: code flow with PKCE, state and nonce (ASVS V10). The signature of the id token is checked as well as the
 * TLS it comes over; the algorithm is the one the provider has published, never one that the token names. `fresh` asks the
 * person to show anew who they are, and takes no answer older than a minute.
 */
export function oidcRoad(house: OidcHouse, callback: string) {
  const plainHttp = new URL(house.issuer).protocol === 'http:'
  let known: Promise<client.Configuration> | null = null
  const configuration = () => {
    known ??= client
      .discovery(
        new URL(house.issuer),
        house.clientId,
        undefined,
        client.ClientSecretBasic(house.clientSecret),
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
    /** The address at the provider that the browser goes to. */
    async begin(asked: Asked, fresh: boolean): Promise<string> {
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: house.scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
        ...(house.acrValues ? { acr_values: house.acrValues } : {}),
        ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
      })
      return address.href
    },
    /** The claims behind the query that the browser came back with. Throws Rejected `token` for whatever does not hold. */
    async finish(asked: Asked, query: string, fresh: boolean): Promise<Proved> {
      try {
        const found = await configuration()
        const tokens = await client.authorizationCodeGrant(found, new URL(`${callback}?${query}`), {
          pkceCodeVerifier: asked.verifier,
          expectedState: asked.state,
          expectedNonce: asked.nonce,
          idTokenExpected: true,
          ...(fresh ? { maxAge: 60 } : {}),
        })
        const claims = tokens.claims()
        if (!claims || claims.sub === '') throw new Rejected('token')
        return {
          claims,
          key: oidcKey(tokens.id_token ?? '', client.getJwksCache(found)?.jwks.keys ?? []),
        }
      } catch (error) {
        throw error instanceof Rejected ? error : new Rejected('token', error)
      }
    },
  }
}

/** What belongs to one going to a provider and coming back. */
export function newAsked(): Asked {
  return {
    verifier: client.randomPKCECodeVerifier(),
    state: client.randomState(),
    nonce: client.randomNonce(),
  }
}
