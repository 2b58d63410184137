import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, dayReachingAge, today } from '#core/day.ts'
import { asking } from '#test/consents.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change, plant } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const on = today(new Date())
/** Born so that the birthday of so many years lies so many days ahead. */
const turning = (years: number, days: number) => addMonths(addDays(on, days), -12 * years)

describe('birthdays at which who answers changes (HG-20, R-CON-03)', () => {
  let world: World
  let line: Person
  let family: TestFamily
  let adam: string
  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    family = await newFamily(line)
    adam = await asking(line, family.familyId).add({ birthDate: turning(18, 30) })
  })
  const yes = (personId: string, more: object = {}) =>
    plant(world, 'consent', {
      family_id: family.familyId,
      person_id: personId,
      purpose: 'participate',
      state: 'given',
      language: 'da',
      text_version: '2026-1',
      asked_at: addDays(on, -100),
      asked_by: line.staffId,
      how: 'written',
      answered_at: addDays(on, -100),
      ...more,
    })
  const mine = async (by = line) => (await by.did('today.get', {})).birthdays

  it('stand on Min dag ahead of the day, without a name, for somebody who has said yes to something', async () => {
    expect(await mine()).toEqual([])
    await yes(adam)
    const onDay = dayReachingAge(turning(18, 30), 18)
    const ahead = await mine()
    expect(ahead).toEqual([
      {
        familyId: family.familyId,
        familyName: 'Familien Birk',
        onDay,
        changes: 'turns-adult',
        daysAhead: expect.any(Number) as number,
      },
    ])
    expect(JSON.stringify(ahead)).not.toContain('Adam')
  })
  it('stand as many days ahead as the municipality has set', async () => {
    const now = await world.admin.did('municipality.get', {})
    const set = (birthdayDays: number) =>
      world.admin.did('municipality.set-rhythms', { ...now, birthdayDays })
    await set(14)
    expect(await mine()).toEqual([])
    await set(60)
    expect(await mine()).toHaveLength(1)
    await expect(set(90)).rejects.toMatchObject({ kind: 'invalid' })
  })
  it('are seen by the family’s contacts alone', async () => {
    expect(await mine(world.staff('jonas'))).toEqual([])
  })
  it('are gone when the question is put anew for the time after, and not when it was only withdrawn', async () => {
    const anew = await yes(adam, {
      state: 'asked',
      how: null,
      answered_at: null,
      valid_from: addDays(on, 31),
    })
    expect(await mine()).toEqual([])
    await change(world, `update data.consent set state = 'withdrawn' where tenant = $1 and id = $2`, [
      world.tenant,
      anew,
    ])
    expect(await mine()).toHaveLength(1)
  })
  it('say the fifteenth too, and stay some days after it', async () => {
    const young = await asking(line, family.familyId).add({ givenName: 'Bea', birthDate: turning(15, -5) })
    await yes(young)
    expect((await mine()).map(({ changes, daysAhead }) => [changes, Math.sign(daysAhead)])).toEqual([
      ['turns-self', -1],
      ['turns-adult', 1],
    ])
  })
})
