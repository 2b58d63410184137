import { daysBetween } from '#core/day.ts'
import { askedOf, weekWithout, type FamilyWeeks } from './family-week-rules.ts'
import type { Wish } from './load-contract.ts'
import { isLoad, limitOf } from './load-rules.ts'
import type { Occurrence } from './occurrence-rules.ts'

const OFFERED = 3
const MEETINGS = new Set(['meeting', 'school-meeting', 'home-visit'])

/**
 * Meetings that a wished one could be part of instead: all its persons are there already, within its days (ux.md 2.4,
 * "Foreslå saml"). Nearest to the day wished for first.
 */
export function meetingsToJoin(weeks: FamilyWeeks, wish: Wish, moved: string | null = null): Occurrence[] {
  if (!MEETINGS.has(wish.kind)) return []
  const wanted = wish.wished ?? wish.earliest
  const away = (one: Occurrence) => Math.abs(daysBetween(wanted, one.day))
  return (weeks.asked.get(wish.persons[0] ?? '')?.all ?? [])
    .filter(
      (one) =>
        one.key !== moved &&
        isLoad(one) &&
        one.timed &&
        MEETINGS.has(one.demand.kind) &&
        one.day >= wish.earliest &&
        one.day <= wish.latest &&
        wish.persons.every((person) => one.demand.persons.includes(person)),
    )
    .sort((a, b) => away(a) - away(b) || a.from - b.from)
    .slice(0, OFFERED)
}

/**
 * What another department could be asked to hold back with in the weeks where a wished demand would take one of its
 * persons over what was agreed (R-COO-02). Movable things only; a duty is named as the owner's alone to decide, and
 * offers and agreements come first.
 */
export function pausesToAsk(weeks: FamilyWeeks, wish: Wish, moved: string | null = null): Occurrence[] {
  const over = askedOf(weeks, wish.persons).flatMap((theirs) =>
    theirs.all.filter(
      (one) =>
        one.key !== moved &&
        isLoad(one) &&
        one.demand.movable &&
        one.demand.department !== wish.department &&
        one.day >= wish.earliest &&
        one.day <= wish.latest &&
        weekWithout(theirs, one.monday, moved) >= limitOf(theirs.person, weeks.around.settings),
    ),
  )
  const duty = (one: Occurrence) => (one.demand.nature === 'duty' ? 1 : 0)
  return [...new Set(over)]
    .sort((a, b) => duty(a) - duty(b) || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.from - b.from))
    .slice(0, OFFERED)
}
