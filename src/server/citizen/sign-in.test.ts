import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFamily, type TestFamily } from '#test/family.ts'
import { hostile, loa, now, signed, throughProvider } from '#test/hostile-tokens.ts'
import { hostileProvider, keys, token, type Forge, type HostileProvider } from '#test/identity-provider.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newHouse, signedInBrowser, type Browser, type House } from '#test/sign-in.ts'

const cprClaim = 'https://data.gov.dk/model/core/eid/cprNumber'
const sanneNumber = '700185-1234'
const nobody = '710185-1234'

/** As a broker for MitID answers: when it was, the level, and the number. */
const mitid = (change: object = {}): Forge =>
  signed(() => ({ auth_time: now(), [cprClaim]: sanneNumber, ...change }))

/** A lie of the staff's list, told by a provider that would else be believed here. */
const asCitizen =
  (forge: Forge): Forge =>
  (honest) =>
    forge({ ...honest, claims: { ...honest.claims, auth_time: now(), [cprClaim]: sanneNumber } })

/** What only a citizen's log-in asks. */
const ownLies: [string, Forge, string][] = [
  ['no number', mitid({ [cprClaim]: undefined }), 'ukendt'],
  ['a number that is none', mitid({ [cprClaim]: '990199-1234' }), 'ukendt'],
  ['a number as a figure', mitid({ [cprClaim]: 7_001_851_234 }), 'ukendt'],
  ['two numbers', mitid({ [cprClaim]: [sanneNumber, nobody] }), 'ukendt'],
  ['the number of nobody here', mitid({ [cprClaim]: nobody }), 'ukendt'],
  ['a level too low', mitid({ [loa]: 'Low' }), 'niveau'],
  ['no level', mitid({ [loa]: undefined }), 'niveau'],
  ['a log-in of long ago', mitid({ auth_time: now() - 3600 }), 'afvist'],
  ['a log-in of no time', mitid({ auth_time: undefined }), 'afvist'],
]

describe('a citizen’s log-in through the municipality’s broker for MitID (S10, T05, T11)', () => {
  let house: House
  let family: TestFamily
  let provider: HostileProvider
  beforeAll(async () => {
    provider = await hostileProvider('samspil-borger')
    house = await newHouse(undefined, (tenant) => [
      {
        id: 'mitid',
        name: 'MitID',
        tenant,
        issuer: provider.issuer,
        clientId: 'samspil-borger',
        clientSecret: 'hemmelig-hemmelig',
        acrValues: 'https://data.gov.dk/concept/core/nsis/Substantial',
      },
    ])
    family = await newFamily(house.world.staff('line'))
    const hash = house.world.database.road.secrets.cprHash(sanneNumber.replace('-', ''))
    await asOwner(testCluster(), house.world.database.name, (owner) =>
      owner.query('update data.person set cpr_hash = $3 where tenant = $1 and id = $2', [
        house.world.tenant,
        family.sanne,
        hash,
      ]),
    )
  })
  afterAll(async () => {
    provider.server.close()
    await house.http.close()
  })
  const comeBack = (browser: Browser, change?: (query: URLSearchParams) => void) =>
    throughProvider(browser, provider, '/min-side/sign-in/mitid', { change })
  const mine = async (browser: Browser) => browser.post('citizen/portal.mine', {})
  const loggedIn = async () => {
    provider.forge.with = mitid()
    const browser = house.browser()
    return { browser, ...(await comeBack(browser)) }
  }

  it('lets a person of a family in: the control of all that follows', async () => {
    const { browser, asked, answer } = await loggedIn()
    expect(Object.fromEntries(asked)).toMatchObject({
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '0',
      acr_values: 'https://data.gov.dk/concept/core/nsis/Substantial',
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/min-side'])
    expect((await mine(browser)).json()).toMatchObject({ givenName: 'Sanne' })
    expect((await browser.post('citizen/session.hello', {})).json()).toEqual({
      signedIn: true,
      providers: [{ id: 'mitid', name: 'MitID' }],
    })
  })

  it('gives a cookie that no script and no other site can use', async () => {
    const { answer } = await loggedIn()
    expect(answer.cookies.find(({ name }) => name === 'samspil-citizen')).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    })
  })

  it.each(hostile.filter(([name]) => name !== 'an unknown person'))('refuses %s', async (_, forge) => {
    provider.forge.with = asCitizen(forge)
    const browser = house.browser()
    const { answer } = await comeBack(browser)
    expect(answer.headers.location).toMatch(/^\/min-side\?fejl=(afvist|niveau)$/)
    expect(browser.cookies.has('samspil-citizen')).toBe(false)
    expect((await mine(browser)).statusCode).toBe(401)
  })

  it.each(ownLies)('refuses %s', async (_, forge, fault) => {
    provider.forge.with = forge
    const browser = house.browser()
    const { answer } = await comeBack(browser)
    expect(answer.headers.location).toBe(`/min-side?fejl=${fault}`)
    expect((await mine(browser)).statusCode).toBe(401)
  })

  it('answers alike to somebody unknown here and to somebody without a number', async () => {
    const tell = async (forge: Forge) => {
      provider.forge.with = forge
      const { answer } = await comeBack(house.browser())
      const cookies = answer.cookies.filter(({ value }) => value !== '').length
      return [answer.statusCode, answer.headers.location, answer.body, cookies]
    }
    expect(await tell(mitid({ [cprClaim]: nobody }))).toEqual(await tell(mitid({ [cprClaim]: undefined })))
  })

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'gaettet')],
    ['the answer of another provider (mix-up)', (query) => query.set('iss', 'https://ond.example')],
    ['an error instead of a code', (query) => (query.delete('code'), query.set('error', 'access_denied'))],
  ])('refuses a return with %s', async (_, change) => {
    provider.forge.with = mitid()
    const browser = house.browser()
    expect((await comeBack(browser, change)).answer.headers.location).toBe('/min-side?fejl=afvist')
    expect((await mine(browser)).statusCode).toBe(401)
  })

  it('refuses the same return twice, and in another browser', async () => {
    const { browser, next } = await loggedIn()
    for (const other of [browser, house.browser()])
      expect((await other.get(next)).headers.location).toBe('/min-side?fejl=afvist')
  })

  it('gives a new token at each log-in, and the one before is dead (ASVS 7.2.4)', async () => {
    const { browser } = await loggedIn()
    const former = browser.cookies.get('samspil-citizen') ?? ''
    await comeBack(browser)
    expect(browser.cookies.get('samspil-citizen')).not.toBe(former)
    const old = house.browser()
    old.cookies.set('samspil-citizen', former)
    expect((await mine(old)).statusCode).toBe(401)
    expect((await mine(browser)).statusCode).toBe(200)
  })

  it('ends at log-out, on the server too', async () => {
    const { browser } = await loggedIn()
    const kept = browser.cookies.get('samspil-citizen') ?? ''
    expect((await browser.post('citizen/session.sign-out', {})).json()).toEqual({ ok: true })
    expect(browser.cookies.has('samspil-citizen')).toBe(false)
    browser.cookies.set('samspil-citizen', kept)
    expect((await mine(browser)).statusCode).toBe(401)
  })

  it('is refused to a page of another site, which can neither log out nor read (CSRF)', async () => {
    const { browser } = await loggedIn()
    for (const name of ['citizen/session.sign-out', 'citizen/portal.mine'])
      expect((await browser.post(name, {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await mine(browser)).statusCode).toBe(200)
  })

  it('is for citizens alone: a colleague’s cookie opens nothing here, a citizen’s nothing there', async () => {
    const colleague = await signedInBrowser(house)
    expect((await colleague.post('staff.me', {})).statusCode).toBe(200)
    expect((await mine(colleague)).statusCode).toBe(401)
    const { browser } = await loggedIn()
    browser.cookies.set('samspil', browser.cookies.get('samspil-citizen') ?? '')
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
  })

  it('can be tried twenty times a minute from one address, not more', async () => {
    const browser = house.browser()
    const statuses: number[] = []
    for (let time = 0; time < 22; time++)
      statuses.push((await browser.get('/min-side/sign-in/mitid')).statusCode)
    expect([statuses.filter((status) => status === 302).length, statuses.at(-1)]).toEqual([20, 429])
  })

  it('leaves the number nowhere: not in the server’s log, the database, an address or a cookie', async () => {
    house.log.length = 0
    provider.forge.with = ({ header, claims }) => ({
      id_token: token(header, { ...claims, aud: sanneNumber, [cprClaim]: sanneNumber }, keys.privateKey),
    })
    const refused = await comeBack(house.browser())
    const { answer, browser } = await loggedIn()
    const { rows } = await asOwner(testCluster(), house.world.database.name, (owner) =>
      owner.query(
        `select (select coalesce(json_agg(e), '[]') from audit.event e)::text || (select coalesce(json_agg(s), '[]') from gate.citizen_session s)::text || (select coalesce(json_agg(p), '[]') from gate.pending p)::text as everything`,
      ),
    )
    expect(house.log.join('')).toContain('citizen log-in refused')
    const seen = JSON.stringify([
      rows,
      house.log,
      refused.answer.headers,
      answer.headers,
      [...browser.cookies],
    ])
    expect(seen).not.toMatch(/700185-?1234/)
  })
})
