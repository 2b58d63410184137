import { describe, expect, test } from 'vitest'
import { DEFAULT_AMOUNT_RULE } from './contract.ts'
import { suppressAmounts, whyNotAmount } from './dominance-rules.ts'

const rule = DEFAULT_AMOUNT_RULE

describe('amounts that tell about one family (R-ECO-05)', () => {
  test.each([
    ['four families', [100, 100, 100, 100], 'few'],
    ['zeros are not contributors', [100, 100, 100, 100, 0, 0], 'few'],
    ['nobody', [0, 0], null],
    ['five equal ones', [100, 100, 100, 100, 100], null],
    ['the rest is under 10 % of the largest', [1000, 500, 30, 30, 30], 'percent'],
    ['the rest is exactly 10 % of the largest', [1000, 500, 40, 30, 30], null],
    ['one has more than 75 %', [1000, 100, 100, 50, 50], 'share'],
    ['one has exactly 75 %', [900, 100, 100, 50, 50], null],
  ])('%s', (_, contributions, why) => expect(whyNotAmount(contributions, rule)).toBe(why))
})

describe('tables of amounts', () => {
  const even = (n: number, amount: number) => Array.from({ length: n }, () => amount)
  const dimensions = [
    { name: 'afdeling', categories: ['a', 'b', 'c'] },
    { name: 'art', categories: ['x', 'y'] },
  ]

  test('hide what is sensitive and what would give it back', () => {
    const contributions = [
      even(3, 900),
      even(8, 500),
      even(9, 700),
      even(7, 650),
      even(10, 400),
      even(12, 300),
    ]
    const table = suppressAmounts({ name: 't', population: 'alle', dimensions, contributions }, rule)
    const cells = table?.cells.map((cell) => cell.shown) ?? []
    expect(cells[0]).toBeNull()
    const rows = [0, 3, 6, 9].map((start) => cells.slice(start, start + 3).filter((v) => v === null).length)
    const columns = [0, 1, 2].map((c) => [0, 3, 6, 9].filter((r) => cells[r + c] === null).length)
    expect([...rows, ...columns]).not.toContain(1)
  })

  test('contributions that do not fit the dimensions are not guessed at', () => {
    expect(
      suppressAmounts({ name: 't', population: 'alle', dimensions, contributions: [[1]] }, rule),
    ).toBeNull()
  })

  test('nothing sensitive, nothing hidden; zero is zero', () => {
    const contributions = [even(6, 10), [], even(6, 10), even(6, 10), even(6, 10), even(6, 10)]
    const table = suppressAmounts({ name: 't', population: 'alle', dimensions, contributions }, rule)
    expect(table?.cells.map((cell) => cell.shown)).toEqual([
      60, 0, 60, 60, 60, 120, 60, 60, 120, 180, 120, 300,
    ])
  })
})
