import { z } from 'zod'

/** A text on screen in both languages; one text alone stands for both. */
const words = z.union([
  z.object({ da: z.string().min(1), en: z.string().min(1) }),
  z
    .string()
    .min(1)
    .transform((text) => ({ da: text, en: text })),
])
export type Words = z.infer<typeof words>

/** Kroner with at most two decimals, up to a hundred billion. Inside, money is counted in whole øre. */
const kroner = z
  .number()
  .min(0)
  .max(1e11)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4, 'at most two decimals')

/** One line of a budget, for one team. A null amount is one that nobody has published and that has to be entered. */
const costLine = z.discriminatedUnion('kind', [
  /** Every year. */
  z.strictObject({ kind: z.literal('running'), label: words, kroner: kroner.nullable() }),
  /** Every year, as hours lent or bought. */
  z.strictObject({
    kind: z.literal('hours'),
    label: words,
    hours: z.number().min(0).max(1e6).nullable(),
    hourly: kroner.nullable(),
  }),
  /** Once, in the first year. */
  z.strictObject({ kind: z.literal('start-up'), label: words, kroner: kroner.nullable() }),
  /** Once, in the first year, for each employee. */
  z.strictObject({
    kind: z.literal('training'),
    label: words,
    employee: kroner.nullable(),
    employees: z.int().min(0).max(1000),
  }),
])
export type CostLine = z.infer<typeof costLine>

/** A way of organising the work and what it costs. Children, parents and families are those of one team. */
export const scenario = z.strictObject({
  id: z.string().min(1).default('own'),
  title: words,
  /** Where the amounts come from; section of the report, or the document. */
  source: z.string().min(1).default('egne tal'),
  section: z.string().default(''),
  basis: z.enum(['measured', 'estimated', 'entered']).default('entered'),
  /** The year whose prices the amounts are in; null when the source does not say. */
  priceYear: z.int().min(1990).max(2100).nullable().default(null),
  /** What a reader must know before using the result. */
  notes: z.array(words).default([]),
  teams: z.int().min(1).max(1000).default(1),
  years: z.int().min(1).max(30),
  children: z.number().positive().max(10_000),
  parents: z.number().min(0).max(10_000).nullable().default(null),
  families: z.number().positive().max(10_000).nullable().default(null),
  lines: z.array(costLine).min(1),
})
export type Scenario = z.infer<typeof scenario>

/** What a scenario costs, in øre. Null where an amount is missing; `missing` names what has to be entered. */
export type Cost =
  | { missing: Words[] }
  | {
      missing: never[]
      total: number
      /** One entry a year; training and start-up fall in the first. */
      cashFlow: number[]
      perYear: number
      perChild: number
      perChildYear: number
      /** Running costs alone, once start-up is paid. */
      steadyPerChildYear: number
      /** Children and parents together; null when the parents are not counted. */
      perPersonYear: number | null
      perFamilyYear: number | null
      lines: { label: Words; total: number }[]
    }

/** Who saves when a person does not spend a year in a criminal group: shares of the unit cost that sum to 1. */
export const gains = z
  .strictObject({
    municipality: z.number().min(0).max(1),
    state: z.number().min(0).max(1),
    unknown: z.number().min(0).max(1),
  })
  .refine((g) => Math.abs(g.municipality + g.state + g.unknown - 1) < 1e-9, 'the shares sum to 1')
export type Gains = z.infer<typeof gains>

/** What one person costs others in one year in a criminal group, in øre. */
export type UnitCost = {
  id: string
  title: Words
  source: string
  year: number | null
  low: number
  mode: number
  high: number
  gains: Gains
  notes: Words[]
}

/** From the lowest through the most likely to the highest thinkable value (beta-PERT). Nothing here can be negative. */
const value = z.number().min(0).max(1e6)
const range = z
  .strictObject({ low: value, mode: value, high: value })
  .refine((r) => r.low <= r.mode && r.mode <= r.high, 'low <= mode <= high')
export type Range = z.infer<typeof range>

/** The assumptions behind a break-even. All of them are the user's: none was measured. */
export const assumptions = z.strictObject({
  /** Years that each child who is kept out would otherwise have spent in a group. */
  duration: range.default({ low: 1, mode: 2, high: 5 }),
  /** Years from the start of the programme until the first year that is averted. */
  delay: z.number().min(0).max(30).default(1),
  /** Years after the start beyond which nothing counts. */
  horizon: z.number().positive().max(60).default(10),
  /** Discount rate a year: 0.035 is 3.5 %. */
  rate: z.number().min(0).max(0.2).default(0.035),
  /** Factor on the budget: 1 is as planned. */
  cost: range.refine(({ low }) => low > 0, 'above zero').default({ low: 0.9, mode: 1, high: 1.2 }),
  /** Extra averted person-years among peers for each averted one. Off unless asked for (report 8.2.1, note 41). */
  spillOver: z.number().min(0).max(5).default(0),
  /** How many children the programme keeps out; null asks the question for every number instead of assuming one. */
  averted: range.nullable().default(null),
})
export type Assumptions = z.infer<typeof assumptions>
export const DEFAULT_ASSUMPTIONS: Assumptions = assumptions.parse({})

/** A unit cost of one's own, in kroner. */
const ownUnitCost = z
  .strictObject({
    title: words,
    source: z.string().min(1),
    year: z.int().min(1990).max(2100).nullable().default(null),
    low: kroner,
    mode: kroner.refine((value) => value > 0, 'above zero'),
    high: kroner,
    gains: gains.default({ municipality: 0, state: 0, unknown: 1 }),
  })
  .refine((u) => 0 < u.low && u.low <= u.mode && u.mode <= u.high, '0 < low <= mode <= high')
export type OwnUnitCost = z.infer<typeof ownUnitCost>

/** A file with a scenario of one's own, for the command line. */
export const scenarioFile = scenario.extend({
  assumptions: assumptions.optional(),
  unitCosts: z.array(ownUnitCost).default([]),
})
export type ScenarioFile = z.infer<typeof scenarioFile>
