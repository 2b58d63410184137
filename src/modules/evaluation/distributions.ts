import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile'
import studentCdfOf from '@stdlib/stats-base-dists-t-cdf'
import studentQuantileOf from '@stdlib/stats-base-dists-t-quantile'
import { logGamma, rootBetween } from './numbers-rules.ts'

/** P(Z <= z) for a standard normal Z; right in both tails. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1)
}

/** Two-sided p value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)))
}

/**
 * The standard normal quantile, to 15 digits. The package's own is right to 7 digits at 1e-12 and -Infinity from 1e-20
 * on, so it is only a starting point, refined against the distribution function, which is right in the tails.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  let z = p > 1e-10 ? normalQuantileOf(p, 0, 1) : farQuantile(p)
  for (let i = 0; i < 4; i++) {
    // Newton's method for log P(Z <= z) = log p; the density is exp(-z^2 / 2) / sqrt(2 pi).
    const found = normalCdf(z)
    z -= (Math.log(found / p) * found * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2)
  }
  return z
}

/** The first terms of the asymptotic expansion of the quantile (Abramowitz & Stegun 26.2). */
function farQuantile(p: number): number {
  const square = -2 * Math.log(p)
  return -Math.sqrt(square - Math.log(square) - Math.log(2 * Math.PI))
}

/** P(T <= t) for Student's t with `df` degrees of freedom (df > 0, need not be whole). */
export function studentCdf(t: number, df: number): number {
  return studentCdfOf(t, df)
}

/** Two-sided p value of a t statistic. */
export function studentTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * studentCdfOf(-Math.abs(t), df))
}

/** The quantile of Student's t. */
export function studentQuantile(p: number, df: number): number {
  return studentQuantileOf(p, df)
}

// Gauss-Legendre nodes and weights of order 16 on [-1, 1] (Abramowitz & Stegun 25.4).
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.1826034150449236],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096],
]

/**
 * P(T <= t) for the non-central t distribution with `df` degrees of freedom and non-centrality `delta`: the mean of
 * normal probabilities over the distribution of the standard deviation, by Gauss-Legendre quadrature (error below
 * 1e-12 for df >= 1). Takes the same time however far out t is.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  const spread = 13 / Math.sqrt(2 * df)
  const range = [Math.max(0, 1 - spread), 1 + spread] as const
  const peak = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2) - df / 2
  let found = 0
  let mass = 0
  for (const { from, width } of panels(range, t, delta))
    for (const [node, weight] of NODES)
      for (const side of [-1, 1]) {
        const s = from + width * (0.5 + (side * node) / 2)
        const density = weight * width * Math.exp(peak + (df - 1) * Math.log(s) - (df * (s * s - 1)) / 2)
        mass += density
        found += density * normalCdf(t * s - delta)
      }
  return found / mass
}

/**
 * Panels that are narrow against both the spread of the standard deviation and the rise of the normal probability from
 * 0 to 1, which happens within nine units of t s = delta.
 */
function panels(
  [from, to]: readonly [number, number],
  t: number,
  delta: number,
): { from: number; width: number }[] {
  const clip = (at: number) => Math.min(to, Math.max(from, at))
  const [rises, risen] = [(delta - 9) / t, (delta + 9) / t].sort((a, b) => a - b)
  const cuts = t === 0 ? [from, to] : [from, clip(rises ?? from), clip(risen ?? to), to]
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? from
    const count = end > start ? 16 : 0
    const width = (end - start) / 16
    return Array.from({ length: count }, (_, k) => ({ from: start + k * width, width }))
  })
}

/** The non-centrality for which P(T <= t) is `p`; the bound of an interval for an effect size. */
export function noncentrality(t: number, df: number, p: number): number {
  const reach = 10 + 2 * Math.abs(t)
  return rootBetween((delta) => noncentralTCdf(t, df, delta) - p, [t - reach, t + reach]) ?? NaN
}
