import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { AddSignal, Card, DecideSignal, SignalState } from './contract.ts'
import type { SignalFacts } from './rules.ts'

/** The cards that are alive today, in the order they came; the name behind each stays where it is. */
export function listCards(tx: Tx, today: string) {
  return tx.many<Omit<Card, 'takenIn'> & { familyId: string | null }>(sql`
    select s.id as signal_id, s.version, s.meeting_id, s.strand, s.sex, s.age, s.state, s.strengths, s.seen, s.seen_by, s.seen_on, s.delete_on, s.match, s.match_confirmed,
      s.due_on, s.decided_meeting_id, (s.done_at at time zone 'Europe/Copenhagen')::date as done_on, s.decision, s.not_included, s.reason, s.who_then, s.family_id, (s.received_at at time zone 'Europe/Copenhagen')::date as received_on,
      (select jsonb_build_object('receipt', c.receipt, 'files', c.files) from data.concern c where c.tenant = s.tenant and c.signal_id = s.id) as concern,
      (select case when u.closed_at is null then 'open' else 'closed' end from data.child_notice u where u.tenant = s.tenant and u.signal_id = s.id) as notice,
      case when r.id is not null then jsonb_build_object('staffId', r.id, 'name', r.given_name || ' ' || r.family_name) end as responsible,
      case when f.decision <> 'continued' then jsonb_build_object('decision', f.decision, 'on', (f.decided_at at time zone 'Europe/Copenhagen')::date,
        'responsible', (select p.given_name from data.staff p where p.tenant = f.tenant and p.id = f.responsible_id)) end as former,
      case when exists (select 1 from data.list_meeting mine join data.list_meeting later on later.tenant = mine.tenant and (later.held_on, later.starts_at) > (mine.held_on, mine.starts_at)
          join data.list_import i on i.tenant = later.tenant and i.meeting_id = later.id where mine.tenant = s.tenant and mine.id = s.meeting_id)
        and not exists (select 1 from data.signal n where n.tenant = s.tenant and n.follows = s.id) then 'gone' else s.standing end as standing
    from data.signal s left join data.staff r on r.tenant = s.tenant and r.id = s.responsible_id left join data.signal f on f.tenant = s.tenant and f.id = s.follows
    where s.delete_on >= ${today} and s.decision is distinct from 'continued' order by s.received_at, s.id`)
}

type SignalRow = SignalFacts & {
  id: string
  strand: Card['strand']
  receivedOn: string
  decision: Card['decision']
}

/** One signal that is alive today, as the rules take it, without the name behind it. */
export function findSignal(tx: Tx, signalId: string, today: string) {
  return tx.maybe<SignalRow>(sql`
    select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on
    from data.signal where id = ${signalId} and delete_on >= ${today} and decision is distinct from 'continued'`)
}

/** As findSignal, with no more than everyone at the meeting may know: police have no other way to a signal. */
export function findInRoom(tx: Tx, signalId: string) {
  return tx.maybe<{ id: string }>(sql`select id from data.signal where id = ${signalId} and not carried_on`)
}

/** Names and roles of colleagues, for choosing who is responsible, who chairs and who is in the room. */
export function listStaff(tx: Tx, staffIds: readonly string[]) {
  return tx.many<{ staffId: string; name: string; roles: string[] }>(sql`
    select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any (${staffIds}::uuid[]) and active order by given_name, family_name`)
}

/** How many days what came in through a strand is kept: the strand's own on that day, else the municipality's. */
export function getRetention(tx: Tx, strand: Card['strand'], on: string) {
  return tx.one<{ days: number }>(sql`
    select coalesce((select r.retention_days from data.strand_rule r where r.tenant = m.tenant and r.strand = ${strand} and r.valid_from <= ${on} order by r.valid_from desc limit 1),
      m.signal_retention_days) as days from data.municipality m`)
}

export function findLastDeletion(tx: Tx) {
  return tx.maybe<{ on: string; number: number }>(sql`
    select (deleted_at at time zone 'Europe/Copenhagen')::date as "on", number from data.deletion where what = 'signal' order by deleted_at desc limit 1`)
}

export type NewSignal = Pick<AddSignal, 'strand' | 'sex' | 'strengths' | 'seen' | 'seenBy' | 'seenOn'> & {
  signalId: string
  age: number
  match: string
  matchedFamily: string | null
  receivedAt: Date
  deleteOn: string
}

export function insertOwnSignal({ tx, actor }: Context, signal: NewSignal) {
  return tx.run(sql`
    insert into data.signal (tenant, id, strand, sex, age, seen, seen_by, seen_on, strengths, standing, state, match, matched_family, received_at, delete_on)
    values (${actor.tenant}, ${signal.signalId}, ${signal.strand}, ${signal.sex}, ${signal.age}, ${signal.seen}, ${signal.seenBy}, ${signal.seenOn}, ${signal.strengths}, 'own', 'new',
      ${signal.match}, ${signal.matchedFamily}, ${signal.receivedAt}, ${signal.deleteOn})`)
}

export type NewIdentity = {
  signalId: string
  givenName: string
  familyName: string
  birthDate: string
  foldedName: string
  cprHash: Buffer | null
  cprSealed: Buffer | null
}

export function insertIdentity({ tx, actor }: Context, person: NewIdentity) {
  return tx.run(sql`
    insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name, cpr_hash, cpr_sealed)
    values (${actor.tenant}, ${person.signalId}, ${person.givenName}, ${person.familyName}, ${person.birthDate}, ${person.foldedName}, ${person.cprHash}, ${person.cprSealed})`)
}

type Edited = { signalId: string; version: number }

export function updateDescription(tx: Tx, edited: Edited & { strengths: string; seen: string }) {
  return tx.run(sql`
    update data.signal set strengths = ${edited.strengths}, seen = ${edited.seen}, version = version + 1 where id = ${edited.signalId} and version = ${edited.version}`)
}

/** Back among those looked into: a decision made before is taken back with all that followed from it. */
export function updateToClarify(
  tx: Tx,
  edited: Edited & { responsibleId: string; dueOn: string; deleteOn: string; meetingId?: string | undefined },
) {
  return tx.run(sql`
    update data.signal set state = 'clarify', decision = null, reason = null, who_then = null, not_included = null, decided_by = null, decided_at = null,
      responsible_id = ${edited.responsibleId}, due_on = ${edited.dueOn}, done_at = null, decided_meeting_id = coalesce(${edited.meetingId ?? null}, decided_meeting_id), delete_on = ${edited.deleteOn}, version = version + 1
    where id = ${edited.signalId} and version = ${edited.version}`)
}

type Decided = Omit<DecideSignal, 'decidedAt'> & { state: SignalState; deleteOn: string; decidedAt: Date }

export function updateDecision({ tx, actor }: Context, decided: Decided) {
  return tx.run(sql`
    update data.signal set state = ${decided.state}, decision = ${decided.decision}, reason = ${decided.reason}, not_included = ${decided.notIncluded}, who_then = ${decided.whoThen},
      responsible_id = ${decided.responsibleId}, due_on = ${decided.dueOn}, done_at = null, decided_meeting_id = coalesce(${decided.meetingId ?? null}, decided_meeting_id), delete_on = ${decided.deleteOn}, decided_by = ${actor.staffId}, decided_at = ${decided.decidedAt}, version = version + 1
    where id = ${decided.signalId} and version = ${decided.version}`)
}

export function updateMatch(tx: Tx, edited: Edited & { same: boolean; familyId: string | null }) {
  return tx.run(sql`
    update data.signal set match_confirmed = ${edited.same}, matched_family = ${edited.familyId}, version = version + 1 where id = ${edited.signalId} and version = ${edited.version}`)
}

export function updateTakenIn({ tx, actor }: Context, taken: Edited & { familyId: string; at: Date }) {
  return tx.run(sql`
    update data.signal set state = 'decided', decision = 'offer-family', family_id = ${taken.familyId}, decided_by = ${actor.staffId}, decided_at = ${taken.at}, version = version + 1
    where id = ${taken.signalId} and version = ${taken.version}`)
}

/** Deletes what is past its date and leaves a count; the worker's login alone may (HG-15). */
export function purge(tx: Tx) {
  return tx.one<{ closed: number; deleted: number }>(
    sql`select gate.close_past_meetings() as closed, gate.purge_signals() as deleted`,
  )
}
