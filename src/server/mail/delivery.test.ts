import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { confirm } from '#test/confirmed.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld, type StaffName, type World } from '#test/world.ts'
import { deliverOnce, useChannels, type Courier } from './deliver.ts'
import { MOST_TRIES } from './delivery-rules.ts'
import { mailServer, textServer } from './for-tests.ts'
import { mailThrough } from './smtp.ts'
import { textThrough } from './text-gateway.ts'

const url = 'https://samspil.vestby.example'
const start = new Date()
/** Of tomorrow: 23 and 11 in UTC are night and day in Denmark all the year. */
const dayAfter = new Date(start.getTime() + 86_400_000).toISOString().slice(0, 10)
const night = new Date(`${dayAfter}T23:00:00Z`)
const noon = new Date(`${dayAfter}T11:00:00Z`)
const morning = new Date(night.getTime() + 12 * 3_600_000)
let now: Date
let world: World
let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Awaited<ReturnType<typeof textServer>>
let courier: Courier

const owner = <Row>(text: string, values: unknown[]) =>
  asOwner(
    testCluster(),
    world.database.name,
    async (client) => (await client.query(text, values)).rows as Row[],
  )
const addressOf = (name: StaffName) => `${name}@vestby.example`
const rows = () =>
  owner<{ channel: string; tries: number; sent: boolean; dead: boolean; fault: string | null }>(
    'select channel, tries, sent_at is not null as sent, dead_at is not null as dead, fault from gate.message where tenant = $1 order by channel, sent_at',
    [world.tenant],
  )

beforeEach(async () => {
  world = await newWorld()
  ;[mail, sms] = [await mailServer(), await textServer()]
  for (const name of ['line', 'jonas', 'mette'] as const)
    await owner('update data.staff set email = $3, phone = $4 where tenant = $1 and id = $2', [
      world.tenant,
      world.staff(name).staffId,
      addressOf(name),
      '20 30 40 50',
    ])
  now = noon
  courier = {
    pool: world.database.courier,
    url,
    clock: () => now,
    senders: {
      mail: mailThrough({ url: mail.url, from: 'samspil@vestby.example' }),
      sms: textThrough({
        url: sms.url,
        token: 'secret',
        toField: 'recipient',
        textField: 'message',
        always: { from: 'Samspil' },
        form: 'json',
      }),
    },
  }
  await useChannels(courier)
})
afterEach(async () => {
  await useChannels({ ...courier, senders: {} })
  await Promise.all([mail.close(), sms.close()])
})

const openEmergency = async () => {
  const { familyId } = await newFamily(world.staff('line'))
  await confirm(world, world.staff('hanne'))
  await world.staff('hanne').did('access.break-glass', {
    familyId,
    reasonCode: 'acute_danger',
    reason: 'Barnet er ikke hentet, og ingen svarer.',
  })
  return familyId
}
/** Something new that can wait: Line leaves the family to Jonas. */
const handOver = async () => {
  const { familyId } = await newFamily(world.staff('line'))
  await world.staff('line').did('access.hand-over', { familyId, toStaffId: world.staff('jonas').staffId })
}
const to = () => mail.mails.flatMap((one) => one.to).toSorted()
/** What must be in no message: names, the family, what it is about. */
const words = ['Noah', 'Sanne', 'Birk', 'Hanne', 'Bech', 'Barnet', 'hentet', 'amili', 'ødadgang', 'break']
const told = (text: string) => words.filter((word) => text.includes(word))

describe('emergency access is told outside Samspil within a minute (goals A9 and G12; T11)', () => {
  it('to the family’s contact and the leader, also at night, with no word of whom or why', async () => {
    await openEmergency()
    now = night
    await deliverOnce(courier)
    expect(to()).toEqual([addressOf('line'), addressOf('mette')])
    const everything = mail.mails.map(({ raw }) => raw).join('\n')
    expect(everything).toContain('Haster')
    expect(everything).toContain(url)
    expect(told(everything)).toEqual([])
    expect(told('Noah Birk er hentet')).toEqual(['Noah', 'Birk', 'hentet'])
    await deliverOnce(courier)
    expect(mail.mails).toHaveLength(2)
    expect(await rows()).toMatchObject([
      { sent: true, tries: 1 },
      { sent: true, tries: 1 },
    ])
  })

  it('is due at once: the row is there when the operation has answered, and no operation waits for a server that is away', async () => {
    await mail.close()
    await openEmergency()
    const before = await rows()
    expect(before.map(({ tries }) => tries)).toEqual([0, 0])
    await deliverOnce(courier)
    expect(await rows()).toMatchObject([
      { tries: 1, fault: 'away' },
      { tries: 1, fault: 'away' },
    ])
  })
})

describe('each colleague chooses', () => {
  it('text message instead of e-mail, by the gateway’s own field names', async () => {
    await world
      .staff('jonas')
      .did('staff.choose-messages', { mail: false, sms: true, quietFrom: 20, quietTo: 7 })
    expect(await world.staff('jonas').did('staff.my-messages', {})).toEqual({
      mail: false,
      sms: true,
      quietFrom: 20,
      quietTo: 7,
      email: addressOf('jonas'),
      phone: '20 30 40 50',
      channels: ['mail', 'sms'],
    })
    await handOver()
    await deliverOnce(courier)
    expect(to()).toEqual([addressOf('mette')])
    expect(sms.posts).toEqual([
      {
        type: 'application/json',
        authorization: 'Bearer secret',
        body: JSON.stringify({
          from: 'Samspil',
          recipient: '+4520304050',
          message: `Der er noget nyt i Samspil. Log ind: ${url}`,
        }),
      },
    ])
  })

  it('nothing at all, and quiet hours, which a message that can wait does wait for', async () => {
    await world
      .staff('mette')
      .did('staff.choose-messages', { mail: false, sms: false, quietFrom: 20, quietTo: 7 })
    await handOver()
    now = night
    await deliverOnce(courier)
    expect(to()).toEqual([])
    expect(await rows()).toMatchObject([{ tries: 0, sent: false }])
    now = morning
    await deliverOnce(courier)
    expect(to()).toEqual([addressOf('jonas')])
  })

  it('what was seen meanwhile is not sent, and two that wait become one', async () => {
    await handOver()
    await handOver()
    const jonas = world.staff('jonas')
    await deliverOnce(courier)
    expect(to().filter((one) => one === addressOf('jonas'))).toHaveLength(1)
    await handOver()
    for (const { notificationId } of await jonas.did('access.notifications', {}))
      await jonas.did('access.seen', { notificationId })
    await deliverOnce(courier)
    expect(to().filter((one) => one === addressOf('jonas'))).toHaveLength(1)
  })
})

describe('a message that does not come through', () => {
  it('is tried again with longer waits, and reaches its reader when the server is back', async () => {
    mail.control.closed = true
    await handOver()
    await deliverOnce(courier)
    await deliverOnce(courier)
    expect((await rows()).map(({ tries }) => tries)).toEqual([1, 1])
    mail.control.closed = false
    now = new Date(now.getTime() + 31_000)
    await deliverOnce(courier)
    expect(to()).toEqual([addressOf('jonas'), addressOf('mette')])
  })

  it('is given up in the end, or at once when the address is turned down; the administrator sees it and sends again', async () => {
    mail.control.refuse = addressOf('jonas')
    await handOver()
    await deliverOnce(courier)
    const [lost] = await world.admin.did('staff.undelivered', {})
    expect(lost).toMatchObject({ name: 'Jonas Krag', channel: 'mail', fault: 'turned_down', tries: 1 })
    expect(lost && told(JSON.stringify(lost))).toEqual([])
    await expect(world.staff('line').did('staff.undelivered', {})).rejects.toMatchObject({ kind: 'denied' })
    mail.control.refuse = ''
    await world.admin.did('staff.settle-message', { messageId: lost?.messageId ?? '', again: true })
    await deliverOnce(courier)
    expect(to()).toContain(addressOf('jonas'))
    expect(await world.admin.did('staff.undelivered', {})).toEqual([])
  })

  it('is given up after all its tries, and can be laid aside', async () => {
    sms.control.status = 503
    await world
      .staff('jonas')
      .did('staff.choose-messages', { mail: false, sms: true, quietFrom: 7, quietTo: 7 })
    await handOver()
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await deliverOnce(courier)
      now = new Date(now.getTime() + 7_200_001)
    }
    const [lost] = await world.admin.did('staff.undelivered', {})
    expect(lost).toMatchObject({ channel: 'sms', fault: 'away', tries: MOST_TRIES })
    await world.admin.did('staff.settle-message', { messageId: lost?.messageId ?? '', again: false })
    expect(await world.admin.did('staff.undelivered', {})).toEqual([])
    await expect(
      world.admin.did('staff.settle-message', { messageId: lost?.messageId ?? '', again: true }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('the sender’s own login', () => {
  it('reads no table, and nobody else may take messages (HG-14)', async () => {
    for (const table of ['data.family', 'data.notification', 'data.staff', 'gate.message', 'audit.event'])
      await expect(courier.pool.query(`select from ${table}`)).rejects.toMatchObject({ code: '42501' })
    for (const door of ['samspil_staff', 'samspil_worker', 'samspil_control'] as const)
      await expect(
        world.database.road.doors[door].query('select gate.take_messages(now())'),
      ).rejects.toMatchObject({ code: '42501' })
  })
})
