import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Interval, Permutation } from './contract.ts'
import { normalCdf, normalQuantile } from './distributions.ts'
import { choose, mean, sum } from './numbers-rules.ts'

/** A source of random 32-bit whole numbers. */
export type Generator = { next: () => number }

/** Up to this many ways of dividing the units are all looked at; beyond, a random sample of them. */
export const EXACT_ARRANGEMENTS = 200_000

/**
 * An independent stream of random numbers for one purpose: the same seed and purpose give the same numbers, on any
 * number of threads and in any order. xoroshiro128+ from pure-rand, seeded by FNV-1a of both.
 */
export function generatorFor(seed: number, purpose: string): Generator {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${seed}|${purpose}`)) hash = Math.imul(hash ^ byte, 0x01000193)
  return xoroshiro128plus(hash)
}

/** A random whole number from 0 up to, but not including, n (n below 2^32; bias below n / 2^32). */
export function drawBelow(n: number, generator: Generator): number {
  return Math.floor((generator.next() >>> 0) * (n / 4_294_967_296))
}

/**
 * Bootstrap means of several samples: each resample draws as many values of a sample as it has, with replacement. The
 * samples share the random numbers, which saves drawing them anew; each on its own is an ordinary bootstrap, but the
 * means of different samples must not be combined. An empty sample gives NaN.
 */
export function bootstrapMeans(
  samples: readonly Float64Array[],
  resamples: number,
  generator: Generator,
): Float64Array[] {
  const drawn = new Float64Array(Math.max(0, ...samples.map((sample) => sample.length)))
  const means = samples.map((sample) => ({ sample, found: new Float64Array(resamples) }))
  for (let r = 0; r < resamples; r++) {
    fill(drawn, generator)
    for (const { sample, found } of means) found[r] = meanOfDrawn(sample, drawn)
  }
  return means.map(({ found }) => found)
}

// These two loops are nearly all of the time an evaluation takes; each is kept small so that it is compiled well.
function fill(drawn: Float64Array, generator: Generator): void {
  for (let i = 0; i < drawn.length; i++) drawn[i] = (generator.next() >>> 0) / 4_294_967_296
}

function meanOfDrawn(sample: Float64Array, drawn: Float64Array): number {
  const n = sample.length
  let total = 0
  for (let i = 0; i < n; i++) total += sample[Math.trunc((drawn[i] as number) * n)] as number
  return total / n
}

/** The 95 % percentile interval of bootstrap values (Efron & Tibshirani 1993, ch. 13). Null when nothing was drawn. */
export function percentileInterval(values: Float64Array): Interval | null {
  return intervalAt(values, 0.025, 0.975)
}

/**
 * The 95 % bias-corrected and accelerated interval (Efron 1987, JASA 82) of a mean. `values` are bootstrap means of
 * `sample`. Equal values count half below, half above. Null where the percentile interval is.
 */
export function bcaInterval(values: Float64Array, sample: readonly number[]): Interval | null {
  const centre = mean(sample)
  const left = sample.map((value) => centre - value)
  const spread = sum(left.map((value) => value ** 2))
  if (spread === 0) return percentileInterval(values)
  const acceleration = -sum(left.map((value) => value ** 3)) / (6 * spread ** 1.5)
  const below = values.reduce((count, value) => count + (value < centre ? 1 : value === centre ? 0.5 : 0), 0)
  const bias = normalQuantile(below / values.length)
  if (!Number.isFinite(bias)) return null
  const level = (p: number) => {
    const z = bias + normalQuantile(p)
    return normalCdf(bias + z / (1 - acceleration * z))
  }
  return intervalAt(values, level(0.025), level(0.975))
}

function intervalAt(values: Float64Array, low: number, high: number): Interval | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  return sorted.length === 0 ? null : [orderStatistic(sorted, low), orderStatistic(sorted, high)]
}

/** The value at (B + 1) p of sorted bootstrap values, between neighbours by linear interpolation. */
function orderStatistic(sorted: Float64Array, p: number): number {
  const at = Math.min(sorted.length, Math.max(1, (sorted.length + 1) * p)) - 1
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below === above ? below : below + (at - Math.floor(at)) * (above - below)
}

/**
 * Permutation test of the difference of two means (a minus b), two-sided: how often a random division of the same
 * units gives a difference at least as large. All divisions when there are at most 200,000, else `resamples` random
 * ones, counting the observed one too (Phipson & Smyth 2010). Null when a group is empty.
 */
export function permutationTest(
  a: readonly number[],
  b: readonly number[],
  how: { resamples: number; generator: Generator },
): Permutation | null {
  if (a.length === 0 || b.length === 0) return null
  const values = Float64Array.from([...a, ...b])
  const ways = choose(values.length, a.length)
  const total = sum([...values])
  const observed = sum(a)
  // Sums of the same numbers in another order may differ in the last bits.
  const slack = 1e-10 * values.reduce((most, value) => most + Math.abs(value), 0)
  const expected = (total * a.length) / values.length
  const far = Math.abs(observed - expected) - slack
  const difference = mean(a) - mean(b)
  if (ways <= EXACT_ARRANGEMENTS) {
    const found = countFar(values, a.length, (subset) => Math.abs(subset - expected) >= far)
    return { difference, p: found / Math.round(ways), method: 'exact', arrangements: Math.round(ways) }
  }
  // The smaller group is drawn; its sum determines the other's, and both lie equally far from what is expected.
  const size = Math.min(a.length, b.length)
  const middle = (total * size) / values.length
  let found = 1
  for (let r = 0; r < how.resamples; r++)
    if (Math.abs(sumOfRandomSubset(values, size, how.generator) - middle) >= far) found += 1
  return {
    difference,
    p: found / (how.resamples + 1),
    method: 'monte_carlo',
    arrangements: how.resamples + 1,
  }
}

/** A partial shuffle: the first `size` places hold the drawn ones. The order left behind does no harm. */
function sumOfRandomSubset(values: Float64Array, size: number, generator: Generator): number {
  const n = values.length
  let total = 0
  for (let i = 0; i < size; i++) {
    const at = i + Math.floor((generator.next() >>> 0) * ((n - i) / 4_294_967_296))
    const value = values[at] as number
    values[at] = values[i] as number
    values[i] = value
    total += value
  }
  return total
}

/** Walks through every subset of the given size and counts those whose sum passes. */
function countFar(values: Float64Array, size: number, isFar: (sum: number) => boolean): number {
  const walk = (from: number, left: number, sum: number): number => {
    if (left === 0) return isFar(sum) ? 1 : 0
    let count = 0
    for (let i = from; i <= values.length - left; i++)
      count += walk(i + 1, left - 1, sum + (values[i] as number))
    return count
  }
  return walk(0, size, 0)
}
