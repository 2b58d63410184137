import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse'
import type { ListFileProblem } from './list-contract.ts'

const DELIMITERS = [';', '\t', ',']
const LINES_LOOKED_AT = 20
const MOST_CELLS = 100_000
// oxlint-disable-next-line no-control-regex -- they are what tells a binary file from a text
const NOT_TEXT = /[\u0000-\u0008\u000E-\u001F]/

/**
 * The records of a CSV file as text: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252
 * (what Danish Excel writes as "CSV"). Record n is element n - 1, empty ones included, as a spreadsheet numbers rows.
 */
export async function readCsv(bytes: Buffer): Promise<string[][] | ListFileProblem> {
  const text = decode(bytes)
  if (NOT_TEXT.test(text)) return 'not-a-list'
  if (text.trim() === '') return 'empty'
  const named = /^sep=([;,\t])\r?\n/i.exec(text)
  const options = {
    delimiter: named?.[1] ?? guessDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }
  return new Promise((resolve) => {
    parse(text, options, (error, records) => {
      if (error !== undefined && error !== null)
        resolve(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quotes' : 'damaged')
      else resolve(records.map((record, index) => (named && index === 0 ? [] : record.map(unwrap))))
    })
  })
}

function decode(bytes: Buffer): string {
  // TextDecoder drops the byte order mark.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

/**
 * The delimiter that cuts most lines into the same number of cells. Quoted text does not count, so the commas of
 * addresses do not win over the semicolons of the list.
 */
function guessDelimiter(text: string): string {
  const bare = text.replaceAll(/"[^"]*"/g, '')
  const lines = bare.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.slice(0, LINES_LOOKED_AT).map((line) => line.split(delimiter).length - 1)
    const alike = (count: number) => counts.filter((other) => other === count).length
    // Lines first; between delimiters that cut as many lines alike, the one that cuts them into more cells.
    return Math.max(...counts.map((count) => (count === 0 ? 0 : alike(count) * MOST_CELLS + count)))
  })
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ';'
}

/** ="0705121234" is how exports keep Excel from eating a leading zero. */
function unwrap(cell: string): string {
  return /^="(.*)"$/s.exec(cell)?.[1] ?? cell
}
