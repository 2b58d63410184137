import { instantAt } from '#core/clock.ts'
import { today } from '#core/day.ts'

/** The day it is, in Denmark. */
export function thisDay(): string {
  return today(new Date())
}

/** The instant to note for a day that was chosen: now for today, noon for an earlier one. */
export function momentOn(day: string): string {
  const now = new Date()
  return (day === today(now) ? now : instantAt(day, '12:00')).toISOString()
}
