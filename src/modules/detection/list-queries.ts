import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { MeetingState } from './meeting-contract.ts'
import type { FoundPerson, FoundSignal, ListedSignal } from './place-rules.ts'

/** Holds the meeting for this transaction: two files at the same time come one after the other. */
export function holdMeeting(tx: Tx, meetingId: string) {
  return tx.maybe<{ id: string; state: MeetingState; heldOn: string; startsAt: string }>(sql`
    select id, state, held_on, starts_at from data.list_meeting where id = ${meetingId} for update`)
}

/** The newest meeting before this one that had a list. */
export function findMeetingBefore(tx: Tx, meeting: { id: string; heldOn: string; startsAt: string }) {
  return tx.maybe<{ id: string }>(sql`
    select m.id from data.list_meeting m where m.id <> ${meeting.id} and (m.held_on, m.starts_at) < (${meeting.heldOn}::date, ${meeting.startsAt}::text)
      and exists (select 1 from data.list_import i where i.tenant = m.tenant and i.meeting_id = m.id) order by m.held_on desc, m.starts_at desc limit 1`)
}

export type ImportRow = {
  meetingId: string
  heldOn: string
  accepted: number
  rejected: number
  duplicates: number
}

/** Earlier imports of a list with the same persons, newest first. */
export function listImportsOf(tx: Tx, fingerprint: string) {
  return tx.many<ImportRow>(sql`
    select i.meeting_id, m.held_on, i.accepted, i.rejected, i.duplicates from data.list_import i join data.list_meeting m on m.tenant = i.tenant and m.id = i.meeting_id
    where i.fingerprint = ${fingerprint} order by i.imported_at desc`)
}

/** Persons known to the municipality who may be those of the list; `line` says whom each was found for. */
export function listKnownPersons(
  tx: Tx,
  asked: readonly { line: number; birthDate: string; cprHash: string | null }[],
) {
  return tx.many<FoundPerson>(sql`
    select line, person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other
    from gate.known_persons_of(${JSON.stringify(asked)}::jsonb) order by line, person_id`)
}

/** Signals on the board that may be about those of the list, with what a newer card takes over. */
export function listKnownSignals(
  tx: Tx,
  asked: readonly { line: number; birthDate: string; cprHash: string | null }[],
  today: string,
) {
  return tx.many<FoundSignal>(sql`
    select k.line, k.signal_id as id, k.folded_name, k.birth_date, k.cpr_equal, k.cpr_other, s.meeting_id, s.state <> 'decided' as open, s.state, s.strengths, s.responsible_id, s.due_on, s.decision, s.reason
    from gate.known_signals_of(${JSON.stringify(asked)}::jsonb) k join data.signal s on s.id = k.signal_id
    where s.delete_on >= ${today} and s.decision is distinct from 'continued' order by k.line, s.received_at, s.id`)
}

export function insertImport(
  { tx, actor, now }: Context,
  list: {
    importId: string
    meetingId: string
    fileName: string
    fingerprint: string
    accepted: number
    rejected: number
    duplicates: number
  },
) {
  return tx.run(sql`
    insert into data.list_import (tenant, id, meeting_id, file_name, fingerprint, accepted, rejected, duplicates, imported_at, imported_by)
    values (${actor.tenant}, ${list.importId}, ${list.meetingId}, ${list.fileName}, ${list.fingerprint}, ${list.accepted}, ${list.rejected}, ${list.duplicates}, ${now}, ${actor.staffId})`)
}

/** All signals of a file in one statement: every row or none. */
export function insertListed(
  { tx, actor }: Context,
  rows: readonly ListedSignal[],
  list: { meetingId: string; importId: string; receivedAt: Date; deleteOn: string },
) {
  return tx.run(sql`
    insert into data.signal (tenant, id, strand, meeting_id, import_id, sex, age, seen, seen_by, seen_on, strengths, standing, state, decision, reason, responsible_id, due_on, match, matched_family, follows, received_at, delete_on)
    select ${actor.tenant}::int, x.id, 'S115_LIST', ${list.meetingId}::uuid, ${list.importId}::uuid, x.sex, x.age, x.seen, 'Politiet', x.seen_on, x.strengths, x.standing, x.state, x.decision, x.reason, x.responsible_id, x.due_on,
      x.match, x.matched_family, x.follows, ${list.receivedAt}::timestamptz, greatest(${list.deleteOn}::date, case when x.decision = 'follow-up' then x.due_on end)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, sex text, age int, seen text, seen_on date, strengths text, standing text, state text, decision text, reason text, responsible_id uuid, due_on date, match text, matched_family uuid, follows uuid)`)
}

export function insertListedNames({ tx, actor }: Context, rows: readonly ListedSignal[]) {
  return tx.run(sql`
    insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name, cpr_hash, cpr_sealed)
    select ${actor.tenant}::int, x.id, x.given_name, x.family_name, x.birth_date, x.folded_name, decode(x.cpr_hash, 'hex'), decode(x.cpr_sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, given_name text, family_name text, birth_date date, folded_name text, cpr_hash text, cpr_sealed text)`)
}

/** Open cards that a newer list has taken over: they end, and go the next night. */
export function continueSignals({ tx, actor, now }: Context, signalIds: readonly string[], today: string) {
  return tx.run(sql`
    update data.signal set state = 'decided', decision = 'continued', decided_by = ${actor.staffId}, decided_at = ${now}, delete_on = least(delete_on, ${today}::date), version = version + 1
    where id = any (${signalIds}::uuid[])`)
}

/** How many of the list before are not on this meeting's list; a person whose card was deleted is no longer counted. */
export function countGone(tx: Tx, meetingId: string, before: string) {
  return tx.one<{ gone: number }>(sql`
    select count(*)::int as gone from data.signal s where s.meeting_id = ${before}
      and not exists (select 1 from data.signal n where n.tenant = s.tenant and n.meeting_id = ${meetingId} and n.follows = s.id)`)
}
