import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scenario as scenarioSchema, type Cost, type Scenario } from './contract.ts'
import { costOf } from './cost-rules.ts'
import { kronerOf } from './money-rules.ts'
import { DANISH_PARTS, DANISH_PERSONS, PUBLISHED, UNIT_COSTS } from './published-definition.ts'
import { findScenario, SCENARIOS } from './scenario-definition.ts'

function plan(id: string, changes: Partial<Scenario> = {}): Scenario {
  const found = findScenario(id)
  if (!found) throw new Error(id)
  return { ...found, ...changes }
}

function known(cost: Cost) {
  if (cost.missing.length > 0 || !('total' in cost)) throw new Error('amounts are missing')
  return cost
}

const core = (changes: Partial<Scenario> = {}) => known(costOf(plan('core-team', changes)))

describe('the core team as evaluated (domain.md 2.1, report 8.2.1)', () => {
  test.each([
    ['G-01 total over two years', core().total, 6_042_000],
    ['G-02 per child and year', core().perChildYear, 151_050],
    ['G-04 first year', core().cashFlow[0], 3_168_000],
    ['G-05 second year', core().cashFlow[1], 2_874_000],
    ['G-06 per child over two years', core().perChild, 302_100],
    ['G-07 steady state per child and year', core().steadyPerChildYear, 143_700],
    ['G-09 per person and year, 22 parents', core({ parents: 22 }).perPersonYear, 71_928.57],
    ['G-09 per person and year, 22.5 parents', core().perPersonYear, 71_082.35],
    ['G-09 per person and year, 23 parents', core({ parents: 23 }).perPersonYear, 70_255.81],
    ['G-10 three years', core({ years: 3 }).total, 8_916_000],
    ['G-10 three years, per child and year', core({ years: 3 }).perChildYear, 148_600],
    ['G-11 five children', core({ children: 5 }).perChildYear, 604_200],
    ['G-11 ten children', core({ children: 10 }).perChildYear, 302_100],
    ['G-11 fifteen children', core({ children: 15 }).perChildYear, 201_400],
    ['G-11 twenty-five children', core({ children: 25 }).perChildYear, 120_840],
    ['G-11 thirty children', core({ children: 30 }).perChildYear, 100_700],
  ])('%s', (_, ore, kroner) => expect(kronerOf(ore ?? NaN)).toBe(kroner))

  test('G-03: the report divided the unrounded total, not 6 million', () => {
    expect(kronerOf(core().perChildYear)).not.toBe(6_000_000 / 40)
    expect(Math.round(kronerOf(core().perChildYear) / 1000)).toBe(151)
  })

  test('G-08: training is 16,000 for each of five', () => {
    expect(plan('core-team').lines[1]).toMatchObject({ employee: 16_000, employees: 5 })
    expect(core().lines.map((line) => kronerOf(line.total))).toEqual([5_748_000, 80_000, 214_000])
  })
})

describe('the other scenarios (R-ECO-02)', () => {
  test('G-21: Gribskov extended and unchanged differ by 1.5 million a year', () => {
    const a = known(costOf(plan('gribskov-extended')))
    const b = known(costOf(plan('gribskov-unchanged')))
    expect(kronerOf((a.cashFlow[0] ?? 0) - (b.cashFlow[0] ?? 0))).toBe(1_500_000)
    expect(b.perYear / (2_874_000 * 100)).toBeCloseTo(0.87, 3)
  })

  test.each([
    [5, 100_000],
    [6, 83_333.33],
    [7, 71_428.57],
    [8, 62_500],
    [9, 55_555.56],
  ])('G-27: "En vej ind" with %i participants', (children, kroner) => {
    expect(kronerOf(known(costOf(plan('en-vej-ind', { children }))).perChild)).toBe(kroner)
  })

  test.each(['light', 'hoje-taastrup-light', 'copenhagen-team-per-family', 'external-mentors'])(
    '%s has no price until one is entered',
    (id) => expect(costOf(plan(id)).missing).toHaveLength(1),
  )

  test('lent hours and the extra million add up once the hours are entered', () => {
    const [hours, grant] = plan('hoje-taastrup-light').lines
    if (hours?.kind !== 'hours' || !grant) throw new Error('lines changed')
    const cost = known(
      costOf(plan('hoje-taastrup-light', { lines: [{ ...hours, hours: 2000, hourly: 412.5 }, grant] })),
    )
    expect(kronerOf(cost.perYear)).toBe(1_825_000)
  })

  test('names are unique, every one has its section, and every one is valid', () => {
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length)
    for (const found of SCENARIOS) {
      expect(found.section).not.toBe('')
      expect(scenarioSchema.parse(found)).toEqual(found)
    }
  })
})

describe('figures that are quoted, not computed (domain.md 2.2)', () => {
  test('G-24: the parts named make 275 of 314 million; 39 are not itemised', () => {
    const { exit, charges, incarceration, total } = DANISH_PARTS
    expect(exit + charges + incarceration).toBe(275_000_000)
    expect(total - 275_000_000).toBe(39_000_000)
  })

  test('G-25: 314 million over 1,300 to 1,400 persons', () => {
    expect(DANISH_PERSONS).toEqual({ low: 1300, middle: 1350, high: 1400 })
    const danish = UNIT_COSTS[0]
    expect([danish?.low, danish?.mode, danish?.high].map((ore) => Math.round(kronerOf(ore ?? 0)))).toEqual([
      224_286, 232_593, 241_538,
    ])
  })

  test('every quoted figure says where it stands and what it can not be used for', () => {
    for (const figure of PUBLISHED)
      expect([figure.section, figure.limits.da].every((text) => text.length > 2)).toBe(true)
    expect(PUBLISHED.filter(({ kroner }) => kroner === null).map(({ id }) => id)).toEqual([
      'G-21-light',
      'G-28',
    ])
  })
})

describe('laws of the cost model', () => {
  const amounts = fc.record({
    running: fc.nat(9_000_000),
    once: fc.nat(900_000),
    hours: fc.nat(5000),
    teams: fc.integer({ min: 1, max: 30 }),
    years: fc.integer({ min: 1, max: 12 }),
  })
  const made = (a: { running: number; once: number; hours: number; teams: number; years: number }) =>
    known(
      costOf(
        plan('core-team', {
          teams: a.teams,
          years: a.years,
          lines: [
            { kind: 'running', label: { da: 'a', en: 'a' }, kroner: a.running },
            { kind: 'start-up', label: { da: 'b', en: 'b' }, kroner: a.once },
            { kind: 'hours', label: { da: 'c', en: 'c' }, hours: a.hours, hourly: 387.25 },
          ],
        }),
      ),
    )

  test('cost is linear in teams, and the price per child and year does not depend on them', () => {
    fc.assert(
      fc.property(amounts, (a) => {
        expect(made(a).total).toBe(a.teams * made({ ...a, teams: 1 }).total)
        expect(made(a).perChildYear).toBe(made({ ...a, teams: 1 }).perChildYear)
      }),
    )
  })

  test('more hours never cost less, and the years add up to the total, to the øre', () => {
    fc.assert(
      fc.property(amounts, fc.nat(500), (a, more) => {
        expect(made({ ...a, hours: a.hours + more }).total).toBeGreaterThanOrEqual(made(a).total)
        expect(made(a).cashFlow.reduce((sum, year) => sum + year, 0)).toBe(made(a).total)
        expect(made(a).lines.reduce((sum, line) => sum + line.total, 0)).toBe(made(a).total)
        expect(Number.isInteger(made(a).total)).toBe(true)
      }),
    )
  })

  test.each([
    { children: 0 },
    { years: 0 },
    { teams: 0 },
    { years: 1.5 },
    { children: -3 },
    { parents: -1 },
    { families: 0 },
  ])('refuses %j instead of dividing by it', (change) =>
    expect(scenarioSchema.safeParse({ ...plan('core-team'), ...change }).success).toBe(false),
  )

  test.each([-1, Infinity, 0.001])('refuses an amount of %d kroner', (kroner) => {
    const lines = [{ kind: 'running', label: { da: 'a', en: 'a' }, kroner }]
    expect(scenarioSchema.safeParse({ ...plan('core-team'), lines }).success).toBe(false)
  })
})
