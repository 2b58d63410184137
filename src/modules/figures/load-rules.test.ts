import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLoad } from '#modules/demand/recurrence.ts'
import {
  countedFamily,
  loadFiguresOf,
  situationIn,
  weeksIn,
  type CountedFamily,
  type FamilyWeeks,
} from './load-rules.ts'

const quarter = { from: '2026-07-01', to: '2026-09-30' }
const thing = (id: string, on: string, more: object = {}) => ({
  id,
  persons: ['sanne'],
  kind: 'meeting' as const,
  nature: 'duty' as const,
  department: 'J',
  on,
  at: '10:00',
  minutes: 60,
  repeat: null,
  except: [],
  partOf: null,
  pauses: [],
  ...more,
})
const family = (things: ReturnType<typeof thing>[], perWeek: number | null = null): FamilyWeeks => ({
  persons: [{ id: 'sanne', perWeek }],
  things,
  met: 0,
})
const counted = (one: FamilyWeeks) => countedFamily(countLoad(situationIn(one, quarter, 3)), one.met)

describe('the weeks of a quarter (R-COO-01)', () => {
  it('are whole weeks, Monday to Sunday, that lie in it', () =>
    expect(weeksIn(quarter)).toEqual({ from: '2026-07-06', weeks: 12 }))

  it('count a week as above what is agreed by the person’s own limit, else the local setting', () => {
    const three = ['2026-07-06', '2026-07-07', '2026-07-08'].map((on, index) => thing(`t${index}`, on))
    const overs = (one: FamilyWeeks) => counted(one).weeks.filter(({ over }) => over).length
    expect(overs(family(three))).toBe(0)
    expect(overs(family(three, 2))).toBe(1)
    expect(overs(family([...three, thing('t4', '2026-07-09')]))).toBe(1)
    expect(counted(family(three)).weeks[0]).toEqual({ most: 3, over: false })
  })

  it('leave out what is paused, what is part of another meeting, and the family’s own life', () => {
    const weekly = thing('w', '2026-07-06', { repeat: 'FREQ=WEEKLY' })
    const asked = (things: ReturnType<typeof thing>[]) =>
      counted(family(things)).weeks.reduce((sum, { most }) => sum + most, 0)
    expect(asked([weekly])).toBe(12)
    expect(
      asked([thing('w', '2026-07-06', { ...weekly, pauses: [{ from: '2026-07-06', until: '2026-07-19' }] })]),
    ).toBe(10)
    expect(asked([weekly, thing('p', '2026-07-06', { partOf: 'd:w@2026-07-06' })])).toBe(12)
  })

  it('count two things at once as a collision', () =>
    expect(
      counted(family([thing('a', '2026-07-06'), thing('b', '2026-07-06', { at: '10:30' })])).collisions,
    ).toBe(1))
})

const week = (most: number, over: boolean) => ({ most, over })
const many = (number: number, one: Partial<CountedFamily>): CountedFamily[] =>
  Array.from({ length: number }, () => ({ weeks: [week(1, false)], collisions: 0, met: 0, ...one }))

describe('the team’s load, after disclosure control (goal P1)', () => {
  it('is a share of weeks, a mean and a count, when enough families lie behind each', () => {
    const busy = { weeks: [week(5, true), week(1, false)], collisions: 3, met: 1 }
    expect(loadFiguresOf([...many(5, {}), ...many(5, busy)])).toEqual({
      weeksOverPercent: { value: 33, n: 10, missing: 0 },
      collisionsPerFamilyMonth: { value: 0.5, n: 10, missing: 0 },
      requestsMet: 5,
      weeksByMost: [
        { label: '0', shown: 0 },
        { label: '1-2', shown: 67 },
        { label: '3-4', shown: 0 },
        { label: '5+', shown: 33 },
      ],
    })
  })

  it('shows nothing of one to four families, on either side', () => {
    const few = loadFiguresOf([...many(9, {}), ...many(2, { weeks: [week(5, true)], collisions: 9, met: 6 })])
    expect(few.weeksOverPercent.value).toBeNull()
    expect(few.collisionsPerFamilyMonth.value).toBeNull()
    expect(few.requestsMet).toBeNull()
    expect(few.weeksByMost.every(({ shown }) => shown === null)).toBe(true)
    expect(loadFiguresOf(many(4, {})).weeksOverPercent.value).toBeNull()
    const calm = loadFiguresOf([...many(9, { weeks: [week(5, true)] }), ...many(3, {})])
    expect(calm.weeksOverPercent.value).toBeNull()
  })

  it('never shows a share that fewer than five families make up, whatever their weeks', () => {
    const one = fc.record({
      weeks: fc.array(
        fc.nat(7).map((most) => week(most, most > 3)),
        { minLength: 1, maxLength: 3 },
      ),
      collisions: fc.nat(2),
      met: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), (families) => {
        const load = loadFiguresOf(families)
        const behind = families.filter(({ weeks }) => weeks.some(({ over }) => over)).length
        if (load.weeksOverPercent.value !== null) expect(behind === 0 || behind >= 5).toBe(true)
        const asked = families.filter(({ met }) => met > 0).length
        if (load.requestsMet !== null) expect(asked === 0 || asked >= 5).toBe(true)
      }),
    )
  })
})
