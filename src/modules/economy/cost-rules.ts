import type { Cost, CostLine, Scenario, Words } from './contract.ts'
import { oreOf, shareOre, timesOre } from './money-rules.ts'

/**
 * What a scenario costs over its years (report 8.2.1, notes 34-36; R-ECO-01). Operation is paid every year; training
 * and start-up in the first. Per child and year divides the unrounded total, as the report does (golden G-02, G-03).
 */
export function costOf(plan: Scenario): Cost {
  const missing = plan.lines.filter((line) => yearly(line) === null).map((line) => line.label)
  if (missing.length > 0) return { missing }
  const { teams, years } = plan
  const running = teams * sum(plan.lines.filter(isRunning).map((line) => yearly(line) ?? 0))
  const once = teams * sum(plan.lines.filter((line) => !isRunning(line)).map((line) => yearly(line) ?? 0))
  const total = running * years + once
  const children = teams * plan.children
  return {
    missing: [],
    total,
    cashFlow: Array.from({ length: years }, (_, year) => running + (year === 0 ? once : 0)),
    perYear: shareOre(total, years),
    perChild: shareOre(total, children),
    perChildYear: shareOre(total, children * years),
    steadyPerChildYear: shareOre(running, children),
    perPersonYear: plan.parents === null ? null : shareOre(total, (children + teams * plan.parents) * years),
    perFamilyYear: plan.families === null ? null : shareOre(total, teams * plan.families * years),
    lines: plan.lines.map((line) => lineTotal(line, teams, years)),
  }
}

function lineTotal(line: CostLine, teams: number, years: number): { label: Words; total: number } {
  return { label: line.label, total: teams * (isRunning(line) ? years : 1) * (yearly(line) ?? 0) }
}

function isRunning(line: CostLine): boolean {
  return line.kind === 'running' || line.kind === 'hours'
}

/** Øre of one line for one team: a year of it, or all of it when it is paid once. Null when an amount is missing. */
function yearly(line: CostLine): number | null {
  if (line.kind === 'hours')
    return line.hours === null || line.hourly === null ? null : timesOre(oreOf(line.hourly), line.hours)
  if (line.kind === 'training') return line.employee === null ? null : oreOf(line.employee) * line.employees
  return line.kroner === null ? null : oreOf(line.kroner)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
