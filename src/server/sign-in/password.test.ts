import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newHouse, password, signedInBrowser, type House } from '#test/sign-in.ts'

const owner = <T extends object>(house: House, text: string, values: unknown[]) =>
  asOwner(
    testCluster(),
    house.world.database.name,
    async (client) => (await client.query<T>(text, values)).rows,
  )

describe('log-in by password and confirmation (ASVS V6, V7)', () => {
  let house: House
  beforeAll(async () => {
    house = await newHouse()
  })
  afterAll(() => house.http.close())

  it('confirms by password in the same session with a new token; the old one is worth nothing (ASVS 7.2.4)', async () => {
    const browser = await signedInBrowser(house)
    const wrong = await browser.post('session.step-up', { password: 'forkert' })
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([403, 'wrong-confirmation'])
    expect((await browser.post('session.step-up', { password: '' })).json().error.fields).toEqual({
      password: 'Skriv din adgangskode.',
    })
    const before = browser.cookies.get('samspil')
    expect((await browser.post('session.step-up', { password })).statusCode).toBe(200)
    const renewed = browser.cookies.get('samspil')
    expect(renewed).not.toBe(before)
    expect((await browser.post('staff.me', {})).statusCode).toBe(200)
    const thief = house.browser()
    thief.cookies.set('samspil', before ?? '')
    expect((await thief.post('staff.me', {})).statusCode).toBe(401)
    expect(
      await owner(
        house,
        `select stepped_up_at is not null as confirmed from gate.session where token_hash = sha256($1)`,
        [Buffer.from(renewed ?? '', 'base64url')],
      ),
    ).toEqual([{ confirmed: true }])
  })

  it('confirms nobody without a session', async () =>
    expect((await house.browser().post('session.step-up', { password })).statusCode).toBe(401))

  it('gives a new token at each log-in and ends the one before: a prepared session is nobody’s (S10)', async () => {
    const browser = await signedInBrowser(house)
    const planted = browser.cookies.get('samspil') ?? ''
    await browser.post('session.sign-in', { login: house.login, password })
    expect(browser.cookies.get('samspil')).not.toBe(planted)
    const thief = house.browser()
    thief.cookies.set('samspil', planted)
    expect((await thief.post('staff.me', {})).statusCode).toBe(401)
  })

  it('takes a token that nobody issued for nothing, before and after log-in', async () => {
    const browser = house.browser()
    const chosen = Buffer.alloc(32, 1).toString('base64url')
    browser.cookies.set('samspil', chosen)
    await browser.post('session.sign-in', { login: house.login, password })
    expect(browser.cookies.get('samspil')).not.toBe(chosen)
  })

  it('is of no use after log-out', async () => {
    const browser = await signedInBrowser(house)
    const token = browser.cookies.get('samspil') ?? ''
    await browser.post('session.sign-out', {})
    browser.cookies.set('samspil', token)
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
    expect((await browser.post('session.step-up', { password })).statusCode).toBe(401)
  })

  it('ends a session that rests, and keeps one that is used', async () => {
    const rests = await signedInBrowser(house)
    const used = await signedInBrowser(house)
    const hash = (browser: typeof rests) => Buffer.from(browser.cookies.get('samspil') ?? '', 'base64url')
    const ago = (browser: typeof rests, minutes: number) =>
      owner(
        house,
        `update gate.session set seen_at = now() - make_interval(mins => $2) where token_hash = sha256($1)`,
        [hash(browser), minutes],
      )
    await ago(used, 59)
    expect((await used.post('staff.me', {})).statusCode).toBe(200)
    await ago(rests, 61)
    expect((await rests.post('staff.me', {})).statusCode).toBe(401)
    const [row] = await owner<{ fresh: boolean }>(
      house,
      `select seen_at > now() - interval '1 minute' as fresh from gate.session where token_hash = sha256($1)`,
      [hash(used)],
    )
    expect(row?.fresh).toBe(true)
  })

  it('does not count as use what an open page asks by itself', async () => {
    const left = await signedInBrowser(house)
    const token = Buffer.from(left.cookies.get('samspil') ?? '', 'base64url')
    const rested = async () =>
      (
        await owner<{ minutes: number }>(
          house,
          `select round(extract(epoch from now() - seen_at) / 60)::int as minutes from gate.session where token_hash = sha256($1)`,
          [token],
        )
      )[0]?.minutes
    await owner(
      house,
      `update gate.session set seen_at = now() - interval '59 minutes' where token_hash = sha256($1)`,
      [token],
    )
    expect((await left.post('staff.me', {}, { 'samspil-by-itself': '1' })).statusCode).toBe(200)
    expect(await rested()).toBe(59)
    expect((await left.post('staff.me', {})).statusCode).toBe(200)
    expect(await rested()).toBe(0)
  })

  it('closes a login after ten tries, known or not, with the same answer, and forgets them after a right one', async () => {
    const answers = await Promise.all(
      [house.login, `findes-ikke-${house.world.tenant}`].map(async (login) => {
        const browser = house.browser()
        const bodies = []
        for (let attempt = 0; attempt < 10; attempt++)
          bodies.push((await browser.post('session.sign-in', { login, password: `forkert ${attempt}` })).body)
        const last = await house.browser().post('session.sign-in', { login, password })
        return { statuses: last.statusCode, bodies: new Set([...bodies, last.body]) }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.bodies.size).toBe(1)
    expect(answers[0]?.statuses).toBe(403)
    await owner(
      house,
      `update gate.attempt set closed_until = now() - interval '1 second' where key = gate.login_key($1)`,
      [house.login],
    )
    expect((await house.browser().post('session.sign-in', { login: house.login, password })).statusCode).toBe(
      200,
    )
    expect(
      await owner(house, 'select tries from gate.attempt where key = gate.login_key($1)', [house.login]),
    ).toEqual([])
  })

  it('counts tries that come at once', async () => {
    const login = `paa-en-gang-${house.world.tenant}`
    await Promise.all(
      Array.from({ length: 12 }, () =>
        house.browser().post('session.sign-in', { login, password: 'forkert' }),
      ),
    )
    expect(
      await owner(
        house,
        'select tries, closed_until > now() as closed from gate.attempt where key = gate.login_key($1)',
        [login],
      ),
    ).toEqual([{ tries: 11, closed: true }])
  })

  it('remembers right and wrong log-ins with their method, and nothing that was typed (G8, A10)', async () => {
    const mine = await newHouse()
    const browser = mine.browser()
    await browser.post('session.sign-in', { login: mine.login, password: 'hemmelig-gaet' })
    await browser.post('session.sign-in', { login: mine.login, password })
    await browser.post('session.step-up', { password })
    await browser.post('session.sign-out', {})
    const rows = await owner<{ operation: string; facts: unknown }>(
      mine,
      `select operation, facts from audit.event where tenant = $1 and kind = 'session' order by seq`,
      [mine.world.tenant],
    )
    expect(rows).toEqual([
      { operation: 'session.sign-in', facts: { codes: { method: 'password', refused: 'wrong' } } },
      { operation: 'session.sign-in', facts: { codes: { method: 'password', assurance: 'one_factor' } } },
      { operation: 'session.step-up', facts: { codes: { method: 'password' } } },
      { operation: 'session.sign-out', facts: {} },
    ])
    expect(JSON.stringify(rows)).not.toMatch(/hemmelig|line-/)
    await mine.http.close()
  })

  it('lets nobody in whose post has ended', async () => {
    const browser = await signedInBrowser(house)
    await owner(house, 'update data.staff set active = false where id = $1', [
      house.world.staff('line').staffId,
    ])
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
    const again = await house.browser().post('session.sign-in', { login: house.login, password })
    expect([again.statusCode, again.json().error.code]).toEqual([403, 'wrong-password'])
    await owner(house, 'update data.staff set active = true where id = $1', [
      house.world.staff('line').staffId,
    ])
  })

  it('holds a session to the roles its log-in allowed (T23): an upper bound, never more', async () => {
    const browser = await signedInBrowser(house)
    const token = Buffer.from(browser.cookies.get('samspil') ?? '', 'base64url')
    const bound = (ceiling: string[]) =>
      owner(house, 'update gate.session set role_ceiling = $2 where token_hash = sha256($1)', [
        token,
        ceiling,
      ])
    await bound(['early_help', 'administrator'])
    expect((await browser.post('staff.me', {})).json().roles).toEqual(['early_help'])
    expect((await browser.post('family.list', {})).statusCode).toBe(403)
    await bound([])
    expect((await browser.post('staff.me', {})).statusCode).toBe(403)
  })
})
