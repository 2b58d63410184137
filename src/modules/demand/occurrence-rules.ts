import { addDays, dayOfWeek, isoWeek, type Day } from '#core/day.ts'
import { instantAt, startOfDay } from '#core/clock.ts'
import type { Demand, LoadSituation } from './load-contract.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
const WEEK_MINUTES = 7 * DAY_MINUTES

/**
 * One day's happening of a demand. `from` and `to` are elapsed minutes since 1970, so that two times can be compared
 * across a change of the clock; `timed` is false when the demand takes no particular hour. `monday` names its week.
 */
export type Occurrence = {
  key: string
  demand: Demand
  day: Day
  monday: Day
  weekday: number
  from: number
  to: number
  timed: boolean
}

/** What the calendar says of a day: its week, and elapsed minutes since 1970 of a local time. */
export type Calendar = (day: Day) => { monday: Day; weekday: number; at: (time: string) => number }

/**
 * A calendar of Denmark that remembers the days it has seen: the week, and elapsed minutes since 1970 of a local time
 * ('HH:MM'). The clock itself is asked once for a week, and again only in the two weeks a year in which it changes.
 */
export function calendar(): Calendar {
  const days = new Map<Day, ReturnType<Calendar>>()
  const weeks = new Map<Day, { start: number; even: boolean }>()
  const weekFrom = (monday: Day) => {
    const known = weeks.get(monday)
    if (known) return known
    const start = startOfDay(monday).getTime() / MINUTE_MS
    const next = startOfDay(addDays(monday, 7)).getTime() / MINUTE_MS
    const made = { start, even: next - start === WEEK_MINUTES }
    weeks.set(monday, made)
    return made
  }
  return (day) => {
    const known = days.get(day)
    if (known) return known
    const weekday = dayOfWeek(day)
    const monday = addDays(day, 1 - weekday)
    const { start, even } = weekFrom(monday)
    const at = (time: string) =>
      even
        ? start + (weekday - 1) * DAY_MINUTES + minutesOf(time)
        : instantAt(day, time).getTime() / MINUTE_MS
    const made = { monday, weekday, at }
    days.set(day, made)
    return made
  }
}

/** Minutes since midnight of 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** 'HH:MM' of minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The occurrence of a demand on a day. Its length is elapsed time: eight hours of a night are eight in March too. */
export function occurrenceOn(demand: Demand, day: Day, dates: Calendar): Occurrence {
  const { at, monday, weekday } = dates(day)
  const timed = demand.at !== null && demand.minutes > 0
  const from = demand.at !== null && timed ? at(demand.at) : 0
  return { key: `${demand.id}@${day}`, demand, day, monday, weekday, from, to: from + demand.minutes, timed }
}

/** The weeks of a situation: first and last day, and the Mondays in between. */
export function weeksOf({ from, weeks }: Pick<LoadSituation, 'from' | 'weeks'>): {
  from: Day
  to: Day
  mondays: Day[]
} {
  const first = addDays(from, 1 - dayOfWeek(from))
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(first, week * 7))
  return { from: first, to: addDays(first, weeks * 7 - 1), mondays }
}

/** A week as people write it: '2026-W37' (ISO 8601). */
export function weekName(monday: Day): string {
  const { year, week } = isoWeek(monday)
  return `${year}-W${String(week).padStart(2, '0')}`
}
