import { describe, expect, test } from 'vitest'
import { normalQuantile } from './distributions.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { hedgesG } from './effect-size.ts'
import { fisherP } from './fisher-rules.ts'
import { medianInterval } from './median-interval.ts'
import { logChoose } from './numbers-rules.ts'
import { mannWhitney, signedRank } from './rank-tests.ts'
import {
  bcaInterval,
  bootstrapMeans,
  drawBelow,
  generatorFor,
  percentileInterval,
  permutationTest,
  type Generator,
} from './resampling.ts'
import { riskDifference, wilson } from './shares.ts'
import { meanInterval, pairedT, welchT } from './student.ts'

const RUNS = 1000

function normal(generator: Generator): number {
  return normalQuantile((drawBelow(2 ** 31, generator) + 0.5) / 2 ** 31)
}

function normals(n: number, generator: Generator): number[] {
  return Array.from({ length: n }, () => normal(generator))
}

/** P(X <= k) for a binomial X. */
function binomialCdf(k: number, n: number, p: number): number {
  let sum = 0
  for (let i = 0; i <= k; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log(1 - p))
  return sum
}

/** Is this count one that chance alone gives (two-sided, one in ten thousand)? */
function plausible(count: number, n: number, p: number): boolean {
  return binomialCdf(count, n, p) > 5e-5 && 1 - binomialCdf(count - 1, n, p) > 5e-5
}

describe('under no effect, 5 % false positives', () => {
  test('where the test is continuous: exactly 5 %', () => {
    const generator = generatorFor(1, 'false positives')
    const found = { paired: 0, welch: 0, permutation: 0 }
    for (let i = 0; i < RUNS; i++) {
      const [a, b] = [normals(9, generator), normals(8, generator)]
      if ((pairedT(a)?.p ?? 1) < 0.05) found.paired += 1
      if ((welchT(normals(30, generator), normals(20, generator))?.p ?? 1) < 0.05) found.welch += 1
      if ((permutationTest(a, b, { resamples: 10, generator })?.p ?? 1) <= 0.05) found.permutation += 1
    }
    for (const count of Object.values(found)) expect(plausible(count, RUNS, 0.05)).toBe(true)
  })

  test('where it takes steps: at most 5 %', () => {
    const generator = generatorFor(2, 'false positives')
    const found = { signed: 0, ranks: 0, fisher: 0, clusters: 0, mixed: 0 }
    for (let i = 0; i < RUNS; i++) {
      const tied = () => Math.round(normal(generator) * 2)
      if ((signedRank(Array.from({ length: 12 }, tied), 'pratt')?.p ?? 1) <= 0.05) found.signed += 1
      if ((mannWhitney(Array.from({ length: 10 }, tied), Array.from({ length: 9 }, tied))?.p ?? 1) <= 0.05)
        found.ranks += 1
      const yes = () => Array.from({ length: 20 }, () => drawBelow(10, generator) < 3).filter(Boolean).length
      const [a, b] = [yes(), yes()]
      if (fisherP({ yesA: a, noA: 20 - a, yesB: b, noB: 20 - b }) <= 0.05) found.fisher += 1
      if (clustered(generator) <= 0.05) found.clusters += 1
      if (clustered(generator, 2) <= 0.05) found.mixed += 1
    }
    for (const count of Object.values(found)) expect(binomialCdf(count - 1, RUNS, 0.05)).toBeLessThan(0.9999)
  })

  test('negative control: taking the units of a cluster as independent finds effects that are not there', () => {
    const generator = generatorFor(3, 'false positives')
    let found = 0
    for (let i = 0; i < 400; i++) {
      const units = clusteredUnits(generator)
      const side = (group: string) => units.filter((unit) => unit.group === group).map(({ change }) => change)
      if ((welchT(side('intervention'), side('reference'))?.p ?? 1) < 0.05) found += 1
    }
    expect(found / 400).toBeGreaterThan(0.2)
  })
})

/** Eight schools of six: half of what varies is the school. In the first `mixed` of them every second one is treated. */
function clusteredUnits(generator: Generator, mixed = 0) {
  return Array.from({ length: 8 }, (_, c) => {
    const school = normal(generator)
    return Array.from({ length: 6 }, (__, i) => ({
      cluster: `c${c}`,
      group: (c < mixed ? i % 2 === 0 : c % 2 === 0) ? ('intervention' as const) : ('reference' as const),
      change: school + normal(generator),
    }))
  }).flat()
}

function clustered(generator: Generator, mixed = 0): number {
  const units = clusteredUnits(generator, mixed)
  return differenceInDifferences(units, { resamples: 99, generator })?.permutation.p ?? 1
}

describe('95 % coverage', () => {
  test('t and Hedges g on normal values: exactly', () => {
    const generator = generatorFor(4, 'coverage')
    let [t, g] = [0, 0]
    for (let i = 0; i < 600; i++) {
      const interval = meanInterval(normals(7, generator))
      if (interval && interval[0] <= 0 && 0 <= interval[1]) t += 1
      // The interval is for the true standardised difference of 0.8; g itself is it with the small-sample correction.
      const shifted = normals(10, generator).map((value) => value + 0.8)
      const found = hedgesG(shifted, normals(12, generator))?.interval
      const correction = 1 - 3 / (4 * 20 - 1)
      if (found && found[0] <= 0.8 * correction && 0.8 * correction <= found[1]) g += 1
    }
    expect(plausible(t, 600, 0.95)).toBe(true)
    expect(plausible(g, 600, 0.95)).toBe(true)
  })

  test('Wilson and Newcombe: 95 % on average over shares', () => {
    const generator = generatorFor(5, 'coverage')
    let [one, two] = [0, 0]
    for (let i = 0; i < RUNS; i++) {
      const yes = (n: number, share: number) =>
        Array.from({ length: n }, () => drawBelow(1_000_000, generator) < share * 1_000_000).filter(Boolean)
          .length
      const [share, other] = [0, 1].map(() => (drawBelow(90, generator) + 5) / 100) as [number, number]
      const a = yes(20, share)
      const b = yes(25, other)
      const interval = wilson(a, 20)
      if (interval && interval[0] <= share && share <= interval[1]) one += 1
      const difference = riskDifference({ yesA: a, noA: 20 - a, yesB: b, noB: 25 - b })
      if (difference && difference.interval[0] <= share - other && share - other <= difference.interval[1])
        two += 1
    }
    expect(one / RUNS).toBeGreaterThan(0.935)
    expect(one / RUNS).toBeLessThan(0.97)
    expect(two / RUNS).toBeGreaterThan(0.935)
    expect(two / RUNS).toBeLessThan(0.97)
  })

  test('the median: at least', () => {
    const generator = generatorFor(6, 'coverage')
    let inside = 0
    for (let i = 0; i < RUNS; i++) {
      const interval = medianInterval(normals(15, generator).map((value) => Math.exp(value)))
      if (interval && interval[0] <= 1 && 1 <= interval[1]) inside += 1
    }
    expect(binomialCdf(inside, RUNS, 0.95)).toBeGreaterThan(1e-4)
  })

  test('bootstrap: near 95 % for 40 skewed values, BCa no worse than percentiles', () => {
    const generator = generatorFor(7, 'coverage')
    const runs = 600
    const found = { percentile: 0, bca: 0 }
    for (let i = 0; i < runs; i++) {
      const values = normals(40, generator).map((value) => Math.exp(value / 2))
      const [draws] = bootstrapMeans([Float64Array.from(values)], 400, generator)
      const truth = Math.exp(1 / 8)
      const holds = (interval: readonly [number, number] | null) =>
        interval !== null && interval[0] <= truth && truth <= interval[1]
      if (draws && holds(percentileInterval(draws))) found.percentile += 1
      if (draws && holds(bcaInterval(draws, values))) found.bca += 1
    }
    expect(found.percentile / runs).toBeGreaterThan(0.89)
    expect(found.bca / runs).toBeGreaterThan(0.9)
    expect(found.bca).toBeGreaterThanOrEqual(found.percentile - 6)
  })
})
