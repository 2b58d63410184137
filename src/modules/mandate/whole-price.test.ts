import { describe, expect, it } from 'vitest'
import { wholePrice } from './type-rules.ts'

describe('what a measure costs from beginning to end (R-SPD-02, R-PLN-04)', () => {
  it.each<[string, [number | null, string | null, number | null], number | null]>([
    ['no price in the catalogue', [null, null, 26], null],
    ['nothing', [0, 'uge', 26], 0],
    ['a price for the whole', [1_200, null, 26], 1_200],
    ['by the course', [18_000, 'forløb', 12], 18_000],
    ['by the week', [900, 'uge', 26], 23_400],
    ['by the week, as people write it', [900, 'Pr. uge', 26], 23_400],
    ['by the month: begun months are whole ones', [4_000, 'måned', 10], 12_000],
    ['by half a year', [1_200, 'halvår', 27], 2_400],
    ['by the year', [50_000, 'år', 52], 50_000],
    ['by the week, of no known length', [900, 'uge', null], null],
    ['by the hour: nobody knows how many', [450, 'time', 26], null],
    ['by something we do not know', [450, 'tur i skoven', 26], null],
  ])('%s', (_, [kroner, priceUnit, weeks], whole) =>
    expect(wholePrice({ kroner, priceUnit, weeks })).toBe(whole),
  )
})
