import { z } from 'zod'

/** What may not leave a team as it stands, and how wide the uncertainty about it has to stay. */
const disclosureRule = z.strictObject({
  /** Counts from 1 to threshold - 1 are hidden, and every hidden cell keeps an interval at least this wide. */
  threshold: z.int().min(2).max(50).default(5),
  /** 'show': a zero concerns nobody in the cell and is printed. 'hide': zeros are hidden like small counts. */
  zeros: z.enum(['show', 'hide']).default('show'),
})
export type DisclosureRule = z.infer<typeof disclosureRule>

/** The national default of the product: counts 1-4 hidden, zeros shown (domain.md 7.8, goal P1). */
export const DEFAULT_RULE: DisclosureRule = { threshold: 5, zeros: 'show' }

/** A number of persons; larger ones than a country has would not add up exactly in the audit. */
const count = z.int().min(0).max(1_000_000_000)

const dimension = z.strictObject({
  name: z.string().min(1),
  categories: z.array(z.string().min(1)).min(1).max(200),
})
type Dimension = z.infer<typeof dimension>

/**
 * A table of persons with at most three dimensions. `counts` are the inner cells in row-major order (the last
 * dimension runs fastest); all totals are derived and are treated as published together with the cells.
 */
const countTable = z.strictObject({
  name: z.string().min(1),
  /** Which persons are counted. Tables of the same population are linked through every cell they share. */
  population: z.string().min(1).default('all'),
  dimensions: z.array(dimension).max(3),
  counts: z.array(count).min(1),
})
export type CountTable = z.infer<typeof countTable>

/**
 * How one population relates to others. `within`: every person of this one is also in those named, so that
 * subtraction gives a real group. `apartFrom`: no person in common, so that subtraction tells nothing. Two
 * populations about which nothing is said are guarded as if subtraction did give a group.
 */
const population = z.strictObject({
  id: z.string().min(1),
  within: z.array(z.string()).default([]),
  apartFrom: z.array(z.string()).default([]),
})
export type Population = z.infer<typeof population>

/** A category that is the sum of others of the same dimension, for instance an age band of narrower ones. */
const union = z.strictObject({
  dimension: z.string().min(1),
  whole: z.string().min(1),
  parts: z.array(z.string().min(1)).min(2),
})
export type Union = z.infer<typeof union>

/** One cell that a release has decided about. As confidential as the figures themselves: it holds the count. */
const ledgerCell = z.strictObject({
  population: z.string().min(1),
  /** dimension -> category; a dimension that is summed over is left out. */
  where: z.record(z.string(), z.string()),
  count,
  shown: z.boolean(),
})
export type LedgerCell = z.infer<typeof ledgerCell>

/** Everything that has left so far: the shapes of the tables, what was decided about each cell, and how it hangs together. */
export const ledger = z.strictObject({
  tables: z.array(z.strictObject({ population: z.string(), dimensions: z.array(dimension).max(3) })),
  cells: z.array(ledgerCell),
  populations: z.array(population),
  unions: z.array(union),
})
export type Ledger = z.infer<typeof ledger>

/** The ledger before anything was released. */
export const EMPTY_LEDGER: Ledger = { tables: [], cells: [], populations: [], unions: [] }

export const release = z.strictObject({
  tables: z.array(countTable).min(1),
  populations: z.array(population).default([]),
  unions: z.array(union).default([]),
  ledger: ledger.default(EMPTY_LEDGER),
  rule: disclosureRule.default(DEFAULT_RULE),
})
export type Release = z.infer<typeof release>

/** When an amount tells too much about one person or family, and how closely a hidden one may be known. */
export const amountRule = z.strictObject({
  threshold: z.int().min(2).max(50).default(5),
  /** Per cent of itself within which no contribution and no hidden amount may be estimated. */
  percent: z.number().positive().max(100).default(10),
  /** The largest share, in per cent, that one contributor may have of a shown amount. */
  share: z.number().positive().max(100).default(75),
})
export type AmountRule = z.infer<typeof amountRule>
export const DEFAULT_AMOUNT_RULE: AmountRule = { threshold: 5, percent: 10, share: 75 }

/** A table of amounts. Per inner cell, in row-major order, what each person or family contributed, in whole units. */
export const amountTable = z.strictObject({
  name: z.string().min(1),
  population: z.string().min(1).default('all'),
  dimensions: z.array(dimension).max(3),
  contributions: z.array(z.array(z.int().min(0).max(1_000_000_000_000))).min(1),
})
export type AmountTable = z.infer<typeof amountTable>

/** A cell as the outside may see it. `at` follows the table's dimensions; null there means the total. */
type PublishedCell = { at: (string | null)[]; shown: number | null }

/** What may be printed. It carries neither true hidden counts nor why a cell is hidden: both would help an attacker. */
export type PublishedTable = {
  name: string
  population: string
  dimensions: Dimension[]
  cells: PublishedCell[]
}

type ProtectionFigures = {
  cells: number
  /** Cells hidden because they are small. */
  small: number
  /** Cells hidden to keep the small ones from being computed. */
  complementary: number
  /** The narrowest proven interval of a hidden cell or guarded difference; null when nothing is guarded. */
  narrowest: number | null
}

export type ReleaseRefusal =
  | { reason: 'unreadable-table'; table: string; why: TableFault }
  | { reason: 'two-counts-for-one-cell'; cell: string; counts: [number, number] }
  | { reason: 'part-larger-than-whole'; cell: string; counts: [number, number] }
  | { reason: 'wrong-sum'; cell: string; counts: [number, number] }
  /** What was released before and what would be new together give a protected figure away whatever is hidden. */
  | { reason: 'already-exposed'; cells: string[] }

export type TableFault = 'wrong-number-of-counts' | 'dimension-twice' | 'category-twice'

export type ProtectedRelease =
  | { ok: true; tables: PublishedTable[]; ledger: Ledger; figures: ProtectionFigures }
  | { ok: false; refusal: ReleaseRefusal }
