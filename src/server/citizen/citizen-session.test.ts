import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '#core/secrets.ts'
import { asOwner } from '#server/database/open.ts'
import { citizenOf, citizenWith, cprHashOf, type TestCitizen } from '#test/citizen.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'
import { endCitizenSession, startCitizenSession } from './citizen-gate.ts'

describe('a citizen’s session (W2; ASVS 7)', () => {
  let world: World
  let family: TestFamily
  const owner = (text: string, values: unknown[] = []) =>
    asOwner(testCluster(), world.database.name, (admin) => admin.query(text, values))
  const signedOut = { kind: 'signed-out' }
  beforeAll(async () => {
    world = await newWorld()
    family = await newFamily(world.staff('line'))
  })

  it('answers alike for whoever is unknown, of no family, of another municipality, or logged in too weakly', async () => {
    const [sanne, other] = [await cprHashOf(world, family.sanne), await newWorld()]
    const begin = (who: { tenant?: number; cprHash?: Buffer; level?: string }) =>
      startCitizenSession(
        world.database.signIn,
        { tenant: world.tenant, cprHash: sanne, level: 'high', issuer: 'proof', ...who } as never,
        newToken(),
      )
    expect(await begin({})).toBe(true)
    const rows = async () =>
      (await owner('select count(*)::int as n from audit.event where tenant = $1', [world.tenant])).rows[0]
    const before = await rows()
    expect(
      await Promise.all([
        begin({ cprHash: randomBytes(32) }),
        begin({ tenant: other.tenant }),
        begin({ level: 'low' }),
        begin({ level: null as never }),
      ]),
    ).toEqual([false, false, false, false])
    expect(await rows()).toEqual(before)
  })

  it('keeps only a hash of its token', async () => {
    const { caller } = await citizenOf(world, family.sanne)
    const { rows } = await owner('select s::text as row from gate.citizen_session s where tenant = $1', [
      world.tenant,
    ])
    const text = JSON.stringify(rows)
    expect(text).not.toContain(caller.token.toString('hex'))
  })

  it.each([
    ['ended', 'ended_at = clock_timestamp()'],
    [
      'run out',
      `started_at = clock_timestamp() - interval '8 hours', expires_at = clock_timestamp() - interval '1 second'`,
    ],
    ['rested for half an hour', `seen_at = clock_timestamp() - interval '30 minutes'`],
  ])('that is %s opens nothing', async (_, text) => {
    const citizen = await citizenOf(world, family.sanne)
    expect((await citizen.read('portal.mine', {})).givenName).toBe('Sanne')
    await owner(`update gate.citizen_session set ${text} where token_hash = sha256($1)`, [
      citizen.caller.token,
    ])
    await expect(citizen.read('portal.mine', {})).rejects.toMatchObject(signedOut)
  })

  it('ends at once when it is ended, and cannot be made longer than half an hour of rest or eight hours', async () => {
    const citizen = await citizenOf(world, family.sanne)
    await endCitizenSession(world.database.signIn, citizen.caller.token)
    await expect(citizen.read('portal.mine', {})).rejects.toMatchObject(signedOut)
    for (const longer of [`idle = interval '31 minutes'`, `expires_at = started_at + interval '9 hours'`])
      await expect(
        owner(`update gate.citizen_session set ${longer} where tenant = ${world.tenant}`),
      ).rejects.toMatchObject({
        code: '23514',
      })
  })

  it('is of one kind: neither token opens the other’s door, nor its functions', async () => {
    const citizen: TestCitizen = await citizenOf(world, family.sanne)
    const line = world.staff('line')
    await expect(citizenWith(world, line.caller.token).read('portal.mine', {})).rejects.toMatchObject(
      signedOut,
    )
    const call = async (door: 'samspil_staff' | 'samspil_portal', text: string, token: Buffer) =>
      world.database.road.doors[door].query(text, [token]).then(
        () => 'went through',
        (error: { code?: string }) => error.code,
      )
    const staffLog = `select audit.log($1, 'family.list', 'read', 'SAGSBEHANDLING', null, null, '{}')`
    const citizenLog = `select audit.log_citizen($1, 'portal.mine', 'read', '{}')`
    expect(await call('samspil_staff', staffLog, citizen.caller.token)).toBe('28000')
    expect(await call('samspil_portal', staffLog, citizen.caller.token)).toBe('42501')
    expect(await call('samspil_staff', citizenLog, citizen.caller.token)).toBe('42501')
    expect(await call('samspil_portal', citizenLog, line.caller.token)).toBe('28000')
    expect(await call('samspil_portal', citizenLog, citizen.caller.token)).toBe('went through')
  })
})
