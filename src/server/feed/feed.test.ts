import fastify, { type FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { mountErrors } from '#server/errors.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change, plant } from '#test/rows.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { mountFeed } from './feed-route.ts'

const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** Events of a calendar as a calendar program reads them. */
function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
}

describe('a colleague’s calendar address (R-COO-01)', () => {
  let app: FastifyInstance
  let world: World
  let family: TestFamily
  let line: Person
  let jonas: Person
  const get = (path: string) => app.inject({ method: 'GET', url: path })
  const plan = (by: Person, days: number) =>
    by.did('appointment.plan', {
      familyId: family.familyId,
      personId: family.sanne,
      staffId: by.staffId,
      startsAt: soon(days),
      what: 'Samtale hos Sanne om misbrug',
      place: 'Hemmelig Allé 7',
    })

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: jonas.staffId,
      kind: 'member',
    })
    await plan(line, 2)
    await plan(jonas, 3)
    app = fastify()
    mountErrors(app)
    mountFeed(app, config, world.database)
  })
  afterAll(() => app.close())

  it('is read by a calendar program, and holds times alone: no name, subject or place', async () => {
    expect((await line.did('feed.mine', {})).feed).toBeNull()
    const { path } = await line.did('feed.make', {})
    const answer = await get(path)
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ])
    const events = eventsOf(answer.body)
    expect(events.map(({ summary }) => summary)).toEqual(['Aftale', 'Aftale (en kollega)'])
    expect(events[0]?.startDate.toJSDate().toISOString().slice(0, 16)).toBe(soon(2).slice(0, 16))
    expect(events[0]?.duration.toSeconds()).toBe(3600)
    expect(answer.body).not.toMatch(/Sanne|Birk|misbrug|Hemmelig|LOCATION|DESCRIPTION/)
    expect((await line.did('feed.mine', {})).feed?.readAt).not.toBeNull()
    expect((await logOf(world, 'feed.read')).map(({ kind }) => kind)).toEqual(['read'])
  })

  it('is kept as a hash, ends when a new one is made, when it is closed, and when the colleague stops', async () => {
    const { path: first } = await line.did('feed.make', {})
    const { path: second } = await line.did('feed.make', {})
    expect([(await get(first)).statusCode, (await get(second)).statusCode]).toEqual([404, 200])
    expect(JSON.stringify(await logOf(world, 'feed.make'))).not.toContain(second.slice(10, 40))
    await change(world, 'update data.staff set active = false where tenant = $1 and id = $2', [
      world.tenant,
      line.staffId,
    ])
    expect((await get(second)).statusCode).toBe(404)
    await change(world, 'update data.staff set active = true where tenant = $1 and id = $2', [
      world.tenant,
      line.staffId,
    ])
    expect((await get(second)).statusCode).toBe(200)
    expect(await line.did('feed.end', {})).toEqual({ ended: true })
    expect((await get(second)).statusCode).toBe(404)
    for (const wrong of ['/kalender/x.ics', `/kalender/${'A'.repeat(43)}.ics`, second.replace('.ics', '')])
      expect((await get(wrong)).statusCode).toBe(404)
  })

  it('has nothing of a family that the colleague has left or is kept away from (HG-05)', async () => {
    const { path } = await jonas.did('feed.make', {})
    const number = async () => eventsOf((await get(path)).body).length
    expect(await number()).toBe(2)
    const recusal = await plant(world, 'recusal', {
      staff_id: jonas.staffId,
      family_id: family.familyId,
      declared_by: jonas.staffId,
      declared_at: new Date().toISOString(),
    })
    expect(await number()).toBe(0)
    await change(
      world,
      'update data.recusal set lifted_at = now(), lifted_by = staff_id where tenant = $1 and id = $2',
      [world.tenant, recusal],
    )
    expect(await number()).toBe(2)
    await line.did('family.leave-team', { familyId: family.familyId, staffId: jonas.staffId })
    expect(await number()).toBe(0)
    const other = await newWorld()
    const theirs = await other.staff('line').did('feed.make', {})
    expect(eventsOf((await get(theirs.path)).body)).toEqual([])
  })
})
