import ICAL from 'ical.js'
import type { Day } from '#core/day.ts'
import { collisionsOf } from './collision-rules.ts'
import { familyWeeks } from './family-week-rules.ts'
import type { Collision, Demand, LoadAnswer, LoadSituation } from './load-contract.ts'
import { weeklyLoad } from './load-rules.ts'
import { collisionTeller } from './load-words.ts'
import { calendar, occurrenceOn, weeksOf, type Calendar, type Occurrence } from './occurrence-rules.ts'
import { proposalFor, proposalsFor } from './proposal-rules.ts'

/** More days of one demand than this are a mistake in its rule, not a family's life. */
const MOST = 2_000

/**
 * The days between two days (both included) on which a demand falls, in order. Recurrence is that of RFC 5545 in local
 * calendar time, so that nine o'clock stays nine o'clock when summer time begins. Throws RangeError for a rule that
 * cannot be read, or that never reaches the period.
 */
export function daysOf(demand: Pick<Demand, 'on' | 'repeat' | 'except'>, from: Day, to: Day): Day[] {
  if (demand.repeat === null)
    return demand.on >= from && demand.on <= to && !demand.except.includes(demand.on) ? [demand.on] : []
  const days: Day[] = []
  const iterator = readRule(demand.repeat).iterator(ICAL.Time.fromDateString(demand.on))
  for (let seen = 0, next = iterator.next(); next; next = iterator.next(), seen++) {
    const day = next.toString().slice(0, 10)
    if (day > to) break
    if (seen > MOST) throw new RangeError('a recurrence rule with more than 2000 days')
    if (day >= from && !demand.except.includes(day)) days.push(day)
  }
  return days
}

/** Whether a recurrence rule can be read: days, weeks, months and years; nothing within a day. */
export function isRule(text: string): boolean {
  try {
    readRule(text)
    return true
  } catch {
    return false
  }
}

function readRule(text: string): ICAL.Recur {
  if (!/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(text))
    throw new RangeError('not a recurrence rule')
  if (/BY(HOUR|MINUTE|SECOND)=/.test(text)) throw new RangeError('a recurrence rule within a day')
  const rule = ICAL.Recur.fromString(text)
  // A last day includes that whole day: UNTIL=20261231 and UNTIL=20261231T080000Z end on the same date.
  if (rule.until) rule.until = ICAL.Time.fromDateString(rule.until.toString().slice(0, 10))
  return rule
}

/** Every occurrence of a situation's demands in its weeks. Throws RangeError for a rule that cannot be read. */
export function occurrencesOf(situation: LoadSituation, dates: Calendar): Occurrence[] {
  const { from, to } = weeksOf(situation)
  return situation.demands.flatMap((demand) =>
    daysOf(demand, from, to).map((day) => occurrenceOn(demand, day, dates)),
  )
}

/** Load and collisions of a family's weeks, for figures over many families: no sentences and no proposals. */
export function countLoad(situation: LoadSituation): Pick<LoadAnswer, 'load'> & { collisions: Collision[] } {
  const dates = calendar()
  const { mondays } = weeksOf(situation)
  const weeks = familyWeeks(situation, occurrencesOf(situation, dates), dates)
  const { persons, occurrences, around } = weeks
  const { settings } = situation
  return {
    load: weeklyLoad(persons, mondays, { occurrences, settings }),
    collisions: collisionsOf(persons, occurrences, around),
  }
}

/** Load, collisions and proposals of a family's weeks, with the collisions as Danish sentences. */
export function answerLoad(situation: LoadSituation): LoadAnswer {
  const dates = calendar()
  const { mondays, to } = weeksOf(situation)
  const weeks = familyWeeks(situation, occurrencesOf(situation, dates), dates)
  const tell = collisionTeller(situation)
  const collisions = collisionsOf(weeks.persons, weeks.occurrences, weeks.around)
  return {
    load: weeklyLoad(situation.persons, mondays, {
      occurrences: weeks.occurrences,
      settings: situation.settings,
    }),
    collisions: collisions.map((one) => ({ ...one, says: tell(one) })),
    proposals: [
      ...situation.wishes.map((wish) => proposalFor(weeks, wish)),
      ...proposalsFor(weeks, collisions, { last: to }),
    ],
  }
}
