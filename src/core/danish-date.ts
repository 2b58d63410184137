import { dayFrom } from './day.ts'
import type { Day } from './day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const FULL_MONTHS =
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'.split('|')

// A time after the day ("kl. 10.00", "T00:00:00Z") is what exports and spreadsheets add; the day is what was meant.
const TIME = String.raw`(?:(?:T| +(?:kl\.? *)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?`
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}$`, 'i')
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[./-] *(\d{1,2})[./-] *(\d{4}|\d{2})${TIME}$`, 'i')
const WORDS = new RegExp(String.raw`^(\d{1,2})\.? *([a-z]{3,9})\.? +(\d{4})${TIME}$`, 'i')

/**
 * Reads a date as Danes write it: '4.9.2026', '04-09-2026', '4/9-26', '4. september 2026', ISO '2026-09-04',
 * or the Date a spreadsheet reader gives (midnight UTC). A time after the date is ignored.
 *
 * Day always before month. Two digits of year mean 2000-2049 or 1950-1999: the programme's people are children and
 * their contacts are recent. Returns null for anything else, so that the caller asks: '31.2.2011' and '1.300' are
 * never bent into a date, and a year outside 1850-2149 is taken for a slip of the pen (domain.md 6.5).
 */
export function parseDanishDate(value: string | Date): Day | null {
  if (value instanceof Date) return fromSpreadsheet(value)
  const text = value.trim().replaceAll(/\s+/g, ' ')
  const iso = ISO.exec(text)
  if (iso) return sensible(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = NUMBERS.exec(text)
  if (numbers) return sensible(fullYear(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]))
  const words = WORDS.exec(text)
  if (words) return sensible(Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1]))
  return null
}

function fromSpreadsheet(date: Date): Day | null {
  if (Number.isNaN(date.getTime())) return null
  return sensible(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function sensible(year: number, month: number, date: number): Day | null {
  return year >= 1850 && year < 2150 ? dayFrom(year, month, date) : null
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 50 ? 2000 + year : 1900 + year
}

/** 1-12, or 0 (which no calendar has) for a word that is no Danish month. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase()
  const full = FULL_MONTHS.indexOf(lower)
  if (full !== -1) return full + 1
  return MONTHS.indexOf(lower === 'sept' ? 'sep' : lower) + 1
}
