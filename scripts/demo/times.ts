import { instantAt } from '#core/clock.ts'
import { addDays, dayOfWeek, today, type Day } from '#core/day.ts'

/** A day so many days before the demonstration's today. */
export function ago(anchor: Date, days: number): Day {
  return addDays(today(anchor), -days)
}

/** The same day, or the Monday after when it falls in a weekend. */
export function onWeekday(day: Day): Day {
  const weekday = dayOfWeek(day)
  return weekday >= 6 ? addDays(day, 8 - weekday) : day
}

/** An instant on a day at a Danish clock time, as contracts take it. */
export function at(day: Day, time: string): string {
  return instantAt(day, time).toISOString()
}

/** The instant, or the anchor when it has not come yet. */
export function notAfter(anchor: Date, instant: string): string {
  return new Date(Math.min(new Date(instant).getTime(), anchor.getTime() - 60_000)).toISOString()
}
