import { array, assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '#test/disclosure-attack.ts'
import {
  DEFAULT_RULE,
  EMPTY_LEDGER,
  release as releaseSchema,
  type CountTable,
  type Ledger,
  type Population,
} from './contract.ts'
import { isLargeEnough, protectRelease, shownAt, suppressCounts, suppressOneWay } from './release-rules.ts'
import { refusalText } from './refusal-words.ts'

const oneWay = (...counts: number[]) => suppressOneWay(counts.map((count, i) => ({ label: `k${i}`, count })))
const shown = (...counts: number[]) => {
  const { cells, total } = oneWay(...counts)
  return [...cells.map((cell) => cell.shown), total]
}

describe('one table (R-EVA-01, domain.md 7.8: suppress n < 5 incl. secondary suppression)', () => {
  test.each([
    ['a small count takes the next smallest with it', [2, 7, 20], [null, null, 20, 29]],
    ['two small ones with little between them take the total', [2, 3], [null, null, null]],
    ['one small count alone hides its total', [3], [null, null]],
    ['enough small counts protect each other', [4, 4, 4, 30], [null, null, null, 30, 42]],
    ['zero is shown: it concerns nobody', [0, 0, 9], [0, 0, 9, 9]],
    ['nothing small, nothing hidden', [5, 6, 7], [5, 6, 7, 18]],
    ['all zero', [0, 0], [0, 0, 0]],
    ['a small count beside a zero hides the total, not the zero', [3, 0], [null, 0, null]],
  ])('%s', (_, counts, expected) => expect(shown(...counts)).toEqual(expected))

  test('zeros can be hidden too', () => {
    const rule = { threshold: 5, zeros: 'hide' as const }
    const { cells } = suppressOneWay(
      [
        { label: 'a', count: 0 },
        { label: 'b', count: 9 },
      ],
      rule,
    )
    expect(cells.map((cell) => cell.shown)).toEqual([null, null])
  })

  test('a single figure without dimensions', () => {
    expect(suppressCounts({ name: 'n', dimensions: [], counts: [4] }).cells).toEqual([
      { at: [], shown: null },
    ])
    expect(suppressCounts({ name: 'n', dimensions: [], counts: [5] }).cells).toEqual([{ at: [], shown: 5 }])
  })

  test('is read by position, null standing for the total', () => {
    const dimensions = [
      { name: 'alder', categories: ['6-11', '12-14'] },
      { name: 'spor', categories: ['SSP', 'skole'] },
    ]
    const table = suppressCounts({ name: 't', dimensions, counts: [10, 11, 12, 13] })
    expect(shownAt(table, ['12-14', 'skole'])).toBe(13)
    expect(shownAt(table, [null, 'skole'])).toBe(24)
    expect(shownAt(table, [null, null])).toBe(46)
    expect(shownAt(table, ['15-17', null])).toBeNull()
  })

  test('averages are for groups as large as the threshold', () => {
    expect([0, 4, 5].map((n) => isLargeEnough(n))).toEqual([false, false, true])
  })

  test('a table whose counts do not fit is a mistake of the caller', () => {
    expect(() => suppressCounts({ name: 't', dimensions: [], counts: [5, 6] })).toThrow(RangeError)
  })

  test('prints neither hidden counts nor which of the hidden are small', () => {
    const text = JSON.stringify(
      suppressCounts({
        name: 't',
        dimensions: [{ name: 'a', categories: ['x', 'y', 'z'] }],
        counts: [3, 17, 40],
      }),
    )
    expect(text).not.toMatch(/17|small|primary/)
  })

  test('every figure is shown as it is or not at all, and never alone beside a shown total', () => {
    assert(
      property(array(nat(30), { minLength: 1, maxLength: 7 }), (counts) => {
        const figures = shown(...counts)
        for (const [i, value] of figures.slice(0, -1).entries()) expect([null, counts[i]]).toContain(value)
        expect(figures.filter((value) => value === null)).not.toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })
})

const alder = { name: 'alder', categories: ['6-11', '12-14', '15-17'] }
const table = (population: string, ...counts: number[]): CountTable => ({
  name: 'alder',
  population,
  dimensions: [alder],
  counts,
})
const give = (tables: CountTable[], more: { populations?: Population[]; ledger?: Ledger } = {}) =>
  protectRelease({ tables, populations: [], unions: [], ledger: EMPTY_LEDGER, rule: DEFAULT_RULE, ...more })

function accepted(result: ReturnType<typeof give>) {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result
}

describe('linked tables', () => {
  const spor = { name: 'spor', categories: ['SSP', 'skole'] }

  test('what one table hides, another does not give back', () => {
    const both = accepted(
      give([
        table('alle', 3, 20, 30),
        { name: 'kryds', population: 'alle', dimensions: [alder, spor], counts: [1, 2, 9, 11, 14, 16] },
      ]),
    )
    const [first, second] = both.tables
    if (!first || !second) throw new Error('two tables went in')
    for (const age of [...alder.categories, null])
      expect(shownAt(second, [age, null])).toBe(shownAt(first, [age]))
    expect(both.figures.narrowest).toBeGreaterThanOrEqual(5)
  })

  test('an age band that is the sum of narrower ones is an addition like any other', () => {
    const bands = { name: 'alder', categories: ['under 15', '15-17'] }
    const tables = [table('alle', 3, 20, 30), { ...table('alle', 23, 30), dimensions: [bands], name: 'grov' }]
    const unions = [{ dimension: 'alder', whole: 'under 15', parts: ['6-11', '12-14'] }]
    const result = accepted(
      protectRelease({ tables, populations: [], unions, ledger: EMPTY_LEDGER, rule: DEFAULT_RULE }),
    )
    const fine = result.tables[0]
    expect(fine && alder.categories.map((age) => shownAt(fine, [age]))).toEqual([null, null, 30])
    const other = { ...bands, categories: ['under 15', 'fra 15'] }
    const wrong = protectRelease({
      tables: [table('alle', 3, 20, 30), { ...table('alle', 24, 29), dimensions: [other] }],
      populations: [],
      unions,
      ledger: EMPTY_LEDGER,
      rule: DEFAULT_RULE,
    })
    expect(wrong).toMatchObject({ ok: false, refusal: { reason: 'wrong-sum', counts: [24, 23] } })
  })
})

describe('differencing across releases', () => {
  test('a filter that leaves out three persons can not be subtracted from the whole', () => {
    const first = accepted(give([table('alle', 12, 20, 30)]))
    const populations = [{ id: 'uden sigtede', within: ['alle'], apartFrom: [] }]
    const second = accepted(give([table('uden sigtede', 12, 17, 30)], { populations, ledger: first.ledger }))
    const cells = second.tables[0]?.cells.map((cell) => cell.shown)
    // 20 - 17 and 62 - 59 would each show the three; what is hidden must not come back from the sum either.
    expect(cells).toEqual([12, null, 30, null])
  })

  test('negative control: without the ledger the same table goes out whole', () => {
    expect(
      accepted(give([table('uden sigtede', 12, 17, 30)])).tables[0]?.cells.map((cell) => cell.shown),
    ).toEqual([12, 17, 30, 59])
  })

  test('next month counts as a filter, unless the populations have nobody in common', () => {
    const march = accepted(give([table('marts', 12, 20, 30)]))
    const april = (populations: Population[]) =>
      accepted(
        give([table('april', 14, 20, 30)], { populations, ledger: march.ledger }),
      ).tables[0]?.cells.map((cell) => cell.shown)
    expect(april([])).toEqual([null, 20, 30, null])
    expect(april([{ id: 'april', within: [], apartFrom: ['marts'] }])).toEqual([14, 20, 30, 64])
  })

  test('being within is passed on over several steps', () => {
    const year = accepted(give([table('år', 12, 20, 30)]))
    const populations = [
      { id: 'kvartal', within: ['år'], apartFrom: [] },
      { id: 'måned', within: ['kvartal'], apartFrom: ['år'] },
    ]
    const month = accepted(give([table('måned', 9, 20, 30)], { populations, ledger: year.ledger }))
    expect(month.tables[0]?.cells[0]?.shown).toBeNull()
  })

  test('a hidden count stays hidden when a finer table is asked for later', () => {
    const first = accepted(give([table('alle', 3, 20, 30)]))
    expect(first.tables[0]?.cells.map((cell) => cell.shown)).toEqual([null, null, 30, 53])
    const again = accepted(give([table('alle', 3, 20, 30)], { ledger: first.ledger }))
    expect(again.tables).toEqual(first.tables)
  })

  test('a release that can not be saved is refused with a reason, not silently emptied', () => {
    const year = accepted(give([table('år', 5, 20, 30)]))
    // Three in the quarter: everybody knows that it is 1 to 5, because the whole year had five.
    const populations = [{ id: 'kvartal', within: ['år'], apartFrom: [] }]
    const quarter = give([table('kvartal', 3, 14, 20)], { populations, ledger: year.ledger })
    if (quarter.ok) throw new Error('a count known to be 1 to 5 went out')
    expect(quarter.refusal.reason).toBe('already-exposed')
    expect(refusalText(quarter.refusal).da).toContain('kvartal, alder = 6-11')
    expect(refusalText(quarter.refusal).da).not.toContain('3,')
  })

  test('figures that contradict an earlier release are refused in both languages', () => {
    const first = accepted(give([table('alle', 12, 20, 30)]))
    const second = give([table('alle', 12, 21, 30)], { ledger: first.ledger })
    if (second.ok) throw new Error('contradicting figures went out')
    expect(second.refusal).toMatchObject({ reason: 'two-counts-for-one-cell', counts: [20, 21] })
    expect(refusalText(second.refusal).da).toContain('hver sit tal for det samme (alle, alder = 12-14)')
    expect(refusalText(second.refusal).en).toContain('different counts')
    const larger = give([table('del', 13, 20, 30)], {
      ledger: first.ledger,
      populations: [{ id: 'del', within: ['alle'], apartFrom: [] }],
    })
    expect(larger).toMatchObject({ ok: false, refusal: { reason: 'part-larger-than-whole' } })
  })

  test('in 100 sequences of five releases no pair of published figures is 1 to 4 apart', () => {
    const random = randomOf(21)
    const control = { pairs: 0 }
    let refused = 0
    for (let i = 0; i < 100; i++) {
      let ledger = EMPTY_LEDGER
      const people = [0, 1, 2].map(() => 8 + Math.floor(random() * 30))
      const truth: number[][] = []
      for (let month = 0; month < 5; month++) {
        truth.push([...people])
        const populations = month === 0 ? [] : [{ id: `m${month}`, within: [`m${month - 1}`], apartFrom: [] }]
        const result = give([table(`m${month}`, ...people)], { populations, ledger })
        if (result.ok) ledger = result.ledger
        else refused += 1
        people.forEach((n, k) => (people[k] = Math.max(0, n - Math.floor(random() * 5))))
      }
      control.pairs += closePairs(
        truth.flatMap((counts, m) => counts.map((count, k) => ({ at: `${k}`, m, count }))),
      )
      const out = ledger.cells.filter((cell) => cell.shown && cell.count > 0)
      expect(
        closePairs(out.map((cell) => ({ at: JSON.stringify(cell.where), m: 0, count: cell.count }))),
      ).toBe(0)
    }
    expect(control.pairs).toBeGreaterThan(500)
    expect(refused).toBeLessThan(100)
  })
})

function closePairs(cells: { at: string; count: number }[]): number {
  return cells.flatMap((a, i) =>
    cells.slice(i + 1).filter((b) => a.at === b.at && a.count !== b.count && Math.abs(a.count - b.count) < 5),
  ).length
}

describe('what can be read at all', () => {
  test.each([
    [{ tables: [] }],
    [{ tables: [{ name: 't', dimensions: [{ name: 'a', categories: [] }], counts: [1] }] }],
    [{ tables: [{ name: 't', dimensions: [], counts: [-1] }] }],
    [{ tables: [{ name: 't', dimensions: [], counts: [1.5] }] }],
    [{ tables: [{ name: 't', dimensions: [], counts: [1] }], rule: { threshold: 1 } }],
  ])('refuses %j', (input) => expect(releaseSchema.safeParse(input).success).toBe(false))

  test.each([
    [{ dimensions: [alder], counts: [1, 2] }, 'wrong-number-of-counts'],
    [{ dimensions: [alder, alder], counts: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'dimension-twice'],
    [{ dimensions: [{ name: 'a', categories: ['x', 'x'] }], counts: [1, 2] }, 'category-twice'],
  ])('refuses a table that is %j', (shape, why) => {
    expect(give([{ name: 't', population: 'alle', ...shape }])).toEqual({
      ok: false,
      refusal: { reason: 'unreadable-table', table: 't', why },
    })
  })
})
