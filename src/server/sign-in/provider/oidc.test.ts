import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hostileProvider,
  keys,
  strangers,
  token,
  type Forge,
  type HostileProvider,
} from '#test/identity-provider.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { confirmAll, newHouse, type Browser, type House } from '#test/sign-in.ts'

const loa = 'https://data.gov.dk/concept/core/nsis/loa'
const now = () => Math.floor(Date.now() / 1000)
const signed =
  (change: (claims: Record<string, unknown>) => object): Forge =>
  ({ header, claims }) => ({ id_token: token(header, { ...claims, ...change(claims) }, keys.privateKey) })
const without =
  (name: string): Forge =>
  ({ header, claims }) => ({ id_token: token(header, { ...claims, [name]: undefined }, keys.privateKey) })
const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** Forged or unfit id tokens, each signed by the provider's real key unless that is the point (security.md T23, T24, S10). */
const hostile: [string, Forge][] = [
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

describe('log-in by OpenID Connect against a provider that lies (S10, T23, T24)', () => {
  let house: House
  let provider: HostileProvider
  beforeAll(async () => {
    provider = await hostileProvider('samspil')
    house = await newHouse((tenant) => [
      {
        kind: 'oidc',
        id: 'ond',
        name: 'Vestby',
        tenant,
        issuer: provider.issuer,
        clientId: 'samspil',
        clientSecret: 'hemmelig-hemmelig',
        rolesClaim: 'roles',
        roles: { KT: 'core', TH: 'early_help', ADM: 'administrator' },
      },
    ])
    await confirmAll(house)
    await house.world.admin.did('staff.bind-identity', {
      staffId: house.world.staff('line').staffId,
      provider: 'ond',
      name: null,
      subject: 'person-1',
    })
  })
  afterAll(async () => {
    provider.server.close()
    await house.http.close()
  })

  /** Goes to the provider and comes back, as the browser would. */
  async function comeBack(browser: Browser, change: (query: URLSearchParams) => void = () => {}) {
    const away = await browser.get('/sign-in/ond?retur=/familier')
    const asked = new URL(String(away.headers.location)).searchParams
    provider.seen.nonce = asked.get('nonce') ?? ''
    provider.seen.challenge = asked.get('code_challenge') ?? ''
    const query = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', iss: provider.issuer })
    change(query)
    const callback = await browser.get(`/sign-in/ond/callback?${query.toString()}`)
    const next = /url=([^"]+)"/.exec(callback.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return { asked, next, answer: await browser.get(next) }
  }
  const isIn = async (browser: Browser) => (await browser.post('session.confirm-ways', {})).statusCode === 200

  it('lets a person in whom the administrator has entered: the control of all that follows', async () => {
    provider.forge.with = signed(() => ({ roles: ['KT'] }))
    const browser = house.browser()
    const { asked, answer } = await comeBack(browser)
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('response_type')).toBe('code')
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/familier'])
    expect((await browser.post('staff.my-sign-in', {})).json().sessions).toContainEqual(
      expect.objectContaining({ method: 'oidc', assurance: 'substantial', current: true }),
    )
  })

  it('tells whoever checks the log of a key not seen before, once, and of the next new one (T23)', async () => {
    provider.forge.with = null
    for (const browser of [house.browser(), house.browser()]) await comeBack(browser)
    const keys = async () =>
      (await house.world.staff('dina').did('trail.status', {})).alarms.filter(
        ({ kind }) => kind === 'provider_key',
      )
    expect(await keys()).toMatchObject([{ detail: 'ond', staff: 'Line Holst', familyNumber: null }])
    await asOwner(testCluster(), house.world.database.name, (owner) =>
      owner.query(`select gate.note_provider_key($1, $2, 'ond', 'another')`, [
        house.world.tenant,
        house.world.staff('line').staffId,
      ]),
    )
    expect(await keys()).toHaveLength(2)
    expect(await house.world.staff('mette').did('trail.alarms', {})).toEqual([])
  })

  it('has at least 30 hostile answers', () => expect(hostile.length).toBeGreaterThanOrEqual(30))
  it.each(hostile)('refuses %s', async (_, forge) => {
    provider.forge.with = forge
    const browser = house.browser()
    const { answer } = await comeBack(browser)
    expect(answer.headers.location).toMatch(/^\/log-ind\?fejl=(afvist|ukendt|niveau)$/)
    expect(browser.cookies.has('samspil')).toBe(false)
    expect(await isIn(browser)).toBe(false)
  })

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'gaettet')],
    ['no state', (query) => query.delete('state')],
    ['two states', (query) => query.append('state', 'x')],
    ['the answer of another provider (mix-up)', (query) => query.set('iss', 'https://ond.example')],
    ['no word of which provider', (query) => query.delete('iss')],
    ['an error instead of a code', (query) => (query.delete('code'), query.set('error', 'access_denied'))],
  ])('refuses a return with %s', async (_, change) => {
    provider.forge.with = null
    const browser = house.browser()
    await comeBack(browser, change)
    expect(await isIn(browser)).toBe(false)
  })

  it('refuses the same return twice, and in another browser', async () => {
    provider.forge.with = null
    const victim = house.browser()
    const first = house.browser()
    const { next } = await comeBack(first)
    const replayed = await first.get(next)
    expect(replayed.headers.location).toBe('/log-ind?fejl=afvist')
    expect((await victim.get(next)).headers.location).toBe('/log-ind?fejl=afvist')
    expect(await isIn(victim)).toBe(false)
  })

  it('goes on to paths of our own alone', async () => {
    provider.forge.with = null
    for (const retur of ['//ond.example', 'https://ond.example', '/\\ond.example']) {
      const browser = house.browser()
      const away = await browser.get(`/sign-in/ond?retur=${encodeURIComponent(retur)}`)
      const asked = new URL(String(away.headers.location)).searchParams
      provider.seen.nonce = asked.get('nonce') ?? ''
      const answer = await browser.get(
        `/sign-in/ond/finish?${new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', iss: provider.issuer }).toString()}`,
      )
      expect(answer.headers.location).toBe('/')
    }
  })

  it('takes roles of the log-in as an upper bound and never gives one (T23)', async () => {
    provider.forge.with = signed(() => ({ roles: ['TH', 'ADM', 'ukendt', 'constructor'] }))
    const browser = house.browser()
    await comeBack(browser)
    expect((await browser.post('staff.me', {})).json().roles).toEqual(['early_help'])
    provider.forge.with = null
    const none = house.browser()
    await comeBack(none)
    expect((await none.post('staff.me', {})).statusCode).toBe(403)
  })

  it('binds a name that was entered to the provider’s id once; nobody else can take it over', async () => {
    await house.world.admin.did('staff.bind-identity', {
      staffId: house.world.staff('jonas').staffId,
      provider: 'ond',
      name: 'JKrag',
      subject: null,
    })
    const enter = async (sub: string) => {
      provider.forge.with = signed(() => ({ sub, preferred_username: 'jkrag', roles: ['KT'] }))
      const browser = house.browser()
      await comeBack(browser)
      return (await browser.post('staff.me', {})).json().name as string | undefined
    }
    expect(await enter('person-7')).toBe('Jonas Krag')
    expect(await enter('person-8')).toBeUndefined()
    expect(await enter('person-7')).toBe('Jonas Krag')
    const { identities } = await house.world.admin.did('staff.identities', {
      staffId: house.world.staff('jonas').staffId,
    })
    expect(identities).toMatchObject([{ name: 'JKrag', subject: 'person-7' }])
    await house.world.admin.did('staff.remove-identity', { identityId: identities[0]?.id ?? '' })
    expect(await enter('person-7')).toBeUndefined()
  })
})
