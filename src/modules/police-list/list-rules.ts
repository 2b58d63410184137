import { maskCprs, parseCpr } from '#core/cpr.ts'
import type { Cpr } from '#core/cpr.ts'
import { parseDanishDate } from '#core/danish-date.ts'
import { addDays, age } from '#core/day.ts'
import type { Day } from '#core/day.ts'
import type { ListDuplicate, ListField, ListMapping, ListMark, ListPerson } from './list-contract.ts'
import type { ListProblem, ListReading, ListTable } from './list-contract.ts'
import { fold, normaliseName } from '#core/name.ts'
import { ROW_WORDS } from './list-words.ts'

/** Ages of the programme's target group, both included. */
export type Ages = { from: number; to: number }

/** Report 5.4 (R-DET-03): 6 to 22 years. A municipality may set its own (R-DET-04). */
export const PROGRAMME_AGES: Ages = { from: 6, to: 22 }

const LONGEST_TEXT = 2000

type Row = ListTable['rows'][number]
type Failure = { problem: ListProblem; field?: ListField }
type Reader = { cell: (field: ListField) => string; today: Day; ages: Ages }

/**
 * Reads the rows of a list into persons. Every row comes out exactly once: accepted, rejected with what to do about it,
 * or as a duplicate of a row above it. Ages outside the programme's and unusual check digits are marked, not rejected:
 * who belongs on the agenda is for the meeting to say, never for a rule (HG-17).
 */
export function readRows(
  table: ListTable,
  mapping: ListMapping,
  today: Day,
  ages: Ages = PROGRAMME_AGES,
): ListReading {
  const reading: ListReading = { passedOver: [], accepted: [], rejected: [], duplicates: [] }
  const above: Above = { numbers: new Map(), names: new Map() }
  for (const row of table.rows) {
    const cell = (field: ListField) => row.cells[mapping[field] ?? -1]?.trim() ?? ''
    if (isSum(row)) {
      reading.passedOver.push(row)
      continue
    }
    const read = readRow(row, table.columns.length, { cell, today, ages })
    if ('problem' in read) {
      const heading = table.columns[mapping[read.field ?? 'name'] ?? -1] ?? ''
      const words = ROW_WORDS[read.problem](heading, excerpt(cell(read.field ?? 'name')))
      const { line, cells } = row
      reading.rejected.push({ line, problem: read.problem, reason: words.da, reasonEnglish: words.en, cells })
      continue
    }
    const duplicate = findDuplicate(read, above)
    if (duplicate !== null) {
      reading.duplicates.push(duplicate)
      continue
    }
    remember(read, above)
    reading.accepted.push(read)
  }
  return reading
}

/** "I alt: 12", "Antal personer;12", "Udskrevet 4.9.2026": what a spreadsheet or a system writes below its rows. */
function isSum({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', ...rest] = filled
  const words = fold(first)
  return (
    /^(i ?alt|total|totalt|sum|subtotal|samlet|antal( (personer|raekker|unge|boern))?|udskrevet|slut)\b/.test(
      words,
    ) &&
    rest.every((cell) => /^[\d\s.,:/-]*$/.test(cell)) &&
    filled.length <= 3
  )
}

function readRow(row: Row, width: number, reader: Reader): ListPerson | Failure {
  const { cell } = reader
  if (row.cells.length > width) return { problem: 'too-many-cells' }
  for (const field of ['name', 'givenName', 'familyName', 'address', 'reason', 'concern', 'remark'] as const)
    if (cell(field).length > LONGEST_TEXT) return { problem: 'too-long', field }
  const name = fullName(cell)
  if (!/\p{L}/u.test(name)) return { problem: 'no-name' }
  const number = readNumber(cell('cpr'))
  if (number !== null && 'problem' in number) return number
  const birthDate = readBirthDate(number, reader)
  if (typeof birthDate !== 'string') return birthDate
  const contactDate = readContactDate(birthDate, reader)
  if (contactDate !== null && typeof contactDate !== 'string') return contactDate
  return {
    line: row.line,
    name,
    birthDate,
    cpr: number?.cpr ?? null,
    address: joined(', ', cell('address'), joined(' ', cell('postalCode'), cell('town'))),
    reason: joined(' · ', cell('reason'), cell('concern'), cell('remark')),
    contactDate,
    marks: marksOf(number, birthDate, reader),
  }
}

/** The name from one column or two. Where "Navn" stands beside "Fornavn", the part that is missing is added. */
function fullName(cell: Reader['cell']): string {
  const whole = cell('name')
  const has = (part: string) => ` ${fold(whole)} `.includes(` ${fold(part)} `)
  const given = has(cell('givenName')) ? '' : cell('givenName')
  const family = has(cell('familyName')) ? '' : cell('familyName')
  return [given, whole, family].join(' ').trim().replaceAll(/\s+/g, ' ')
}

/** What stands in several columns as one text; null when all are empty, and nothing said twice. */
function joined(mark: string, ...parts: (string | null)[]): string | null {
  return [...new Set(parts.filter(Boolean))].join(mark) || null
}

type Numbered = Cpr & { zeroRestored: boolean }

/** Nine digits alone are a number whose leading zero a spreadsheet has eaten: "0705…" becomes 705…. */
function readNumber(text: string): Numbered | Failure | null {
  if (text === '') return null
  const zeroRestored = /^\d{9}$/.test(text)
  const read = parseCpr(zeroRestored ? `0${text}` : text)
  if (read === 'not-ten-digits') return { problem: 'cpr-digits', field: 'cpr' }
  if (read === 'no-such-date') return { problem: 'cpr-date', field: 'cpr' }
  return { ...read, zeroRestored }
}

function readBirthDate(number: Cpr | null, { cell, today }: Reader): Day | Failure {
  const field = 'birthDate'
  const text = cell(field)
  if (text === '' && number === null) return { problem: 'no-birth-date' }
  const day = text === '' ? (number?.birthDate ?? null) : readDay(text)
  if (day === null) return { problem: isNumber(text) ? 'birth-date-number' : 'birth-date-unreadable', field }
  if (number !== null && day !== number.birthDate) return { problem: 'cpr-disagrees', field }
  if (day > today)
    return text === '' ? { problem: 'cpr-date', field: 'cpr' } : { problem: 'birth-date-ahead', field }
  return day
}

function readContactDate(birthDate: Day, { cell, today }: Reader): Day | Failure | null {
  const field = 'contactDate'
  const text = cell(field)
  if (text === '') return null
  const day = readDay(text)
  if (day === null)
    return { problem: isNumber(text) ? 'contact-date-number' : 'contact-date-unreadable', field }
  if (day > today) return { problem: 'contact-date-ahead', field }
  return day < birthDate ? { problem: 'contact-before-birth', field } : day
}

/** As much of a cell as a message repeats, never a whole personal number that stands in the wrong column. */
function excerpt(cell: string): string {
  return maskCprs(cell).slice(0, 40)
}

/** A day as it is written, or a spreadsheet's own number for one between 1940 and 2050 (days since 30 December 1899). */
function readDay(text: string): Day | null {
  const written = parseDanishDate(text)
  if (written !== null || !isSerial(text)) return written
  return addDays('1899-12-30', Math.floor(Number(text)))
}

function isSerial(text: string): boolean {
  return /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= 14_611 && Number(text) < 54_789
}

/** A number where a date should be. */
function isNumber(text: string): boolean {
  return /^\d{4,6}(\.\d+)?$/.test(text)
}

function marksOf(number: Numbered | null, birthDate: Day, { cell, today, ages }: Reader): ListMark[] {
  const years = age(birthDate, today)
  const marks: [ListMark, boolean][] = [
    ['age-outside', years < ages.from || years > ages.to],
    ['check-digit', number !== null && !number.checkDigitFits],
    ['replacement-number', number?.kind === 'ADMIN'],
    ['zero-restored', number?.zeroRestored === true],
    ['date-from-number', isSerial(cell('birthDate')) || isSerial(cell('contactDate'))],
    ['no-reason', joined('', cell('reason'), cell('concern'), cell('remark')) === null],
  ]
  return marks.filter(([, holds]) => holds).map(([mark]) => mark)
}

/** The accepted rows so far, by number and by birth date and name. */
type Above = { numbers: Map<string, ListPerson>; names: Map<string, ListPerson[]> }

/** Two rows with different numbers are two people, whatever their names. */
function findDuplicate(person: ListPerson, { numbers, names }: Above): ListDuplicate | null {
  const { line } = person
  const sameNumber = person.cpr === null ? undefined : numbers.get(person.cpr)
  if (sameNumber) return { line, sameAsLine: sameNumber.line, because: 'same-cpr', person }
  const sameName = names.get(nameKey(person))?.find(({ cpr }) => cpr === null || person.cpr === null)
  if (!sameName) return null
  return { line, sameAsLine: sameName.line, because: 'same-name-and-birth-date', person }
}

function remember(person: ListPerson, { numbers, names }: Above): void {
  if (person.cpr !== null) numbers.set(person.cpr, person)
  const key = nameKey(person)
  names.set(key, [...(names.get(key) ?? []), person])
}

function nameKey({ birthDate, name }: ListPerson): string {
  return `${birthDate} ${normaliseName(name)}`
}
