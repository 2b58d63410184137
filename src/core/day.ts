/**
 * A calendar day written 'YYYY-MM-DD' (ISO 8601), as it is stored and sent.
 * It has no time and no zone: a birth date and a deadline are days, not instants.
 */
export type Day = string

/**
 * When a person born on 29 February comes of age in a year without that day.
 * Danish practice is 1 March (domain.md 6.5); the other choice exists because it is a convention, not a section of law.
 */
export type LeapBirthday = '1-march' | '28-february'

type Parts = { year: number; month: number; date: number }

const DAY_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

const COPENHAGEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day of a year, month (1-12) and day of month (1-31), or null when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  return Number.isInteger(year) && exists(year, month, date) ? write(year, month, date) : null
}

/** True for a text that is a real calendar day in the form 'YYYY-MM-DD'. */
export function isDay(text: string): text is Day {
  return parsed(text) !== null
}

/** The calendar day it is in Denmark at this instant. The instant is always an argument: rules have no clock. */
export function today(now: Date): Day {
  const parts = new Map(COPENHAGEN.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** The day `count` days later (earlier when negative). Throws RangeError if `day` is not a day. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(dayNumber(day) + count)
}

/**
 * The same date `count` months later, moved back to the last day of a shorter month:
 * 31 October + 4 months is 28 February. Legal deadlines in months run like this (Barnets Lov §§ 20, 91, 95).
 */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = split(day)
  const months = year * 12 + (month - 1) + count
  const newYear = Math.floor(months / 12)
  const newMonth = months - newYear * 12 + 1
  return write(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** Number of days from the first to the second: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The day a person reaches an age, from 00:00 local time (domain.md HG-07, HG-20).
 * Born on 29 February: 1 March in other years, unless the municipality has decided for 28 February.
 */
export function dayReachingAge(birth: Day, years: number, leapBirthday: LeapBirthday = '1-march'): Day {
  const { year, month, date } = split(birth)
  const same = dayFrom(year + years, month, date)
  if (same !== null) return same
  return leapBirthday === '1-march' ? write(year + years, 3, 1) : write(year + years, 2, 28)
}

/** Age in whole years on a day. Negative before the birth: such a birth date is an error for the caller to report. */
export function age(birth: Day, on: Day, leapBirthday: LeapBirthday = '1-march'): number {
  const years = split(on).year - split(birth).year
  return dayReachingAge(birth, years, leapBirthday) <= on ? years : years - 1
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(day: Day): number {
  // Day number 0 is 1 January 1970, a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Week number as Danes count it (ISO 8601). The year is the week's own: 1 January 2027 lies in week 53 of 2026. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - dayOfWeek(day))
  const { year } = split(thursday)
  return { year, week: Math.floor(daysBetween(write(year, 1, 1), thursday) / 7) + 1 }
}

function split(day: Day): Parts {
  const parts = parsed(day)
  // The value is left out of the message: it may be a birth date, and errors end in logs.
  if (parts === null) throw new RangeError('not a calendar day in the form YYYY-MM-DD')
  return parts
}

function parsed(text: string): Parts | null {
  const found = SHAPE.exec(text)
  if (found === null) return null
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return exists(year, month, date) ? { year, month, date } : null
}

function exists(year: number, month: number, date: number): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
  )
}

function dayNumber(day: Day): number {
  const { year, month, date } = split(day)
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; the calendar repeats itself after 400 years of 146,097 days.
  return Date.UTC(year + 400, month - 1, date) / DAY_MS - 146_097
}

function fromNumber(number: number): Day {
  const date = new Date(number * DAY_MS)
  return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function write(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('the year is outside 1-9999')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return isLeap ? 29 : 28
}
