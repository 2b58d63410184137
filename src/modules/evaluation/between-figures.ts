import type { Between, IndicatorType } from './contract.ts'
import { differenceInDifferences, type UnitChange } from './difference-in-differences.ts'
import { cliffsDelta, hedgesG } from './effect-size.ts'
import { conditionalOddsRatio, fisherP, type TwoByTwo } from './fisher-rules.ts'
import { changeBetween, changeColumn, columnAt, measured, type Unit } from './indicator-units.ts'
import { variance } from './numbers-rules.ts'
import { mannWhitney } from './rank-tests.ts'
import { permutationTest, type Generator } from './resampling.ts'
import { detectableShares, riskDifference, sampleOddsRatio } from './shares.ts'
import { detectableEffect, welchT } from './student.ts'

export type Sides = { intervention: readonly Unit[]; reference: readonly Unit[] }
type How = {
  type: IndicatorType
  resamples: number
  generator: Generator
  /** Bootstrap means of the changes, as the groups' own figures used them. */
  drawn: { intervention: Float64Array; reference: Float64Array } | null
}

/** Intervention against reference at one occasion after baseline. Null when a group has nothing to compare. */
export function betweenFigures(sides: Sides, occasion: string, how: How): Between | null {
  const compared =
    hasChange(sides.intervention, occasion) && hasChange(sides.reference, occasion) ? 'change' : 'value'
  const column = (units: readonly Unit[]) =>
    compared === 'change' ? changeColumn(units, occasion) : columnAt(units, occasion)
  const [a, b] = [measured(column(sides.intervention)), measured(column(sides.reference))]
  if (a.length === 0 || b.length === 0) return null
  const yesNo = how.type.kind === 'yes_no'
  const permutation = permutationTest(a, b, how)
  const g = yesNo ? null : detectableEffect(a.length, b.length)
  const spread = pooledDeviation(a, b)
  return {
    compared,
    n: { intervention: a.length, reference: b.length },
    mann_whitney: mannWhitney(a, b),
    permutation,
    welch_t: yesNo ? null : welchT(a, b),
    difference_in_differences:
      compared === 'change'
        ? differenceInDifferences(unitChanges(sides, occasion), how, { drawn: how.drawn, permutation })
        : null,
    hedges_g: yesNo ? null : hedgesG(a, b),
    cliffs_delta: cliffsDelta(a, b),
    ...shareFigures(yesNo ? tableAt(sides, occasion) : null),
    smallest_detectable_g: g,
    smallest_detectable_difference: g !== null && spread > 0 ? g * spread : null,
  }
}

function hasChange(units: readonly Unit[], occasion: string): boolean {
  return units.some((unit) => unit.values.has('baseline') && unit.values.has(occasion))
}

function unitChanges(sides: Sides, occasion: string): UnitChange[] {
  return [...sides.intervention, ...sides.reference].flatMap(({ cluster, group, values }) => {
    const [before, after] = [values.get('baseline'), values.get(occasion)]
    return before === undefined || after === undefined
      ? []
      : [{ cluster, group, change: changeBetween(before, after) }]
  })
}

function tableAt(sides: Sides, occasion: string): TwoByTwo | null {
  const [a, b] = [
    measured(columnAt(sides.intervention, occasion)),
    measured(columnAt(sides.reference, occasion)),
  ]
  const yes = (values: readonly number[]) => values.filter((value) => value === 1).length
  if (a.length === 0 || b.length === 0) return null
  return { yesA: yes(a), noA: a.length - yes(a), yesB: yes(b), noB: b.length - yes(b) }
}

type ShareFigures = Pick<
  Between,
  'fisher' | 'risk_difference' | 'odds_ratio_conditional' | 'odds_ratio_sample' | 'detectable_shares'
>

function shareFigures(table: TwoByTwo | null): ShareFigures {
  if (!table)
    return {
      fisher: null,
      risk_difference: null,
      odds_ratio_conditional: null,
      odds_ratio_sample: null,
      detectable_shares: null,
    }
  const [a, b] = [table.yesA + table.noA, table.yesB + table.noB]
  return {
    fisher: { p: fisherP(table) },
    risk_difference: riskDifference(table),
    odds_ratio_conditional: conditionalOddsRatio(table),
    odds_ratio_sample: sampleOddsRatio(table),
    detectable_shares: detectableShares(table.yesB / b, a, b),
  }
}

function pooledDeviation(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(((a.length - 1) * variance(a) + (b.length - 1) * variance(b)) / (a.length + b.length - 2))
}
