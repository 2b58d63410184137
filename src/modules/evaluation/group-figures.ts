import type { Change, IndicatorType, Summary } from './contract.ts'
import { rankBiserialInterval } from './effect-size.ts'
import { mcnemarP } from './fisher-rules.ts'
import { changeColumn, columnAt, measured, type Unit } from './indicator-units.ts'
import { medianInterval } from './median-interval.ts'
import { deviation, mean, median } from './numbers-rules.ts'
import { signedRank } from './rank-tests.ts'
import { bcaInterval, bootstrapMeans, percentileInterval, type Generator } from './resampling.ts'
import { wilson } from './shares.ts'
import { detectableEffect, meanInterval, pairedT } from './student.ts'

/** Everything about one group on its own, and the bootstrap means of its changes for the comparison of groups. */
export type GroupFigures = {
  occasions: Record<string, Summary>
  changes: Record<string, Change>
  drawnChanges: Map<string, Float64Array>
}

/** Summaries at every occasion and changes since baseline at every later one. Means share their random numbers. */
export function groupFigures(
  units: readonly Unit[],
  occasions: readonly string[],
  how: { type: IndicatorType; resamples: number; generator: Generator },
): GroupFigures {
  const later = occasions.includes('baseline') ? occasions.filter((occasion) => occasion !== 'baseline') : []
  const columns = [
    ...occasions.map((occasion) => columnAt(units, occasion)),
    ...later.map((occasion) => changeColumn(units, occasion)),
  ]
  const drawn =
    how.type.kind === 'yes_no'
      ? drawnForShares(columns, occasions.length, how)
      : bootstrapMeans(
          columns.map((column) => measuredOf(column)),
          how.resamples,
          how.generator,
        )
  const yesNo = how.type.kind === 'yes_no'
  return {
    occasions: Object.fromEntries(
      occasions.map((occasion, i) => [
        occasion,
        summaryOf(columns[i] ?? new Float64Array(), drawn[i] ?? null, yesNo),
      ]),
    ),
    changes: Object.fromEntries(
      later.map((occasion, i) => {
        const at = occasions.length + i
        return [occasion, changeOf(columns[at] ?? new Float64Array(), drawn[at] ?? null, yesNo)]
      }),
    ),
    drawnChanges: new Map(
      later.map((occasion, i) => [occasion, drawn[occasions.length + i] ?? new Float64Array()]),
    ),
  }
}

function measuredOf(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value))
}

/** Shares have Wilson's interval, so only their changes are resampled. */
function drawnForShares(
  columns: readonly Float64Array[],
  shares: number,
  how: { resamples: number; generator: Generator },
): (Float64Array | null)[] {
  const changes = bootstrapMeans(
    columns.slice(shares).map((column) => measuredOf(column)),
    how.resamples,
    how.generator,
  )
  return columns.map((_, i) => (i < shares ? null : (changes[i - shares] ?? null)))
}

function summaryOf(column: Float64Array, drawn: Float64Array | null, isShare: boolean): Summary {
  const values = measured(column)
  const n = values.length
  const yes = isShare ? values.filter((value) => value === 1).length : null
  return {
    n,
    missing: column.length - n,
    mean: n === 0 ? null : mean(values),
    sd: n < 2 ? null : deviation(values),
    mean_t_interval: isShare ? null : meanInterval(values),
    mean_percentile_interval: drawn && n > 1 ? percentileInterval(drawn) : null,
    mean_bca_interval: drawn && n > 1 ? bcaInterval(drawn, values) : null,
    median: n === 0 || isShare ? null : median(values),
    median_interval: isShare ? null : medianInterval(values),
    yes,
    share: yes === null || n === 0 ? null : yes / n,
    share_wilson_interval: yes === null ? null : wilson(yes, n),
  }
}

function changeOf(column: Float64Array, drawn: Float64Array | null, yesNo: boolean): Change {
  const changes = measured(column)
  const dropped = signedRank(changes, 'wilcoxon')
  const up = changes.filter((change) => change > 0).length
  const down = changes.filter((change) => change < 0).length
  const effect = detectableEffect(changes.length, null)
  const spread = deviation(changes)
  return {
    summary: summaryOf(column, drawn, false),
    wilcoxon_pratt: signedRank(changes, 'pratt'),
    wilcoxon_zeros_dropped: dropped,
    paired_t: pairedT(changes),
    rank_biserial: dropped && {
      value: dropped.rank_biserial,
      interval: rankBiserialInterval(dropped.rank_biserial, dropped.n),
    },
    mcnemar: yesNo ? { up, down, p: mcnemarP(up, down) } : null,
    smallest_detectable_mean_change: effect !== null && spread > 0 ? effect * spread : null,
  }
}
