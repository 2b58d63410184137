/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** A sum with the rounding errors carried along (Neumaier 1974), so that order and size cost no digits. */
export function sum(values: readonly number[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** The sample variance with n - 1; NaN for fewer than two values. */
export function variance(values: readonly number[]): number {
  const middle = mean(values)
  return values.length < 2 ? NaN : sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1)
}

/** The sample standard deviation with n - 1; NaN for fewer than two values. */
export function deviation(values: readonly number[]): number {
  return Math.sqrt(variance(values))
}

/** The median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = values.map(() => 0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
    for (let i = from; i <= to; i++) ranks[order[i] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

/** Natural logarithm of the gamma function for x > 0, to about 15 digits (Stirling's series after a shift to x >= 12). */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  while (at < 12) {
    shift += Math.log(at)
    at += 1
  }
  const r = 1 / (at * at)
  const series =
    (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360_360))))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/** Logarithm of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  if (k === 0 || k === n) return 0
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

/** The number of ways to choose k of n as a double; Infinity when it is too large for one. */
export function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - Math.min(k, n - k) + i)) / i
  return ways
}

/**
 * The root of a continuous function between two points where it has different signs, by bisection down to the last
 * bits. Null when the signs are equal.
 */
export function rootBetween(f: (x: number) => number, [from, to]: readonly [number, number]): number | null {
  let [low, high] = [from, to]
  const sign = Math.sign(f(low))
  if (sign === 0) return low
  if (Math.sign(f(high)) === sign) return null
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (Math.sign(f(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}
