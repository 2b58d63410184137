import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOfWeek, today, type Day } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { isOverdue } from './request-rules.ts'

const now = today(new Date())
const monday: Day = addDays(now, 8 - dayOfWeek(now))
let world: World
let family: TestFamily
let line: Person
let jonas: Person
let hanne: Person
let demandId: string

const asking = (more: object = {}) => ({
  familyId: family.familyId,
  kind: 'pause' as const,
  demandId,
  occurrenceOn: null,
  personIds: [],
  department: 'J',
  fromOn: monday,
  untilOn: addDays(monday, 13),
  toOn: null,
  toTime: null,
  joinKey: null,
  reason: 'Sanne skal først have ro til sin søn.',
  answerBy: addDays(now, 3),
  ...more,
})
const counts = async (who: Person) =>
  (await who.did('demand.calendar', { familyId: family.familyId, from: monday, weeks: 3 })).load
    .filter(({ person }) => person === family.sanne)
    .map(({ count }) => count)

beforeEach(async () => {
  world = await newWorld()
  ;[line, jonas, hanne] = [world.staff('line'), world.staff('jonas'), world.staff('hanne')]
  family = await newFamily(line)
  for (const person of [jonas, hanne])
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: person.staffId,
      kind: 'member',
    })
  ;({ demandId } = await hanne.did('demand.add', {
    familyId: family.familyId,
    personIds: [family.sanne],
    kind: 'job-search',
    nature: 'duty',
    class: 'CONF',
    what: 'Jobsøgning',
    on: monday,
    at: '09:30',
    minutes: 45,
    repeat: 'FREQ=WEEKLY;COUNT=3',
    place: null,
    law: 'lov om en aktiv beskæftigelsesindsats',
    sanction: null,
    movable: true,
    asks: null,
    partOf: null,
  }))
})

describe('a request to hold back (R-COO-02)', () => {
  it('stands on Min dag of both until the asked department decides; a yes takes the days off the load for everyone', async () => {
    const { requestId } = await line.did('demand.ask', asking())
    expect((await hanne.did('today.get', {})).requests).toMatchObject([
      { requestId, forMe: true, departmentName: 'Job og uddannelse' },
    ])
    expect((await line.did('today.get', {})).requests).toMatchObject([{ requestId, forMe: false }])
    expect((await jonas.did('today.get', {})).requests).toEqual([])
    expect(await counts(line)).toEqual([1, 1, 1])
    const answer = {
      familyId: family.familyId,
      requestId,
      version: 1,
      answer: 'yes' as const,
      reason: 'Pligten er hvilende i to uger.',
    }
    for (const other of [line, jonas])
      await expect(other.did('demand.answer', answer)).rejects.toMatchObject({
        kind: 'denied',
        code: 'other-department',
      })
    await expect(hanne.did('demand.answer', { ...answer, reason: null })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'no-reason',
    })
    await hanne.did('demand.answer', answer)
    expect([await counts(line), await counts(hanne)]).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ])
    expect((await line.did('today.get', {})).requests).toEqual([])
    expect((await line.did('demand.requests', { familyId: family.familyId }))[0]).toMatchObject({
      answer: 'yes',
      answerReason: 'Pligten er hvilende i to uger.',
      answeredBy: 'Hanne',
      what: null,
    })
    await expect(hanne.did('demand.answer', { ...answer, version: 2, answer: 'no' })).rejects.toMatchObject({
      code: 'already-answered',
    })
  })

  it('a no changes nothing and needs a reason', async () => {
    const { requestId } = await line.did('demand.ask', asking())
    const no = { familyId: family.familyId, requestId, version: 1, answer: 'no' as const }
    await expect(hanne.did('demand.answer', { ...no, reason: '' })).rejects.toMatchObject({
      code: 'no-reason',
    })
    await hanne.did('demand.answer', { ...no, reason: 'Fristen følger af loven.' })
    expect(await counts(line)).toEqual([1, 1, 1])
  })

  it('a yes to another time moves that day; a pause of everything warns about what comes in it', async () => {
    const { requestId } = await line.did(
      'demand.ask',
      asking({
        kind: 'move',
        occurrenceOn: monday,
        fromOn: null,
        untilOn: null,
        toOn: addDays(monday, 2),
        toTime: '13:00',
      }),
    )
    await hanne.did('demand.answer', {
      familyId: family.familyId,
      requestId,
      version: 1,
      answer: 'yes',
      reason: 'Det passer.',
    })
    const seen = await hanne.did('demand.calendar', { familyId: family.familyId, from: monday, weeks: 1 })
    expect(seen.entries.map(({ day, at }) => [day, at])).toEqual([[addDays(monday, 2), '13:00']])
    const whole = await line.did('demand.ask', asking({ demandId: null, personIds: [family.sanne] }))
    await hanne.did('demand.answer', {
      familyId: family.familyId,
      requestId: whole.requestId,
      version: 1,
      answer: 'yes',
      reason: 'Enig.',
    })
    const after = await line.did('demand.calendar', { familyId: family.familyId, from: monday, weeks: 1 })
    expect(after.collisions.map(({ kind }) => kind)).toEqual(['hold'])
  })

  it('a yes to merging makes it part of the other meeting, which alone counts', async () => {
    await line.did('demand.add', {
      familyId: family.familyId,
      personIds: [family.sanne],
      kind: 'meeting',
      nature: 'agreement',
      class: 'CONF',
      what: 'Netværksmøde',
      on: addDays(monday, 1),
      at: '13:00',
      minutes: 60,
      repeat: null,
      place: null,
      law: null,
      sanction: null,
      movable: true,
      asks: null,
      partOf: null,
    })
    const { entries } = await line.did('demand.calendar', {
      familyId: family.familyId,
      from: monday,
      weeks: 1,
    })
    const joinKey = entries.find(({ what }) => what === 'Netværksmøde')?.key ?? ''
    expect(await counts(line)).toEqual([2, 1, 1])
    const { requestId } = await line.did(
      'demand.ask',
      asking({ kind: 'join', occurrenceOn: monday, fromOn: null, untilOn: null, joinKey }),
    )
    const yes = {
      familyId: family.familyId,
      requestId,
      version: 1,
      answer: 'yes' as const,
      reason: 'Vi tager det på mødet.',
    }
    await hanne.did('demand.answer', yes)
    expect([await counts(line), await counts(hanne)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ])
  })

  it('can be taken back, and is refused where nobody can answer or it is one’s own', async () => {
    const { requestId } = await line.did('demand.ask', asking())
    const back = { familyId: family.familyId, requestId, version: 1 }
    await expect(hanne.did('demand.withdraw', back)).rejects.toMatchObject({ kind: 'conflict' })
    await line.did('demand.withdraw', back)
    expect(await line.did('demand.requests', { familyId: family.familyId })).toEqual([])
    await expect(line.did('demand.ask', asking({ department: 'S' }))).rejects.toMatchObject({
      code: 'nobody-to-ask',
    })
    await expect(hanne.did('demand.ask', asking())).rejects.toMatchObject({ code: 'own-department' })
    await expect(line.did('demand.ask', asking({ untilOn: addDays(monday, -1) }))).rejects.toMatchObject({
      code: 'no-period',
    })
    await expect(world.staff('sofie').did('demand.ask', asking())).rejects.toMatchObject({ kind: 'denied' })
  })

  it('past its deadline it is still on Min dag of both', async () => {
    await line.did('demand.ask', asking())
    await change(world, 'update data.hold_request set answer_by_on = $2::date where tenant = $1', [
      world.tenant,
      addDays(now, -1),
    ])
    for (const person of [line, hanne]) {
      const [request] = (await person.did('today.get', {})).requests
      expect(request && isOverdue(request, now)).toBe(true)
    }
    expect(isOverdue({ answerBy: now }, now)).toBe(false)
  })
})
