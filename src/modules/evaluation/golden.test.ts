import { describe, expect, test } from 'vitest'
import { goalAttainmentT, whoFive, whoFiveBand, type ScaledGoal } from './instrument-rules.ts'
import { positivePredictiveValue, screeningOutcomes } from './screening-rules.ts'
import { powerOfShares, sizeForShares, wilson } from './shares.ts'

describe('statistics goldens (domain.md 2.5)', () => {
  test.each([
    [19, 40, 0.3294, 0.625],
    [10, 40, 0.1419, 0.4019],
    [4, 40, 0.0396, 0.2305],
    [13, 40, 0.2008, 0.4798],
    [29, 40, 0.5717, 0.8389],
    [0, 20, 0, 0.1611],
    [1, 20, 0.0089, 0.2361],
    [10, 20, 0.2993, 0.7007],
  ])('Wilson: %i of %i', (yes, n, low, high) => {
    expect(wilson(yes, n)?.map((value) => Number(value.toFixed(4)))).toEqual([low, high])
  })

  test.each([
    [0.41, 0.16, 50],
    [0.3, 0.2, 294],
    [0.5, 0.4, 388],
    [0.3, 0.25, 1251],
  ])('persons per group for %d against %d: %i', (p, q, n) => expect(Math.ceil(sizeForShares(p, q))).toBe(n))

  test.each([
    [0.41, 0.16, 20, 0.414],
    [0.3, 0.2, 20, 0.108],
    [0.41, 0.16, 140, 0.997],
    [0.3, 0.2, 140, 0.489],
  ])('power for %d against %d with %i per group: %d', (p, q, n, power) =>
    expect(powerOfShares({ p, q, a: n, b: n })).toBeCloseTo(power, 3),
  )

  test.each([
    [0.02, 0.0667],
    [0.05, 0.1556],
    [0.1, 0.28],
    [0.2, 0.4667],
  ])('a screening where %d have it: %d of those pointed out do (R-EVA-04)', (baseRate, value) =>
    expect(positivePredictiveValue({ sensitivity: 0.7, specificity: 0.8, baseRate })).toBeCloseTo(value, 4),
  )

  test('per 1,000 screened, 190 are wrongly pointed out and 35 rightly', () => {
    const found = screeningOutcomes({ sensitivity: 0.7, specificity: 0.8, baseRate: 0.05 }, 1000)
    const whole = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, Math.round(value)]))
    expect(whole).toEqual({ truePositive: 35, falseNegative: 15, falsePositive: 190, trueNegative: 760 })
  })
})

describe('WHO-5 (domain.md 4.7)', () => {
  test.each([
    [[0, 0, 0, 0, 0], 0, 'up-to-35'],
    [[2, 2, 2, 1, 1], 32, 'up-to-35'],
    [[2, 2, 2, 2, 1], 36, '36-to-50'],
    [[3, 3, 2, 2, 2], 48, '36-to-50'],
    [[3, 3, 3, 2, 2], 52, 'above-50'],
    [[5, 5, 5, 5, 5], 100, 'above-50'],
  ])('%j scores %i', (answers, score, band) => {
    expect(whoFive(answers)).toBe(score)
    expect(whoFiveBand(score)).toBe(band)
  })
  test('a missing answer gives no score', () => expect(whoFive([5, 5, 5, 5, null])).toBeNull())
  test.each([
    [[5, 5, 5, 5]],
    [[6, 0, 0, 0, 0]],
    [[-1, 0, 0, 0, 0]],
    [[2.5, 0, 0, 0, 0]],
    [[6, null, 0, 0, 0]],
  ])('refuses %j', (answers) => expect(() => whoFive(answers)).toThrow(RangeError))
})

describe('goal attainment (domain.md 4.11; Kiresuk & Sherman 1968)', () => {
  test.each<[number[], ScaledGoal['level'][], number]>([
    [[1], [0], 50],
    [[1], [1], 60],
    [[1], [-2], 30],
    [[1, 1], [1, 0], 56.2017],
    [[1, 1, 1], [1, 1, 1], 63.6931],
    [[1, 1, 1], [-1, -1, -1], 36.3069],
    [[1, 1, 1], [2, 2, 2], 77.3861],
    [[1, 1, 1], [-2, -2, -2], 22.6139],
    [[2, 1, 3], [1, 0, -1], 47.7967],
    [[3, 2, 1], [2, 1, 0], 67.6261],
    [[4, 2], [-1, 2], 50],
  ])('weights %j reaching %j: T = %d', (weights, levels, t) => {
    const goals = weights.map((weight, i) => ({ weight, level: levels[i] ?? 0 }))
    expect(goalAttainmentT(goals)).toBeCloseTo(t, 4)
  })
  test('no goals, no T', () => expect(goalAttainmentT([])).toBeNull())
  test.each([0, -1, NaN, Infinity])('refuses a weight of %d', (weight) =>
    expect(() => goalAttainmentT([{ weight, level: 0 }])).toThrow(RangeError),
  )
})
