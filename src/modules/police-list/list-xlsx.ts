import readWorkbook from 'read-excel-file/node'
import type { ListFileProblem } from './list-contract.ts'
import { inspectZip } from './list-zip.ts'

// A sheet of 2,000 rows and 60 columns is some 10 MB of XML.
const UNPACKED_LIMIT = 60 * 1024 * 1024

/**
 * The cells of the first sheet with data in an .xlsx file, row by row, as text: row n of the sheet is element n - 1.
 * A date cell becomes 'YYYY-MM-DD', which is a day and not an instant, so no zone can move it.
 */
export async function readXlsx(bytes: Buffer): Promise<string[][] | ListFileProblem> {
  const zip = await inspectZip(bytes, UNPACKED_LIMIT)
  if (zip === 'encrypted') return 'password'
  if (typeof zip === 'string') return zip
  const other = whyNoWorkbook(zip.names, zip.mimetype)
  if (other !== null) return other
  return readWorkbook(bytes).then(
    (sheets) => {
      const grids = sheets.map(({ data }) => data.map((row) => row.map(cellText)))
      return grids.find(isTable) ?? grids.find(hasText) ?? 'no-rows'
    },
    () => 'damaged' as const,
  )
}

function whyNoWorkbook(names: string[], mimetype: string): ListFileProblem | null {
  if (names.includes('xl/workbook.xml')) return null
  if (mimetype.includes('opendocument.spreadsheet')) return 'open-document'
  if (mimetype.includes('opendocument.text') || names.some((name) => name.startsWith('word/'))) return 'word'
  return names.some((name) => name.startsWith('xl/')) ? 'not-a-list' : 'zip'
}

/** The package's types call a date cell `typeof Date`; it gives a Date, at midnight UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().split('T')
  return time === '00:00:00.000Z' ? `${day}` : `${day} ${time?.slice(0, 5)}`
}

/** Headings and something below them: a front page with a title is passed over. */
function isTable(grid: string[][]): boolean {
  const heading = grid.findIndex((row) => row.filter((cell) => cell !== '').length >= 2)
  return heading !== -1 && hasText(grid.slice(heading + 1))
}

function hasText(grid: string[][]): boolean {
  return grid.some((row) => row.some((cell) => cell !== ''))
}
