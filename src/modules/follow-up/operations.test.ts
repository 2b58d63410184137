import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { change } from '#test/rows.ts'

const day = today(new Date())
let c: Consents
beforeEach(async () => {
  c = await familyBirk()
  await c.yesTo(c.family.noah, null, c.family.sanne)
  await c.yesTo(c.family.sanne, null, c.family.sanne, { capacity: 'self' })
  const { version } = await c.line.did('family.open', { familyId: c.familyId })
  await c.line.did('family.move', { familyId: c.familyId, version, to: 'active', on: day })
})

const shown = (by = c.line) => by.did('follow-up.show', { familyId: c.familyId })
const hold = (more: object = {}, by = c.line) =>
  by.did('follow-up.hold', {
    familyId: c.familyId,
    heldOn: day,
    withPersons: [c.family.noah],
    numbers: [{ personId: c.family.noah, value: 6 }],
    changed: 'Vi flytter træningen til onsdag.',
    nextOn: null,
    ...more,
  })
const activeSince = (days: number) =>
  change(c.world, 'update data.family set active_on = $2 where tenant = $1', [
    c.world.tenant,
    addDays(day, -days),
  ])
const onMinDag = async (by = c.line) => (await by.did('today.get', {})).followUps

describe('frequent follow-up (R-PLN-06, domain.md 7.7)', () => {
  it('is due by the rhythm, every 14 days until another is agreed, and the next counts from the last', async () => {
    expect(await shown()).toMatchObject({
      intensity: 'regular',
      days: 14,
      dueOn: addDays(day, 14),
      daysOver: 0,
      held: [],
    })
    await c.line.did('follow-up.set-rhythm', {
      familyId: c.familyId,
      version: 0,
      intensity: 'close',
      because: 'Der sker meget lige nu.',
    })
    expect(await shown()).toMatchObject({ intensity: 'close', dueOn: addDays(day, 7), rhythmVersion: 1 })
    const { followUpId } = await hold()
    expect(await shown(c.sofie)).toMatchObject({
      dueOn: addDays(day, 7),
      held: [
        {
          followUpId,
          heldBy: 'Line',
          mine: false,
          who: ['Noah'],
          numbers: [{ personId: c.family.noah, value: 6 }],
        },
      ],
    })
    await hold({ nextOn: addDays(day, 3), numbers: [] })
    expect(await shown()).toMatchObject({ dueOn: addDays(day, 3), held: [{ numbers: [] }, { followUpId }] })
  })

  it('is seen on Min dag by the pair when it is due, and by their leader after the days the municipality has set', async () => {
    const mette = c.world.staff('mette')
    await change(c.world, 'update data.staff set leader_id = $1 where id = $2', [
      mette.staffId,
      c.line.staffId,
    ])
    const leader = () => mette.did('follow-up.overdue', {})
    await activeSince(13)
    expect(await onMinDag()).toEqual([])
    await activeSince(14)
    expect(await onMinDag(c.sofie)).toMatchObject([{ familyId: c.familyId, dueOn: day, daysOver: 0 }])
    await activeSince(21)
    expect(await onMinDag()).toMatchObject([{ daysOver: 7 }])
    expect(await leader()).toEqual([])
    await activeSince(22)
    expect(await leader()).toMatchObject([{ label: 'Familien Birk', daysOver: 8, dueOn: addDays(day, -8) }])
    await expect(c.line.did('follow-up.overdue', {})).rejects.toMatchObject({ code: 'wrong-role' })
    await hold()
    expect([await leader(), await onMinDag()]).toEqual([[], []])
  })

  it('can be taken back by who noted it and put back; an old page is told', async () => {
    const { followUpId } = await hold()
    const remove = (removed: boolean, version: number, by = c.line) =>
      by.did('follow-up.remove', { familyId: c.familyId, followUpId, version, removed })
    await expect(remove(true, 1, c.sofie)).rejects.toMatchObject({ code: 'not-yours' })
    await remove(true, 1)
    expect((await shown()).held).toEqual([])
    await expect(remove(false, 1)).rejects.toMatchObject({ kind: 'conflict' })
    await remove(false, 2)
    expect((await shown()).held).toHaveLength(1)
  })

  it('takes the number of nobody who was not there, no word that frightens, and no rhythm twice', async () => {
    await expect(hold({ withPersons: [c.family.sanne] })).rejects.toMatchObject({ code: 'was-not-there' })
    await expect(hold({ withPersons: [c.family.maja], numbers: [] })).rejects.toMatchObject({
      code: 'not-in-family',
    })
    await expect(hold({ changed: 'Væk fra bandemiljøet' })).rejects.toMatchObject({ code: 'hard-word' })
    const rhythm = () =>
      c.line.did('follow-up.set-rhythm', {
        familyId: c.familyId,
        version: 0,
        intensity: 'light',
        because: 'Det går roligt.',
      })
    await rhythm()
    await expect(rhythm()).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('follows the days the municipality has set (local setting, no science)', async () => {
    await c.world.admin.did('municipality.set-rhythms', {
      stepDownMonths: 6,
      laterMonths: [6, 12],
      followUpCloseDays: 5,
      followUpRegularDays: 10,
      followUpLightDays: 30,
      followUpLeaderDays: 0,
      birthdayDays: 60,
      answerPairHours: 4,
      weeklyThings: 3,
      answerLeaderHours: 24,
      wayInPhone: '70 10 20 30',
    })
    expect(await shown()).toMatchObject({
      dueOn: addDays(day, 10),
      daysOf: { close: 5, regular: 10, light: 30 },
    })
  })
})
