import { ScimError } from './error.ts'

export type Equals = { attribute: string; value: string | boolean }

/**
 * The one filter that directories send to find somebody: `userName eq "x"` (RFC 7644 section 3.4.2.2). Attribute and operator
 * are without regard to case. Anything else is `invalidFilter`.
 */
export function readFilter(text: string | undefined): Equals | null {
  if (text === undefined || text.trim() === '') return null
  const match = /^\s*([A-Za-z][\w.:]*)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*$/i.exec(text)
  if (!match)
    throw new ScimError(400, 'Only filters of the form attribute eq "value" are understood.', 'invalidFilter')
  const attribute = (match[1] ?? '').toLowerCase().split(':').at(-1) ?? ''
  try {
    return {
      attribute,
      value: JSON.parse((match[2] ?? '').replace(/^(true|false)$/i, (word) => word.toLowerCase())) as
        | string
        | boolean,
    }
  } catch {
    throw new ScimError(400, 'The value of the filter is not JSON.', 'invalidFilter')
  }
}

/** The rows that a filter keeps. `read` gives an attribute's value by its lower-case name; undefined where it is unknown. */
export function matching<Row>(
  rows: readonly Row[],
  filter: Equals | null,
  read: (row: Row, attribute: string) => string | boolean | null | undefined,
): Row[] {
  if (!filter) return [...rows]
  const exact = ['id', 'externalid'].includes(filter.attribute)
  const fold = (value: unknown) => (typeof value === 'string' && !exact ? value.toLowerCase() : value)
  return rows.filter((row) => {
    const value = read(row, filter.attribute)
    if (value === undefined)
      throw new ScimError(400, `There is no filter on ${filter.attribute}.`, 'invalidFilter')
    return fold(value) === fold(filter.value)
  })
}

/** One page: startIndex counts from 1; a count below nothing is nothing (RFC 7644 section 3.4.2.4). */
export function pageOf<Row>(rows: readonly Row[], startIndex: unknown, count: unknown) {
  const number = (value: unknown, fallback: number) =>
    /^-?\d{1,6}$/.test(String(value)) ? Number(value) : fallback
  const from = Math.max(1, number(startIndex, 1))
  const size = Math.min(200, Math.max(0, number(count, 100)))
  const shown = rows.slice(from - 1, from - 1 + size)
  return { shown, startIndex: from, total: rows.length }
}
