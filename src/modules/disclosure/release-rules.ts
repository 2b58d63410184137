import {
  DEFAULT_RULE,
  EMPTY_LEDGER,
  type CountTable,
  type DisclosureRule,
  type Ledger,
  type LedgerCell,
  type ProtectedRelease,
  type PublishedTable,
  type Release,
} from './contract.ts'
import { suppress } from './suppression-rules.ts'
import { cellKey, cellsOf, ledgerKey, positions, whereOf } from './table-rules.ts'
import { isSmall, whyNotRelease, worldOf } from './world-rules.ts'

/**
 * The one gate for tables of persons that leave a team (security.md P1; domain.md 7.8, R-EVA-01). Hides small counts
 * and whatever is needed so that neither totals, linked tables, earlier releases nor subtractions between
 * populations confine a hidden figure to an interval narrower than the rule's threshold. Returns what may be
 * printed and the ledger to keep, or why nothing may go out.
 */
export function protectRelease(input: Release): ProtectedRelease {
  const refusal = whyNotRelease(input)
  if (refusal) return { ok: false, refusal }
  const world = worldOf(input)
  const free = [...world.figures.values()].filter((f) => f.state === 'free')
  const small = new Set(free.filter((f) => isSmall(f.count, input.rule)).map((f) => f.key))
  const result = suppress(world, small)
  if (!result.ok)
    return {
      ok: false,
      refusal: { reason: 'already-exposed', cells: result.exposed.terms.map((t) => t.key) },
    }
  const hidden = free.filter((f) => result.hidden.has(f.key))
  return {
    ok: true,
    tables: input.tables.map((table) => published(table, result.hidden)),
    ledger: entered(input, result.hidden),
    figures: {
      cells: free.length,
      small: small.size,
      complementary: hidden.length - small.size,
      narrowest: result.narrowest,
    },
  }
}

function published(table: CountTable, hidden: ReadonlySet<string>): PublishedTable {
  const cells = cellsOf(table)
  return {
    name: table.name,
    population: table.population,
    dimensions: table.dimensions,
    cells: positions(table).map((at, i) => {
      const cell = cells[i]
      return { at, shown: cell === undefined || hidden.has(cell.key) ? null : cell.count }
    }),
  }
}

function entered(input: Release, hidden: ReadonlySet<string>): Ledger {
  const cells = new Map<string, LedgerCell>(input.ledger.cells.map((cell) => [ledgerKey(cell), cell]))
  for (const { key, population, where, count } of input.tables.flatMap((table) => cellsOf(table)))
    if (!cells.has(key)) cells.set(key, { population, where, count, shown: !hidden.has(key) })
  return {
    tables: [
      ...input.ledger.tables,
      ...input.tables.map(({ population, dimensions }) => ({ population, dimensions })),
    ],
    cells: [...cells.values()],
    populations: [...input.ledger.populations, ...input.populations],
    unions: [...input.ledger.unions, ...input.unions],
  }
}

/**
 * One table on its own, for a page that shows nothing else about the same persons. Where a page shows several
 * tables, or the same table again later, use `protectRelease` with a ledger. Throws RangeError on a table whose
 * counts don't fit its dimensions.
 */
export function suppressCounts(
  table: Omit<CountTable, 'population'>,
  rule: DisclosureRule = DEFAULT_RULE,
): PublishedTable {
  const tables = [{ ...table, population: 'all' }]
  const result = protectRelease({ tables, populations: [], unions: [], ledger: EMPTY_LEDGER, rule })
  const only = result.ok ? result.tables[0] : undefined
  if (!only) throw new RangeError(`the table ${table.name} can't be read`)
  return only
}

/** What may be printed at a position (null stands for a total); null when the figure is hidden or not in the table. */
export function shownAt(table: PublishedTable, at: readonly (string | null)[]): number | null {
  const wanted = cellKey('', whereOf(table, at))
  return table.cells.find((cell) => cellKey('', whereOf(table, cell.at)) === wanted)?.shown ?? null
}

/**
 * Counts by one property, in the order given, with their total. The shape most pages need; protects the single table
 * only.
 */
export function suppressOneWay(
  counts: readonly { label: string; count: number }[],
  rule: DisclosureRule = DEFAULT_RULE,
): { cells: { label: string; shown: number | null }[]; total: number | null } {
  const table = suppressCounts(
    {
      name: 'one-way',
      dimensions: [{ name: 'category', categories: counts.map((c) => c.label) }],
      counts: counts.map((c) => c.count),
    },
    rule,
  )
  return {
    cells: counts.map(({ label }) => ({ label, shown: shownAt(table, [label]) })),
    total: shownAt(table, [null]),
  }
}

/**
 * May an average, a median or a share be shown for a group of `n` persons? Only when the group is as large as the
 * threshold; for a share both those inside and those outside have to be shown counts (use `suppressOneWay`).
 */
export function isLargeEnough(n: number, rule: DisclosureRule = DEFAULT_RULE): boolean {
  return n >= rule.threshold
}
