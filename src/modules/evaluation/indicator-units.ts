import type { Group, Observation } from './contract.ts'

/** Everything observed about one unit for one indicator. */
export type Unit = {
  group: Group
  cluster: string
  /** occasion -> value; only occasions with a value. */
  values: Map<string, number>
  /** The latest occasion's observation, for durations. */
  last: { time: number; open: boolean } | null
}

/** The units of an indicator in the order of first appearance. */
export function unitsOf(observations: readonly Observation[]): Unit[] {
  const units = new Map<string, Unit & { lastAt: number }>()
  for (const { unit, group, cluster, occasion, value, open } of observations) {
    const known = units.get(unit) ?? { group, cluster, values: new Map(), last: null, lastAt: -1 }
    units.set(unit, known)
    if (value === null) continue
    known.values.set(occasion, value)
    if (orderOf(occasion) > known.lastAt) {
      known.last = { time: value, open }
      known.lastAt = orderOf(occasion)
    }
  }
  return [...units.values()]
}

/** Occasions in time: baseline, midway, end, follow-ups by number. */
export function occasionsOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ occasion }) => occasion))].sort((a, b) => orderOf(a) - orderOf(b))
}

function orderOf(occasion: string): number {
  const named = ['baseline', 'midway', 'end'].indexOf(occasion)
  return named >= 0 ? named : 3 + Number(occasion.slice('followup_'.length))
}

/** The values of these units at an occasion, NaN where there is none. */
export function columnAt(units: readonly Unit[], occasion: string): Float64Array {
  return Float64Array.from(units, (unit) => unit.values.get(occasion) ?? NaN)
}

/** The changes of these units since baseline, NaN where either measurement is missing. */
export function changeColumn(units: readonly Unit[], occasion: string): Float64Array {
  return Float64Array.from(units, ({ values }) => changeBetween(values.get('baseline'), values.get(occasion)))
}

/**
 * The change from one measurement to the next, NaN when one is missing. Rounded to 12 digits of the measurements, so
 * that 0.3 - 0.1 and 0.4 - 0.2 are the same change and tie in the rank tests.
 */
export function changeBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined) return NaN
  const size = Math.max(Math.abs(before), Math.abs(after))
  if (size === 0) return 0
  const decimals = Math.min(100, Math.max(0, 12 - Math.ceil(Math.log10(size))))
  return Number((after - before).toFixed(decimals)) + 0
}

/** The measured values of a column. */
export function measured(column: Float64Array): number[] {
  return [...column].filter((value) => !Number.isNaN(value))
}
