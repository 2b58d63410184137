import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded chance for the demonstration: the same seed and day give the same Vestby. */
export type Chance = {
  upTo: (most: number) => number
  among: <T>(items: readonly T[]) => T
  happens: (percent: number) => boolean
}

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  const upTo = (most: number) => uniformInt(generator, 0, most)
  return {
    upTo,
    happens: (percent) => upTo(99) < percent,
    among<T>(items: readonly T[]): T {
      const item = items[upTo(items.length - 1)]
      if (item === undefined) throw new Error('nothing to choose among')
      return item
    },
  }
}
