import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostile, signed, throughProvider } from '#test/hostile-tokens.ts'
import { hostileProvider, type HostileProvider } from '#test/identity-provider.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { confirmAll, newHouse, type Browser, type House } from '#test/sign-in.ts'

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

  const comeBack = (browser: Browser, change?: (query: URLSearchParams) => void) =>
    throughProvider(browser, provider, '/sign-in/ond', { retur: '/familier', change })
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
