import type { Actor, Row } from './oracle-world.ts'
import { columnsFor } from './oracle-tables.ts'

/** The same row as the actor would write it: in their own name. */
export function inTheNameOf(actor: Actor, table: string, row: Row): Row {
  const wrote = [...columnsFor(table, 'by'), ...columnsFor(table, 'last')]
  return { ...row, ...Object.fromEntries(wrote.map((column) => [column, actor.staff])) }
}
