import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceInDifferences } from './difference-in-differences.ts'
import { noncentralTCdf, normalCdf, normalQuantile } from './distributions.ts'
import { cliffsDelta, hedgesG } from './effect-size.ts'
import { conditionalOddsRatio, fisherP, mcnemarP } from './fisher-rules.ts'
import { benjaminiHochberg, holm } from './multiplicity-rules.ts'
import { logChoose, logGamma, midranks } from './numbers-rules.ts'
import { mannWhitney, signedRank } from './rank-tests.ts'
import { generatorFor, permutationTest } from './resampling.ts'
import { riskDifference, wilson } from './shares.ts'
import { welchT } from './student.ts'
import { kaplanMeier, logRank } from './survival.ts'

const few = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 })
const many = fc.array(
  fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100),
  { minLength: 3, maxLength: 40 },
)
const cells = fc.record({ yesA: fc.nat(15), noA: fc.nat(15), yesB: fc.nat(15), noB: fc.nat(15) })
const how = () => ({ resamples: 50, generator: generatorFor(1, 'laws') })

/** Every way of choosing `size` of `n`, as 0/1 patterns. */
function patterns(n: number, size: number | null): boolean[][] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, i) => (bits & (2 ** i)) !== 0),
  ).filter((pattern) => size === null || pattern.filter(Boolean).length === size)
}

const chosen = (values: readonly number[], pattern: readonly boolean[]) =>
  values.reduce((sum, value, i) => sum + (pattern[i] ? value : 0), 0)

describe('exact tests against trying everything', () => {
  test('signed ranks: all patterns of signs, with ties and zeros', () => {
    fc.assert(
      fc.property(few, (changes) => {
        const used = changes.filter((change) => change !== 0)
        const ranks = midranks(used.map((change) => Math.abs(change)))
        const found = signedRank(changes, 'wilcoxon')
        expect(found === null).toBe(used.length === 0)
        if (!found) return
        const middle = ranks.reduce((sum, rank) => sum + rank, 0) / 2
        const all = patterns(ranks.length, null).map((pattern) => Math.abs(chosen(ranks, pattern) - middle))
        const far = all.filter((distance) => distance >= Math.abs(found.statistic - middle) - 1e-9).length
        expect(found.p).toBeCloseTo(far / all.length, 12)
      }),
      { numRuns: 60 },
    )
  })

  test('rank sums and mean differences: all divisions, with ties', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const values = [...a, ...b]
        if (values.length > 13) return
        const compare = (scores: readonly number[]) => {
          const middle = (a.length * scores.reduce((sum, score) => sum + score, 0)) / scores.length
          const observed = scores.slice(0, a.length).reduce((sum, score) => sum + score, 0)
          const all = patterns(scores.length, a.length).map((pattern) =>
            Math.abs(chosen(scores, pattern) - middle),
          )
          return all.filter((distance) => distance >= Math.abs(observed - middle) - 1e-9).length / all.length
        }
        expect(mannWhitney(a, b)?.p).toBeCloseTo(compare(midranks(values)), 12)
        expect(permutationTest(a, b, how())?.p).toBeCloseTo(compare(values), 12)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what must not matter', () => {
  test('turning all changes round, or swapping the groups', () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        const turned = a.map((value) => 0 - value)
        expect(signedRank(turned, 'pratt')?.p).toBeCloseTo(signedRank(a, 'pratt')?.p ?? NaN, 10)
        expect(mannWhitney(b, a)?.p).toBeCloseTo(mannWhitney(a, b)?.p ?? NaN, 10)
        const [here, there] = [cliffsDelta(a, b), cliffsDelta(b, a)]
        expect(here?.value).toBeCloseTo(-(there?.value ?? NaN), 10)
        if (here?.interval && there?.interval) expect(here.interval[0]).toBeCloseTo(-there.interval[1], 8)
        expect(welchT(a, b)?.p ?? 1).toBeCloseTo(welchT(b, a)?.p ?? 1, 10)
      }),
    )
  })

  test('the unit of measurement, where differences are compared', () => {
    fc.assert(
      fc.property(many, many, fc.integer({ min: -6, max: 6 }), (a, b, power) => {
        const scale = 2 ** power
        const [c, d] = [a.map((v) => v * scale), b.map((v) => v * scale)]
        expect(mannWhitney(c, d)?.p).toBe(mannWhitney(a, b)?.p)
        const [g, h] = [hedgesG(a, b), hedgesG(c, d)]
        if (g && h) expect(h.value).toBeCloseTo(g.value, 10)
        if (welchT(a, b)) expect(welchT(c, d)?.p).toBeCloseTo(welchT(a, b)?.p ?? NaN, 10)
      }),
      { numRuns: 50 },
    )
  })

  test('which group stands first and which answer is called yes', () => {
    fc.assert(
      fc.property(cells, (t) => {
        const swapped = { yesA: t.yesB, noA: t.noB, yesB: t.yesA, noB: t.noA }
        const renamed = { yesA: t.noA, noA: t.yesA, yesB: t.noB, noB: t.yesB }
        expect(fisherP(swapped)).toBeCloseTo(fisherP(t), 10)
        expect(fisherP(renamed)).toBeCloseTo(fisherP(t), 10)
        const [here, there] = [conditionalOddsRatio(t)?.value, conditionalOddsRatio(swapped)?.value]
        if (here && there) expect(here * there).toBeCloseTo(1, 8)
        const difference = riskDifference(t)
        if (difference) expect(riskDifference(swapped)?.value).toBeCloseTo(-difference.value, 12)
      }),
    )
    expect(mcnemarP(3, 9)).toBe(mcnemarP(9, 3))
  })

  test('names of clusters, and the order of units', () => {
    const units = [4, 7, 1, 9, 3, 3, 8, 2].map((change, i) => ({
      change,
      cluster: `c${i % 4}`,
      group: i % 4 < 2 ? ('intervention' as const) : ('reference' as const),
    }))
    const renamed = units.toReversed().map((unit) => ({ ...unit, cluster: `x${unit.cluster}` }))
    expect(differenceInDifferences(renamed, how())?.permutation).toEqual(
      differenceInDifferences(units, how())?.permutation,
    )
  })
})

describe('bounds and identities', () => {
  test('a p value is between 0 and 1, never 0', () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        for (const p of [signedRank(a, 'pratt')?.p, mannWhitney(a, b)?.p, permutationTest(a, b, how())?.p]) {
          if (p === undefined) continue
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('an interval contains its estimate', () => {
    fc.assert(
      fc.property(cells, many, many, (t, a, b) => {
        const share = wilson(t.yesA, t.yesA + t.noA)
        if (share)
          expect(share[0] <= t.yesA / (t.yesA + t.noA) && t.yesA / (t.yesA + t.noA) <= share[1]).toBe(true)
        for (const found of [riskDifference(t), hedgesG(a, b), cliffsDelta(a, b)]) {
          if (!found?.interval) continue
          expect(found.interval[0]).toBeLessThanOrEqual(found.value + 1e-9)
          expect(found.interval[1]).toBeGreaterThanOrEqual(found.value - 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('adjusted p values: never below the raw one, Holm never below Benjamini-Hochberg, order kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (p) => {
          const [strict, loose] = [holm(p), benjaminiHochberg(p)]
          p.forEach((raw, i) => {
            expect(loose[i]).toBeGreaterThanOrEqual(raw - 1e-12)
            expect(strict[i]).toBeGreaterThanOrEqual((loose[i] ?? NaN) - 1e-12)
            p.forEach((other, j) => {
              if (raw < other) expect(strict[i]).toBeLessThanOrEqual(strict[j] ?? NaN)
            })
          })
        },
      ),
    )
  })

  test('a curve without open ends is the share still waiting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
        for (const step of kaplanMeier(times.map((time) => ({ time, open: false }))))
          expect(step.survival).toBeCloseTo(
            times.filter((time) => time > step.time).length / times.length,
            10,
          )
      }),
    )
  })

  test('the log-rank test against counting at every time anew', () => {
    const durations = fc.array(
      fc.record({ time: fc.integer({ min: 0, max: 8 }), open: fc.boolean(), mine: fc.boolean() }),
      { minLength: 2, maxLength: 25 },
    )
    fc.assert(
      fc.property(durations, (rows) => {
        let [distance, variance] = [0, 0]
        for (let time = 0; time <= 8; time++) {
          const risk = rows.filter((row) => row.time >= time)
          const [n, mine] = [risk.length, risk.filter((row) => row.mine).length]
          const happened = risk.filter((row) => row.time === time && !row.open)
          const d = happened.length
          if (n < 2 || d === 0) {
            if (n === 1 && d === 1) distance += happened.filter((row) => row.mine).length - mine
            continue
          }
          distance += happened.filter((row) => row.mine).length - (d * mine) / n
          variance += (d * mine * (n - mine) * (n - d)) / (n * n * (n - 1))
        }
        const found = logRank(
          rows.map(({ time, open, mine }) => ({ time, open, group: mine ? 'intervention' : 'reference' })),
        )
        if (variance === 0) expect(found).toBeNull()
        else expect(found?.chi_squared).toBeCloseTo(distance ** 2 / variance, 8)
      }),
      { numRuns: 80 },
    )
  })

  test('the non-central t far out: near normal, quickly', () => {
    // With many degrees of freedom T is N(delta, 1 + delta^2 / 2 df).
    for (const delta of [1e3, 1e6]) {
      const at = delta * (1 + 1 / Math.sqrt(2e6))
      expect(noncentralTCdf(at, 1e6, delta)).toBeCloseTo(
        normalCdf((at - delta) / Math.sqrt(1 + delta ** 2 / 2e6)),
        3,
      )
    }
    const began = performance.now()
    const far = hedgesG([1e9, 1e9 + 1, 1e9 + 2, 1e9], [0, 1, 2, 1])
    expect(far?.interval?.[0]).toBeGreaterThan(1e8)
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('the quantile inverts the distribution function over 300 orders of magnitude', () => {
    for (const exponent of [-300, -100, -20, -10, -5, -1]) {
      const p = 10 ** exponent
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 9)
    }
  })

  test('factorials: gamma against products, and Pascal', () => {
    for (const n of [1, 2, 5, 10, 20, 60]) {
      const log = Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, value) => sum + value, 0)
      expect(logGamma(n + 1)).toBeCloseTo(log, 10)
    }
    expect(Math.exp(logChoose(30, 11))).toBeCloseTo(54_627_300, 3)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
  })
})
