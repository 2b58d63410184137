import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choices } from './contract.ts'
import type { Visit, Why } from './review-contract.ts'
import { drawSample, risksOf } from './sample-rules.ts'

const choices: Choices = {
  periodMonths: 1,
  samplePercent: 5,
  hoursFrom: 6,
  hoursTo: 22,
  familiesPerHour: 15,
  personsAlarm: 45,
  keepMonths: null,
}
const uuid = '00000000-0000-4000-8000-000000000001'
const ordinary: Visit = {
  staffId: uuid,
  familyId: uuid,
  signalId: null,
  onDay: '2026-11-02',
  firstSeq: 1,
  rows: 3,
  writes: 1,
  refusals: 0,
  reasons: [],
  operations: ['family.open'],
  purposes: ['SAGSBEHANDLING'],
  earliest: '09:00',
  latest: '15:30',
  breakGlass: false,
  canary: false,
  sameName: false,
  relation: 'coordinator',
  workedLater: true,
  familiesInHour: 4,
}

describe('what is always looked at (security.md A8)', () => {
  const cases: [string, Partial<Visit>, Why[]][] = [
    ['an ordinary day of one of the pair', {}, []],
    ['break-glass', { breakGlass: true }, ['break_glass']],
    ['a family that is a trap', { canary: true }, ['canary']],
    ['somebody of the same family name', { sameName: true }, ['same_name']],
    [
      'a look by another on the team that led to nothing',
      { relation: 'member', writes: 0, workedLater: false },
      ['no_work'],
    ],
    ['a look without any relation', { relation: null, workedLater: false }, ['no_work']],
    ['one of the pair who only read', { writes: 0, workedLater: false }, []],
    ['work by another on the team', { relation: 'member' }, []],
    ['attempts that were refused', { refusals: 2 }, ['refused']],
    ['before six', { earliest: '05:59' }, ['outside_hours']],
    ['from six', { earliest: '06:00' }, []],
    ['just before ten in the evening', { latest: '21:59' }, []],
    ['from ten in the evening', { latest: '22:00' }, ['outside_hours']],
    ['fourteen families in an hour', { familiesInHour: 14 }, []],
    ['fifteen families in an hour', { familiesInHour: 15 }, ['many_families']],
    [
      'a list at night, without a family opened',
      { familyId: null, relation: null, latest: '23:00', familiesInHour: 20 },
      [],
    ],
    ['a name of early help at night', { familyId: null, signalId: uuid, latest: '23:00' }, ['outside_hours']],
    [
      'several things at once',
      { canary: true, refusals: 1, relation: null, workedLater: false },
      ['canary', 'no_work', 'refused'],
    ],
  ]
  it.each(cases)('%s', (_, change, expected) =>
    expect(risksOf({ ...ordinary, ...change }, choices)).toEqual(expected),
  )
})

const someVisits = fc
  .array(fc.record({ risky: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }), { maxLength: 200 })
  .map((list) =>
    list.map(({ risky }, index) => ({
      key: `visit-${index}`,
      visit: { ...ordinary, firstSeq: index, sameName: risky },
    })),
  )
const rankUnder = (seed: string) => (key: string) => createHmac('sha256', seed).update(key).digest('hex')

describe('the sample', () => {
  it('holds every visit that a rule points at and at least the chosen part of the rest', () => {
    fc.assert(
      fc.property(someVisits, fc.string(), fc.integer({ min: 5, max: 100 }), (visits, seed, percent) => {
        const { sample, rest } = drawSample(visits, { ...choices, samplePercent: percent }, rankUnder(seed))
        const keys = new Set(sample.map(({ key }) => key))
        for (const { key, visit } of visits) if (visit.sameName) expect(keys.has(key)).toBe(true)
        const drawn = sample.filter(({ why }) => why.includes('random')).length
        expect(drawn).toBe(Math.ceil((rest * percent) / 100))
        expect(sample.every(({ why }) => why.length > 0)).toBe(true)
        expect(keys.size).toBe(sample.length)
      }),
    )
  })

  it('is the same for the same seed whatever the order, and another for another seed', () => {
    const visits = Array.from({ length: 400 }, (_, index) => ({
      key: `visit-${index}`,
      visit: { ...ordinary, firstSeq: index },
    }))
    const keys = (seed: string, of = visits) =>
      drawSample(of, choices, rankUnder(seed))
        .sample.map(({ key }) => key)
        .sort()
    expect(keys('one')).toEqual(keys('one', visits.toReversed()))
    expect(keys('one')).not.toEqual(keys('two'))
  })

  it('takes everybody about equally often over many seeds', () => {
    const visits = Array.from({ length: 40 }, (_, index) => ({ key: `v${index}`, visit: ordinary }))
    const taken = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed++)
      for (const { key } of drawSample(visits, choices, rankUnder(String(seed))).sample)
        taken.set(key, (taken.get(key) ?? 0) + 1)
    // Two of forty each time: 100 expected for each, standard deviation under 10.
    for (const { key } of visits) expect(Math.abs((taken.get(key) ?? 0) - 100)).toBeLessThan(50)
  })
})
