import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loginPasswords } from '#server/database/roles.ts'
import { testKey } from '#test/cluster.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { takeMailIn } from './receive-mail.ts'

let world: World
let line: Person
let jonas: Person
let family: TestFamily
let pool: Pool
let address: string

const mailTo = (to: string, words = 'Kan I ringe?') =>
  takeMailIn(
    pool,
    {
      content: Buffer.from(`From: Sanne <sanne@example.com>\r\nTo: ${to}\r\n\r\n${words}`),
      envelope: to,
    },
    new Date(),
  )
const strays = async () => (await world.admin.did('municipality.mail', {})).strays

beforeAll(async () => {
  world = await newWorld()
  ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
  family = await newFamily(line)
  await line.did('family.add-to-team', {
    familyId: family.familyId,
    staffId: jonas.staffId,
    kind: 'coordinator',
  })
  await world.admin.did('municipality.set-mail-domain', { mailDomain: `f${world.tenant}.vestby.dk` })
  address = (await line.did('way-in.list', { familyId: family.familyId })).address ?? ''
  pool = mailboxPool()
})
afterAll(() => pool.end())

/** The login that takes mail in: it can call two functions and read nothing. */
function mailboxPool(): Pool {
  const { signIn } = world.database
  const made = new Pool({
    ...signIn.options,
    user: 'samspil_mailbox',
    password: loginPasswords(testKey).samspil_mailbox,
    max: 1,
  })
  made.on('error', () => {})
  return made
}

describe('a mail to a family’s own address (R-TRU-03)', () => {
  it('has an address that cannot be guessed, and another for each family', async () => {
    expect(address).toMatch(/^f-[0-9a-f]{12}@f\d+\.vestby\.dk$/)
    const other = await newFamily(line)
    expect((await line.did('way-in.list', { familyId: other.familyId })).address).not.toBe(address)
  })

  it('reaches whoever covers, like a call that somebody wrote down, and stands in the log', async () => {
    await mailTo(address.toUpperCase())
    const { messages, coversNow } = await line.did('way-in.list', { familyId: family.familyId })
    expect(messages).toMatchObject([
      {
        channel: 'email',
        fromName: 'Sanne',
        callBack: 'sanne@example.com',
        said: 'Kan I ringe?',
        receiver: null,
      },
    ])
    expect(messages[0]?.sentTo.length).toBe(coversNow.length)
    const mine = await line.did('way-in.mine', {})
    expect(mine.filter(({ familyId }) => familyId === family.familyId).length).toBe(1)
    expect((await logOf(world, 'way-in.mail')).at(-1)).toMatchObject({ kind: 'done' })
  })

  it('goes on to the pair and the leader when nobody answers, by the same clock', async () => {
    await change(
      world,
      `update data.family_message set for_staff = '{}', received_at = now() - interval '5 hours' where tenant = $1`,
      [world.tenant],
    )
    expect((await jonas.did('way-in.mine', {})).map(({ asPair }) => asPair)).toEqual([true])
  })

  it('is answered alike whether there is such a family or not; a stray is a number for the administrator alone', async () => {
    const before = await strays()
    await expect(mailTo(`f-000000000000@f${world.tenant}.vestby.dk`)).resolves.toBeUndefined()
    await expect(mailTo(address)).resolves.toBeUndefined()
    await expect(mailTo('f-000000000000@et-andet-domaene.dk')).resolves.toBeUndefined()
    await expect(mailTo('slet ikke en adresse')).resolves.toBeUndefined()
    expect(await strays()).toBe(before + 1)
    await expect(line.did('municipality.mail', {})).rejects.toMatchObject({ kind: 'denied' })
    const { rows } = await world.database.courier.query('select 1 as one')
    expect(rows).toHaveLength(1)
  })

  it('is taken in for a flood only up to a point, and never for a family that is restricted', async () => {
    const flooded = await newFamily(line)
    const to = (await line.did('way-in.list', { familyId: flooded.familyId })).address ?? ''
    for (let sent = 0; sent < 101; sent++) await mailTo(to, `nr. ${sent}`)
    const { messages } = await line.did('way-in.list', { familyId: flooded.familyId })
    expect(messages).toHaveLength(100)
    const before = await strays()
    await change(world, `update data.family set restricted_at = now() where id = $1`, [flooded.familyId])
    await mailTo(to)
    expect(await strays()).toBe(before + 1)
  })

  it('its login reads no table and calls nothing else (a wall, and a control that it can do its work)', async () => {
    await expect(pool.query('select * from data.family')).rejects.toMatchObject({ code: '42501' })
    await expect(pool.query('select gate.stray_mails()')).rejects.toMatchObject({ code: '42501' })
    await expect(
      pool.query(`select * from gate.mail_cover('f-000000000000', 'x.dk')`),
    ).resolves.toMatchObject({
      rows: [],
    })
  })

  it('belongs to a domain that the administrator writes; without one, families have no address', async () => {
    const set = (mailDomain: string | null) => world.admin.did('municipality.set-mail-domain', { mailDomain })
    for (const wrong of ['vestby', 'a@vestby.dk', 'vest by.dk', '.dk', 'vestby..dk'])
      await expect(set(wrong)).rejects.toMatchObject({ kind: 'invalid' })
    await set(null)
    expect((await line.did('way-in.list', { familyId: family.familyId })).address).toBeNull()
    await set(`f${world.tenant}.vestby.dk`)
    expect((await line.did('way-in.list', { familyId: family.familyId })).address).toBe(address)
  })
})
