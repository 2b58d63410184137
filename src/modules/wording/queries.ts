import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FirstWords } from './contract.ts'

/** Every version of the municipality's own words to begin with, with who wrote it. */
export function listFirstWords(tx: Tx) {
  return tx.many<FirstWords & { inUse: boolean; setBy: string; setOn: string; setAt: string }>(sql`
    select f.code, f.occasion, f.danish, f.english, f.in_use, s.given_name || ' ' || s.family_name as set_by, (f.set_at at time zone 'Europe/Copenhagen')::date as set_on, f.set_at
    from data.first_words f join data.staff s on s.tenant = f.tenant and s.id = f.set_by order by f.set_at`)
}

export function insertFirstWords(tx: Tx, words: FirstWords & { inUse: boolean }) {
  return tx.run(
    sql`select gate.set_first_words(${words.code}, ${words.occasion}, ${words.danish}, ${words.english || null}, ${words.inUse})`,
  )
}
