import { addDays, daysBetween, dayOfWeek } from './day.ts'
import type { Day } from './day.ts'

/**
 * The Danish public holidays as dated data. `easter` counts days from Easter Sunday; `last` is the last year it was one.
 * Helligdagsloven; Store Bededag fell away from 2024 (lov nr. 214 af 06/03/2023).
 * 5 June, 24 and 31 December are closing days by custom, not holidays: a deadline that counts them as ordinary days
 * ends earlier, which is the safe side (domain.md 6.5).
 */
const HOLIDAYS: readonly { name: string; easter?: number; date?: string; last?: number }[] = [
  { name: 'new-year', date: '01-01' },
  { name: 'maundy-thursday', easter: -3 },
  { name: 'good-friday', easter: -2 },
  { name: 'easter-sunday', easter: 0 },
  { name: 'easter-monday', easter: 1 },
  { name: 'great-prayer-day', easter: 26, last: 2023 },
  { name: 'ascension', easter: 39 },
  { name: 'whit-sunday', easter: 49 },
  { name: 'whit-monday', easter: 50 },
  { name: 'christmas-day', date: '12-25' },
  { name: 'second-christmas-day', date: '12-26' },
]

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  const month = Math.floor(sum / 31)
  const date = (sum % 31) + 1
  return `${String(year).padStart(4, '0')}-0${month}-${String(date).padStart(2, '0')}`
}

/** The name of the public holiday on this day, or null. */
export function holidayOn(day: Day): string | null {
  const year = Number(day.slice(0, 4))
  const sinceEaster = daysBetween(easterSunday(year), day)
  const found = HOLIDAYS.find(
    ({ easter, date, last }) =>
      (date === day.slice(5) || easter === sinceEaster) && (last === undefined || year <= last),
  )
  return found?.name ?? null
}

/** True on a Danish public holiday (helligdag). Ordinary Sundays are not holidays here: ask for the weekday. */
export function isHoliday(day: Day): boolean {
  return holidayOn(day) !== null
}

/** Arbejdsdag: Monday to Friday and not a holiday. */
export function isWorkingDay(day: Day): boolean {
  return dayOfWeek(day) <= 5 && !isHoliday(day)
}

/** Hverdag: Monday to Saturday and not a holiday. The law's "hverdage" often count Saturdays (domain.md 6.5). */
export function isWeekday(day: Day): boolean {
  return dayOfWeek(day) <= 6 && !isHoliday(day)
}

/** The day on which `count` working days (arbejdsdage, Monday to Friday) have passed; the starting day does not count. */
export function addWorkingDays(day: Day, count: number): Day {
  return step(day, count, isWorkingDay)
}

/**
 * The day on which `count` weekdays (hverdage, Saturdays included) have passed; the starting day does not count.
 * Never later than addWorkingDays: use this one for our own duties, such as the receipt of a notification within
 * 6 hverdage (Barnets Lov § 138), so that the doubt about Saturdays costs us a day and never the family.
 */
export function addWeekdays(day: Day, count: number): Day {
  return step(day, count, isWeekday)
}

/** Working days after `from`, up to and including `to`. 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

function step(day: Day, count: number, counts: (day: Day) => boolean): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('count must be a whole number from 0')
  let reached = day
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1)
    if (counts(reached)) left -= 1
  }
  return reached
}
