import { describe, expect, test } from 'vitest'
import { randomOf, randomTable, truthOf } from '#test/disclosure-attack.ts'
import { roundTable } from './rounding-rules.ts'
import { positions } from './table-rules.ts'

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
