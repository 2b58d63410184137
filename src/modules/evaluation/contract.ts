import { z } from 'zod'

export const GROUPS = ['intervention', 'reference'] as const
const group = z.enum(GROUPS)
export type Group = z.infer<typeof group>

/** 'baseline', 'midway', 'end' or 'followup_' with a number (months, half-years: whatever the data use). */
export const occasion = z.string().regex(/^(baseline|midway|end|followup_(0|[1-9]\d{0,2}))$/)

const KINDS = ['number', 'yes_no', 'who5', 'gas', 'time_to_event'] as const
const indicatorType = z.strictObject({
  kind: z.enum(KINDS),
  /** Which direction is the hoped-for one; only used for wording. The sentence names no direction without it. */
  better: z.enum(['higher', 'lower']).optional(),
  /** What people read in place of the indicator's name. */
  label: z.string().min(1).optional(),
})
export type IndicatorType = z.infer<typeof indicatorType>
export const indicatorTypes = z.record(z.string().min(1), indicatorType)

/** One value of one person or family. `value` null: asked for but missing. `open`: the event had not happened by then. */
export type Observation = {
  unit: string
  /** The school, team or municipality the unit belongs to; the unit itself when nothing is said. */
  cluster: string
  group: Group
  occasion: string
  value: number | null
  open: boolean
}

export type ZeroRule = 'pratt' | 'wilcoxon'

const interval = z.tuple([z.number(), z.number()])
export type Interval = z.infer<typeof interval>

const estimate = z.object({ value: z.number(), interval: interval.nullable() })
export type Estimate = z.infer<typeof estimate>

const summary = z.object({
  n: z.int(),
  missing: z.int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  mean_t_interval: interval.nullable(),
  mean_percentile_interval: interval.nullable(),
  mean_bca_interval: interval.nullable(),
  median: z.number().nullable(),
  median_interval: interval.nullable(),
  /** Only for yes/no: how many, which share, Wilson's interval. */
  yes: z.int().nullable(),
  share: z.number().nullable(),
  share_wilson_interval: interval.nullable(),
})
export type Summary = z.infer<typeof summary>

const method = z.enum(['exact', 'normal', 'monte_carlo'])

const signedRankResult = z.object({
  zeros: z.enum(['pratt', 'wilcoxon']),
  statistic: z.number(),
  n: z.int(),
  unchanged: z.int(),
  p: z.number(),
  method,
  rank_biserial: z.number(),
})
export type SignedRank = z.infer<typeof signedRankResult>

const twoSampleRank = z.object({ statistic: z.number(), p: z.number(), method })
export type TwoSampleRank = z.infer<typeof twoSampleRank>

const tResult = z.object({
  t: z.number(),
  df: z.number(),
  p: z.number(),
  difference: z.number(),
  interval,
})
export type TResult = z.infer<typeof tResult>

const permutationResult = z.object({
  difference: z.number(),
  p: z.number(),
  method,
  /** How many ways of dividing the units were looked at. */
  arrangements: z.number(),
})
export type Permutation = z.infer<typeof permutationResult>

const change = z.object({
  /** Persons measured at both occasions; the others are missing. */
  summary,
  wilcoxon_pratt: signedRankResult.nullable(),
  wilcoxon_zeros_dropped: signedRankResult.nullable(),
  paired_t: tResult.nullable(),
  rank_biserial: estimate.nullable(),
  mcnemar: z.object({ up: z.int(), down: z.int(), p: z.number() }).nullable(),
  smallest_detectable_mean_change: z.number().nullable(),
})
export type Change = z.infer<typeof change>

const differenceInDifferences = z.object({
  estimate: z.number(),
  bootstrap_interval: interval.nullable(),
  permutation: permutationResult,
  clusters: z.object({ intervention: z.int(), reference: z.int(), mixed: z.int() }),
  /**
   * What changes sides: 'clusters' whole ones; 'units'; 'units_within_clusters' where every cluster of a group is
   * mixed; 'clusters_and_units' both: the units of mixed clusters within them, the others whole.
   */
  exchanged: z.enum(['clusters', 'units', 'units_within_clusters', 'clusters_and_units']),
})
export type DifferenceInDifferences = z.infer<typeof differenceInDifferences>

const oddsRatio = z.object({
  value: z.number().nullable().describe('null: infinite'),
  interval: z.tuple([z.number(), z.number().nullable()]),
})

/**
 * Intervention against reference. Fisher, risk difference, odds ratios and detectable shares compare the yes/no values
 * at the occasion; all else compares what `compared` says: changes since baseline, or the values where there is none.
 */
const between = z.object({
  compared: z.enum(['change', 'value']),
  n: z.object({ intervention: z.int(), reference: z.int() }),
  mann_whitney: twoSampleRank.nullable(),
  permutation: permutationResult.nullable(),
  welch_t: tResult.nullable(),
  difference_in_differences: differenceInDifferences.nullable(),
  hedges_g: estimate.nullable(),
  cliffs_delta: estimate.nullable(),
  fisher: z.object({ p: z.number() }).nullable(),
  risk_difference: estimate.nullable(),
  odds_ratio_conditional: oddsRatio.nullable(),
  odds_ratio_sample: estimate.nullable(),
  smallest_detectable_g: z.number().nullable(),
  smallest_detectable_difference: z.number().nullable(),
  detectable_shares: z.object({ below: z.number().nullable(), above: z.number().nullable() }).nullable(),
})
export type Between = z.infer<typeof between>

const survivalStep = z.object({
  time: z.number(),
  at_risk: z.int(),
  events: z.int(),
  open: z.int(),
  survival: z.number(),
  standard_error: z.number().nullable(),
  interval: interval.nullable(),
})
export type SurvivalStep = z.infer<typeof survivalStep>

const survival = z.object({
  groups: z.partialRecord(
    group,
    z.object({ n: z.int(), events: z.int(), median: z.number().nullable(), steps: z.array(survivalStep) }),
  ),
  log_rank: z.object({ chi_squared: z.number(), p: z.number() }).nullable(),
})
export type Survival = z.infer<typeof survival>

const words = z.object({ da: z.string(), en: z.string() })

export const indicatorResult = z.object({
  indicator: z.string(),
  label: z.string().nullable(),
  kind: z.enum(KINDS),
  better: z.enum(['higher', 'lower']).nullable(),
  units: z.partialRecord(group, z.int()),
  /** The occasion that the conclusion and the adjusted p value are about; null when nothing was measured after baseline. */
  main_occasion: z.string().nullable(),
  occasions: z.partialRecord(group, z.record(z.string(), summary)),
  changes: z.partialRecord(group, z.record(z.string(), change)),
  between: z.record(z.string(), between),
  survival: survival.nullable(),
  primary: z
    .object({ test: z.string(), p: z.number(), p_holm: z.number(), p_benjamini_hochberg: z.number() })
    .nullable(),
  /** False where a group is so small that figures may not leave the team as they stand (R-EVA-01; use `suppress`). */
  may_be_published: z.boolean(),
  sentence: words,
})
export type IndicatorResult = z.infer<typeof indicatorResult>

/** What is computed about one indicator before the indicators are looked at together. */
export type IndicatorFigures = Omit<IndicatorResult, 'primary' | 'sentence'> & {
  primary: { test: string; p: number } | null
}

export const evaluation = z.object({
  version: z.string(),
  seed: z.int(),
  resamples: z.int(),
  data_sha256: z.string(),
  rows: z.int(),
  skipped_rows: z.int(),
  indicators: z.array(indicatorResult),
  caution: z.array(words),
})
export type Evaluation = z.infer<typeof evaluation>
