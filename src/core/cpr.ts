import { dayFrom } from './day.ts'
import type { Day } from './day.ts'

/**
 * A Danish personal number read from text. `cpr` is ten digits without hyphen.
 * `checkDigitFits` is modulus 11: a "no" is only worth a second look, since valid numbers without it have been issued
 * since 2007. `kind` ADMIN is a replacement number (day of month + 60), also the only kind our test data may use.
 */
export type Cpr = { cpr: string; birthDate: Day; kind: 'CPR' | 'ADMIN'; checkDigitFits: boolean }

/** Why a text is no personal number. */
export type CprProblem = 'not-ten-digits' | 'no-such-date'

const WRITTEN = /^(\d{6})\s?[-‐‑–—−]?\s?(\d{4})$/
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

// In running text: six digits and four, whatever is between them, and no digit on either side.
const IN_TEXT = /(?<!\d)(\d{6})(\s?[-‐‑–—−]\s?|\s?)(\d{4})(?!\d)/g

/**
 * Reads a personal number: ten digits, a real date in the century that digit 7 gives (CPR-kontoret, "Personnummeret
 * i CPR"; domain.md 6.1). Whether the date lies in the future is for the caller to ask, who knows the day.
 */
export function parseCpr(text: string): Cpr | CprProblem {
  const found = WRITTEN.exec(text.trim())
  if (!found) return 'not-ten-digits'
  const cpr = `${found[1]}${found[2]}`
  const date = Number(cpr.slice(0, 2))
  const kind = date > 60 ? 'ADMIN' : 'CPR'
  const birthDate = dayFrom(birthYear(cpr), Number(cpr.slice(2, 4)), kind === 'ADMIN' ? date - 60 : date)
  if (birthDate === null) return 'no-such-date'
  return { cpr, birthDate, kind, checkDigitFits: checkSum(cpr) % 11 === 0 }
}

/** The birth date a personal number carries, or null if the text is no personal number. */
export function birthDateOf(text: string): Day | null {
  const read = parseCpr(text)
  return typeof read === 'string' ? null : read.birthDate
}

/** The number as it is printed when a person with a reason has asked to see it: '710311-4009'. */
export function formatCpr(cpr: string): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`
}

/** The number as it is shown by default: '710311-••••'. Text that is no personal number is hidden altogether. */
export function mask(text: string): string {
  const read = parseCpr(text)
  return typeof read === 'string' ? '••••••-••••' : `${read.cpr.slice(0, 6)}-••••`
}

/**
 * True if running text holds what may be a personal number, for the guard on free text, logs, addresses and file names.
 * Written with a separator it always counts, also when mistyped; ten bare digits count when they begin with a real date,
 * so that many production-unit and case numbers pass (domain.md 6.3, 7.11).
 */
export function looksLikeCpr(text: string): boolean {
  return [...text.matchAll(IN_TEXT)].some(isLikely)
}

/** The text with the last four digits of everything that looks like a personal number hidden. */
export function maskCprs(text: string): string {
  return text.replaceAll(IN_TEXT, (whole: string, first: string, between: string, last: string) =>
    isLikely([whole, first, between, last]) ? `${first}-••••` : whole,
  )
}

function isLikely([, first, between, last]: readonly (string | undefined)[]): boolean {
  return between !== '' || typeof parseCpr(`${first}${last}`) !== 'string'
}

/** Digit 7 and the two digits of the year give the century. */
function birthYear(cpr: string): number {
  const year = Number(cpr.slice(4, 6))
  const seventh = Number(cpr[6])
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : 1800 + year
}

function checkSum(cpr: string): number {
  return WEIGHTS.reduce((sum, weight, position) => sum + weight * Number(cpr[position]), 0)
}
