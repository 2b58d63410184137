import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

export function setTheLanguages(tx: Tx, staffId: string, languages: readonly string[]) {
  return tx.one<{ changed: number }>(sql`select gate.set_languages(${staffId}, ${[...languages]}) as changed`)
}

export function getLanguages(tx: Tx, staffId: string) {
  return tx.one<{ languages: string[] }>(sql`select languages from data.staff where id = ${staffId}`)
}
