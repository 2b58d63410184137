import { parse } from 'csv-parse/sync'
import type { Row } from './observation-rules.ts'

const COLUMNS = ['unit_id', 'cluster_id', 'group', 'occasion', 'indicator', 'value'] as const

export type TableProblem = {
  problem: 'empty' | 'not-csv' | 'missing-columns' | 'column-twice'
  columns: string[]
}

/**
 * The rows of a long CSV file: comma, semicolon or tab between columns, UTF-8, UTF-16 or Windows-1252, with or without
 * Excel's own first line "sep=;". Columns are found by name, in any order; cluster_id may be left out. Empty lines, and
 * lines of separators alone, are passed over; rows with too few or too many fields are listed by line.
 */
export function readObservationsCsv(
  bytes: Uint8Array,
): { rows: Row[]; wrongLength: number[] } | TableProblem {
  const text = decode(bytes)
  const head = /^(?:\s*\n|sep=.\r?\n)*(.*)/.exec(text)?.[1] ?? ''
  if (head.trim() === '') return { problem: 'empty', columns: [] }
  const records = parseRecords(text, head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',')
  if (!records) return { problem: 'not-csv', columns: [] }
  const [first, ...rest] = records.filter(
    ({ record }, i) => !(i === 0 && record[0]?.startsWith('sep=') === true),
  )
  const names = (first?.record ?? []).map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.filter((column) => column !== 'cluster_id' && !names.includes(column))
  if (missing.length > 0) return { problem: 'missing-columns', columns: missing }
  const twice = COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice.length > 0) return { problem: 'column-twice', columns: twice }
  const place = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]))
  const rows: Row[] = []
  const wrongLength: number[] = []
  for (const { record, info } of rest) {
    if (record.length !== names.length) {
      wrongLength.push(info.lines)
      continue
    }
    const field = (column: (typeof COLUMNS)[number]) => record[place.get(column) ?? -1]?.trim() ?? ''
    rows.push({
      line: info.lines,
      unit: field('unit_id'),
      cluster: field('cluster_id'),
      group: field('group').toLowerCase(),
      occasion: field('occasion').toLowerCase(),
      indicator: field('indicator'),
      value: field('value'),
    })
  }
  return { rows, wrongLength }
}

type Record = { record: string[]; info: { lines: number } }

function parseRecords(text: string, delimiter: string): Record[] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Record[]
  } catch {
    return null
  }
}

/** Excel on a Danish computer still writes Windows-1252 and, as "Unicode text", UTF-16; bytes that are no UTF-8 are one of them. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
