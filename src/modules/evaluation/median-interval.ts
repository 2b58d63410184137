import type { Interval } from './contract.ts'
import { logChoose } from './numbers-rules.ts'

/**
 * A distribution-free interval for the median from two order statistics, with at least 95 % coverage (inverts the sign
 * test). Null for fewer than six values: not even the smallest and the largest reach 95 %. A bootstrap of the median
 * is not used: it takes few values and BCa is not valid for it.
 */
export function medianInterval(values: readonly number[]): Interval | null {
  const n = values.length
  const sorted = values.toSorted((a, b) => a - b)
  let tail = 0
  let outside = -1
  for (let k = 0; k < n / 2; k++) {
    tail += Math.exp(logChoose(n, k) - n * Math.LN2)
    if (tail > 0.025) break
    outside = k
  }
  return outside < 0 ? null : [sorted[outside] ?? NaN, sorted[n - 1 - outside] ?? NaN]
}
