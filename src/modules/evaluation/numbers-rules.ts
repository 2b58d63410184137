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
 * The root of a continuous function between two points where it has different signs, to about 14 digits, by Ridders'
 * method (1979, IEEE Trans. Circuits Syst. 26), which never leaves the bracket. Null when the signs are equal.
 */
export function rootBetween(f: (x: number) => number, [from, to]: readonly [number, number]): number | null {
  let low = { x: from, y: f(from) }
  let high = { x: to, y: f(to) }
  if (low.y === 0) return low.x
  if (high.y === 0) return high.x
  if (Math.sign(low.y) === Math.sign(high.y)) return null
  let last = Infinity
  for (let i = 0; i < 200; i++) {
    const middle = at(f, (low.x + high.x) / 2)
    const bend = Math.sqrt(middle.y ** 2 - low.y * high.y)
    if (middle.y === 0 || bend === 0) return middle.x
    const next = at(f, middle.x + (middle.x - low.x) * ((Math.sign(low.y - high.y) * middle.y) / bend))
    if (next.y === 0 || Math.abs(next.x - last) <= 1e-15 * Math.max(1, Math.abs(next.x))) return next.x
    last = next.x
    const points = [low, middle, next, high].sort((a, b) => a.x - b.x)
    const change = points.findIndex(
      (point, k) => Math.sign(point.y) !== Math.sign(points[k + 1]?.y ?? point.y),
    )
    low = points[change] ?? low
    high = points[change + 1] ?? high
  }
  return last
}

function at(f: (x: number) => number, x: number): { x: number; y: number } {
  return { x, y: f(x) }
}
