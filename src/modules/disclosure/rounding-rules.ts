import type { CountTable, PublishedTable } from './contract.ts'
import { feasibleCorner, type Programme } from './exact-simplex-rules.ts'
import { cellsOf, equationsOf, positions, type Equation } from './table-rules.ts'
import { wholeMaximum } from './whole-number-rules.ts'

/** A number from 0 up to, but not including, 1. Seeded by the caller so that a rounding can be repeated. */
export type Random = () => number

/**
 * Controlled rounding: every figure, totals included, becomes one of its two neighbouring multiples of `base`, and
 * all rows and columns still add up. With at most two dimensions each figure keeps its value on average (unbiased,
 * Cox 1987, JASA 82). With three dimensions a rounding need not exist and need not be unbiased; null when none is
 * found. A reader knows each figure only to within base - 1 on both sides. One table is rounded once and kept:
 * rounding it again with other numbers would let a reader average the noise away.
 */
export function roundTable(table: CountTable, how: { base: number; random: Random }): PublishedTable | null {
  const cells = cellsOf(table)
  const counts = new Map(cells.map((cell) => [cell.key, cell.count]))
  const equations = equationsOf(table)
  const rounded =
    table.dimensions.length < 3
      ? unbiased(counts, network(table, equations), how)
      : searched(counts, equations, how)
  return rounded && printed(table, rounded)
}

/**
 * Controlled rounding of several tables. Those of one population are rounded together, so that a figure which stands in
 * two of them is the same in both: rounded apart, 5 here and 10 there would tell that it is 6 to 9. Not unbiased where
 * tables are linked. The name of a table for which no rounding was found, else the rounded tables.
 */
export function roundTables(
  tables: readonly CountTable[],
  how: { base: number; random: Random },
): PublishedTable[] | string {
  const found = new Map<CountTable, PublishedTable>()
  for (const linked of Map.groupBy(tables, ({ population }) => population).values()) {
    const rounded =
      linked.length === 1 ? linked.map((table) => roundTable(table, how)) : roundLinked(linked, how)
    for (const [i, table] of linked.entries()) {
      const own = rounded?.[i]
      if (!own) return table.name
      found.set(table, own)
    }
  }
  return tables.flatMap((table) => found.get(table) ?? [])
}

function roundLinked(
  tables: readonly CountTable[],
  how: { base: number; random: Random },
): PublishedTable[] | null {
  const counts = new Map(tables.flatMap((table) => cellsOf(table)).map(({ key, count }) => [key, count]))
  const rounded = searched(
    counts,
    tables.flatMap((table) => equationsOf(table)),
    how,
  )
  return rounded && tables.map((table) => printed(table, rounded))
}

function printed(table: CountTable, rounded: ReadonlyMap<string, number>): PublishedTable {
  const cells = cellsOf(table)
  return {
    name: table.name,
    population: table.population,
    dimensions: table.dimensions,
    cells: positions(table).map((at, i) => ({ at, shown: rounded.get(cells[i]?.key ?? '') ?? null })),
  }
}

type Link = { key: string; ends: [number, number]; coefficients: [number, number] }

/** Every cell of a two-way table stands in exactly two additions; it links them. One-way tables repeat their only one. */
function network(table: CountTable, equations: readonly Equation[]): Link[] {
  const ends = new Map<string, { end: number; coefficient: number }[]>()
  equations.forEach((e, end) => {
    for (const t of e.terms)
      ends.set(t.key, [...(ends.get(t.key) ?? []), { end, coefficient: t.coefficient }])
  })
  return cellsOf(table).map(({ key }) => {
    const [a, b] = ends.get(key) ?? []
    const first = a ?? { end: -1, coefficient: 1 }
    // The second end of a cell in a one-way table: a mirror of the same addition, so that cycles of two cells exist.
    const second = b ?? { end: first.end - 1000, coefficient: -first.coefficient }
    return { key, ends: [first.end, second.end], coefficients: [first.coefficient, second.coefficient] }
  })
}

/** Moves the remainders around cycles, up or down at random with the odds that keep every mean, until none is left. */
function unbiased(
  counts: ReadonlyMap<string, number>,
  links: readonly Link[],
  how: { base: number; random: Random },
): Map<string, number> {
  const value = new Map(counts)
  const rest = (key: string) => (value.get(key) ?? 0) % how.base
  for (;;) {
    const open = links.filter((link) => rest(link.key) !== 0)
    if (open.length === 0) return value
    const steps = cycle(open)
    const room = (side: 1 | -1) =>
      Math.min(...steps.map((s) => (s.sign === side ? how.base - rest(s.key) : rest(s.key))))
    const up = room(1)
    const down = room(-1)
    const move = how.random() * (up + down) < down ? up : -down
    for (const s of steps) value.set(s.key, (value.get(s.key) ?? 0) + s.sign * move)
  }
}

/** A closed walk of open cells with the signs that keep every addition in balance. */
function cycle(open: readonly Link[]): { key: string; sign: 1 | -1 }[] {
  const start = open[0]
  if (!start) return []
  const path: { link: Link; sign: 1 | -1; from: number }[] = [{ link: start, sign: 1, from: 0 }]
  const seen = new Map<number, number>([[start.ends[0], 0]])
  for (;;) {
    const here = path[path.length - 1]
    if (!here) return []
    const out = here.from === 0 ? 1 : 0
    const node = here.link.ends[out]
    const begun = seen.get(node)
    if (begun !== undefined) return path.slice(begun).map(({ link, sign }) => ({ key: link.key, sign }))
    seen.set(node, path.length)
    const next = open.find((link) => link !== here.link && link.ends.includes(node))
    // A single figure without any addition: it may be rounded alone.
    if (!next) return [{ key: here.link.key, sign: 1 }]
    const into = next.ends[0] === node ? 0 : 1
    const balance = -here.sign * here.link.coefficients[out] * next.coefficients[into]
    path.push({ link: next, sign: balance > 0 ? 1 : -1, from: into })
  }
}

/** Three-way and linked tables: up or down for each figure as a search in whole numbers, steered by random preferences. */
function searched(
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  how: { base: number; random: Random },
): Map<string, number> | null {
  const { base } = how
  const open = [...counts].filter(([, count]) => count % base !== 0).map(([key]) => key)
  const index = new Map(open.map((key, i) => [key, i]))
  const floor = (key: string) => Math.floor((counts.get(key) ?? 0) / base)
  const programme: Programme = {
    variables: open.length * 2,
    equations: [
      ...equations.map((e) => ({
        terms: e.terms.flatMap((t) => {
          const variable = index.get(t.key)
          return variable === undefined ? [] : [{ variable, coefficient: t.coefficient }]
        }),
        value: 0 - e.terms.reduce((sum, t) => sum + t.coefficient * floor(t.key), 0),
      })),
      ...open.map((_, i) => ({
        terms: [i, i + open.length].map((variable) => ({ variable, coefficient: 1 })),
        value: 1,
      })),
    ],
  }
  const corner = feasibleCorner(programme)
  if (!corner) return null
  const wishes = open.map((_, variable) => ({ variable, coefficient: Math.floor(how.random() * 21) - 10 }))
  const found = wholeMaximum(programme, corner, wishes, { floor: -Infinity, enough: Infinity })
  if (!found || found === 'unbounded') return null
  return new Map(
    [...counts.keys()].map((key) => {
      const variable = index.get(key)
      return [key, base * (floor(key) + (variable === undefined ? 0 : (found.solution[variable] ?? 0)))]
    }),
  )
}
