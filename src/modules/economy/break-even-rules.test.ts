import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '#test/disclosure-attack.ts'
import {
  affordableCost,
  breakEven,
  breakEvenChildren,
  likely,
  presentValue,
  valuePerChild,
  type Point,
} from './break-even-rules.ts'
import { CAUTION } from './caution-words.ts'
import { assumptions, DEFAULT_ASSUMPTIONS, type Assumptions } from './contract.ts'
import { UNIT_COSTS } from './published-definition.ts'
import { drawPert, simulate, tornado, tornadoOfNet } from './simulation-rules.ts'

const [danish, swedish] = UNIT_COSTS
if (!danish || !swedish) throw new Error('both unit costs ship')
const bill = { cashFlow: [316_800_000, 287_400_000], children: 20 }
const plain: Assumptions = {
  ...DEFAULT_ASSUMPTIONS,
  rate: 0,
  delay: 0,
  duration: { low: 1, mode: 1, high: 1 },
  cost: { low: 1, mode: 1, high: 1 },
}

describe('break-even (domain.md 2.3: ours, labelled as such)', () => {
  test('G-30: 6,042,000 against the Swedish figure', () => {
    const found = breakEven(bill, swedish, DEFAULT_ASSUMPTIONS)
    expect(found.personYears.mode).toBeCloseTo(4.6477, 4)
    expect(found.personYearsPerChild).toBeCloseTo(0.2324, 4)
  })

  test('G-31: the same against the Danish figure is 25 to 27 person-years, 5.6 times as many', () => {
    const found = breakEven(bill, danish, DEFAULT_ASSUMPTIONS)
    expect(found.personYears.mode).toBeCloseTo(25.977, 3)
    expect(found.personYears.low).toBeCloseTo(25.015, 3)
    expect(found.personYears.high).toBeCloseTo(26.939, 3)
    expect(swedish.mode / danish.mode).toBeCloseTo(5.6, 1)
  })

  test('without discounting, delay and range, children kept out for one year are person-years', () => {
    expect(breakEven(bill, swedish, plain).children).toBeCloseTo(604_200_000 / 130_000_000, 12)
  })

  test('discounting by hand: two costs, two averted years after one year, 3.5 %', () => {
    const point: Point = { cost: 1, unit: 100, duration: 2, delay: 1, horizon: 10, rate: 0.035, spillOver: 0 }
    expect(presentValue([100, 100], 0.035)).toBeCloseTo(100 + 100 / 1.035, 12)
    expect(valuePerChild(point)).toBeCloseTo(100 / 1.035 + 100 / 1.035 ** 2, 12)
    expect(valuePerChild({ ...point, duration: 1.5 })).toBeCloseTo(100 / 1.035 + 50 / 1.035 ** 2, 12)
    expect(valuePerChild({ ...point, horizon: 2 })).toBeCloseTo(100 / 1.035, 12)
    expect(valuePerChild({ ...point, spillOver: 0.5 })).toBeCloseTo(1.5 * valuePerChild(point), 12)
  })

  test('a gain that begins beyond the horizon balances nothing', () => {
    expect(breakEven(bill, danish, { ...plain, delay: 10, horizon: 10 })).toMatchObject({
      children: null,
      share: null,
      gains: null,
    })
  })

  test("the municipality pays and the named Danish gains are all the state's", () => {
    const found = breakEven(bill, danish, DEFAULT_ASSUMPTIONS)
    expect(found.gains?.municipality).toBe(0)
    expect(found.gains?.municipalityNet).toBe(-found.presentCost)
    expect((found.gains?.state ?? 0) / found.presentCost).toBeCloseTo(275 / 314, 12)
  })

  const points = fc.record({
    cost: fc.double({ min: 0.5, max: 2, noNaN: true }),
    unit: fc.double({ min: 1e6, max: 1e9, noNaN: true }),
    duration: fc.double({ min: 0.1, max: 10, noNaN: true }),
    delay: fc.double({ min: 0, max: 5, noNaN: true }),
    horizon: fc.double({ min: 6, max: 30, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    spillOver: fc.double({ min: 0, max: 2, noNaN: true }),
  })

  test('break-even inverts cost', () => {
    fc.assert(
      fc.property(points, (point) => {
        const children = breakEvenChildren(bill, point) ?? NaN
        expect(affordableCost(children, point) / presentValue(bill.cashFlow, point.rate)).toBeCloseTo(1, 10)
      }),
    )
  })

  test('it takes more children when the cost is higher, fewer when each is worth more', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1.01, max: 3, noNaN: true }), (point, factor) => {
        const now = breakEvenChildren(bill, point) ?? NaN
        expect(breakEvenChildren(bill, { ...point, cost: point.cost * factor })).toBeGreaterThan(now)
        expect(breakEvenChildren(bill, { ...point, unit: point.unit * factor })).toBeLessThan(now)
      }),
    )
  })
})

describe('uncertainty', () => {
  test('a beta-PERT draw has mean (low + 4 mode + high) / 6 and stays inside', () => {
    const random = randomOf(41)
    const range = { low: 1, mode: 2, high: 6 }
    const draws = Array.from({ length: 40_000 }, () => drawPert(range, random))
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length
    expect(Math.abs(mean - 2.5)).toBeLessThan(5 * Math.sqrt(variance / draws.length))
    // Beta(1.8, 4.2) on a width of 5: variance 25 ab / ((a + b)^2 (a + b + 1)) = 25 x 7.56 / 252.
    expect(variance).toBeCloseTo(0.75, 1)
    expect(draws.every((value) => value >= 1 && value <= 6)).toBe(true)
  })

  test('a range without width is drawn as its value', () => {
    expect(drawPert({ low: 3, mode: 3, high: 3 }, randomOf(1))).toBe(3)
  })

  test('without ranges the simulation is the calculation', () => {
    const found = simulate(bill, swedish, plain, { draws: 100, random: randomOf(2) })
    const exact = 604_200_000 / 130_000_000
    expect(found.children).toEqual({ median: exact, low: exact, high: exact })
    expect(found.probability.map(({ probability }) => probability)).toEqual(
      Array.from({ length: 20 }, (_, i) => (i < 4 ? 0 : 1)),
    )
    expect(found.net).toBeNull()
  })

  test('the same seed gives the same answer, another seed another within the error of the draws', () => {
    const run = (seed: number) =>
      simulate(bill, danish, DEFAULT_ASSUMPTIONS, { draws: 20_000, random: randomOf(seed) })
    expect(run(7)).toEqual(run(7))
    expect(run(8)).not.toEqual(run(7))
    expect(Math.abs((run(8).children.median ?? 0) / (run(7).children.median ?? 1) - 1)).toBeLessThan(0.02)
  })

  test('no number of children kept out is assumed unless asked for; then the answer is a probability', () => {
    const assumed = { ...DEFAULT_ASSUMPTIONS, averted: { low: 0, mode: 3, high: 8 } }
    const found = simulate(bill, swedish, assumed, { draws: 5000, random: randomOf(3) })
    expect(found.net?.probability).toBeGreaterThan(0)
    expect(found.net?.probability).toBeLessThan(1)
    expect(found.net?.low).toBeLessThan(found.net?.high ?? -Infinity)
    expect(tornadoOfNet(bill, swedish, assumed)).toHaveLength(4)
    expect(tornadoOfNet(bill, swedish, DEFAULT_ASSUMPTIONS)).toEqual([])
  })

  test('the tornado has its longest bar first and passes through the likely value', () => {
    const bars = tornado(bill, danish, DEFAULT_ASSUMPTIONS)
    expect(bars.map(({ input }) => input)).toEqual(['duration', 'cost', 'unit-cost'])
    const middle = breakEvenChildren(bill, likely(DEFAULT_ASSUMPTIONS, danish)) ?? NaN
    for (const { low, high } of bars)
      expect([
        Math.min(low ?? NaN, high ?? NaN) < middle,
        Math.max(low ?? NaN, high ?? NaN) > middle,
      ]).toEqual([true, true])
  })

  test.each([
    { duration: { low: 3, mode: 2, high: 5 } },
    { rate: -0.1 },
    { horizon: 0 },
    { delay: -1 },
    { spillOver: 9 },
  ])('refuses assumptions %j', (input) => expect(assumptions.safeParse(input).success).toBe(false))

  test('spill-over is off unless asked for', () => expect(DEFAULT_ASSUMPTIONS.spillOver).toBe(0))

  test('what stands beside the result never claims a saving', () => {
    expect(CAUTION[0]?.da).toContain('siger ikke, at indsatsen sparer penge')
    expect(CAUTION[1]?.da).toContain('hverken en positiv eller en negativ udvikling')
  })
})
