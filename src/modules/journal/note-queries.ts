import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FileNote, ListedNote } from './note-contract.ts'
import type { CorrectedNote } from './note-rules.ts'

const listed = sql`
  n.id as note_id, n.person_id, p.given_name as person, n.owner_department as department, n.class, n.subject, n.happened_on, n.filed_at,
  s.given_name || ' ' || s.family_name as filed_by, n.provenance, n.corrects,
  (select r.id from data.journal_note r where r.tenant = n.tenant and r.corrects = n.id) as corrected_by`
const withNames = sql`
  from data.journal_note n join data.staff s on s.tenant = n.tenant and s.id = n.filed_by
  left join data.person p on p.tenant = n.tenant and p.id = n.person_id`

/** The family's notes that the reader may see, newest first. */
export function listNotes(tx: Tx, familyId: string) {
  return tx.many<ListedNote>(
    sql`select ${listed} ${withNames} where n.family_id = ${familyId} order by n.happened_on desc, n.filed_at desc, n.id`,
  )
}

export function findNote(tx: Tx, familyId: string, noteId: string) {
  return tx.maybe<ListedNote & { body: string }>(
    sql`select ${listed}, n.body ${withNames} where n.family_id = ${familyId} and n.id = ${noteId}`,
  )
}

export function findCorrected(tx: Tx, familyId: string, noteId: string) {
  return tx.maybe<CorrectedNote & { provenance: 'P115' | null }>(sql`
    select n.owner_department as department, n.class, n.person_id, n.provenance,
      (select r.id from data.journal_note r where r.tenant = n.tenant and r.corrects = n.id) as corrected_by
    from data.journal_note n where n.family_id = ${familyId} and n.id = ${noteId}`)
}

/** A person of this family, or nothing: a note is never filed on somebody else's child. */
export function findPersonOf(tx: Tx, familyId: string, personId: string) {
  return tx.maybe<{ personId: string }>(
    sql`select p.id as person_id from data.person p where p.family_id = ${familyId} and p.id = ${personId}`,
  )
}

export function insertNote(
  { tx, actor, now }: Context,
  note: Omit<FileNote, 'provenance' | 'corrects'> & {
    department: string
    provenance: 'P115' | null
    corrects: string | null
  },
) {
  return tx.one<{ noteId: string }>(sql`
    insert into data.journal_note (tenant, family_id, person_id, owner_department, class, subject, body, happened_on, provenance, corrects, filed_at, filed_by)
    values (${actor.tenant}, ${note.familyId}, ${note.personId}, ${note.department}, ${note.class}, ${note.subject}, ${note.body}, ${note.happenedOn},
      ${note.provenance}, ${note.corrects}, ${now}, ${actor.staffId}) returning id as note_id`)
}
