import type { ListFileProblem, ListTable } from './list-contract.ts'
import { guessMapping, whyNotMapped } from './list-columns-rules.ts'
import { readCsv } from './list-csv.ts'
import { FILE_WORDS } from './list-words.ts'
import { readXlsx } from './list-xlsx.ts'

/** A list may weigh 2 MB and hold 12,000 rows: one meeting has some tens, a whole police district's year some thousands. */
export const LIST_FILE_LIMIT = 2 * 1024 * 1024
const ROW_LIMIT = 12_000
const COLUMN_LIMIT = 60
const TITLE_ROWS = 20

/** The table of a file, or why there is none: a code, and what to tell the person who chose the file. */
export type ListFile =
  | { table: ListTable }
  | { problem: ListFileProblem; message: string; messageEnglish: string }

const ZIP = 'PK\u0003\u0004'
const OLE = '\u00D0\u00CF\u0011\u00E0'
const PICTURES = ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', 'II*\u0000', 'MM\u0000*']

// UTF-8 read as Windows-1252 ("sÃ¸n"), a lost letter, or DOS and Mac text read as Windows-1252 ("S›ren").
const BROKEN_LETTERS = /Ã[¦¸¥†˜…]|\uFFFD|\p{L}[›†¿¾]\p{L}/u

/**
 * Reads the bytes of a list as .xlsx (first sheet with data) or CSV. What the file is called plays no part:
 * its first bytes say what it is. What stands above the headings is a title and is passed over.
 * Nothing is thrown for a bad file: the answer says what is wrong and what to do about it.
 */
export async function readListFile(bytes: Uint8Array): Promise<ListFile> {
  const result = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (typeof result !== 'string') return { table: result }
  return { problem: result, message: FILE_WORDS[result].da, messageEnglish: FILE_WORDS[result].en }
}

async function read(bytes: Buffer): Promise<ListTable | ListFileProblem> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > LIST_FILE_LIMIT) return 'too-large'
  const start = bytes.toString('latin1', 0, 512)
  const other = whyNoList(bytes, start)
  if (other !== null) return other
  const grid = await (start.startsWith(ZIP) ? readXlsx(bytes) : readCsv(bytes))
  return typeof grid === 'string' ? grid : toTable(grid.map((row) => row.map(tidy)))
}

function whyNoList(bytes: Buffer, start: string): ListFileProblem | null {
  if (start.startsWith(OLE)) return whichOldOffice(bytes)
  if (start.startsWith('%PDF')) return 'pdf'
  if (start.startsWith(String.raw`{\rtf`)) return 'word'
  if (PICTURES.some((mark) => start.startsWith(mark))) return 'picture'
  // A byte order mark may stand before the tag.
  if (/^\W{0,8}<(!doctype|html|head|table|\?xml|meta)/i.test(start)) return 'web-page'
  return null
}

/** Old Office files and files locked with a password come in the same container; its parts have names in UTF-16. */
function whichOldOffice(bytes: Buffer): ListFileProblem {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'password'
  return bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'word' : 'old-excel'
}

/** One way of writing each letter, no blanks around, and no invisible marks that would hide in a name. */
function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim()
}

function toTable(grid: string[][]): ListTable | ListFileProblem {
  if (grid.some((row) => row.some((cell) => BROKEN_LETTERS.test(cell)))) return 'broken-letters'
  const heading = headingRow(grid)
  const columns = withoutTail(grid[heading] ?? [], 0)
  const rows = grid
    .map((row, index) => ({ line: index + 1, cells: withoutTail(row, columns.length) }))
    .filter(({ line, cells }) => line > heading + 1 && cells.some((cell) => cell !== ''))
  if (rows.length === 0) return 'no-rows'
  if (rows.length > ROW_LIMIT) return 'too-many-rows'
  if (columns.length > COLUMN_LIMIT) return 'too-many-columns'
  return { columns, rows }
}

/** The row that names the person and the birth date, else the first with two filled cells, for a person to sort out. */
function headingRow(grid: string[][]): number {
  const known = grid.slice(0, TITLE_ROWS).findIndex((row) => whyNotMapped(guessMapping(row)) === null)
  if (known !== -1) return known
  const filled = grid.map((row) => row.filter((cell) => cell !== '').length)
  const heading = filled.findIndex((count) => count >= 2)
  return heading === -1 ? filled.findIndex((count) => count > 0) : heading
}

/** The row with exactly `width` cells, or more if there is text beyond them: that text is for the reader to judge. */
function withoutTail(row: string[], width: number): string[] {
  const last = row.findLastIndex((cell) => cell !== '')
  const length = Math.max(width, last + 1)
  return Array.from({ length }, (_, index) => row[index] ?? '')
}
