import type { Interval, TResult } from './contract.ts'
import { noncentralTCdf, studentQuantile, studentTwoSided } from './distributions.ts'
import { deviation, mean, rootBetween, variance } from './numbers-rules.ts'

/** The 95 % t interval of a mean. Null for fewer than two values: one value says nothing about its own uncertainty. */
export function meanInterval(values: readonly number[]): Interval | null {
  if (values.length < 2) return null
  const half = studentQuantile(0.975, values.length - 1) * (deviation(values) / Math.sqrt(values.length))
  return [mean(values) - half, mean(values) + half]
}

/** Student's paired t test, on the changes. Null for fewer than two, or when all changed by exactly the same. */
export function pairedT(changes: readonly number[]): TResult | null {
  const n = changes.length
  const error = deviation(changes) / Math.sqrt(n)
  const limits = meanInterval(changes)
  if (!limits || !(error > 0)) return null
  const t = mean(changes) / error
  return { t, df: n - 1, p: studentTwoSided(t, n - 1), difference: mean(changes), interval: limits }
}

/**
 * Welch's t test of the difference of two means (a minus b), variances not assumed equal (Welch 1947). Null when a
 * group has fewer than two values or nothing varies.
 */
export function welchT(a: readonly number[], b: readonly number[]): TResult | null {
  if (a.length < 2 || b.length < 2) return null
  const [first, second] = [variance(a) / a.length, variance(b) / b.length]
  const error = Math.sqrt(first + second)
  if (!(error > 0)) return null
  // Divided before squaring, so that very small variances don't vanish.
  const share = first / (first + second)
  const df = 1 / (share ** 2 / (a.length - 1) + (1 - share) ** 2 / (b.length - 1))
  const difference = mean(a) - mean(b)
  const half = studentQuantile(0.975, df) * error
  const t = difference / error
  return { t, df, p: studentTwoSided(t, df), difference, interval: [difference - half, difference + half] }
}

/**
 * The smallest standardised difference (Cohen's d) that a two-sided 5 % t test would have found with 80 % power, by
 * the non-central t distribution with both tails (R's power.t.test, strict). `b` null: one group of changes against
 * zero. Null when a group has fewer than two persons.
 */
export function detectableEffect(a: number, b: number | null, power = 0.8): number | null {
  const df = b === null ? a - 1 : a + b - 2
  if (a < 2 || (b !== null && b < 2)) return null
  const scale = b === null ? Math.sqrt(a) : Math.sqrt((a * b) / (a + b))
  const critical = studentQuantile(0.975, df)
  const found = (effect: number) => {
    const delta = effect * scale
    return 1 - noncentralTCdf(critical, df, delta) + noncentralTCdf(-critical, df, delta)
  }
  const most = (critical * 4 + 6) / scale
  return rootBetween((effect) => found(effect) - power, [0, most])
}
