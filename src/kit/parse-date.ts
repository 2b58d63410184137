import { addDays, dayOf, parts } from './format-date.ts'

export type ParsedDay = { ok: true; day: string } | { ok: false; reason: 'empty' | 'unknown' | 'impossible' }

/**
 * Reads a date the way Danes write and say it: `4/9`, `4.9.`, `040926`, `04-09-2026`, `4. september`, `i morgen`,
 * `fre`, `på fredag`, `om 2 uger`, `uge 39` (its Monday), `2026-09-04`.
 * Without a year it is the nearest such date to `today` (ISO day); two-digit years reach 20 years ahead, so `110371`
 * is 1971. The field always answers with the weekday and year in words, because a guess must be seen.
 */
export function parseDay(typed: string, today: string): ParsedDay {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^den /, '')
  if (text === '') return { ok: false, reason: 'empty' }
  return (
    relativeDay(text, today) ?? weekdayDay(text, today) ?? weekDay(text, today) ?? numericDay(text, today)
  )
}

const NEAR: Record<string, number> = {
  'i forgårs': -2,
  'i går': -1,
  yesterday: -1,
  'i dag': 0,
  idag: 0,
  nu: 0,
  today: 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
  'i overmorgen': 2,
  overmorgen: 2,
}

function relativeDay(text: string, today: string): ParsedDay | null {
  const near = NEAR[text]
  if (near !== undefined) return found(addDays(today, near))
  const ahead = /^(?:om|in) (\d{1,3}|en|et) (dag|dage|uge|uger|day|days|week|weeks)$/.exec(text)
  const behind = /^for (\d{1,3}|en|et) (dag|dage|uge|uger) siden$/.exec(text)
  const match = ahead ?? behind
  if (!match) return null
  const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1
  const days = /^(uge|week)/.test(match[2] ?? '') ? count * 7 : count
  return found(addDays(today, ahead ? days : -days))
}

const WEEKDAYS = [
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'saturday'],
  ['søndag', 'sunday'],
]

/** `fre` is today or the next Friday; `på fredag`, said on a Friday, is a week from now. */
function weekdayDay(text: string, today: string): ParsedDay | null {
  const match = /^(på |næste |next )?(\p{L}{2,9})\.?$/u.exec(text)
  if (!match) return null
  const typed = match[2] ?? ''
  const wanted = WEEKDAYS.findIndex((names) => names.some((name) => name.startsWith(typed)))
  if (wanted === -1) return null
  const ahead = (wanted - parts(today).weekday + 7) % 7
  return found(addDays(today, ahead === 0 && match[1] ? 7 : ahead))
}

function weekDay(text: string, today: string): ParsedDay | null {
  const match = /^(?:uge|week) (\d{1,2})(?: (\d{4}))?$/.exec(text)
  if (!match) return null
  const week = Number(match[1])
  const inYear = (year: number) => mondayOfWeek(week, year)
  if (match[2]) return asDay(inYear(Number(match[2])))
  return asDay(nearest(inYear, today))
}

function mondayOfWeek(week: number, year: number): string | null {
  const fourth = `${year}-01-04`
  const firstMonday = addDays(fourth, -parts(fourth).weekday)
  const monday = addDays(firstMonday, (week - 1) * 7)
  const thursday = addDays(monday, 3)
  return week >= 1 && week <= 53 && thursday.startsWith(String(year)) ? monday : null
}

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
}

function numericDay(text: string, today: string): ParsedDay {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return asDay(realDay(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const bare = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text)
  const split = /^(\d{1,2})[./\- ]{1,2}(\d{1,2})(?:[./\- ]+(\d{4}|\d{2})?)?\.?$/.exec(text)
  const named = /^(\d{1,2})\.? ?(\p{L}{3,9})\.?(?: (\d{4}|\d{2}))?$/u.exec(text)
  const match = bare ?? split ?? named
  if (!match) return { ok: false, reason: 'unknown' }
  const month = named && !bare && !split ? MONTHS[(match[2] ?? '').slice(0, 3)] : Number(match[2])
  if (month === undefined) return { ok: false, reason: 'unknown' }
  const date = Number(match[1])
  if (match[3]) return asDay(realDay(fullYear(match[3], today), month, date))
  return asDay(nearest((year) => realDay(year, month, date), today))
}

function fullYear(typed: string, today: string): number {
  if (typed.length === 4) return Number(typed)
  const century = Math.floor(parts(today).year / 100) * 100
  const year = century + Number(typed)
  return year > parts(today).year + 20 ? year - 100 : year
}

function nearest(inYear: (year: number) => string | null, today: string): string | null {
  const { year } = parts(today)
  const days = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null)
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(dayOf(today)))
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** The ISO day, or null for a day no calendar has, such as 31 February. */
function realDay(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date))
  const exists = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return exists ? day.toISOString().slice(0, 10) : null
}

function asDay(day: string | null): ParsedDay {
  return day === null ? { ok: false, reason: 'impossible' } : found(day)
}

function found(day: string): ParsedDay {
  return { ok: true, day }
}
