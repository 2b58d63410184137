import {
  breakEvenChildren,
  likely,
  presentValue,
  valuePerChild,
  type Bill,
  type Point,
} from './break-even-rules.ts'
import type { Assumptions, Range, UnitCost } from './contract.ts'

/** A number from 0 up to, but not including, 1; seeded by the caller. */
export type Random = () => number

export type Simulation = {
  draws: number
  /** The number of children that have to be kept out: median and 95 % interval; null where no number would do. */
  children: { median: number | null; low: number | null; high: number | null }
  /** For 1, 2, 3 ... children kept out: the share of draws in which the costs balance. */
  probability: { children: number; probability: number }[]
  /** With an assumption about how many are kept out: value minus cost in today's money, øre. Null without one. */
  net: { median: number; low: number; high: number; probability: number } | null
}

export type Bar = {
  input: 'cost' | 'unit-cost' | 'duration' | 'averted'
  low: number | null
  high: number | null
}

/** One draw from the beta-PERT distribution of a range: mean (low + 4 mode + high) / 6 (Clark 1962; Vose 2008). */
export function drawPert(range: Range, random: Random): number {
  const width = range.high - range.low
  if (width === 0) return range.mode
  const a = drawGamma(1 + (4 * (range.mode - range.low)) / width, random)
  const b = drawGamma(1 + (4 * (range.high - range.mode)) / width, random)
  return range.low + (width * a) / (a + b)
}

/** Gamma with shape >= 1 and scale 1 (Marsaglia & Tsang 2000, ACM TOMS 26). */
function drawGamma(shape: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = drawNormal(random)
    const v = (1 + c * z) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Standard normal by the polar method (Marsaglia & Bray 1964). */
function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/**
 * Draws cost, unit cost and duration anew `draws` times (issue: 100,000) and counts in how many the costs balance.
 * The same seed gives the same answer to the last digit.
 */
export function simulate(
  bill: Bill,
  unit: UnitCost,
  assumed: Assumptions,
  how: { draws: number; random: Random },
): Simulation {
  const needed = new Float64Array(how.draws)
  const net = assumed.averted ? new Float64Array(how.draws) : null
  const paid = presentValue(bill.cashFlow, assumed.rate)
  const fixed = likely(assumed, unit)
  for (let i = 0; i < how.draws; i++) {
    const cost = paid * drawPert(assumed.cost, how.random)
    const value = valuePerChild({
      ...fixed,
      unit: drawPert(unit, how.random),
      duration: drawPert(assumed.duration, how.random),
    })
    needed[i] = value > 0 ? cost / value : Infinity
    if (net && assumed.averted) net[i] = drawPert(assumed.averted, how.random) * value - cost
  }
  needed.sort()
  return {
    draws: how.draws,
    children: {
      median: finite(quantile(needed, 0.5)),
      low: finite(quantile(needed, 0.025)),
      high: finite(quantile(needed, 0.975)),
    },
    probability: Array.from({ length: Math.ceil(bill.children) }, (_, i) => ({
      children: i + 1,
      probability: shareAtMost(needed, i + 1),
    })),
    net: net && summaryOf(net.sort()),
  }
}

function summaryOf(net: Float64Array): NonNullable<Simulation['net']> {
  const balanced = net.reduce((count, value) => count + (value >= 0 ? 1 : 0), 0)
  return {
    median: quantile(net, 0.5),
    low: quantile(net, 0.025),
    high: quantile(net, 0.975),
    probability: balanced / net.length,
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The quantile of sorted values, between neighbours by linear interpolation (R type 7). */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below === above ? below : below + (at - Math.floor(at)) * (above - below)
}

function shareAtMost(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low / sorted.length
}

/**
 * One input at a time at its lowest and highest value, the others at their likely ones: the children that would have
 * to be kept out. Longest bar first, for a tornado chart.
 */
export function tornado(bill: Bill, unit: UnitCost, assumed: Assumptions): Bar[] {
  const point = likely(assumed, unit)
  const at = (change: Partial<Point>) => breakEvenChildren(bill, { ...point, ...change })
  const bars: Bar[] = [
    { input: 'cost', low: at({ cost: assumed.cost.low }), high: at({ cost: assumed.cost.high }) },
    { input: 'unit-cost', low: at({ unit: unit.low }), high: at({ unit: unit.high }) },
    {
      input: 'duration',
      low: at({ duration: assumed.duration.low }),
      high: at({ duration: assumed.duration.high }),
    },
  ]
  return bars.sort((a, b) => swing(b) - swing(a))
}

/** The same for value minus cost when a number of children kept out is assumed; empty without that assumption. */
export function tornadoOfNet(bill: Bill, unit: UnitCost, assumed: Assumptions): Bar[] {
  const { averted } = assumed
  if (!averted) return []
  const point = likely(assumed, unit)
  const at = (change: Partial<Point>, children = averted.mode) => {
    const all = { ...point, ...change }
    return children * valuePerChild(all) - presentValue(bill.cashFlow, all.rate) * all.cost
  }
  const bars: Bar[] = [
    { input: 'averted', low: at({}, averted.low), high: at({}, averted.high) },
    { input: 'cost', low: at({ cost: assumed.cost.low }), high: at({ cost: assumed.cost.high }) },
    { input: 'unit-cost', low: at({ unit: unit.low }), high: at({ unit: unit.high }) },
    {
      input: 'duration',
      low: at({ duration: assumed.duration.low }),
      high: at({ duration: assumed.duration.high }),
    },
  ]
  return bars.sort((a, b) => swing(b) - swing(a))
}

function swing(bar: Bar): number {
  return Math.abs((bar.high ?? Infinity) - (bar.low ?? Infinity))
}
