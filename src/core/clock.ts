import { dayOfWeek, isDay, today } from './day.ts'
import type { Day } from './day.ts'
import { isHoliday } from './holiday.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Ordinary hours, local time. 16:00 is the report's hour (7.2.1: mentors were wanted who could be reached after 16). */
const OPENS = 8
const CLOSES = 16

const LOCAL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/**
 * The instant `hours` real hours later. Clocks of hours run in elapsed time: 24 hours from Saturday 20:00 end at
 * Sunday 21:00 when summer time begins in between (Barnets Lov § 136; domain.md 3.10).
 */
export function hoursLater(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR_MS)
}

/** The first instant of a calendar day in Denmark. */
export function startOfDay(day: Day): Date {
  return instantAt(day, '00:00')
}

/**
 * The instant at which clocks in Denmark show this day and time ('HH:MM').
 * The hour that is skipped in spring reads as one hour later, the hour that comes twice in autumn as its first passing.
 * Throws RangeError for a text that is no time.
 */
export function instantAt(day: Day, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('not a time in the form HH:MM')
  if (!isDay(day)) throw new RangeError('not a calendar day in the form YYYY-MM-DD')
  const wanted = Date.parse(`${day}T${time}:00Z`)
  // The offsets half a day before and after bracket any change of the clock; the larger one gives the earlier instant.
  const before = offset(wanted - 12 * HOUR_MS)
  const after = offset(wanted + 12 * HOUR_MS)
  const fitting = [before, after].filter((minutes) => offset(wanted - minutes * MINUTE_MS) === minutes)
  const minutes = fitting.length > 0 ? Math.max(...fitting) : Math.min(before, after)
  return new Date(wanted - minutes * MINUTE_MS)
}

/** What a clock in Denmark shows at this instant, as 'HH:MM'. */
export function localTime(instant: Date): string {
  const shown = shownAt(instant.getTime())
  return `${shown.get('hour')}:${shown.get('minute')}`
}

/**
 * True outside ordinary hours: a weekday before 08:00 or from 16:00, Saturday, Sunday, or a holiday
 * (domain.md 7.9 `outsideHours`; the report's 7.2.1: help is needed after four and at weekends).
 */
export function isOutsideHours(instant: Date): boolean {
  const day = today(instant)
  if (dayOfWeek(day) >= 6 || isHoliday(day)) return true
  const hour = Number(shownAt(instant.getTime()).get('hour'))
  return hour < OPENS || hour >= CLOSES
}

function shownAt(milliseconds: number): Map<string, string> {
  return new Map(LOCAL.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
}

/** Hours whose offset is known; a year of weeks asks for some hundred, so this many are never many. */
const MOST_HOURS = 20_000
const offsets = new Map<number, number>()

/** Minutes that Danish clocks are ahead of UTC at this instant. From 1895 they only change on a whole hour of UTC. */
function offset(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR_MS)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const asked = offsetAsked(hour * HOUR_MS)
  if (offsets.size >= MOST_HOURS) offsets.clear()
  offsets.set(hour, asked)
  return asked
}

function offsetAsked(milliseconds: number): number {
  const shown = shownAt(milliseconds)
  const [year, month, date] = [shown.get('year'), shown.get('month'), shown.get('day')]
  const local = `${year}-${month}-${date}T${shown.get('hour')}:${shown.get('minute')}:${shown.get('second')}Z`
  return Math.round((Date.parse(local) - milliseconds) / MINUTE_MS)
}
