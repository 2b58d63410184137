import { addDays, today } from '#core/day.ts'
import { instantAt, localTime } from '#core/clock.ts'
import type { PlaceState } from './group-contract.ts'

/** The meetings of a group: once a week at the same Danish clock time, also when the clock changes. ISO instants. */
export function weeklyMeetings(startsAt: string, meetings: number): string[] {
  const first = new Date(startsAt)
  const time = localTime(first)
  return Array.from({ length: meetings }, (_, week) =>
    instantAt(addDays(today(first), 7 * week), time).toISOString(),
  )
}

/** A place when there is one; else on the list of those who wait. Nobody is weighed against anybody. */
export function placeFor(group: { seats: number; taken: number }): PlaceState {
  return group.taken < group.seats ? 'in_group' : 'waiting'
}

/** Why somebody's place cannot be changed like that: the group is full, or it is over. */
export function whyNotPlace(
  to: PlaceState,
  group: { seats: number; taken: number; closedOn: string | null },
): 'full' | 'closed' | null {
  if (to === 'left') return null
  if (group.closedOn !== null) return 'closed'
  return to === 'in_group' && group.taken >= group.seats ? 'full' : null
}

export const placeReasons = {
  full: 'Gruppen er fuld. Skriv op til at vente, eller spørg, om der kan blive en plads mere.',
  closed: 'Gruppen er slut. Vælg en anden gruppe.',
}

/** Why attendance cannot be noted: not in the group, or the meeting has not been yet. */
export function whyNotAttend(
  place: { state: PlaceState },
  startsAt: string,
  now: Date,
): 'not-in-group' | 'not-yet' | null {
  if (place.state === 'waiting') return 'not-in-group'
  return new Date(startsAt) > now ? 'not-yet' : null
}

export const attendReasons = {
  'not-in-group': 'Personen venter på en plads. Giv pladsen først.',
  'not-yet': 'Mødet har ikke været endnu. Notér fremmødet bagefter.',
}
