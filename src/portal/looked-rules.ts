import type { Looked } from '#modules/portal/contract.ts'

type Look = Looked['looks'][number]
/** The same thing done for the same reason by the same unit on one day: how often, and when last. */
export type LookedDay = { day: string; looks: (Look & { times: number })[] }

/**
 * The extract day by day, newest first, with what was done several times in a day told once. `dayOf` gives the day of an
 * instant. Nothing is left out: the times of all lines together are the rows there were.
 */
export function daysOf(looks: readonly Look[], dayOf: (at: string) => string): LookedDay[] {
  const newest = looks.toSorted((one, other) => other.at.localeCompare(one.at))
  return [...Map.groupBy(newest, ({ at }) => dayOf(at))].map(([day, ofDay]) => ({
    day,
    looks: [
      ...Map.groupBy(ofDay, ({ unit, purpose, what }) => JSON.stringify([unit, purpose, what])).values(),
    ].flatMap(([first, ...more]) => (first ? [{ ...first, times: 1 + more.length }] : [])),
  }))
}
