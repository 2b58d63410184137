import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOfWeek, today, type Day } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { shareBetween } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const now = today(new Date())
/** Monday of next week. */
const monday: Day = addDays(now, 8 - dayOfWeek(now))

let world: World
let family: TestFamily
let line: Person
let hanne: Person

const demand = (on: Day, at: string | null, more: object = {}) => ({
  familyId: family.familyId,
  personIds: [family.sanne],
  kind: 'meeting' as const,
  nature: 'agreement' as const,
  class: 'CONF' as const,
  what: 'Samtale om arbejde',
  on,
  at,
  minutes: at === null ? 0 : 45,
  repeat: null,
  place: null,
  law: null,
  sanction: null,
  movable: true,
  asks: null,
  partOf: null,
  ...more,
})
const calendarOf = (who: Person) =>
  who.did('demand.calendar', { familyId: family.familyId, from: monday, weeks: 3 })
const limitOf = (perWeek: number) => ({
  familyId: family.familyId,
  personId: family.sanne,
  perWeek,
  notBefore: '09:00',
  notAfter: null,
  freeDays: [],
  words: 'Højst én ting om ugen, ikke før kl. 9',
})

beforeEach(async () => {
  world = await newWorld()
  ;[line, hanne] = [world.staff('line'), world.staff('hanne')]
  family = await newFamily(line)
  await line.did('family.add-to-team', { familyId: family.familyId, staffId: hanne.staffId, kind: 'member' })
})

describe('the calendar of a family (R-COO-01)', () => {
  it('has everything from every table once: demands, appointments, the plan’s steps and the family’s own life', async () => {
    const { familyId, sanne, noah } = family
    await hanne.did('demand.add', demand(monday, '10:00'))
    await line.did('appointment.plan', {
      familyId,
      personId: sanne,
      staffId: line.staffId,
      startsAt: `${addDays(monday, 1)}T12:00:00.000Z`,
      what: 'Hjemmebesøg',
      place: 'hjemme',
    })
    await line.did('demand.add-own-life', {
      familyId,
      personIds: [sanne],
      what: 'Aftenvagt',
      on: monday,
      at: '16:00',
      minutes: 420,
      repeat: 'FREQ=WEEKLY;BYDAY=MO,WE',
    })
    const seen = await calendarOf(line)
    expect(seen.entries.filter(({ source }) => source === 'appointment').map(({ what }) => what)).toEqual([
      'Hjemmebesøg',
    ])
    expect(seen.entries.filter(({ source }) => source === 'own').map(({ day }) => day)).toHaveLength(6)
    const counts = seen.load.filter(({ monday: week }) => week === monday)
    expect(counts.map(({ person, count }) => [person, count])).toEqual(
      expect.arrayContaining([
        [sanne, 2],
        [noah, 0],
      ]),
    )
  })

  it('warns with what a person has said themselves, and keeps what was agreed before (7.6)', async () => {
    await hanne.did('demand.add', demand(monday, '08:00'))
    await hanne.did('demand.add', demand(addDays(monday, 1), '10:00'))
    expect((await calendarOf(line)).collisions).toEqual([])
    await line.did('demand.set-limit', limitOf(2))
    await line.did('demand.set-limit', limitOf(1))
    const { collisions, persons } = await calendarOf(line)
    expect(persons.find(({ personId }) => personId === family.sanne)?.limit).toMatchObject({
      perWeek: 1,
      notBefore: '09:00',
    })
    expect(collisions.map(({ kind, excess }) => [kind, excess])).toEqual([
      ['outside-agreed-hours', 60],
      ['over-limit', 1],
    ])
  })

  it('goes by the municipality’s own limit for one who has agreed nothing (a local setting, no science)', async () => {
    await hanne.did('demand.add', demand(monday, '12:00'))
    const over = async () => (await calendarOf(line)).collisions.filter(({ kind }) => kind === 'over-limit')
    expect(await over()).toEqual([])
    await change(world, 'update data.municipality set weekly_things = 1 where tenant = $1', [world.tenant])
    await hanne.did('demand.add', demand(addDays(monday, 2), '12:00'))
    expect(await over()).toMatchObject([{ excess: 1 }])
  })

  it('holds a duty of a parent against what is acute, until it is over', async () => {
    const duty = demand(now, null, { nature: 'duty', law: 'LAB', kind: 'deadline', what: 'CV' })
    await hanne.did('demand.add', duty)
    const { acuteId } = await line.did('demand.note-acute', {
      familyId: family.familyId,
      personId: null,
      what: 'Uden bolig',
      untilOn: addDays(now, 7),
    })
    const here = () => hanne.did('demand.calendar', { familyId: family.familyId, from: now, weeks: 2 })
    expect((await here()).collisions.map(({ kind }) => kind)).toEqual(['acute'])
    await line.did('demand.close-acute', { familyId: family.familyId, acuteId })
    expect((await here()).collisions).toEqual([])
    await expect(hanne.did('demand.add', { ...duty, law: null })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'no-law',
      fields: { law: expect.any(String) },
    })
  })
})

describe('what another department may see (permission matrix 7.8, HG-05)', () => {
  it('is the time and the department, without a title; the load is the same; a share opens it', async () => {
    await hanne.did(
      'demand.add',
      demand(monday, '10:00', { what: 'Samtale om misbrug', place: 'Centret', law: 'LAB', nature: 'duty' }),
    )
    const [hers, lines] = [await calendarOf(hanne), await calendarOf(line)]
    expect(lines.load).toEqual(hers.load)
    expect(lines.load.some(({ count }) => count === 1)).toBe(true)
    expect(JSON.stringify(lines)).not.toContain('misbrug')
    expect(JSON.stringify(lines)).not.toContain('Centret')
    expect(lines.entries).toMatchObject([
      {
        source: 'busy',
        what: 'Aftale i Job og uddannelse',
        place: null,
        law: null,
        at: '10:00',
        mine: false,
      },
    ])
    // The control: the department itself, and whoever it is shared with, read it in full.
    expect(hers.entries).toMatchObject([
      { source: 'demand', what: 'Samtale om misbrug', place: 'Centret', mine: true },
    ])
    await shareBetween(world, family.familyId, {
      from: 'J',
      to: 'F',
      personIds: [family.sanne],
      classes: ['CONF'],
      by: line.staffId,
    })
    expect((await calendarOf(line)).entries).toMatchObject([
      { source: 'demand', what: 'Samtale om misbrug', mine: false },
    ])
  })

  it('has no place at all where somebody has a protected address (HG-22)', async () => {
    await hanne.did('demand.add', demand(monday, '10:00', { place: 'Hemmelig Allé 7' }))
    expect((await calendarOf(hanne)).entries[0]?.place).toBe('Hemmelig Allé 7')
    await change(world, 'update data.person set protected = true where tenant = $1 and id = $2', [
      world.tenant,
      family.noah,
    ])
    expect((await calendarOf(hanne)).entries[0]?.place).toBeNull()
  })

  it('is the same in the head of the page', async () => {
    await hanne.did('demand.add', demand(monday, '10:00'))
    for (const person of [line, hanne])
      expect(
        (await person.did('demand.two-weeks', { familyId: family.familyId })).find(
          ({ personId }) => personId === family.sanne,
        ),
      ).toEqual({
        personId: family.sanne,
        givenName: 'Sanne',
        thisWeek: 0,
        nextWeek: 1,
        limit: 3,
      })
  })

  it('is nothing at all without a relation or from another municipality', async () => {
    await hanne.did('demand.add', demand(monday, '10:00'))
    const other = await newWorld()
    for (const person of [world.staff('sofie'), world.staff('mette'), other.staff('line')])
      await expect(calendarOf(person)).rejects.toMatchObject({ kind: 'denied' })
  })

  it('is never theirs to move or take away', async () => {
    const { demandId } = await hanne.did('demand.add', demand(monday, '10:00'))
    await shareBetween(world, family.familyId, {
      from: 'J',
      to: 'F',
      personIds: [family.sanne],
      classes: ['CONF'],
      by: line.staffId,
    })
    const moving = {
      familyId: family.familyId,
      demandId,
      version: 1,
      occurrenceOn: monday,
      on: addDays(monday, 1),
      at: '10:00',
    }
    await expect(line.did('demand.move', moving)).rejects.toMatchObject({ code: 'other-department' })
    await expect(
      line.did('demand.remove', { familyId: family.familyId, demandId, version: 1, removed: true }),
    ).rejects.toMatchObject({ code: 'other-department' })
    await hanne.did('demand.move', moving)
    expect((await calendarOf(hanne)).entries.map(({ day }) => day)).toEqual([addDays(monday, 1)])
  })
})

describe('a new demand is tried before it is saved (R-COO-06, T08)', () => {
  it('says what it would do, offers free times that collide with nothing, and writes nothing', async () => {
    await line.did('demand.set-limit', limitOf(1))
    await hanne.did('demand.add', demand(monday, '10:00'))
    const trying = demand(monday, '10:15', { what: 'Netværksmøde', minutes: 60 })
    const tried = await line.did('demand.try', { ...trying, weeks: 3 })
    const first = (load: typeof tried.before) => load.find(({ monday: week }) => week === monday)?.count
    expect([first(tried.before), first(tried.after)]).toEqual([1, 2])
    expect(tried.collisions.map(({ kind }) => kind).sort()).toEqual(['over-limit', 'same-time'])
    expect(tried.proposal.slots.length).toBeGreaterThan(0)
    const [slot] = tried.proposal.slots
    const again = await line.did('demand.try', {
      ...trying,
      on: slot?.day ?? monday,
      at: slot?.at ?? '10:15',
      weeks: 3,
    })
    expect(again.collisions).toEqual([])
    expect(tried.proposal.pause).toMatchObject([{ department: 'J' }])
    expect(tried.entries.map(({ what }) => what)).toEqual(['Aftale i Job og uddannelse'])
    expect((await calendarOf(line)).entries).toHaveLength(1)
  })

  it('part of an existing meeting adds no load', async () => {
    await line.did('demand.add', demand(monday, '10:00', { what: 'Netværksmøde' }))
    const key = (await calendarOf(line)).entries[0]?.key ?? ''
    await line.did('demand.add', demand(monday, '10:00', { what: 'Tale om skole', partOf: key }))
    const seen = await calendarOf(line)
    expect(seen.entries.map(({ what, partOf }) => [what, partOf])).toEqual(
      expect.arrayContaining([['Tale om skole', key]]),
    )
    expect(
      seen.load.find(({ person, monday: week }) => person === family.sanne && week === monday)?.count,
    ).toBe(1)
  })

  it('offers any line other times, also a duty, that collide with nothing', async () => {
    await hanne.did('demand.add', demand(monday, '10:00', { nature: 'duty', law: 'LAB' }))
    await line.did('demand.add', demand(monday, '10:30', { what: 'Netværksmøde' }))
    const { entries } = await calendarOf(hanne)
    const { familyId } = family
    for (const { key } of entries) {
      const { slots, moves } = await line.did('demand.times', { familyId, key })
      expect([moves, slots.length]).toEqual([key, 3])
    }
    await expect(
      line.did('demand.times', { familyId, key: `d:${familyId}@${monday}` }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  it('what was taken off the family can be put back', async () => {
    const { demandId } = await hanne.did('demand.add', demand(monday, '10:00'))
    const off = { familyId: family.familyId, demandId, version: 1, removed: true }
    await hanne.did('demand.remove', off)
    expect((await calendarOf(line)).entries).toEqual([])
    await hanne.did('demand.remove', { ...off, version: 2, removed: false })
    expect((await calendarOf(line)).entries).toHaveLength(1)
  })

  it('one day of a repeated demand moves, the others stay', async () => {
    const { demandId } = await hanne.did(
      'demand.add',
      demand(monday, '10:00', { repeat: 'FREQ=WEEKLY;COUNT=3' }),
    )
    await hanne.did('demand.move', {
      familyId: family.familyId,
      demandId,
      version: 1,
      occurrenceOn: addDays(monday, 7),
      on: addDays(monday, 9),
      at: '11:00',
    })
    expect((await calendarOf(hanne)).entries.map(({ day, at }) => [day, at])).toEqual([
      [monday, '10:00'],
      [addDays(monday, 9), '11:00'],
      [addDays(monday, 14), '10:00'],
    ])
  })
})

describe('own life and ways (R-COO-01)', () => {
  it('own life that is taken away is gone from the week, and comes back', async () => {
    const { familyId, sanne } = family
    const { ownLifeIds } = await line.did('demand.add-own-life', {
      familyId,
      personIds: [sanne],
      what: 'Aftenvagt',
      on: monday,
      at: '16:00',
      minutes: 240,
      repeat: null,
    })
    const own = async () => JSON.stringify(await calendarOf(line)).includes('Aftenvagt')
    const remove = (removed: boolean) =>
      line.did('demand.remove-own-life', { familyId, ownLifeId: ownLifeIds[0] ?? '', removed })
    expect(await own()).toBe(true)
    await remove(true)
    expect(await own()).toBe(false)
    await remove(false)
    expect(await own()).toBe(true)
  })

  it('the way between two places is this family’s: what could be reached cannot any more', async () => {
    await line.did('demand.add', demand(monday, '09:00', { place: 'Rådhuset' }))
    await line.did('demand.add', demand(monday, '10:30', { place: 'Skolen' }))
    const late = async () => (await calendarOf(line)).collisions.some(({ kind }) => kind === 'travel')
    expect(await late()).toBe(false)
    await line.did('demand.set-travel', {
      familyId: family.familyId,
      fromPlace: 'Rådhuset',
      toPlace: 'Skolen',
      minutes: 90,
    })
    expect(await late()).toBe(true)
  })
})
