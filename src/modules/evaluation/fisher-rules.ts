import { logChoose, rootBetween } from './numbers-rules.ts'

/** A two by two table: yes and no in the first group, yes and no in the second. */
export type TwoByTwo = { yesA: number; noA: number; yesB: number; noB: number }

type Support = { from: number; logs: number[] }

/** Logarithms of the hypergeometric probabilities of every table with these margins, up to a constant. */
function supportOf({ yesA, noA, yesB, noB }: TwoByTwo): Support {
  const [a, b, yes] = [yesA + noA, yesB + noB, yesA + yesB]
  const from = Math.max(0, yes - b)
  const to = Math.min(a, yes)
  const logs = Array.from(
    { length: to - from + 1 },
    (_, i) => logChoose(a, from + i) + logChoose(b, yes - from - i),
  )
  const top = largest(logs)
  return { from, logs: logs.map((log) => log - top) }
}

/** As a loop: a support of many thousands is too long for the arguments of one call. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity)
}

/** Probabilities of the support when the odds ratio is exp(logOdds). */
function chances({ from, logs }: Support, logOdds: number): number[] {
  const tilted = logs.map((log, i) => log + (from + i) * logOdds)
  const top = largest(tilted)
  const weights = tilted.map((log) => Math.exp(log - top))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/**
 * Fisher's exact test, two-sided: the probability of all tables with these margins that are not more likely than the
 * observed one (ties within 1e-7, as in R).
 */
export function fisherP(table: TwoByTwo): number {
  const support = supportOf(table)
  const probabilities = chances(support, 0)
  const observed = probabilities[table.yesA - support.from] ?? 0
  return Math.min(
    1,
    probabilities.filter((p) => p <= observed * (1 + 1e-7)).reduce((sum, p) => sum + p, 0),
  )
}

/**
 * The conditional maximum-likelihood odds ratio given the margins, with its exact 95 % interval (Cornfield; R's
 * fisher.test). 0 and null (infinite) at the ends of the support; null throughout when the margins leave one table.
 */
export function conditionalOddsRatio(
  table: TwoByTwo,
): { value: number | null; interval: [number, number | null] } | null {
  const support = supportOf(table)
  if (support.logs.length < 2) return null
  const x = table.yesA
  const to = support.from + support.logs.length - 1
  const tail = (logOdds: number, keep: (value: number) => boolean) =>
    chances(support, logOdds).reduce((sum, p, i) => sum + (keep(support.from + i) ? p : 0), 0)
  const expected = (logOdds: number) =>
    chances(support, logOdds).reduce((sum, p, i) => sum + p * (support.from + i), 0)
  const solve = (f: (logOdds: number) => number) => Math.exp(rootBetween(f, [-200, 200]) ?? NaN)
  const value = x === support.from ? 0 : x === to ? null : solve((logOdds) => expected(logOdds) - x)
  const low = x === support.from ? 0 : solve((logOdds) => tail(logOdds, (v) => v >= x) - 0.025)
  const high = x === to ? null : solve((logOdds) => tail(logOdds, (v) => v <= x) - 0.025)
  return { value, interval: [low, high] }
}

/**
 * Exact McNemar test, two-sided: of those who changed, as many should have changed up as down. `up` and `down` are
 * the numbers that went from no to yes and from yes to no. 1 when nobody changed.
 */
export function mcnemarP(up: number, down: number): number {
  const n = up + down
  const fewer = Math.min(up, down)
  let tail = 0
  for (let k = 0; k <= fewer; k++) tail += Math.exp(logChoose(n, k) - n * Math.LN2)
  return Math.min(1, 2 * tail)
}
