import type { Figure, World } from './audit-rules.ts'
import type { AmountRule, AmountTable, PublishedTable } from './contract.ts'
import { suppress } from './suppression-rules.ts'
import { cellKey, equationsOf, innerPositions, positions, whereOf } from './table-rules.ts'

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
 * A table of amounts with the sensitive ones hidden, and as many more as it takes for no hidden amount to be
 * computable from the totals to within `percent` % of itself on both sides together. Amounts are whole numbers
 * (kroner or øre). Null when the contributions don't fit the dimensions.
 */
export function suppressAmounts(table: AmountTable, rule: AmountRule): PublishedTable | null {
  const shape = { name: table.name, population: table.population, dimensions: table.dimensions }
  const size = table.dimensions.reduce((product, d) => product * d.categories.length, 1)
  if (size !== table.contributions.length) return null
  const cells = positions(table).map((at) => ({ at, contributions: within(table, at) }))
  const figures = new Map(
    cells.map(({ at, contributions }) => {
      const figure = figureOf(cellKey(table.population, whereOf(table, at)), contributions, {
        rule,
        summed: at.filter((c) => c === null).length,
      })
      return [figure.key, figure]
    }),
  )
  const sensitive = cells.filter(({ contributions }) => whyNotAmount(contributions, rule) !== null)
  const small = new Set(sensitive.map(({ at }) => cellKey(table.population, whereOf(table, at))))
  const world: World = { figures, equations: equationsOf(table), differences: [] }
  const result = suppress(world, small)
  if (!result.ok) return { ...shape, cells: cells.map(({ at }) => ({ at, shown: null })) }
  return {
    ...shape,
    cells: cells.map(({ at }) => {
      const key = cellKey(table.population, whereOf(table, at))
      return { at, shown: result.hidden.has(key) ? null : (figures.get(key)?.count ?? 0) }
    }),
  }
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
