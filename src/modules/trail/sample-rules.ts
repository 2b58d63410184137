import type { Choices } from './contract.ts'
import type { Visit, Why } from './review-contract.ts'

type Rule = { why: Exclude<Why, 'random'>; holds: (visit: Visit, choices: Choices) => boolean }

/**
 * What is always looked at (security.md A8; Datatilsynet, "Stikprøver i log"). Each rule only says that somebody must ask;
 * none says that anything was wrong.
 */
export const risks: readonly Rule[] = [
  { why: 'break_glass', holds: ({ breakGlass }) => breakGlass },
  { why: 'canary', holds: ({ canary }) => canary },
  { why: 'same_name', holds: ({ sameName }) => sameName },
  { why: 'no_work', holds: noWork },
  { why: 'refused', holds: ({ refusals }) => refusals > 0 },
  { why: 'outside_hours', holds: outsideHours },
  { why: 'many_families', holds: manyFamilies },
]

/** A look into a family by somebody who is not one of its pair, and who did no work in it in the two weeks after. */
function noWork({ familyId, relation, workedLater }: Visit): boolean {
  return familyId !== null && relation !== 'coordinator' && !workedLater
}

/** A look into a family or a name of early help before or after the hours that the municipality has chosen (local time). */
function outsideHours(
  { familyId, signalId, earliest, latest }: Visit,
  { hoursFrom, hoursTo }: Choices,
): boolean {
  if (familyId === null && signalId === null) return false
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return earliest < clock(hoursFrom) || latest >= clock(hoursTo)
}

/** On a day when the same person looked into this many families, or more, within one hour. */
function manyFamilies({ familyId, signalId, familiesInHour }: Visit, { familiesPerHour }: Choices): boolean {
  return (familyId !== null || signalId !== null) && (familiesInHour ?? 0) >= familiesPerHour
}

/** Why a visit must be looked at; empty when only chance can bring it in. */
export function risksOf(visit: Visit, choices: Choices): Why[] {
  return risks.filter(({ holds }) => holds(visit, choices)).map(({ why }) => why)
}

export type Keyed = { key: string; visit: Visit }
export type Sampled = Keyed & { why: Why[] }

/**
 * The sample: every visit that a rule points at, and of the rest at least the chosen percentage, those that stand first when
 * each is ranked by `rankOf` its key. The rank comes from a seed that nobody knew before the period had ended, so the same
 * seed and log give the same sample.
 */
export function drawSample(
  visits: readonly Keyed[],
  choices: Choices,
  rankOf: (key: string) => string,
): { sample: Sampled[]; rest: number } {
  const judged = visits.map((one) => ({ ...one, why: risksOf(one.visit, choices) }))
  const rest = judged.filter(({ why }) => why.length === 0)
  const drawn = firstRanked(
    rest.map(({ key }) => key),
    choices.samplePercent,
    rankOf,
  )
  const sample = judged.flatMap((one) => {
    if (one.why.length > 0) return [one]
    return drawn.has(one.key) ? [{ ...one, why: ['random' as const] }] : []
  })
  return { sample, rest: rest.length }
}

function firstRanked(
  keys: readonly string[],
  percent: number,
  rankOf: (key: string) => string,
): ReadonlySet<string> {
  const ranked = keys.map((key) => ({ key, rank: rankOf(key) })).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return new Set(ranked.slice(0, Math.ceil((keys.length * percent) / 100)).map(({ key }) => key))
}

/**
 * Whether a sample is the one that its seed gives: the visits that chance brought in, among those that no rule pointed at,
 * are exactly those that rank first. `keys` are all visits of the period, read anew from the log.
 */
export function isRepeatable(
  keys: readonly string[],
  sample: readonly { key: string; why: readonly Why[] }[],
  percent: number,
  rankOf: (key: string) => string,
): boolean {
  const byRule = new Set(sample.filter(({ why }) => !why.includes('random')).map(({ key }) => key))
  const byChance = sample.filter(({ why }) => why.includes('random')).map(({ key }) => key)
  const rest = keys.filter((key) => !byRule.has(key))
  const again = firstRanked(rest, percent, rankOf)
  return again.size === byChance.length && byChance.every((key) => again.has(key))
}
