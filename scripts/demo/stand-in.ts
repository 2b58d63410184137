import { createHash, createSign, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { choicePage } from './stand-in-page.ts'

export type StandInPerson = { name: string; says: string; cpr: string }
type Given = { person: StandInPerson; nonce: string; challenge: string; redirect: string; at: number }
type StandInGround = {
  /** Address of the provider, which its own addresses begin with. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What every way back begins with; no other is gone to. */
  backTo: string
  people: readonly StandInPerson[]
}

/**
 * Stands in for MitID in a demonstration: an OpenID Connect provider where one chooses among invented people instead of
 * showing who one is. Only scripts/demo.ts uses it; nothing in src/ knows it, so no installation can have it.
 */
export function standIn(ground: StandInGround) {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Given>()
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'stand-in', alg: 'RS256', use: 'sig' }
  const root = new URL(ground.issuer).pathname

  const sign = (claims: object): string => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${encode({ alg: 'RS256', kid: 'stand-in', typ: 'JWT' })}.${encode(claims)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(keys.privateKey, 'base64url')}`
  }
  /** Whoever asks is the demonstration itself, with a way back to it and with PKCE. */
  const isOurs = (query: URLSearchParams) =>
    query.get('client_id') === ground.clientId &&
    (query.get('redirect_uri') ?? '').startsWith(ground.backTo) &&
    query.get('code_challenge_method') === 'S256'
  const choose = (query: URLSearchParams): string | null => {
    const person = ground.people[Number(query.get('person') ?? -1)]
    if (!person || !isOurs(query)) return null
    const code = randomBytes(32).toString('base64url')
    const redirect = query.get('redirect_uri') ?? ''
    codes.set(code, {
      person,
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      redirect,
      at: Date.now(),
    })
    const back = new URL(redirect)
    back.search = new URLSearchParams({
      code,
      state: query.get('state') ?? '',
      iss: ground.issuer,
    }).toString()
    return back.href
  }
  const redeem = (form: URLSearchParams, authorization: string): object | null => {
    const given = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const asked = decodeURIComponent(Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString())
    const right = isSame(asked, `${ground.clientId}:${ground.clientSecret}`)
    if (!given || !right || challenge !== given.challenge || form.get('redirect_uri') !== given.redirect)
      return null
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: ground.issuer,
      aud: ground.clientId,
      sub: createHash('sha256').update(given.person.cpr).digest('hex'),
      nonce: given.nonce,
      iat: now,
      exp: now + 120,
      auth_time: Math.floor(given.at / 1000),
      'https://data.gov.dk/concept/core/nsis/loa': 'Substantial',
      'https://data.gov.dk/model/core/eid/cprNumber': given.person.cpr,
    }
    return { access_token: 'none', token_type: 'Bearer', id_token: sign(claims) }
  }

  return {
    /** Whether an address is the provider's. */
    owns: (url: string) => url.startsWith(`${root}/`),
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname, searchParams } = new URL(request.url ?? '', ground.issuer)
      const json = (body: object, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      const at = pathname.slice(root.length)
      if (at === '/.well-known/openid-configuration') return void json(discovery(ground.issuer))
      if (at === '/jwks') return void json({ keys: [jwk] })
      if (at === '/authorize' && isOurs(searchParams))
        return void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
          .end(choicePage(`${ground.issuer}/choose`, searchParams, ground.people))
      if (at === '/choose') {
        const back = choose(searchParams)
        if (back) return void response.writeHead(302, { location: back, 'cache-control': 'no-store' }).end()
      }
      if (at === '/token' && request.method === 'POST') {
        const answer = redeem(new URLSearchParams(await bodyOf(request)), request.headers.authorization ?? '')
        return void (answer ? json(answer) : json({ error: 'invalid_grant' }, 400))
      }
      json({ error: 'invalid_request' }, 400)
    },
  }
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

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
