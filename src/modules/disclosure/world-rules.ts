import type { Figure, Target, World } from './audit-rules.ts'
import type { DisclosureRule, LedgerCell, Release, ReleaseRefusal } from './contract.ts'
import { mergePopulations, relationOf } from './population-rules.ts'
import {
  cellKey,
  cellsOf,
  equationsOf,
  equationsOfUnion,
  ledgerKey,
  whyNotTable,
  type Cell,
  type Equation,
} from './table-rules.ts'

/** Is this count one that the rule hides? */
export function isSmall(count: number, rule: DisclosureRule): boolean {
  return count < rule.threshold && (count > 0 || rule.zeros === 'hide')
}

/** Why the figures can't be right, or null: they contradict each other or themselves. */
export function whyNotRelease(input: Release): ReleaseRefusal | null {
  for (const table of input.tables) {
    const why = whyNotTable(table)
    if (why) return { reason: 'unreadable-table', table: table.name, why }
  }
  const counts = new Map<string, number>()
  for (const { key, count } of allCells(input)) {
    const known = counts.get(key)
    if (known !== undefined && known !== count)
      return { reason: 'two-counts-for-one-cell', cell: key, counts: [known, count] }
    counts.set(key, count)
  }
  const world = worldOf(input)
  for (const equation of world.equations) {
    const sum = equation.terms.reduce((s, t) => s + t.coefficient * (world.figures.get(t.key)?.count ?? 0), 0)
    const whole = equation.terms[0]?.key ?? ''
    if (sum !== 0)
      return {
        reason: 'wrong-sum',
        cell: whole,
        counts: [counts.get(whole) ?? 0, (counts.get(whole) ?? 0) + sum],
      }
  }
  const negative = [...world.figures.values()].find((f) => f.count < 0)
  return negative
    ? { reason: 'part-larger-than-whole', cell: negative.key, counts: [negative.count, 0] }
    : null
}

function allCells(input: Release): Cell[] {
  return [
    ...input.ledger.cells.map((cell) => ({ key: ledgerKey(cell), ...cell })),
    ...input.tables.flatMap((table) => cellsOf(table)),
  ]
}

/**
 * Everything that can be combined: the new tables, all that was released before, the additions inside tables, and
 * the subtractions between populations. Expects a release for which `whyNotRelease` has no objection to its tables.
 */
export function worldOf(input: Release): World {
  const cells = new Map(allCells(input).map((cell) => [cell.key, cell]))
  const earlier = new Map(input.ledger.cells.map((cell) => [ledgerKey(cell), cell]))
  const figures = new Map<string, Figure>()
  for (const cell of cells.values()) figures.set(cell.key, figureOf(cell, earlier.get(cell.key), input.rule))
  const equations = [
    ...[...input.ledger.tables, ...input.tables].flatMap((table) => equationsOf(table)),
    ...[...input.ledger.unions, ...input.unions].flatMap((union) => equationsOfUnion(union, cells)),
  ]
  const between = subtractions(input, cells, figures)
  return {
    figures,
    equations: unique([...equations, ...between.equations]),
    differences: between.differences,
  }
}

function figureOf(cell: Cell, old: LedgerCell | undefined, rule: DisclosureRule): Figure {
  const bits = 4 + Math.floor(4 * Math.log2(1 + cell.count))
  const summed = 3 - Math.min(3, Object.keys(cell.where).length)
  const shownZero = rule.zeros === 'show' && cell.count === 0
  return {
    key: cell.key,
    count: cell.count,
    // Everybody knows that zeros are shown, so that whatever is hidden is at least one.
    lower: rule.zeros === 'show' && cell.count > 0 ? 1 : 0,
    state: old ? (old.shown ? 'public' : 'withheld') : shownZero ? 'public' : 'free',
    // Large cells and totals tell the reader most; a total costs three times the cells below it.
    cost: bits * 3 ** summed,
    need: rule.threshold,
  }
}

/** Subtracting a cell of one population from the same cell of another gives a count of persons, or is guarded as if it did. */
function subtractions(
  input: Release,
  cells: ReadonlyMap<string, Cell>,
  figures: Map<string, Figure>,
): { equations: Equation[]; differences: Target[] } {
  const populations = mergePopulations([...input.ledger.populations, ...input.populations])
  const found: { equations: Equation[]; differences: Target[] } = { equations: [], differences: [] }
  const same = Map.groupBy(cells.values(), (cell) => cellKey('', cell.where))
  for (const group of same.values())
    for (const [a, b] of pairs(group)) {
      const relation = relationOf(populations, a.population, b.population)
      // What is public on both sides was judged when it went out; it can neither be hidden nor tell anything new.
      const known = figures.get(a.key)?.state === 'public' && figures.get(b.key)?.state === 'public'
      if (relation === 'apart' || known) continue
      const [large, little] = relation === 'b-contains-a' ? [b, a] : [a, b]
      const contains = (x: string, y: string) => relationOf(populations, x, y) === 'a-contains-b'
      const between = (c: Cell) =>
        contains(large.population, c.population) && contains(c.population, little.population)
      if (relation !== 'unknown' && !group.some(between)) addBeyond(large, little, figures, found.equations)
      const gap = large.count - little.count
      if (isSmall(Math.abs(gap), { ...input.rule, zeros: 'show' }))
        found.differences.push(guard(large, little, input.rule))
    }
  return found
}

/** What the larger population holds beyond the smaller; between the two lies no third, whose parts would say the same. */
function addBeyond(large: Cell, little: Cell, figures: Map<string, Figure>, equations: Equation[]): void {
  const key = JSON.stringify(['beyond', large.key, little.key])
  const count = large.count - little.count
  figures.set(key, { key, count, lower: 0, state: 'derived', cost: 0, need: 0 })
  equations.push({ terms: [...minus(large, little), { key, coefficient: -1 }] })
}

function guard(large: Cell, little: Cell, rule: DisclosureRule): Target {
  return { terms: minus(large, little), need: rule.threshold, label: JSON.stringify([large.key, little.key]) }
}

function minus(large: Cell, little: Cell): Equation['terms'] {
  return [
    { key: large.key, coefficient: 1 },
    { key: little.key, coefficient: -1 },
  ]
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]))
}

/** The same addition in two linked tables is one equation; repeated ones only cost time. */
function unique(equations: readonly Equation[]): Equation[] {
  const byTerms = new Map<string, Equation>()
  for (const e of equations) {
    const name = e.terms.map((t) => `${t.coefficient}${t.key}`).sort()
    byTerms.set(name.join('|'), e)
  }
  return [...byTerms.values()]
}
