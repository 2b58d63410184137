/**
 * Holm's step-down adjustment (1979): the chance of even one false finding among all stays below 5 % when adjusted p
 * values below 0.05 are called findings. Same order as given.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => (p[a] ?? 1) - (p[b] ?? 1))
  const adjusted = p.map(() => 1)
  let most = 0
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * (p[index] ?? 1)))
    adjusted[index] = most
  })
  return adjusted
}

/** Benjamini & Hochberg's adjustment (1995): of what is called a finding below 0.05, 5 % at most are false on average. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => (p[b] ?? 1) - (p[a] ?? 1))
  const adjusted = p.map(() => 1)
  let least = 1
  order.forEach((index, fromTop) => {
    least = Math.min(least, ((p[index] ?? 1) * p.length) / (p.length - fromTop))
    adjusted[index] = least
  })
  return adjusted
}
