import { addDays, type Day } from '#core/day.ts'
import type { FamilyWeeks } from './family-week-rules.ts'
import type { Collision, Proposal, Wish } from './load-contract.ts'
import { isLoad } from './load-rules.ts'
import type { Occurrence } from './occurrence-rules.ts'
import { meetingsToJoin, pausesToAsk } from './relief-rules.ts'
import { freeSlots } from './slot-rules.ts'

/** How far ahead a demand is offered another time, in days. */
const AHEAD = 28
/** Most demands that are offered another time in one answer: one warning at a time is what people can use (ux.md 2.4). */
const MOST = 20

/** What could be done about a wished demand, or about one that is to move. */
export function proposalFor(weeks: FamilyWeeks, wish: Wish, moved: string | null = null): Proposal {
  return {
    moves: moved,
    what: wish.what,
    department: wish.department,
    slots: freeSlots(weeks, wish, moved),
    join: meetingsToJoin(weeks, wish, moved).map(({ key }) => key),
    pause: pausesToAsk(weeks, wish, moved).map(({ key, demand }) => ({
      demand: key,
      department: demand.department,
      ownerDecides: demand.nature === 'duty',
    })),
  }
}

/** Other times for what collides and may be moved; the later and the less binding of a collision moves first. */
export function proposalsFor(
  weeks: FamilyWeeks,
  collisions: readonly Collision[],
  { last }: { last: Day },
): Proposal[] {
  const byKey = new Map(weeks.occurrences.map((one) => [one.key, one]))
  const moving = new Set<Occurrence>()
  for (const { demands } of collisions) {
    if (moving.size === MOST) break
    const [first] = demands
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((one) => isLoad(one) && one.demand.movable && one.timed)
      .sort((a, b) => binding(a) - binding(b) || b.from - a.from)
    if (first) moving.add(first)
  }
  return [...moving].map((one) => proposalFor(weeks, wishToMove(one, last), one.key))
}

function binding({ demand }: Occurrence): number {
  return demand.nature === 'duty' ? 1 : 0
}

/** An occurrence as a wish: the same, on the days from its own to four weeks later. */
export function wishToMove({ demand, day }: Occurrence, last: Day): Wish {
  const { persons, department, what, minutes, place, asks } = demand
  const kind = demand.kind === 'own' ? 'meeting' : demand.kind
  const nature = demand.nature === 'own' ? 'agreement' : demand.nature
  const ahead = addDays(day, AHEAD)
  const latest = ahead < last ? ahead : last
  return {
    persons,
    department,
    kind,
    nature,
    what,
    minutes: Math.max(5, minutes),
    place,
    asks,
    earliest: day,
    latest,
    wished: day,
  }
}
