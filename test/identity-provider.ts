import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'

export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token signed as the test says: with a key, with a secret as a key, or not at all. */
export function token(header: object, claims: object, sign: KeyObject | string | null): string {
  const text = `${encode(header)}.${encode(claims)}`
  if (sign === null) return `${text}.`
  if (typeof sign === 'string')
    return `${text}.${createHmac('sha256', sign).update(text).digest('base64url')}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(sign, 'base64url')}`
}

export type Forge = (honest: { header: object; claims: Record<string, unknown>; nonce: string }) => unknown
export type HostileProvider = {
  issuer: string
  server: Server
  /** What the token endpoint answers next; null answers honestly. */
  forge: { with: Forge | null }
  /** The nonce that the authorization request carried. */
  seen: { nonce: string; challenge: string }
}

/** An identity provider that does as it is told, to see what is believed. It signs with its own real key. */
export async function hostileProvider(clientId: string): Promise<HostileProvider> {
  const forge: HostileProvider['forge'] = { with: null }
  const seen = { nonce: '', challenge: '' }
  const state = { issuer: '' }
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const answer = (request: IncomingMessage): object => {
    if (request.url?.startsWith('/.well-known')) return discovery(state.issuer)
    if (request.url === '/jwks') return { keys: [jwk] }
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: state.issuer,
      aud: clientId,
      sub: 'person-1',
      nonce: seen.nonce,
      iat: now,
      exp: now + 300,
      preferred_username: 'lho',
      'https://data.gov.dk/concept/core/nsis/loa': 'Substantial',
    }
    const header = { alg: 'RS256', kid: 'one', typ: 'JWT' }
    const forged = forge.with?.({ header, claims, nonce: seen.nonce })
    return {
      access_token: 'x',
      token_type: 'Bearer',
      ...(forged === undefined ? { id_token: token(header, claims, keys.privateKey) } : (forged as object)),
    }
  }
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(request)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { issuer: state.issuer, server, forge, seen }
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  }
}
