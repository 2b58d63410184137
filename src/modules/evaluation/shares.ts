import { normalCdf, normalQuantile } from './distributions.ts'
import type { Interval } from './contract.ts'
import type { TwoByTwo } from './fisher-rules.ts'
import { rootBetween } from './numbers-rules.ts'

const Z = normalQuantile(0.975)

/** Wilson's 95 % interval for a share of `n` persons (Wilson 1927; without continuity correction). Null for n = 0. */
export function wilson(yes: number, n: number): Interval | null {
  if (n === 0) return null
  const p = yes / n
  const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n)
  // At the ends the formula is exact but its rounding is not.
  return [yes === 0 ? 0 : Math.max(0, middle - half), yes === n ? 1 : Math.min(1, middle + half)]
}

/** The difference of two shares with Newcombe's 95 % interval (1998, Statistics in Medicine 17, method 10). */
export function riskDifference({
  yesA,
  noA,
  yesB,
  noB,
}: TwoByTwo): { value: number; interval: Interval } | null {
  const [a, b] = [yesA + noA, yesB + noB]
  const first = wilson(yesA, a)
  const second = wilson(yesB, b)
  if (!first || !second) return null
  const [p, q] = [yesA / a, yesB / b]
  return {
    value: p - q,
    interval: [
      p - q - Math.hypot(p - first[0], second[1] - q),
      p - q + Math.hypot(first[1] - p, q - second[0]),
    ],
  }
}

/** The sample odds ratio with Woolf's 95 % interval; null when a cell is empty (use the conditional one). */
export function sampleOddsRatio({
  yesA,
  noA,
  yesB,
  noB,
}: TwoByTwo): { value: number; interval: Interval } | null {
  if (Math.min(yesA, noA, yesB, noB) === 0) return null
  const log = Math.log((yesA * noB) / (noA * yesB))
  const error = Math.sqrt(1 / yesA + 1 / noA + 1 / yesB + 1 / noB)
  return { value: Math.exp(log), interval: [Math.exp(log - Z * error), Math.exp(log + Z * error)] }
}

/** Sizes of two groups and the shares expected in them. */
export type TwoShares = { p: number; q: number; a: number; b: number }

/**
 * Power of the two-sided 5 % test of two shares (normal approximation with pooled variance under no difference, no
 * continuity correction: R's power.prop.test, extended to unequal groups; the far tail is left out).
 */
export function powerOfShares({ p, q, a, b }: TwoShares): number {
  const pooled = (a * p + b * q) / (a + b)
  const none = Math.sqrt(pooled * (1 - pooled) * (1 / a + 1 / b))
  const some = Math.sqrt((p * (1 - p)) / a + (q * (1 - q)) / b)
  return normalCdf((Math.abs(p - q) - Z * none) / some)
}

/** Persons needed in each of two equal groups for the given power; not rounded (golden: 0.41 against 0.16 gives 49.99). */
export function sizeForShares(p: number, q: number, power = 0.8): number {
  const middle = (p + q) / 2
  const need =
    Z * Math.sqrt(2 * middle * (1 - middle)) + normalQuantile(power) * Math.sqrt(p * (1 - p) + q * (1 - q))
  return (need / (p - q)) ** 2
}

/**
 * The nearest shares, below and above a reference share `q`, that these group sizes would have found with 80 % power.
 * Null on a side where not even 0 or 1 would have been found.
 */
export function detectableShares(
  q: number,
  a: number,
  b: number,
): { below: number | null; above: number | null } {
  const lacking = (p: number) => powerOfShares({ p, q, a, b }) - 0.8
  // Just inside 0 and 1: at the very ends the normal approximation divides nothing by nothing.
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, q))
  const search = (end: number) =>
    a < 1 || b < 1 || lacking(end) < 0 ? null : rootBetween(lacking, [inside, end])
  return { below: q > 0 ? search(0) : null, above: q < 1 ? search(1) : null }
}
