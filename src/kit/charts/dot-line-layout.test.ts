import { describe, expect, it } from 'vitest'
import { dotsOf, heightOf, labelHeights, stretchesOf } from './dot-line-layout.ts'

describe('a missing measurement stays a gap', () => {
  it('with no dot and no line across it', () => {
    const dots = dotsOf({ who: 'Noah', by: 'family', values: [2, null, 5, 7] })
    expect(dots.map(({ value }) => value)).toEqual([2, 5, 7])
    expect(stretchesOf(dots).map(([from, to]) => [from.value, to.value])).toEqual([[5, 7]])
  })
})

it('ten stands above zero on an axis that never changes', () => {
  expect(heightOf(10)).toBeLessThan(heightOf(0))
})

it('words at the end of lines never cover each other', () => {
  const heights = labelHeights([50, 52, 51]).sort((a, b) => a - b)
  expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(15)
  expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(15)
})
