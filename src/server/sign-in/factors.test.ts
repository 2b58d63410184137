import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '#test/database.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newHouse, password, signedInBrowser, type Browser, type House } from '#test/sign-in.ts'

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at.getTime() })
const later = (seconds: number) => new Date(clock.now.getTime() + seconds * 1000)

/** Enrols an app and returns its secret and recovery codes; the clock stands still, so codes are used up. */
async function enrol(browser: Browser, at = clock.now) {
  const { secret, uri, qr } = (await browser.post('session.totp-begin', {})).json()
  const confirmed = await browser.post('session.totp-confirm', { code: codeAt(secret, at) })
  return { secret, uri, qr, codes: confirmed.json().codes as string[], confirmed }
}

describe('codes from an app (RFC 6238) and recovery codes', () => {
  let house: House
  let secret: string
  let codes: string[]
  beforeAll(async () => {
    clock.now = new Date()
    house = await newHouse()
  })
  afterAll(async () => {
    clock.now = undefined
    await house.http.close()
  })
  const firstStep = async () => {
    const browser = house.browser()
    const answer = await browser.post('session.sign-in', { login: house.login, password })
    return { browser, answer }
  }

  it('are made ready only by somebody who has just confirmed who they are', async () => {
    const browser = await signedInBrowser(house)
    expect((await browser.post('session.totp-begin', {})).json().error.code).toBe('step-up')
    await browser.post('session.step-up', { password })
    const made = await enrol(browser)
    secret = made.secret
    codes = made.codes
    expect(made.uri).toMatch(/^otpauth:\/\/totp\/Samspil:line-\d+\?/)
    expect(made.qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
    expect(new Set(codes).size).toBe(10)
    expect(codes[0]).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
  })

  it('are asked for after the password, in the same browser, and begin a stronger session', async () => {
    clock.now = later(60)
    const { browser, answer } = await firstStep()
    expect(answer.json()).toEqual({
      ok: true,
      next: { enrol: false, totp: true, passkey: false, recovery: true },
    })
    expect(browser.cookies.has('samspil')).toBe(false)
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
    const code = codeAt(secret, clock.now)
    expect((await house.browser().post('session.second-factor', { code })).json().error.code).toBe(
      'start-again',
    )
    expect((await browser.post('session.second-factor', { code: '000000' })).json().error.code).toBe(
      'wrong-confirmation',
    )
    expect((await browser.post('session.second-factor', { code })).statusCode).toBe(200)
    const mine = (await browser.post('staff.my-sign-in', {})).json()
    expect(mine).toMatchObject({ totp: true, recovery: 10 })
    expect(mine.sessions.find(({ current }: { current: boolean }) => current)).toMatchObject({
      method: 'totp',
      assurance: 'two_factor',
    })
  })

  it('are good once, also for two at the same time, and an earlier one is never good after a later one', async () => {
    clock.now = later(60)
    const code = codeAt(secret, clock.now)
    const [one, two] = await Promise.all([firstStep(), firstStep()])
    const both = await Promise.all(
      [one, two].map(({ browser }) => browser.post('session.second-factor', { code })),
    )
    expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 403])
    const { browser } = await firstStep()
    const earlier = codeAt(secret, later(-30))
    expect((await browser.post('session.second-factor', { code: earlier })).statusCode).toBe(403)
  })

  it('are one step wrong at most', async () => {
    clock.now = later(120)
    const { browser } = await firstStep()
    for (const away of [-60, 60])
      expect(
        (await browser.post('session.second-factor', { code: codeAt(secret, later(away)) })).statusCode,
      ).toBe(403)
    expect(
      (await browser.post('session.second-factor', { code: codeAt(secret, later(30)) })).statusCode,
    ).toBe(200)
  })

  it('lie sealed in the database, and recovery codes as keyed hashes', async () => {
    const rows = await asOwner(testCluster(), house.world.database.name, async (owner) =>
      (
        await owner.query(
          `select encode(secret_sealed, 'escape') as kept from gate.totp union all select encode(code_hash, 'escape') from gate.recovery_code`,
        )
      ).rows.map(({ kept }) => kept as string),
    )
    expect(rows.length).toBeGreaterThan(10)
    const plain = [secret.replaceAll(' ', ''), ...codes.flatMap((code) => [code, code.replace('-', '')])]
    expect(rows.filter((row) => plain.some((word) => row.includes(word)))).toEqual([])
  })

  it('can be replaced by each recovery code once', async () => {
    const { browser } = await firstStep()
    const code = (codes[0] ?? '').toLowerCase()
    expect((await browser.post('session.second-factor', { code })).statusCode).toBe(200)
    const again = await firstStep()
    expect((await again.browser.post('session.second-factor', { code })).statusCode).toBe(403)
  })

  it('confirm a protected action, and then a password alone no longer does', async () => {
    const { browser } = await firstStep()
    await browser.post('session.second-factor', { code: codes[1] })
    expect((await browser.post('session.confirm-ways', {})).json()).toEqual({
      password: false,
      totp: true,
      passkey: false,
      providers: [],
      confirmed: false,
    })
    expect((await browser.post('session.step-up', { password })).statusCode).toBe(403)
    expect((await browser.post('session.step-up', { code: codes[2] })).statusCode).toBe(200)
    expect((await browser.post('session.recovery-codes', {})).json().codes).toHaveLength(10)
    const { browser: other } = await firstStep()
    expect((await other.post('session.second-factor', { code: codes[3] })).statusCode).toBe(403)
  })

  it('are closed after ten tries, the right one too', async () => {
    clock.now = later(300)
    const { browser } = await firstStep()
    for (let attempt = 0; attempt < 11; attempt++)
      await browser.post('session.second-factor', { code: `${100_000 + attempt}` })
    const right = codeAt(secret, clock.now)
    expect((await browser.post('session.second-factor', { code: right })).statusCode).toBe(403)
  })

  it('are taken away by an administrator who has confirmed, and every session ends (G8)', async () => {
    const { world } = house
    const staffId = world.staff('line').staffId
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query('update gate.session set stepped_up_at = null where tenant = $1', [world.tenant]),
    )
    await expect(world.admin.did('staff.reset-factors', { staffId })).rejects.toMatchObject({
      code: 'step-up',
    })
    await expect(world.staff('jonas').did('staff.reset-factors', { staffId })).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query('update gate.session set stepped_up_at = now() where tenant = $1', [world.tenant]),
    )
    expect((await world.admin.did('staff.reset-factors', { staffId })).ended).toBeGreaterThan(0)
    await expect(world.staff('line').did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    expect((await firstStep()).answer.json()).toEqual({ ok: true })
  })

  it('are made ready in the log-in where the municipality asks for two factors', async () => {
    await house.world.admin.did('staff.configure-sign-in', { secondFactor: true, idleMinutes: 30 })
    const { browser, answer } = await firstStep()
    expect(answer.json().next).toMatchObject({ enrol: true })
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
    clock.now = later(600)
    const made = await enrol(browser)
    expect(made.codes).toHaveLength(10)
    const mine = (await browser.post('staff.my-sign-in', {})).json()
    expect(mine).toMatchObject({ totp: true, secondFactor: true, idleMinutes: 30 })
    const next = await firstStep()
    expect(next.answer.json().next).toMatchObject({ enrol: false, totp: true })
    expect((await next.browser.post('session.totp-begin', {})).statusCode).toBe(401)
  })
})

describe('one’s own log-ins', () => {
  let house: House
  beforeAll(async () => {
    house = await newHouse()
  })
  afterAll(() => house.http.close())

  it('are listed with the present one marked; one that is ended is out at the next request (G8)', async () => {
    const here = await signedInBrowser(house)
    const there = await signedInBrowser(house)
    const { sessions } = (await here.post('staff.my-sign-in', {})).json()
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    expect(sessions.every(({ method }: { method: string }) => method === 'password')).toBe(true)
    const [other] = sessions.filter(
      ({ current, device }: { current: boolean; device: string | null }) => !current && device !== null,
    )
    expect((await there.post('staff.me', {})).statusCode).toBe(200)
    expect((await here.post('staff.end-session', { sessionId: other.id })).statusCode).toBe(200)
    expect((await there.post('staff.me', {})).statusCode).toBe(401)
    expect((await here.post('staff.me', {})).statusCode).toBe(200)
    expect((await here.post('staff.end-session', { sessionId: other.id })).statusCode).toBe(404)
  })

  it('are nobody else’s to end', async () => {
    const { world } = house
    const mine = await world.staff('line').did('staff.my-sign-in', {})
    await expect(
      world.staff('jonas').did('staff.end-session', { sessionId: mine.sessions[0]?.id ?? '' }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  it('keep a new password, and end everywhere else', async () => {
    const here = await signedInBrowser(house)
    const there = await signedInBrowser(house)
    await here.post('session.step-up', { password })
    const change = (input: object) => here.post('staff.change-password', input)
    expect(
      (await change({ current: 'forkert', password: 'fire ord uden mening' })).json().error.fields,
    ).toHaveProperty('current')
    expect((await change({ current: password, password: 'Adgangskode12345' })).json().error.code).toBe(
      'too-common',
    )
    expect((await change({ current: password, password: `xx ${house.login} yy` })).json().error.code).toBe(
      'holds-login',
    )
    expect((await change({ current: password, password: 'fire ord uden mening' })).statusCode).toBe(200)
    expect((await there.post('staff.me', {})).statusCode).toBe(401)
    expect((await here.post('staff.me', {})).statusCode).toBe(200)
    const fresh = house.browser()
    expect((await fresh.post('session.sign-in', { login: house.login, password })).statusCode).toBe(403)
    expect(
      (await fresh.post('session.sign-in', { login: house.login, password: 'fire ord uden mening' }))
        .statusCode,
    ).toBe(200)
  })
})
