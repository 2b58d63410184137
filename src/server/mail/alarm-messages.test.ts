import { afterEach, beforeEach, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'
import { deliverOnce, useChannels, type Courier } from './deliver.ts'
import { mailServer } from './for-tests.ts'
import { mailThrough } from './smtp.ts'

let world: World
let mail: Awaited<ReturnType<typeof mailServer>>
let courier: Courier
let now: Date
const addressOf = (name: string) => `${name}@vestby.example`

beforeEach(async () => {
  world = await newWorld()
  mail = await mailServer()
  await asOwner(testCluster(), world.database.name, async (owner) => {
    for (const name of ['dina', 'mette', 'line', 'jonas'] as const)
      await owner.query('update data.staff set email = $3 where tenant = $1 and id = $2', [
        world.tenant,
        world.staff(name).staffId,
        addressOf(name),
      ])
  })
  // 23 in UTC is night in Denmark all the year.
  now = new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T23:00:00Z`)
  courier = {
    pool: world.database.courier,
    url: 'https://samspil.vestby.example',
    clock: () => now,
    senders: { mail: mailThrough({ url: mail.url, from: 'samspil@vestby.example' }) },
  }
  await useChannels(courier)
})
afterEach(async () => {
  await useChannels({ ...courier, senders: {} })
  await mail.close()
})

const to = () => mail.mails.flatMap((one) => one.to).toSorted()
async function lookAtCanary(): Promise<void> {
  const dina = world.staff('dina')
  await dina.did('trail.plant-canary', {
    givenName: 'Vilfred',
    familyName: 'Tranekær',
    birthDate: '2012-02-29',
  })
  const [trap] = await dina.did('trail.canaries', {})
  await expect(
    world.staff('line').did('family.open', { familyId: trap?.familyId ?? '' }),
  ).rejects.toMatchObject({ kind: 'denied' })
}

it('a look where nobody has reason to look is told at night to whoever checks the log and to the leader, and to nobody else, without a word of it (T13, G12)', async () => {
  await lookAtCanary()
  await deliverOnce(courier)
  expect(to()).toEqual([addressOf('dina'), addressOf('mette')])
  const everything = mail.mails.map(({ raw }) => raw).join('\n')
  expect(everything).toContain('Haster')
  for (const word of ['Vilfred', 'Tranekær', 'Line', 'okke', 'canary', 'amili'])
    expect(everything).not.toContain(word)
  await deliverOnce(courier)
  expect(mail.mails).toHaveLength(2)
})

it('nothing is sent about an alarm that somebody has looked at meanwhile', async () => {
  await lookAtCanary()
  const { alarms } = await world.staff('dina').did('trail.status', {})
  await world
    .staff('dina')
    .did('trail.see-alarm', { alarmId: alarms[0]?.alarmId ?? '', note: 'En prøve, aftalt med mig.' })
  await deliverOnce(courier)
  expect(to()).toEqual([])
})

it('many persons within an hour wait for the morning (T45)', async () => {
  await asOwner(testCluster(), world.database.name, async (owner) => {
    await owner.query(
      `insert into audit.alarm (tenant, kind, at, seq, staff_id, persons, hour_at) values ($1, 'volume', clock_timestamp(), 1, $2, 60, date_trunc('hour', clock_timestamp()))`,
      [world.tenant, world.staff('jonas').staffId],
    )
  })
  await deliverOnce(courier)
  expect(to()).toEqual([])
  now = new Date(now.getTime() + 12 * 3_600_000)
  await deliverOnce(courier)
  expect(to()).toEqual([addressOf('dina'), addressOf('mette')])
})
