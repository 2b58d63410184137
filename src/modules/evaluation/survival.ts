import type { Group, Interval, Survival, SurvivalStep } from './contract.ts'
import { normalQuantile, normalTwoSided } from './distributions.ts'

/** How long a unit was followed; `open`: nothing had happened when it was last seen. */
export type Duration = { group: Group; time: number; open: boolean }

const Z = normalQuantile(0.975)

/**
 * Kaplan-Meier curves by group with Greenwood's standard error and log-log intervals, and the log-rank test between
 * them. Null without any durations.
 */
export function survivalOf(durations: readonly Duration[]): Survival | null {
  if (durations.length === 0) return null
  const groups: Survival['groups'] = {}
  for (const [group, members] of Map.groupBy(durations, ({ group }) => group)) {
    const steps = kaplanMeier(members)
    groups[group] = {
      n: members.length,
      events: members.filter(({ open }) => !open).length,
      median: medianSurvival(steps),
      steps,
    }
  }
  return { groups, log_rank: logRank(durations) }
}

/**
 * The product-limit estimate at every time at which something happened or someone was last seen (Kaplan & Meier 1958;
 * Greenwood 1926). At a tie, events come before those last seen open. The interval is on the log-log scale; null where
 * the estimate is 0 or 1.
 */
export function kaplanMeier(durations: readonly { time: number; open: boolean }[]): SurvivalStep[] {
  let survival = 1
  let greenwood = 0
  return timeline(durations).map(({ time, atRisk, events, open }) => {
    survival *= 1 - events / atRisk
    greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events))
    return {
      time,
      at_risk: atRisk,
      events,
      open,
      survival,
      standard_error: Number.isFinite(greenwood) ? survival * Math.sqrt(greenwood) : null,
      interval: logLog(survival, greenwood),
    }
  })
}

type Moment = { time: number; atRisk: number; events: number; open: number }

/** Every time at which something happened or someone was last seen, in order, with how many were still followed. */
function timeline(durations: readonly { time: number; open: boolean }[]): Moment[] {
  const moments = new Map<number, Moment>()
  for (const { time, open } of durations) {
    const known = moments.get(time) ?? { time, atRisk: 0, events: 0, open: 0 }
    moments.set(time, known)
    if (open) known.open += 1
    else known.events += 1
  }
  let atRisk = durations.length
  const ordered = [...moments.values()].sort((a, b) => a.time - b.time)
  for (const moment of ordered) {
    moment.atRisk = atRisk
    atRisk -= moment.events + moment.open
  }
  return ordered
}

function logLog(survival: number, greenwood: number): Interval | null {
  if (survival <= 0 || survival >= 1) return null
  const log = Math.log(survival)
  const half = (Z * Math.sqrt(greenwood)) / Math.abs(log)
  return [survival ** Math.exp(half), survival ** Math.exp(-half)]
}

/**
 * The first time at which at most half are left; the middle of the flat stretch when exactly half are, which ends at
 * the next fall or, without one, where the curve does (as R does).
 */
function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  const at = steps.findIndex(({ survival }) => survival <= 0.5 + 1e-12)
  const step = steps[at]
  if (!step) return null
  if (Math.abs(step.survival - 0.5) > 1e-12) return step.time
  const next = steps.slice(at + 1).find(({ survival }) => survival < step.survival - 1e-12)
  return (step.time + (next ?? steps.at(-1) ?? step).time) / 2
}

/** The log-rank test (Mantel 1966), one degree of freedom. Null unless both groups are there and something happened. */
export function logRank(durations: readonly Duration[]): { chi_squared: number; p: number } | null {
  const own = timeline(durations.filter(({ group }) => group === 'intervention'))
  let [observed, expected, variance] = [0, 0, 0]
  let at = 0
  for (const { time, atRisk: n, events: d } of timeline(durations)) {
    while ((own[at]?.time ?? Infinity) < time) at += 1
    const mine = own[at]?.atRisk ?? 0
    if (d === 0) continue
    observed += own[at]?.time === time ? (own[at]?.events ?? 0) : 0
    expected += (d * mine) / n
    if (n > 1) variance += (d * (mine / n) * (1 - mine / n) * (n - d)) / (n - 1)
  }
  if (variance <= 0) return null
  const chi = (observed - expected) ** 2 / variance
  return { chi_squared: chi, p: normalTwoSided(Math.sqrt(chi)) }
}
