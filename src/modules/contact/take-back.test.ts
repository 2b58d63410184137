import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

describe('what was agreed by mistake is taken back (ux.md section 3)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let family: TestFamily

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
    const { familyId } = family
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
  })

  const appointments = () => line.did('appointment.list', { familyId: family.familyId })
  const promises = () => line.did('promise.list', { familyId: family.familyId })
  const plan = (more = {}) =>
    line.did('appointment.plan', {
      familyId: family.familyId,
      personId: null,
      staffId: line.staffId,
      startsAt: hours(30),
      what: 'Gåtur',
      place: null,
      ...more,
    })
  const promise = (promisedAt = hours(0)) =>
    line.did('promise.make', {
      familyId: family.familyId,
      toPerson: null,
      words: 'Vi finder en klub',
      dueOn: addDays(today(new Date()), 9),
      promisedAt,
    })

  it('leaves the lists as they were', async () => {
    const { familyId } = family
    const [before, promisedBefore] = [await appointments(), await promises()]
    const { appointmentId } = await plan()
    const { promiseId } = await promise()
    expect((await appointments()).length).toBe(before.length + 1)
    await line.did('appointment.take-back', { familyId, appointmentId })
    await line.did('promise.take-back', { familyId, promiseId })
    expect(await appointments()).toEqual(before)
    expect(await promises()).toEqual(promisedBefore)
  })

  it('only one’s own, within a day, and before anything has happened with it', async () => {
    const { familyId } = family
    const refused = { kind: 'conflict', code: 'too-late' }
    const { appointmentId } = await plan()
    await expect(jonas.did('appointment.take-back', { familyId, appointmentId })).rejects.toMatchObject(
      refused,
    )
    await expect(
      world.staff('hanne').did('appointment.take-back', { familyId, appointmentId }),
    ).rejects.toMatchObject({ kind: 'denied' })
    const old = await plan({ madeAt: hours(-30) })
    await expect(
      line.did('appointment.take-back', { familyId, appointmentId: old.appointmentId }),
    ).rejects.toMatchObject(refused)
    const { promiseId, version } = await promise()
    await line.did('promise.keep', { familyId, promiseId, version, keptAt: hours(0) })
    await expect(line.did('promise.take-back', { familyId, promiseId })).rejects.toMatchObject(refused)
    // A promise cannot be taken back as an appointment.
    const other = await promise()
    await expect(
      line.did('appointment.take-back', { familyId, appointmentId: other.promiseId }),
    ).rejects.toMatchObject(refused)
  })
})
