import { keys, strangers, token, type Forge, type HostileProvider } from './identity-provider.ts'
import type { Browser } from './sign-in.ts'

/** The claim that states the NSIS level. */
export const loa = 'https://data.gov.dk/concept/core/nsis/loa'
/** The moment in seconds, as tokens count it. */
export const now = () => Math.floor(Date.now() / 1000)
/** An answer with other claims, signed by the provider's real key. */
export const signed =
  (change: (claims: Record<string, unknown>) => object): Forge =>
  ({ header, claims }) => ({ id_token: token(header, { ...claims, ...change(claims) }, keys.privateKey) })
/** The same with one claim left out. */
export const without =
  (name: string): Forge =>
  ({ header, claims }) => ({ id_token: token(header, { ...claims, [name]: undefined }, keys.privateKey) })
const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** Forged or unfit id tokens, each signed by the provider's real key unless that is the point (security.md T23, T24, S10). */
export const hostile: [string, Forge][] = [
  ['another issuer', signed(() => ({ iss: 'https://ond.example' }))],
  ['the issuer with a slash', signed(({ iss }) => ({ iss: `${String(iss)}/` }))],
  ['no issuer', without('iss')],
  ['another audience', signed(() => ({ aud: 'anden' }))],
  ['an audience list without us', signed(() => ({ aud: ['anden', 'tredje'] }))],
  [
    'an audience list where another is the authorized party',
    signed(({ aud }) => ({ aud: [aud, 'anden'], azp: 'anden' })),
  ],
  ['no audience', without('aud')],
  ['a time that is over', signed(() => ({ iat: now() - 900, exp: now() - 600 }))],
  ['no end', without('exp')],
  ['an end that is no number', signed(() => ({ exp: 'i morgen' }))],
  ['no time of issue', without('iat')],
  ['a beginning in the future', signed(() => ({ nbf: now() + 600 }))],
  ['another nonce', signed(() => ({ nonce: 'gaettet' }))],
  ['no nonce', without('nonce')],
  ['no subject', without('sub')],
  ['an empty subject', signed(() => ({ sub: '' }))],
  ['a subject that is a list', signed(() => ({ sub: ['person-1'] }))],
  ['no level', without(loa)],
  ['a level too low', signed(() => ({ [loa]: 'Low' }))],
  ['an invented level', signed(() => ({ [loa]: 'Highest' }))],
  ['two levels', signed(() => ({ [loa]: ['Low', 'High'] }))],
  ['an unknown person', signed(() => ({ sub: 'person-2', preferred_username: 'ukendt' }))],
  ['algorithm none', ({ header, claims }) => ({ id_token: token({ ...header, alg: 'none' }, claims, null) })],
  [
    'algorithm None without signature',
    ({ header, claims }) => ({ id_token: token({ ...header, alg: 'None' }, claims, null) }),
  ],
  ['RS256 without signature', ({ header, claims }) => ({ id_token: token(header, claims, null) })],
  [
    'key confusion: HS256 with the public key',
    ({ header, claims }) => ({ id_token: token({ ...header, alg: 'HS256' }, claims, publicPem) }),
  ],
  [
    'HS256 with our client secret',
    ({ header, claims }) => ({ id_token: token({ ...header, alg: 'HS256' }, claims, 'hemmelig-hemmelig') }),
  ],
  ['a stranger’s key', ({ header, claims }) => ({ id_token: token(header, claims, strangers.privateKey) })],
  [
    'a stranger’s key under a new id',
    ({ header, claims }) => ({ id_token: token({ ...header, kid: 'to' }, claims, strangers.privateKey) }),
  ],
  [
    'a key that the token brings itself',
    ({ header, claims }) => ({
      id_token: token(
        { ...header, jwk: strangers.publicKey.export({ format: 'jwk' }) },
        claims,
        strangers.privateKey,
      ),
    }),
  ],
  [
    'content changed after signing',
    ({ header, claims }) => {
      const [head, , signature] = token(header, claims, keys.privateKey).split('.')
      const body = Buffer.from(JSON.stringify({ ...claims, sub: 'admin' })).toString('base64url')
      return { id_token: `${head}.${body}.${signature}` }
    },
  ],
  [
    'a critical header that nobody knows',
    ({ header, claims }) => ({ id_token: token({ ...header, crit: ['x'], x: 1 }, claims, keys.privateKey) }),
  ],
  ['no id token', () => ({})],
  ['something that is no token', () => ({ id_token: 'person-1' })],
  ['an error', () => ({ error: 'invalid_grant', access_token: undefined })],
]

/** Goes to the provider and comes back, as the browser would; `change` is what somebody does to the way back. */
export async function throughProvider(
  browser: Browser,
  provider: HostileProvider,
  address: string,
  { retur, change }: { retur?: string; change?: ((query: URLSearchParams) => void) | undefined } = {},
) {
  const away = await browser.get(`${address}${retur ? `?retur=${retur}` : ''}`)
  const asked = new URL(String(away.headers.location)).searchParams
  provider.seen.nonce = asked.get('nonce') ?? ''
  provider.seen.challenge = asked.get('code_challenge') ?? ''
  const query = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', iss: provider.issuer })
  change?.(query)
  const callback = await browser.get(`${address}/callback?${query.toString()}`)
  const next = /url=([^"]+)"/.exec(callback.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return { asked, next, answer: await browser.get(next) }
}
