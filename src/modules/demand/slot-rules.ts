import { addDays, daysBetween, type Day } from '#core/day.ts'
import { isHoliday } from '#core/holiday.ts'
import { askedTwice, clashInTime, twoPlaces } from './clash-rules.ts'
import {
  againstAgreement,
  askedOf,
  dayWithout,
  weekWithout,
  type Asked,
  type FamilyWeeks,
} from './family-week-rules.ts'
import type { Demand, Slot, Wish } from './load-contract.ts'
import { limitOf } from './load-rules.ts'
import { minutesOf, occurrenceOn, timeOf, type Occurrence } from './occurrence-rules.ts'

/** How many times are offered, each on a day of its own. */
export const OFFERED = 3

/**
 * The best free times for a demand: no person in it gets a collision, then the lowest load in the week of whoever has
 * most, then the day nearest to the one wished for, then the earlier (R-COO-01, R-COO-06). Working days within opening
 * hours. `moved` is the key of an occurrence that the new time replaces. Empty when there is no such time.
 */
export function freeSlots(weeks: FamilyWeeks, wish: Wish, moved: string | null = null): Slot[] {
  const asked = askedOf(weeks, wish.persons)
  const wanted = wish.wished ?? wish.earliest
  const found: (Slot & { away: number })[] = []
  for (let day = wish.earliest; day <= wish.latest; day = addDays(day, 1)) {
    const slot = firstFree(weeks, wish, { asked, day, moved })
    if (slot) found.push({ ...slot, away: Math.abs(daysBetween(wanted, day)) })
  }
  return found
    .sort((a, b) => a.peak - b.peak || a.away - b.away || (a.day < b.day ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ day, at, minutes, peak }) => ({ day, at, minutes, peak }))
}

/** A wish as a demand at a time; without one it stands for the day as a whole. */
export function demandAt(wish: Wish, day: Day, at: string | null): Demand {
  const { persons, department, kind, nature, what, minutes, place, asks } = wish
  return {
    id: 'new',
    persons,
    department,
    kind,
    nature,
    what,
    on: day,
    at,
    minutes,
    place,
    asks,
    repeat: null,
    except: [],
    law: null,
    sanction: null,
    movable: true,
  }
}

/** The earliest time of a day that collides with nothing, or null. */
function firstFree(
  weeks: FamilyWeeks,
  wish: Wish,
  { asked, day, moved }: { asked: readonly Asked[]; day: Day; moved: string | null },
): Slot | null {
  const probe = occurrenceOn(demandAt(wish, day, null), day, weeks.dates)
  if (probe.weekday > 5 || isHoliday(day) || !dayIsFree(weeks, asked, { probe, moved })) return null
  const near = timedAround(asked, day, moved)
  const { opens, closes, stepMinutes } = weeks.around.settings
  for (let at = minutesOf(opens); at + wish.minutes <= minutesOf(closes); at += stepMinutes) {
    const one = occurrenceOn(demandAt(wish, day, timeOf(at)), day, weeks.dates)
    if (near.some((other) => clashInTime(one, other, weeks.around))) continue
    if (againstAgreement(one, asked, weeks.around)) continue
    return { day, at: timeOf(at), minutes: wish.minutes, peak: peakWith(asked, one.monday, moved) }
  }
  return null
}

/** What does not depend on the hour: the week's and the day's number, other departments, what was agreed, what was asked. */
function dayIsFree(
  { around }: FamilyWeeks,
  asked: readonly Asked[],
  { probe, moved }: { probe: Occurrence; moved: string | null },
): boolean {
  const { settings } = around
  return asked.every((theirs) => {
    const today = dayWithout(theirs, probe.day, moved)
    return (
      weekWithout(theirs, probe.monday, moved) < limitOf(theirs.person, settings) &&
      today.length + 1 < settings.pileUpPerDay &&
      !today.some((other) => twoPlaces(probe, other)) &&
      !theirs.all.some((other) => other.key !== moved && askedTwice(probe, other, settings.askedTwiceDays))
    )
  })
}

/** What takes an hour on the day or next to it: a night shift of the day before may end in it. */
function timedAround(asked: readonly Asked[], day: Day, moved: string | null): Occurrence[] {
  const [first, last] = [addDays(day, -1), addDays(day, 1)]
  const near = asked.flatMap(({ all }) =>
    all.filter(({ timed, day: on, key }) => timed && on >= first && on <= last && key !== moved),
  )
  return [...new Set(near)]
}

function peakWith(asked: readonly Asked[], monday: Day, moved: string | null): number {
  return Math.max(0, ...asked.map((theirs) => weekWithout(theirs, monday, moved) + 1))
}
