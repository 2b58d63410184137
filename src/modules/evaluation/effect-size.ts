import type { Estimate, Interval } from './contract.ts'
import { noncentrality, normalQuantile } from './distributions.ts'
import { logGamma, mean, sum, variance } from './numbers-rules.ts'

const Z = normalQuantile(0.975)

/**
 * Hedges' g, the standardised difference a minus b with the exact small-sample correction, and its interval from the
 * non-central t distribution (Hedges 1981; Cumming & Finch 2001). Null when a group has fewer than two values or
 * nothing varies. Not for skewed counts or for values with a ceiling: use Cliff's delta.
 */
export function hedgesG(a: readonly number[], b: readonly number[]): Estimate | null {
  if (a.length < 2 || b.length < 2) return null
  const df = a.length + b.length - 2
  const pooled = Math.sqrt(((a.length - 1) * variance(a) + (b.length - 1) * variance(b)) / df)
  if (!(pooled > 0)) return null
  const d = (mean(a) - mean(b)) / pooled
  const scale = Math.sqrt(1 / a.length + 1 / b.length)
  const correction = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2)
  const bound = (p: number) => correction * scale * noncentrality(d / scale, df, p)
  return { value: correction * d, interval: [bound(0.975), bound(0.025)] }
}

/**
 * Cliff's delta: how much more often a value of `a` exceeds one of `b` than the other way round, from -1 to 1. The
 * interval is the asymmetric one from the unbiased variance (Cliff 1996; Feng & Cliff 2004); null when a group has
 * fewer than two values or the groups don't overlap. Equals the rank-biserial correlation of the two groups.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): Estimate | null {
  const [m, n] = [a.length, b.length]
  if (m === 0 || n === 0) return null
  const rows = dominance(a, b)
  const columns = dominance(b, a)
  const delta = mean(rows.map(({ net }) => net))
  return { value: delta, interval: cliffInterval(delta, rows, columns) }
}

type Dominance = { net: number; untied: number }

/** For each value of `a`: the share of `b` below it minus the share above, and both together. In n log n. */
function dominance(a: readonly number[], b: readonly number[]): Dominance[] {
  const sorted = b.toSorted((x, y) => x - y)
  return a.map((value) => {
    const below = countBelow(sorted, value, false)
    const above = b.length - countBelow(sorted, value, true)
    return { net: (below - above) / b.length, untied: (below + above) / b.length }
  })
}

function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = sorted[middle] ?? Infinity
    if (at < value || (orEqual && at === value)) low = middle + 1
    else high = middle
  }
  return low
}

function cliffInterval(delta: number, a: readonly Dominance[], b: readonly Dominance[]): Interval | null {
  const [m, n] = [a.length, b.length]
  if (m < 2 || n < 2 || Math.abs(delta) === 1) return null
  const rows = sum(a.map(({ net }) => (net - delta) ** 2))
  const columns = sum(b.map(({ net }) => (net + delta) ** 2))
  // Every pair is +1, 0 or -1, so the sum of squares over pairs follows from how many are untied.
  const pairs = m * n * (mean(a.map(({ untied }) => untied)) - delta ** 2)
  const estimate = (n ** 2 * rows + m ** 2 * columns - pairs) / (m * n * (m - 1) * (n - 1))
  const least = (1 - delta ** 2) / (m * n - 1)
  const error = Math.sqrt(Math.max(estimate, least))
  const middle = delta - delta ** 3
  const root = Z * error * Math.sqrt((1 - delta ** 2) ** 2 + Z ** 2 * error ** 2)
  const scale = 1 - delta ** 2 + Z ** 2 * error ** 2
  return [(middle - root) / scale, (middle + root) / scale]
}

/**
 * The matched-pairs rank-biserial correlation with an interval by Fisher's z (Kerby 2014; King, Rosopa & Minium 2018).
 * `n` are the persons who changed. Null interval at -1 and 1.
 */
export function rankBiserialInterval(r: number, n: number): Interval | null {
  if (Math.abs(r) === 1 || n < 2) return null
  const most = (n * n + n) / 2
  const error = Math.sqrt((2 * n ** 3 + 3 * n ** 2 + n) / 6) / most
  return [Math.tanh(Math.atanh(r) - Z * error), Math.tanh(Math.atanh(r) + Z * error)]
}
