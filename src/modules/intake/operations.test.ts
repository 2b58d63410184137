import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { newWorld, type World } from '#test/world.ts'
import { othersThan, stepOf, waitedDays } from './rules.ts'

const day = today(new Date())

describe('steps after the board (R-DET-02)', () => {
  it.each([
    ['contacting', 'contact'],
    ['consented', 'consent'],
    ['declined', 'not-taken-up'],
    ['assessing', 'handed-over'],
    ['active', 'handed-over'],
    ['ending', 'handed-over'],
    ['ended', null],
    ['follow_up', null],
    ['closed', null],
  ] as const)('a family that is %s stands at %s', (phase, step) => expect(stepOf(phase)).toBe(step))

  it('waits since the first concern, never less than no days', () =>
    expect([waitedDays('2026-09-01', '2026-09-15'), waitedDays('2026-09-15', '2026-09-01')]).toEqual([14, 0]))

  it('counts the others without those that are shown', () =>
    expect(
      othersThan(
        [
          { step: 'contact', strand: 'OUTREACH', number: 3 },
          { step: 'consent', strand: 'OUTREACH', number: 1 },
        ],
        [
          { step: 'contact', strand: 'OUTREACH' },
          { step: 'consent', strand: 'OUTREACH' },
        ],
      ),
    ).toEqual([{ step: 'contact', strand: 'OUTREACH', number: 2 }]))
})

describe('the families after the board', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })

  it('are cards to those who work with them and a number to everyone else (HG-05)', async () => {
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    await plant(world, 'signal', {
      strand: 'S115_LIST',
      age: 14,
      seen: '',
      seen_by: '',
      standing: 'new',
      state: 'decided',
      match: 'none',
      family_id: familyId,
      received_at: `${addDays(day, -9)}T10:00:00Z`,
      delete_on: addDays(day, 30),
    })
    const mine = await line.did('intake.steps', {})
    expect(mine.families).toMatchObject([
      { familyId, fromConcern: true, waitedDays: 9, cases: 0, handedOver: 0 },
    ])
    expect(mine.others).toEqual([])
    const theirs = await world.staff('jonas').did('intake.steps', {})
    expect(theirs.families).toEqual([])
    expect(theirs.others).toMatchObject([{ step: mine.families[0]?.step, number: 1 }])
    expect(JSON.stringify(theirs)).not.toContain(familyId)
    for (const name of ['pia', 'sofie', 'mette', 'stig'] as const)
      await expect(world.staff(name).did('intake.steps', {})).rejects.toMatchObject({ kind: 'denied' })
  })
})
