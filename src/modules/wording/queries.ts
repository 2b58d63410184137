import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FirstWords } from './contract.ts'
import { hardFields, type HardFields, type HardWord } from './rules.ts'

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

/** Words that this municipality has added to the list that is built in: the newest version of each, while it is in use. */
export function listHardWords(tx: Tx) {
  return tx.many<HardWord>(sql`
    select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word`)
}

/** Every version of them with who wrote it, the newest first. */
export function listHardWordVersions(tx: Tx) {
  return tx.many<HardWord & { inUse: boolean; setBy: string; setOn: string }>(sql`
    select h.word, h.offer, h.in_use, s.given_name || ' ' || s.family_name as set_by, (h.set_at at time zone 'Europe/Copenhagen')::date as set_on
    from data.hard_word h join data.staff s on s.tenant = h.tenant and s.id = h.set_by order by h.set_at desc`)
}

export function insertHardWord(tx: Tx, word: HardWord & { inUse: boolean }) {
  return tx.run(sql`select gate.set_hard_word(${word.word}, ${word.offer}, ${word.inUse})`)
}

/** What frightens in texts that a family will see, by field, measured with the municipality's own list too; null when all may stand. */
export async function findHardFields(
  tx: Tx,
  texts: Record<string, string | null | undefined>,
): Promise<HardFields | null> {
  return Object.values(texts).some(Boolean) ? hardFields(texts, await listHardWords(tx)) : null
}
