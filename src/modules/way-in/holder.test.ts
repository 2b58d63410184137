import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { holdersOn, whyNotHold } from './holder-rules.ts'

const day = today(new Date())
const at = (days: number) => `${addDays(day, days)}T11:00:00.000Z`

describe('who holds the relation (R-TRU-05)', () => {
  const row = (staffId: string, fromOn: string, toOn: string | null) => ({
    holderId: staffId,
    personId: 'noah',
    staffId,
    name: staffId,
    fromOn,
    toOn,
    version: 1,
  })
  it('is one now and, when a change is planned, one after that', () => {
    const rows = [row('line', '2026-01-01', '2026-09-10'), row('jonas', '2026-09-11', null)]
    const on = (when: string) => {
      const { now, next } = holdersOn(rows, when)
      return [now?.staffId, next?.staffId]
    }
    expect(on('2026-09-10')).toEqual(['line', 'jonas'])
    expect(on('2026-09-11')).toEqual(['jonas', undefined])
    expect(on('2025-12-31')).toEqual([undefined, 'line'])
  })

  it.each([
    ['the first one', { last: null }, {}, null],
    ['somebody who is not on the team', {}, { staffId: 'pia' }, 'not-on-team'],
    ['the same', {}, { staffId: 'line' }, 'holds-it'],
    [
      'while another change is planned',
      { last: { staffId: 'line', fromOn: '2026-10-01' } },
      {},
      'planned-already',
    ],
    ['from a day gone by', {}, { fromOn: '2026-09-03' }, 'day-has-passed'],
    ['without a visit together', {}, { visits: [] }, 'no-visit'],
    ['without one when the former has left', { team: ['jonas'] }, { visits: [] }, null],
    ['with a visit after the change', {}, { visits: ['2026-09-21T10:00:00Z'] }, 'visit-too-late'],
    ['planned with a visit', {}, {}, null],
  ])('%s', (_, facts, change, why) =>
    expect(
      whyNotHold(
        { staffId: 'jonas', fromOn: '2026-09-20', visits: ['2026-09-10T10:00:00Z'], ...change },
        {
          on: '2026-09-04',
          team: ['line', 'jonas'],
          last: { staffId: 'line', fromOn: '2026-01-01' },
          ...facts,
        },
      ),
    ).toBe(why),
  )
})

describe('a change of who holds it is a planned event with visits together (report 6.2.4)', () => {
  let c: Consents
  beforeEach(async () => {
    c = await familyBirk()
  })
  const hold = (staffId: string, fromOn: string, visits: string[] = []) =>
    c.line.did('way-in.hold-relation', {
      familyId: c.familyId,
      personId: c.family.noah,
      staffId,
      fromOn,
      visits,
    })
  const noah = async () =>
    (await c.sofie.did('way-in.holders', { familyId: c.familyId })).people.find(
      ({ personId }) => personId === c.family.noah,
    )

  it('stands with its day, its visits are appointments, and it can be taken back', async () => {
    await hold(c.line.staffId, day)
    expect(await noah()).toMatchObject({ now: { name: 'Line Holst' }, next: null, held: 1 })
    await expect(hold(c.sofie.staffId, addDays(day, 14))).rejects.toMatchObject({ code: 'no-visit' })
    const made = await hold(c.sofie.staffId, addDays(day, 14), [at(5), at(9)])
    expect(await noah()).toMatchObject({
      now: { name: 'Line Holst' },
      next: { name: 'Sofie Lund', fromOn: addDays(day, 14) },
      held: 2,
    })
    const visits = await c.line.did('appointment.list', { familyId: c.familyId })
    expect(visits.map(({ what }) => what)).toEqual([
      'Fælles besøg: Line og Sofie',
      'Fælles besøg: Line og Sofie',
    ])
    const cancel = () =>
      c.line.did('way-in.cancel-holder', { familyId: c.familyId, holderId: made.holderId, version: 1 })
    await cancel()
    await expect(cancel()).rejects.toMatchObject({ kind: 'conflict' })
    expect(await noah()).toMatchObject({ now: { name: 'Line Holst' }, next: null })
  })

  it('is for the pair to decide, about those who take part', async () => {
    await expect(
      c.world.staff('hanne').did('way-in.hold-relation', {
        familyId: c.familyId,
        personId: c.family.noah,
        staffId: c.line.staffId,
        fromOn: day,
        visits: [],
      }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      c.line.did('way-in.hold-relation', {
        familyId: c.familyId,
        personId: c.family.maja,
        staffId: c.line.staffId,
        fromOn: day,
        visits: [],
      }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})
