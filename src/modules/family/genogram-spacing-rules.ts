/** Something on a row that wants to stand at `wish` and needs `gap` from its neighbour to the left (0 for the first). */
export type Wish = { wish: number; gap: number }

/**
 * The places nearest to what was wished, in least squares, that keep the order and the gaps: so nothing can overlap.
 * With the gaps taken away it is a monotone regression, solved by pooling neighbours that are out of order
 * (Ayer, Brunk, Ewing, Reid and Silverman 1955, "An empirical distribution function for sampling with incomplete information").
 */
export function spaced(wishes: readonly Wish[]): number[] {
  let offset = 0
  const offsets = wishes.map(({ gap }) => (offset += gap))
  const pools: { sum: number; count: number }[] = []
  for (const [index, { wish }] of wishes.entries()) {
    let pool = { sum: wish - (offsets[index] ?? 0), count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return levels.map((level, index) => level + (offsets[index] ?? 0))
}
