import type { TableAccess } from './access.ts'

/** Names in a list that is written with spaces between them. */
export function split(names: string | undefined): string[] {
  return (names ?? '').split(' ').filter(Boolean)
}

/** Columns of a table in declared order, without those that the staff login may never read back. */
export function columnsOf(table: TableAccess): { all: string[]; readable: string[] } {
  const all = Object.values(table.columns).flatMap(split)
  const hidden = new Set([
    ...split(table.columns.CPR),
    ...split(table.columns.PROT_ADDR),
    ...split(table.columns.SEALED),
  ])
  return { all, readable: all.filter((column) => !hidden.has(column)) }
}
