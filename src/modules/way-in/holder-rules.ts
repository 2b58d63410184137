import { today, type Day } from '#core/day.ts'

export type HolderRow = {
  holderId: string
  personId: string
  staffId: string
  name: string
  fromOn: Day
  toOn: Day | null
  version: number
}

/** Who holds the relation to a person on a day, and who is planned to take it over after that. */
export function holdersOn(
  rows: readonly HolderRow[],
  on: Day,
): { now: HolderRow | null; next: HolderRow | null } {
  const inOrder = rows.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
  return {
    now: inOrder.findLast(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn >= on)) ?? null,
    next: inOrder.find(({ fromOn }) => fromOn > on) ?? null,
  }
}

type Change = { staffId: string; fromOn: Day; visits: readonly string[] }
type Facts = {
  on: Day
  team: readonly string[]
  last: Pick<HolderRow, 'staffId' | 'fromOn'> | null
}

/**
 * Why the relation cannot go to somebody from a day on: they are not on the family's team, they hold it, another change is
 * planned first, or the change is not planned with a visit of both while both are here (report 6.2.4; R-TRU-05).
 */
export function whyNotHold(
  change: Change,
  { on, team, last }: Facts,
): 'not-on-team' | 'holds-it' | 'planned-already' | 'day-has-passed' | 'no-visit' | 'visit-too-late' | null {
  if (!team.includes(change.staffId)) return 'not-on-team'
  if (last === null) return null
  if (last.staffId === change.staffId) return 'holds-it'
  if (last.fromOn > on) return 'planned-already'
  if (change.fromOn <= last.fromOn || change.fromOn < on) return 'day-has-passed'
  if (team.includes(last.staffId) && change.visits.length === 0) return 'no-visit'
  const late = change.visits.some((visit) => today(new Date(visit)) > change.fromOn)
  return late ? 'visit-too-late' : null
}

export const holdReasons = {
  'not-on-team': 'Vælg en, der er på familiens team.',
  'holds-it': 'Det er den samme som nu. Vælg en anden.',
  'planned-already': 'Der er allerede planlagt et skift. Fortryd det først.',
  'day-has-passed': 'Vælg i dag eller senere, og efter at den nuværende begyndte.',
  'no-visit': 'Aftal mindst ét fælles besøg, så personen møder den nye sammen med den, de kender.',
  'visit-too-late': 'De fælles besøg skal ligge før eller på den dag, den nye tager over.',
} as const
