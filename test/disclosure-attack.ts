import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { CountTable, PublishedTable } from '#modules/disclosure/contract.ts'

/** Seeded random numbers in [0, 1) for building tables. */
export function randomOf(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}

/** A table with Poisson counts whose means vary from cell to cell, so that some cells are small. */
export function randomTable(
  shape: readonly number[],
  random: () => number,
  means = { from: 3, to: 21 },
): CountTable {
  const size = shape.reduce((product, n) => product * n, 1)
  return {
    name: 'tabel',
    population: 'all',
    dimensions: shape.map((n, d) => ({
      name: `d${d}`,
      categories: Array.from({ length: n }, (_, i) => `k${i}`),
    })),
    counts: Array.from({ length: size }, () =>
      poisson(means.from + random() * (means.to - means.from), random),
    ),
  }
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let product = random()
  let k = 0
  while (product > limit) {
    product *= random()
    k++
  }
  return k
}

type Arc = { from: string; to: string; rise: number; fall: number; cell: number }
type Interval = { at: (string | null)[]; low: number; high: number }

/**
 * An attacker of a two-way table who shares no code with the protection. Every figure, totals included, is an arc
 * between a row and a column; what is hidden can be shifted along cycles. The bounds of a cell are maximum flows
 * (Gusfield 1988, SIAM J. Comput. 17). `lower`: what the attacker knows of hidden cells. Bounds beyond `reach` from
 * the truth are reported as that distance.
 */
export function attackTwoWay(
  truth: readonly number[],
  published: Pick<PublishedTable, 'cells'>,
  knows: { lower: number; reach: number },
): Interval[] {
  const arcs = published.cells.flatMap(({ at, shown }, cell): Arc[] => {
    if (shown !== null) return []
    const [row = null, column = null] = at
    const ends: [string, string] = [`r${row ?? '+'}`, `c${column ?? '+'}`]
    // A total stands on the other side of its equation, so that its arc runs the other way.
    const turned = (row === null) !== (column === null)
    const [from, to] = turned ? [ends[1], ends[0]] : ends
    return [{ from, to, rise: knows.reach, fall: (truth[cell] ?? 0) - knows.lower, cell }]
  })
  return arcs.map((arc) => {
    const others = arcs.filter((a) => a !== arc)
    const up = maximumFlow(others, [arc.to, arc.from], knows.reach)
    const down = Math.min(arc.fall, maximumFlow(others, [arc.from, arc.to], knows.reach))
    const value = truth[arc.cell] ?? 0
    return { at: published.cells[arc.cell]?.at ?? [], low: value - down, high: value + up }
  })
}

function maximumFlow(arcs: readonly Arc[], [source, sink]: [string, string], limit: number): number {
  const capacity = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, by: number) => {
    const row = capacity.get(a) ?? new Map<string, number>()
    row.set(b, (row.get(b) ?? 0) + by)
    capacity.set(a, row)
  }
  for (const arc of arcs) {
    add(arc.from, arc.to, arc.rise)
    add(arc.to, arc.from, arc.fall)
  }
  let flow = 0
  for (;;) {
    const before = new Map<string, string>()
    const queue = [source]
    for (const node of queue)
      for (const [next, room] of capacity.get(node) ?? [])
        if (room > 0 && next !== source && !before.has(next)) {
          before.set(next, node)
          queue.push(next)
        }
    if (!before.has(sink)) return Math.min(flow, limit)
    const path: [string, string][] = []
    for (let at = sink; at !== source; at = before.get(at) ?? source)
      path.push([before.get(at) ?? source, at])
    const room = Math.min(...path.map(([a, b]) => capacity.get(a)?.get(b) ?? 0))
    for (const [a, b] of path) {
      add(a, b, -room)
      add(b, a, room)
    }
    flow += room
    if (flow >= limit) return limit
  }
}

/** The true figures of a table in the order of its published cells, totals included. Written without the module. */
export function truthOf(table: CountTable, published: Pick<PublishedTable, 'cells'>): number[] {
  const inner = table.dimensions.reduce<string[][]>(
    (found, d) => found.flatMap((at) => d.categories.map((c) => [...at, c])),
    [[]],
  )
  return published.cells.map(({ at }) =>
    inner.reduce(
      (sum, position, i) =>
        at.every((c, d) => c === null || c === position[d]) ? sum + (table.counts[i] ?? 0) : sum,
      0,
    ),
  )
}

/**
 * An attacker of a small table of any dimension: tries every assignment of whole numbers from `lower` to `top` to
 * the hidden inner cells and keeps those that agree with everything published.
 */
export function attackByEnumeration(
  table: CountTable,
  published: PublishedTable,
  knows: { lower: number; top: number },
): Interval[] {
  const inner = published.cells.flatMap(({ at }, i) => (at.includes(null) ? [] : [{ at, i }]))
  const open = inner.filter(({ i }) => published.cells[i]?.shown === null)
  const guess = new Map(inner.map(({ i }) => [i, published.cells[i]?.shown ?? 0]))
  const sums = published.cells
    .map((cell, i) => ({
      cell,
      i,
      parts: inner.filter(({ at }) => cell.at.every((c, d) => c === null || c === at[d])),
    }))
    .map((s) => ({ ...s, last: Math.max(-1, ...s.parts.map(({ i }) => open.findIndex((o) => o.i === i))) }))
  const found = new Map<number, { low: number; high: number }>()
  const agrees = (depth: number) =>
    sums.every(({ cell, parts, last }) => {
      const sum = parts.reduce((s, { i }) => s + (guess.get(i) ?? 0), 0)
      if (last > depth) return cell.shown === null || sum <= cell.shown
      if (last < depth) return true
      return cell.shown === null ? sum >= knows.lower : sum === cell.shown
    })
  const note = () => {
    for (const { cell, i, parts } of sums) {
      if (cell.shown !== null) continue
      const value = parts.reduce((s, p) => s + (guess.get(p.i) ?? 0), 0)
      const range = found.get(i) ?? { low: value, high: value }
      found.set(i, { low: Math.min(range.low, value), high: Math.max(range.high, value) })
    }
  }
  const search = (depth: number) => {
    const cell = open[depth]
    if (!cell) return note()
    for (let value = knows.lower; value <= knows.top; value++) {
      guess.set(cell.i, value)
      if (agrees(depth)) search(depth + 1)
    }
    guess.set(cell.i, 0)
  }
  if (truthOf(table, published).length === published.cells.length) search(0)
  return [...found].map(([i, range]) => ({ at: published.cells[i]?.at ?? [], ...range }))
}
