import type { CountTable, LedgerCell, TableFault, Union } from './contract.ts'

/** A cell of any table, identified so that two tables of one population share the cells that mean the same. */
export type Cell = { key: string; population: string; where: Record<string, string>; count: number }

/** sum of coefficient x count over `terms` equals zero; terms name cells by key. */
export type Equation = { terms: { key: string; coefficient: number }[] }

/** The identity of a cell: population and the categories it is restricted to; totals leave the dimension out. */
export function cellKey(population: string, where: Readonly<Record<string, string>>): string {
  const parts = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return JSON.stringify([population, ...parts])
}

/** The key of a ledger cell. */
export function ledgerKey(cell: LedgerCell): string {
  return cellKey(cell.population, cell.where)
}

/**
 * Why a table can't be read, or null. A table needs as many counts as its categories multiply to, distinct
 * dimension names and distinct categories within each dimension.
 */
export function whyNotTable(table: CountTable): TableFault | null {
  const size = table.dimensions.reduce((product, d) => product * d.categories.length, 1)
  if (table.counts.length !== size) return 'wrong-number-of-counts'
  if (new Set(table.dimensions.map((d) => d.name)).size !== table.dimensions.length) return 'dimension-twice'
  if (table.dimensions.some((d) => new Set(d.categories).size !== d.categories.length))
    return 'category-twice'
  return null
}

/** Every position of a table with totals, in row-major order, null (total) last in each dimension. */
export function positions(table: Pick<CountTable, 'dimensions'>): (string | null)[][] {
  return table.dimensions.reduce<(string | null)[][]>(
    (found, d) => found.flatMap((at) => [...d.categories, null].map((category) => [...at, category])),
    [[]],
  )
}

/** The restriction that a position stands for. */
export function whereOf(
  table: Pick<CountTable, 'dimensions'>,
  at: readonly (string | null)[],
): Record<string, string> {
  const where: Record<string, string> = {}
  table.dimensions.forEach((d, i) => {
    const category = at[i]
    if (typeof category === 'string') where[d.name] = category
  })
  return where
}

/** All cells of a table with its totals; the same order as `positions`. */
export function cellsOf(table: CountTable): Cell[] {
  const inner = innerPositions(table)
  return positions(table).map((at) => {
    const where = whereOf(table, at)
    const count = inner.reduce(
      (sum, position, i) =>
        at.every((category, d) => category === null || category === position[d])
          ? sum + (table.counts[i] ?? 0)
          : sum,
      0,
    )
    return { key: cellKey(table.population, where), population: table.population, where, count }
  })
}

/** The positions of the inner cells in row-major order, the order of the figures that come in. */
export function innerPositions(table: Pick<CountTable, 'dimensions'>): string[][] {
  return table.dimensions.reduce<string[][]>(
    (found, d) => found.flatMap((at) => d.categories.map((category) => [...at, category])),
    [[]],
  )
}

/** The additions a reader can make in a table: along every dimension the categories sum to the total. */
export function equationsOf(table: Pick<CountTable, 'population' | 'dimensions'>): Equation[] {
  return table.dimensions.flatMap((d, index) => {
    const others = positions(table).filter((at) => at[index] === null)
    return others.map((at) => {
      const whole = cellKey(table.population, whereOf(table, at))
      const parts = d.categories.map((category) =>
        cellKey(
          table.population,
          whereOf(
            table,
            at.map((c, i) => (i === index ? category : c)),
          ),
        ),
      )
      return {
        terms: [{ key: whole, coefficient: -1 }, ...parts.map((key) => ({ key, coefficient: 1 }))],
      }
    })
  })
}

/** The additions that follow from a category being the sum of others, wherever all the cells exist. */
export function equationsOfUnion(union: Union, cells: ReadonlyMap<string, Cell>): Equation[] {
  const found: Equation[] = []
  for (const cell of cells.values()) {
    if (cell.where[union.dimension] !== union.whole) continue
    const parts = union.parts.map((part) =>
      cellKey(cell.population, { ...cell.where, [union.dimension]: part }),
    )
    if (!parts.every((key) => cells.has(key))) continue
    found.push({
      terms: [{ key: cell.key, coefficient: -1 }, ...parts.map((key) => ({ key, coefficient: 1 }))],
    })
  }
  return found
}
