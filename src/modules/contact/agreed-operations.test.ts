import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const soon = (days: number) => addDays(today(new Date()), days)
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

describe('what is agreed with a family', () => {
  let world: World
  let line: Person
  let hanne: Person
  let family: TestFamily

  beforeAll(async () => {
    world = await newWorld()
    ;[line, hanne] = [world.staff('line'), world.staff('hanne')]
    family = await newFamily(line)
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: world.staff('jonas').staffId,
      kind: 'coordinator',
    })
  })

  describe('appointments', () => {
    const plan = (startsAt: string, more = {}) =>
      line.did('appointment.plan', {
        familyId: family.familyId,
        personId: family.sanne,
        staffId: line.staffId,
        startsAt,
        what: 'Hjemmebesøg',
        place: 'Hjemme',
        ...more,
      })
    const one = async (appointmentId: string) =>
      (await line.did('appointment.list', { familyId: family.familyId })).find(
        (appointment) => appointment.appointmentId === appointmentId,
      )

    it('is held, missed or called off by either side, and can be opened again when that was a slip', async () => {
      for (const state of ['held', 'missed', 'cancelled_by_family', 'cancelled_by_us'] as const) {
        const { appointmentId, version } = await plan(hours(-2), { madeAt: hours(-30) })
        const settled = await line.did('appointment.settle', {
          familyId: family.familyId,
          appointmentId,
          version,
          state,
        })
        expect(await one(appointmentId)).toMatchObject({ state })
        await line.did('appointment.reopen', {
          familyId: family.familyId,
          appointmentId,
          version: settled.version,
        })
        expect(await one(appointmentId)).toMatchObject({ state: 'planned' })
      }
    })

    it('keeps its history when it is moved: the old one stands as moved, the new one is planned', async () => {
      const { appointmentId, version } = await plan(hours(30))
      const startsAt = hours(54)
      const { movedTo } = await line.did('appointment.settle', {
        familyId: family.familyId,
        appointmentId,
        version,
        state: 'moved',
        movedTo: { startsAt, place: null },
      })
      expect(await one(appointmentId)).toMatchObject({ state: 'moved' })
      expect(await one(movedTo ?? '')).toMatchObject({
        state: 'planned',
        startsAt,
        what: 'Hjemmebesøg',
        place: null,
        person: 'Sanne',
      })
      await expect(
        line.did('appointment.reopen', { familyId: family.familyId, appointmentId, version: version + 1 }),
      ).rejects.toMatchObject({ code: 'moved' })
    })

    it('is refused on a day gone by, before its time, and when a colleague came first', async () => {
      await expect(plan(hours(-72))).rejects.toMatchObject({ kind: 'invalid', code: 'day-has-passed' })
      await expect(plan(hours(30), { what: 'Snak om bander' })).rejects.toMatchObject({ code: 'hard-word' })
      const { appointmentId, version } = await plan(hours(50))
      const settle = (state: 'held' | 'cancelled_by_us', of = version) =>
        line.did('appointment.settle', { familyId: family.familyId, appointmentId, version: of, state })
      await expect(settle('held')).rejects.toMatchObject({ code: 'not-yet' })
      await expect(settle('cancelled_by_us', version + 7)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'version',
      })
      await settle('cancelled_by_us')
      await expect(settle('cancelled_by_us', version + 1)).rejects.toMatchObject({ code: 'already-settled' })
    })
  })

  describe('promises (report 8.2.2; ux.md 2, screen 17)', () => {
    const make = (more = {}) =>
      line.did('promise.make', {
        familyId: family.familyId,
        toPerson: family.noah,
        words: 'Vi finder en fodboldklub',
        promisedAt: hours(-1),
        dueOn: soon(3),
        ...more,
      })
    const one = async (promiseId: string) =>
      (await line.did('promise.list', { familyId: family.familyId })).find(
        (promise) => promise.promiseId === promiseId,
      )

    it('is kept once, and opens again when that was a slip', async () => {
      const { promiseId, version } = await make()
      const kept = await line.did('promise.keep', {
        familyId: family.familyId,
        promiseId,
        version,
        keptAt: hours(0),
      })
      expect((await one(promiseId))?.keptAt).not.toBeNull()
      await expect(
        line.did('promise.keep', {
          familyId: family.familyId,
          promiseId,
          version: kept.version,
          keptAt: hours(0),
        }),
      ).rejects.toMatchObject({ code: 'already-kept' })
      await line.did('promise.reopen', { familyId: family.familyId, promiseId, version: kept.version })
      expect(await one(promiseId)).toMatchObject({ keptAt: null, moves: 0 })
    })

    it('could not be kept and that was said: it no longer waits, and is neither kept nor moved until that is undone', async () => {
      const { promiseId, version } = await make({ dueOn: soon(0) })
      const of = { familyId: family.familyId, promiseId }
      const due = async () =>
        (await line.did('today.get', {})).promises.filter((promise) => promise.promiseId === promiseId)
      expect(await due()).toHaveLength(1)
      const told = await line.did('promise.tell-broken', { ...of, version, brokenAt: hours(0) })
      expect(await due()).toEqual([])
      expect((await one(promiseId))?.brokenAt).not.toBeNull()
      await expect(
        line.did('promise.keep', { ...of, version: told.version, keptAt: hours(0) }),
      ).rejects.toMatchObject({ code: 'already-broken' })
      await expect(
        line.did('promise.move-and-tell', { ...of, version: told.version, dueOn: soon(5) }),
      ).rejects.toMatchObject({ code: 'already-broken' })
      await line.did('promise.reopen', { ...of, version: told.version })
      expect(await due()).toHaveLength(1)
    })

    it('counts how often it was moved; a kept one is not moved', async () => {
      const { promiseId, version } = await make()
      const move = (of: number, dueOn: string) =>
        line.did('promise.move-and-tell', { familyId: family.familyId, promiseId, version: of, dueOn })
      await move(version, soon(5))
      await move(version + 1, soon(9))
      expect(await one(promiseId)).toMatchObject({ moves: 2, dueOn: soon(9) })
      await expect(move(version + 2, soon(-1))).rejects.toMatchObject({
        kind: 'invalid',
        code: 'day-has-passed',
      })
      await line.did('promise.keep', {
        familyId: family.familyId,
        promiseId,
        version: version + 2,
        keptAt: hours(0),
      })
      await expect(move(version + 3, soon(10))).rejects.toMatchObject({ code: 'already-kept' })
    })

    it('is not given in the future, due in the past, kept before it was given, or frightening to read', async () => {
      await expect(make({ promisedAt: hours(2) })).rejects.toMatchObject({ code: 'in-the-future' })
      await expect(make({ dueOn: soon(-2) })).rejects.toMatchObject({ code: 'day-has-passed' })
      await expect(make({ words: 'Du kommer ud af banden' })).rejects.toMatchObject({
        code: 'hard-word',
        fields: { words: expect.any(String) },
      })
      const { promiseId, version } = await make()
      await expect(
        line.did('promise.keep', { familyId: family.familyId, promiseId, version, keptAt: hours(-5) }),
      ).rejects.toMatchObject({ code: 'before-it-was-given' })
    })

    it('can be replayed from the past with its own days, for a family moved from elsewhere', async () => {
      const { promiseId, version } = await make({ promisedAt: '2026-03-02T10:00:00Z', dueOn: '2026-03-05' })
      await line.did('promise.move-and-tell', {
        familyId: family.familyId,
        promiseId,
        version,
        dueOn: '2026-03-09',
        movedAt: '2026-03-04T10:00:00Z',
      })
      await line.did('promise.keep', {
        familyId: family.familyId,
        promiseId,
        version: version + 1,
        keptAt: '2026-03-09T10:00:00Z',
      })
      expect(await one(promiseId)).toMatchObject({
        dueOn: '2026-03-09',
        moves: 1,
        keptAt: '2026-03-09T10:00:00.000Z',
      })
    })
  })

  it.each(['appointment.list', 'promise.list', 'window.list', 'contact.prepare'] as const)(
    '%s is closed to a colleague without a relation (HG-05)',
    async (name) => {
      await expect(hanne.did(name, { familyId: family.familyId })).rejects.toMatchObject({
        kind: 'denied',
        code: 'not-on-team',
      })
    },
  )

  it('lets nobody outside the team promise or plan on the family’s behalf', async () => {
    const { familyId } = family
    await expect(
      hanne.did('promise.make', {
        familyId,
        toPerson: null,
        words: 'x',
        promisedAt: hours(-1),
        dueOn: soon(1),
      }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      hanne.did('appointment.plan', {
        familyId,
        personId: null,
        staffId: hanne.staffId,
        startsAt: hours(3),
        what: 'x',
        place: null,
      }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      hanne.did('window.open', { familyId, personId: family.noah, words: 'x' }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })
})
