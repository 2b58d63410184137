import { daysBetween } from '#core/day.ts'
import type { Collision, CollisionKind, LoadPerson, LoadSituation } from './load-contract.ts'
import { isLoad } from './load-rules.ts'
import { minutesOf, type Occurrence } from './occurrence-rules.ts'

/** What one person's demands are held against. */
export type Around = Pick<LoadSituation, 'holds' | 'acute' | 'windows' | 'settings'> & {
  travelMinutes: (from: string | null, to: string | null) => number
}

type Found = { kind: CollisionKind; excess: number }

/** Minutes between two places: none when one of them is no place (telephone, screen) or they are the same. */
export function travelTable({
  travel,
  settings,
}: Pick<LoadSituation, 'travel' | 'settings'>): Around['travelMinutes'] {
  const known = new Map(
    travel.flatMap(({ between: [one, other], minutes }) => [
      [`${one}\n${other}`, minutes],
      [`${other}\n${one}`, minutes],
    ]),
  )
  return (from, to) =>
    from === null || to === null || from === to ? 0 : (known.get(`${from}\n${to}`) ?? settings.travelMinutes)
}

/** What a demand runs into by itself: agreed hours, a hold, an acute problem, an open window (R-COO-02, R-SPD-01). */
export function clashesAlone(one: Occurrence, person: LoadPerson, around: Around): Found[] {
  if (!isLoad(one)) return []
  const found: Found[] = []
  const late = minutesOutside(one, person)
  if (late > 0) found.push({ kind: 'outside-agreed-hours', excess: late })
  const during = (period: { from: string; to: string }) => one.day >= period.from && one.day <= period.to
  const held = around.holds.some(
    (hold) => hold.person === person.id && hold.department === one.demand.department && during(hold),
  )
  if (held) found.push({ kind: 'hold', excess: 0 })
  if (one.demand.nature !== 'duty') return found
  const isParent = person.part === 'parent'
  if (around.acute.some((acute) => during(acute) && (acute.person ?? (isParent && person.id)) === person.id))
    found.push({ kind: 'acute', excess: 0 })
  if (around.windows.some((window) => during(window) && (window.person ?? person.id) === person.id))
    found.push({ kind: 'open-window', excess: 0 })
  return found
}

/** Minutes of a demand that lie outside what the person has agreed; a free day counts the whole demand. */
function minutesOutside(one: Occurrence, { limit }: LoadPerson): number {
  if (limit.freeDays.includes(one.weekday)) return Math.max(1, one.demand.minutes)
  if (one.demand.at === null || !one.timed) return 0
  const from = minutesOf(one.demand.at)
  const early = limit.notBefore === null ? 0 : minutesOf(limit.notBefore) - from
  const late = limit.notAfter === null ? 0 : from + one.demand.minutes - minutesOf(limit.notAfter)
  return Math.max(0, early, late)
}

/** What two demands on one person do to each other in time: one of three, or nothing. */
export function clashInTime(one: Occurrence, other: Occurrence, around: Around): Found | null {
  if (!one.timed || !other.timed || !(isLoad(one) || isLoad(other))) return null
  const overlap = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  if (overlap > 0) return { kind: isLoad(one) && isLoad(other) ? 'same-time' : 'own-life', excess: overlap }
  const missing = around.travelMinutes(one.demand.place, other.demand.place) + overlap
  return missing > 0 ? { kind: 'travel', excess: missing } : null
}

/** Two departments that want the same person in two places on one day (R-COO-01). */
export function twoPlaces(one: Occurrence, other: Occurrence): boolean {
  return (
    one.day === other.day &&
    isLoad(one) &&
    isLoad(other) &&
    one.demand.department !== other.demand.department &&
    one.demand.place !== null &&
    other.demand.place !== null &&
    one.demand.place !== other.demand.place
  )
}

/** The same question asked by two departments within some days of each other. */
export function askedTwice(one: Occurrence, other: Occurrence, days: number): boolean {
  return (
    one.demand.asks !== null &&
    one.demand.asks === other.demand.asks &&
    one.demand.department !== other.demand.department &&
    Math.abs(daysBetween(one.day, other.day)) <= days
  )
}

/** A collision of one person as it is shown. */
export function collisionOf(found: Found, person: string, demands: readonly Occurrence[]): Collision {
  const ordered = [...demands].sort((a, b) => (a.day === b.day ? a.from - b.from : a.day < b.day ? -1 : 1))
  return {
    ...found,
    person,
    day: ordered[0]?.day ?? '',
    demands: ordered.map(({ key }) => key),
  }
}
