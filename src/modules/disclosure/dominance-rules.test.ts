import { describe, expect, test } from 'vitest'
import { DEFAULT_AMOUNT_RULE, type AmountTable } from './contract.ts'
import { suppressAmounts, whyNotAmount } from './dominance-rules.ts'

const rule = DEFAULT_AMOUNT_RULE

function shownOf(...tables: AmountTable[]): (number | null)[][] {
  const found = suppressAmounts(tables, rule)
  if (!Array.isArray(found)) throw new Error(found.why)
  return found.map(({ cells }) => cells.map((cell) => cell.shown))
}

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
    const [cells = []] = shownOf({ name: 't', population: 'alle', dimensions, contributions })
    expect(cells[0]).toBeNull()
    const rows = [0, 3, 6, 9].map((start) => cells.slice(start, start + 3).filter((v) => v === null).length)
    const columns = [0, 1, 2].map((c) => [0, 3, 6, 9].filter((r) => cells[r + c] === null).length)
    expect([...rows, ...columns]).not.toContain(1)
  })

  test('contributions that do not fit the dimensions are not guessed at', () => {
    const [first] = dimensions
    if (!first) throw new Error('two dimensions')
    const made = (more: Partial<AmountTable>) =>
      suppressAmounts([{ name: 't', population: 'alle', dimensions, contributions: [[1]], ...more }], rule)
    expect(made({})).toEqual({ table: 't', why: 'wrong-number-of-counts' })
    expect(made({ dimensions: [{ name: 'a', categories: ['x', 'x'] }], contributions: [[1], [2]] })).toEqual({
      table: 't',
      why: 'category-twice',
    })
    expect(made({ dimensions: [first, first], contributions: even(9, 1).map((v) => [v]) })).toEqual({
      table: 't',
      why: 'dimension-twice',
    })
  })

  test('what one table hides, another about the same families does not give back', () => {
    const kinds = dimensions[1]
    if (!kinds) throw new Error('two dimensions')
    const fine: AmountTable = {
      name: 'fin',
      population: 'alle',
      dimensions: [kinds, { name: 'år', categories: ['1', '2'] }],
      contributions: [even(6, 400), even(7, 300), even(8, 200), even(9, 100)],
    }
    const coarse: AmountTable = {
      ...fine,
      name: 'grov',
      dimensions: [kinds],
      contributions: [
        even(13, 1).map((_, i) => (i < 6 ? 400 : 300)),
        even(17, 1).map((_, i) => (i < 8 ? 200 : 100)),
      ],
    }
    const sensitive = {
      ...fine,
      contributions: [[9000, 1, 1, 1, 1], even(7, 300), even(8, 200), even(9, 100)],
    }
    const sum = {
      ...coarse,
      contributions: [[9000, 1, 1, 1, 1, ...even(7, 300)], coarse.contributions[1] ?? []],
    }
    const [first = [], second = []] = shownOf(sensitive, sum)
    // x/1 is one family's; x in all is too (9000 of 11104): so y in all or the total has to go in both tables alike.
    expect(first[0]).toBeNull()
    expect([first[2], first[5], first[8]]).toEqual(second)
    // Negative control: nothing sensitive, nothing hidden, in either.
    expect(shownOf(fine, coarse).flat()).not.toContain(null)
    expect(suppressAmounts([sensitive, coarse], rule)).toEqual({
      table: 'grov',
      why: 'two-amounts-for-one-cell',
    })
  })

  test('nothing sensitive, nothing hidden; zero is zero', () => {
    const contributions = [even(6, 10), [], even(6, 10), even(6, 10), even(6, 10), even(6, 10)]
    expect(shownOf({ name: 't', population: 'alle', dimensions, contributions })[0]).toEqual([
      60, 0, 60, 60, 60, 120, 60, 60, 120, 180, 120, 300,
    ])
  })
})
