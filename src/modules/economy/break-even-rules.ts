import type { Assumptions, Gains, UnitCost } from './contract.ts'

/** What a break-even is computed from: the yearly costs in øre, and how many children they were for. */
export type Bill = { cashFlow: readonly number[]; children: number }

/** The assumptions of one calculation, each as a single value. */
export type Point = {
  cost: number
  unit: number
  duration: number
  delay: number
  horizon: number
  rate: number
  spillOver: number
}

export type BreakEven = {
  /** Person-years that have to be averted for undiscounted costs to balance, at the lowest, likely and highest unit cost. */
  personYears: { low: number; mode: number; high: number }
  /** The same per child in the programme, at the likely unit cost. */
  personYearsPerChild: number
  /** Costs in today's money, øre. */
  presentCost: number
  /** What one child kept out is worth in today's money, øre; 0 when the first averted year lies beyond the horizon. */
  presentValuePerChild: number
  /** How many children have to be kept out; null when no number would do. */
  children: number | null
  /** The same as a share of the children in the programme; above 1 means that it can't balance. */
  share: number | null
  /** At break-even: what each side would gain in today's money, and what the municipality, who pays, is left with. */
  gains: { municipality: number; state: number; unknown: number; municipalityNet: number } | null
}

/** The single values of an assumption set: the likely ones. */
export function likely(assumed: Assumptions, unit: UnitCost): Point {
  const { delay, horizon, rate, spillOver } = assumed
  return {
    cost: assumed.cost.mode,
    unit: unit.mode,
    duration: assumed.duration.mode,
    delay,
    horizon,
    rate,
    spillOver,
  }
}

/** Today's value of yearly amounts; the first year is not discounted. `rate` 0.035 is 3.5 % a year. */
export function presentValue(amounts: readonly number[], rate: number): number {
  return amounts.reduce((sum, amount, year) => sum + amount / (1 + rate) ** year, 0)
}

/**
 * Today's value of keeping one child out of a group for `duration` years from `delay` years after the start. Years
 * that begin at or after the horizon don't count; a last part of a year counts as its part.
 */
export function valuePerChild(point: Point): number {
  const years = Math.max(0, Math.min(point.duration, point.horizon - point.delay))
  let value = 0
  for (let year = 0; year < years; year++)
    value +=
      (Math.min(1, years - year) * point.unit * (1 + point.spillOver)) /
      (1 + point.rate) ** (point.delay + year)
  return value
}

/** How many children have to be kept out for value to equal cost; null when even all the world's would not do. */
export function breakEvenChildren(bill: Bill, point: Point): number | null {
  const value = valuePerChild(point)
  return value > 0 ? (presentValue(bill.cashFlow, point.rate) * point.cost) / value : null
}

/** The inverse: the cost in today's money, øre, that keeping `children` out would balance. */
export function affordableCost(children: number, point: Point): number {
  return (children * valuePerChild(point)) / point.cost
}

/**
 * The break-even of a programme against one unit cost (R-ECO-03). It says under which assumptions the costs would
 * balance, never that they do: the evaluation found no effect on most indicators (report 8.2.3).
 */
export function breakEven(bill: Bill, unit: UnitCost, assumed: Assumptions): BreakEven {
  const point = likely(assumed, unit)
  const total = bill.cashFlow.reduce((sum, year) => sum + year, 0)
  const presentCost = presentValue(bill.cashFlow, assumed.rate) * point.cost
  const children = breakEvenChildren(bill, point)
  return {
    personYears: { low: total / unit.high, mode: total / unit.mode, high: total / unit.low },
    personYearsPerChild: total / unit.mode / bill.children,
    presentCost,
    presentValuePerChild: valuePerChild(point),
    children,
    share: children === null ? null : children / bill.children,
    gains: children === null ? null : whoGains(presentCost, unit.gains),
  }
}

function whoGains(amount: number, gains: Gains): NonNullable<BreakEven['gains']> {
  const municipality = amount * gains.municipality
  return {
    municipality,
    state: amount * gains.state,
    unknown: amount * gains.unknown,
    municipalityNet: municipality - amount,
  }
}
