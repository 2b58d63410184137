import { plainHeading } from './list-columns-rules.ts'
import type { ListField, ListMapping, ListTable } from './list-contract.ts'

/** What one source's headings mean, as a colleague once said: a field, or that the column is left out. */
export type SavedHeadings = Record<string, ListField | 'left-out'>

/** The fields that an import keeps. An address is nobody's business before there is a family (HG-22). */
const notKept: readonly ListField[] = ['address', 'postalCode', 'town', 'district']

/** A running number of the rows says nothing about a person: it is named among what is not kept, and not asked about. */
const rowNumbers = ['nr', 'loebenr', 'loebenummer', 'raekke', 'no']

/** The mapping to begin with: what the headings say, corrected by what was saved for the source. */
export function mappingFrom(
  columns: readonly string[],
  guess: ListMapping,
  saved: SavedHeadings,
): { mapping: ListMapping; leftOut: number[] } {
  const leftOut: number[] = []
  const mapping = { ...guess }
  for (const [index, column] of columns.entries()) {
    const said = saved[plainHeading(column)]
    if (said === undefined) continue
    for (const field of Object.keys(mapping) as ListField[])
      if (mapping[field] === index) delete mapping[field]
    if (said === 'left-out') leftOut.push(index)
    else mapping[said] = index
  }
  return { mapping, leftOut }
}

/** Columns with something in them that nobody has said what is: asked about before an import, never dropped in silence. */
export function unknownColumns(table: ListTable, mapping: ListMapping, leftOut: readonly number[]): number[] {
  const known = new Set<number>([...Object.values(mapping), ...leftOut])
  return table.columns
    .map((_, index) => index)
    .filter((index) => !isRowNumber(table.columns[index] ?? ''))
    .filter((index) => !known.has(index) && table.rows.some(({ cells }) => (cells[index] ?? '') !== ''))
}

function isRowNumber(heading: string): boolean {
  return rowNumbers.includes(plainHeading(heading))
}

/** Columns that are understood and still not kept, and those left out: named on the screen. */
export function columnsNotKept(
  columns: readonly string[],
  mapping: ListMapping,
  leftOut: readonly number[],
): number[] {
  const numbers = columns.flatMap((heading, index) => (isRowNumber(heading) ? [index] : []))
  const placed = notKept.flatMap((field) => mapping[field] ?? [])
  return [...numbers, ...placed, ...leftOut].toSorted((a, b) => a - b)
}

/** What to remember for the next list of the same source. A heading without words cannot be recognised. */
export function headingsToSave(
  columns: readonly string[],
  mapping: ListMapping,
  leftOut: readonly number[],
): SavedHeadings {
  const fields = Object.entries(mapping) as [ListField, number][]
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const heading = plainHeading(column)
      const field = fields.find(([, at]) => at === index)?.[0]
      const said = field ?? (leftOut.includes(index) ? 'left-out' : null)
      return heading === '' || /\d{6}/.test(heading) || said === null ? [] : [[heading, said]]
    }),
  )
}
