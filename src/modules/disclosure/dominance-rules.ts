import type { Figure } from './audit-rules.ts'
import type { AmountRule, AmountTable, PublishedTable, TableFault } from './contract.ts'
import { suppress } from './suppression-rules.ts'
import { cellKey, equationsOf, innerPositions, positions, whereOf, whyNotTable } from './table-rules.ts'

/**
 * Why an amount may not be shown, or null. `contributions` are the amounts of the single persons or families in the
 * cell, each at least 0. 'few': fewer contributors than the threshold. 'percent': the second largest contributor
 * could estimate the largest to within `percent` % (the p % rule). 'share': the largest alone makes up more than
 * `share` % (the (1, k) rule). Source: Hundepool et al. 2012, Statistical Disclosure Control, section 4.2.
 */
export function whyNotAmount(
  contributions: readonly number[],
  rule: AmountRule,
): 'few' | 'percent' | 'share' | null {
  const sorted = contributions.filter((c) => c > 0).sort((a, b) => b - a)
  if (sorted.length === 0) return null
  if (sorted.length < rule.threshold) return 'few'
  const total = sorted.reduce((sum, c) => sum + c, 0)
  const [first = 0, second = 0] = sorted
  if ((total - first - second) * 100 < rule.percent * first) return 'percent'
  return first * 100 > rule.share * total ? 'share' : null
}

/**
 * Tables of amounts with the sensitive ones hidden, and as many more as it takes for no hidden amount to be computable
 * from all totals of all these tables to within `percent` % of itself on both sides together. Tables of one population
 * share the cells that mean the same. Amounts are whole numbers (kroner or øre). Returns why not when a table can't be
 * read, or when two tables have different amounts for the same.
 */
export function suppressAmounts(
  tables: readonly AmountTable[],
  rule: AmountRule,
): PublishedTable[] | AmountFault {
  const unreadable = tables
    .map((table) => ({ table: table.name, why: whyNotShape(table) }))
    .find((f) => f.why)
  if (unreadable?.why) return { table: unreadable.table, why: unreadable.why }
  const figures = new Map<string, Figure>()
  const sensitive = new Set<string>()
  for (const table of tables)
    for (const at of positions(table)) {
      const key = cellKey(table.population, whereOf(table, at))
      const contributions = within(table, at)
      const figure = figureOf(key, contributions, { rule, summed: at.filter((c) => c === null).length })
      const known = figures.get(key)
      if (known && known.count !== figure.count) return { table: table.name, why: 'two-amounts-for-one-cell' }
      if (!known) figures.set(key, figure)
      if (whyNotAmount(contributions, rule) !== null) sensitive.add(key)
    }
  const equations = tables.flatMap((table) => equationsOf(table))
  const result = suppress({ figures, equations, differences: [] }, sensitive)
  return tables.map((table) => ({
    name: table.name,
    population: table.population,
    dimensions: table.dimensions,
    cells: positions(table).map((at) => {
      const key = cellKey(table.population, whereOf(table, at))
      const hidden = !result.ok || result.hidden.has(key)
      return { at, shown: hidden ? null : (figures.get(key)?.count ?? 0) }
    }),
  }))
}

/** Why amounts can't be protected, and in which table. */
export type AmountFault = { table: string; why: TableFault | 'two-amounts-for-one-cell' }

function whyNotShape({ contributions, ...shape }: AmountTable): TableFault | null {
  return whyNotTable({ ...shape, counts: contributions.map((given) => given.length) })
}

function figureOf(
  key: string,
  contributions: readonly number[],
  how: { rule: AmountRule; summed: number },
): Figure {
  const count = contributions.reduce((sum, c) => sum + c, 0)
  return {
    key,
    count,
    lower: 0,
    state: count === 0 ? 'public' : 'free',
    cost: (4 + Math.floor(4 * Math.log2(1 + count))) * 3 ** how.summed,
    need: Math.max(1, Math.ceil((2 * how.rule.percent * count) / 100)),
  }
}

/** The contributions of all inner cells that a position covers. */
function within(table: AmountTable, at: readonly (string | null)[]): number[] {
  return innerPositions(table).flatMap((inner, i) =>
    at.every((category, d) => category === null || category === inner[d])
      ? (table.contributions[i] ?? [])
      : [],
  )
}
