import { describe, expect, test } from 'vitest'
import { randomOf, randomTable, truthOf } from '#test/disclosure-attack.ts'
import type { CountTable } from './contract.ts'
import { feasibleCorner, maximise } from './exact-simplex-rules.ts'
import { roundTable, roundTables } from './rounding-rules.ts'
import { cellsOf, equationsOf, positions } from './table-rules.ts'

const base = 5

function additive(table: Parameters<typeof positions>[0], figures: number[]): boolean {
  const at = positions(table)
  const value = (wanted: (string | null)[]) =>
    figures[at.findIndex((p) => p.every((c, d) => c === wanted[d]))] ?? NaN
  return at.every((position) =>
    table.dimensions.every((dimension, d) => {
      if (position[d] !== null) return true
      const parts = dimension.categories.map((c) => value(position.map((old, i) => (i === d ? c : old))))
      return parts.reduce((sum, v) => sum + v, 0) === value(position)
    }),
  )
}

describe('controlled rounding', () => {
  test.each([[[]], [[4]], [[1]], [[3, 5]], [[6, 4]], [[2, 3, 2]]])(
    'with dimensions %j: neighbouring multiples that still add up',
    (shape) => {
      const random = randomOf(31)
      for (let i = 0; i < 25; i++) {
        const table = randomTable(shape, random, { from: 0, to: 12 })
        const rounded = roundTable(table, { base, random })
        if (!rounded) throw new Error('no rounding found')
        const figures = rounded.cells.map((cell) => cell.shown ?? NaN)
        const truth = truthOf(table, rounded)
        expect(figures.every((value) => value % base === 0)).toBe(true)
        expect(figures.every((value, k) => Math.abs(value - (truth[k] ?? NaN)) < base)).toBe(true)
        expect(figures.every((value, k) => (truth[k] ?? 0) % base !== 0 || value === truth[k])).toBe(true)
        expect(additive(table, figures)).toBe(true)
      }
    },
  )

  test('keeps every figure on average in tables with at most two dimensions (Cox 1987)', () => {
    const random = randomOf(32)
    const table = randomTable([3, 3], random, { from: 0, to: 12 })
    const runs = 4000
    const sums = truthOf(table, { cells: roundTable(table, { base, random })?.cells ?? [] }).map(() => 0)
    for (let i = 0; i < runs; i++)
      roundTable(table, { base, random })?.cells.forEach(
        (cell, k) => (sums[k] = (sums[k] ?? 0) + (cell.shown ?? 0)),
      )
    const truth = truthOf(table, { cells: roundTable(table, { base, random })?.cells ?? [] })
    // Five standard errors of a rounding with at most 2.5 standard deviation.
    sums.forEach((sum, k) =>
      expect(Math.abs(sum / runs - (truth[k] ?? 0))).toBeLessThan((5 * 2.5) / Math.sqrt(runs)),
    )
  })

  test('the same seed gives the same rounding', () => {
    const table = randomTable([4, 4], randomOf(33))
    expect(roundTable(table, { base, random: randomOf(1) })).toEqual(
      roundTable(table, { base, random: randomOf(1) }),
    )
  })
})

describe('tables of the same persons', () => {
  const sums = (from: CountTable, keep: 0 | 1): CountTable => {
    const own = from.dimensions[keep]
    if (!own) throw new Error('two dimensions')
    const columns = from.dimensions[1]?.categories.length ?? 1
    const counts = own.categories.map((_, k) =>
      from.counts.reduce((sum, n, at) => {
        const where = keep === 0 ? Math.floor(at / columns) : at % columns
        return sum + (where === k ? n : 0)
      }, 0),
    )
    return { ...from, name: `sum-${keep}`, dimensions: [own], counts }
  }
  const figureAt = (tables: ReturnType<typeof roundTables>, table: number, at: (string | null)[]) => {
    if (typeof tables === 'string') throw new Error(tables)
    return tables[table]?.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))?.shown
  }

  test('have the same figure wherever it stands; rounded apart they contradict and give figures away', () => {
    const random = randomOf(35)
    let apart = 0
    for (let i = 0; i < 25; i++) {
      const whole = randomTable([3, 3], random, { from: 0, to: 12 })
      const part = sums(whole, 0)
      const together = roundTables([whole, part], { base, random })
      const alone = [whole, part].map((table) => roundTable(table, { base, random }))
      const values = alone.filter((table) => table !== null)
      for (const category of [...(part.dimensions[0]?.categories ?? []), null]) {
        const place = [category, null]
        expect(figureAt(together, 0, place)).toBe(figureAt(together, 1, [category]))
        if (figureAt(values, 0, place) !== figureAt(values, 1, [category])) apart += 1
      }
      if (typeof together !== 'string')
        for (const [k, table] of [whole, part].entries())
          expect(additive(table, together[k]?.cells.map((cell) => cell.shown ?? NaN) ?? [])).toBe(true)
    }
    expect(apart).toBeGreaterThan(10)
  })

  test('of other persons are rounded on their own', () => {
    const [a, b] = [
      randomTable([3], randomOf(36)),
      { ...randomTable([4], randomOf(37)), population: 'other' },
    ]
    const found = roundTables([a, b], { base, random: randomOf(38) })
    expect(typeof found === 'string' ? found : found.map(({ cells }) => cells.length)).toEqual([4, 5])
  })
})

describe('an attacker of a rounded table', () => {
  test('learns no more than what is printed says: five possible values for a 0, at least six for all else', () => {
    const random = randomOf(34)
    for (let i = 0; i < 60; i++) {
      const table = randomTable(i % 2 === 0 ? [4, 3] : [2, 3, 2], random, { from: 0, to: 9 })
      const shown = roundTable(table, { base, random })?.cells.map((cell) => cell.shown ?? 0) ?? []
      boxWidths(table, shown).forEach((width, k) =>
        expect(width).toBeGreaterThanOrEqual(shown[k] === 0 ? 4 : 5),
      )
    }
  })
})

/** The widths of all figures' intervals when each lies within 4 of what is shown, is at least 0, and everything adds up. */
function boxWidths(table: CountTable, shown: number[]): number[] {
  const cells = cellsOf(table)
  const index = new Map(cells.map((cell, i) => [cell.key, i]))
  const low = shown.map((value) => Math.max(0, value - 4))
  const sums = equationsOf(table).map((e) => ({
    terms: e.terms.map((t) => ({ variable: index.get(t.key) ?? 0, coefficient: t.coefficient })),
    value: 0 - e.terms.reduce((sum, t) => sum + t.coefficient * (low[index.get(t.key) ?? 0] ?? 0), 0),
  }))
  const boxes = shown.map((value, i) => ({
    terms: [i, i + shown.length].map((variable) => ({ variable, coefficient: 1 })),
    value: value + 4 - (low[i] ?? 0),
  }))
  const corner = feasibleCorner({ variables: 2 * shown.length, equations: [...sums, ...boxes] })
  if (!corner) throw new Error('the true table always fits')
  const reach = (variable: number, coefficient: number) => {
    const top = maximise(corner, [{ variable, coefficient }], null)
    return top === 'unbounded' ? Infinity : top.numerator / top.denominator
  }
  return shown.map((_, i) => reach(i, 1) + reach(i, -1))
}
