import type { Tx } from '#core/context.ts'
import { sql, type Statement } from '#core/sql.ts'
import type { PersonFact, PictureFacts } from './facts-contract.ts'

export type FactsRow = Omit<PictureFacts, 'today' | 'adultFrom' | 'former' | 'people'> & {
  adultFrom: number | null
  /** Whether somebody has said yes to taking part, or an order says so. */
  hasBasis: boolean
  people: (Omit<PersonFact, 'age'> & { birthDate: string })[]
}

const day = (instant: Statement) => sql`(${instant} at time zone 'Europe/Copenhagen')::date`
const list = (rows: Statement) => sql`coalesce((select jsonb_agg(to_jsonb(r)) from (${rows}) r), '[]')`

const people = (familyId: string) => sql`
  select p.id as "personId", p.given_name as "givenName", p.part, p.birth_date as "birthDate", p.participates, p.at_home as "atHome", p.language
  from data.person p where p.family_id = ${familyId} and p.deceased_on is null order by p.birth_date, p.id`

const custody = (familyId: string) => sql`
  select k.from_person as "parentId", k.to_person as "childId" from data.kinship k
  where k.family_id = ${familyId} and k.kind = 'parent' and k.custody and k.removed_at is null order by k.from_person, k.to_person`

const network = (familyId: string) => sql`
  select n.id as "networkPersonId", n.name, n.wanted_by as "wantedBy" from data.network_person n
  where n.family_id = ${familyId} and n.removed_at is null order by n.wanted_by is null, n.name, n.id`

const cases = (familyId: string) => sql`
  select c.person_id as "personId", c.department, c.subject, c.opened_on as "on" from data.department_case c
  where c.family_id = ${familyId} and c.closed_on is null order by c.opened_on desc, c.id`

const contacts = (familyId: string, since: string) => sql`
  select ${day(sql`c.happened_at`)} as "on", c.outside_hours as "outsideHours", c.kind <> 'tried' as reached from data.contact c
  where c.family_id = ${familyId} and c.removed_at is null and c.happened_at >= ${since}::date order by c.happened_at desc, c.id`

/** Notes as they stand now: the corrected ones are out, and so is whatever came out of a § 115 meeting (HG-02). */
const notes = (familyId: string) => sql`
  select n.id as "noteId", n.owner_department as department, n.class, n.person_id as "personId", n.subject, n.happened_on as "on" from data.journal_note n
  where n.family_id = ${familyId} and n.provenance is null and not exists (select 1 from data.journal_note c where c.tenant = n.tenant and c.corrects = n.id)
  order by n.happened_on desc, n.filed_at desc, n.id limit 60`

const measures = (familyId: string) => sql`
  select m.id as "measureId", m.owner_department as department, m.class, m.person_id as "personId", m.name, m.started_on as "startedOn", m.ended_on as "endedOn", m.helped
  from data.measure m where m.family_id = ${familyId} order by m.started_on desc, m.id`

const promises = (familyId: string, today: string) => sql`
  select coalesce(${day(sql`m.kept_at`)}, m.due_on) as "on", m.kept_at is not null as kept from data.promise m
  where m.family_id = ${familyId} and (m.kept_at is not null or m.due_on < ${today}::date) order by 1 desc, m.id limit 30`

const quotes = (familyId: string) => sql`
  select q.person_id as "personId", q.kind, q.words, q.said_on as "on" from data.plan_quote q
  where q.family_id = ${familyId} and q.replaced_at is null order by q.said_on desc, q.id`

const goals = (familyId: string) => sql`
  select g.owner_department as department, g.class, g.person_id as "personId", g.words, ${day(sql`g.made_at`)} as "on" from data.goal g
  where g.family_id = ${familyId} and g.stage = 'now' order by g.position, g.made_at, g.id`

const steps = (familyId: string) => sql`
  select t.owner_department as department, t.class, t.person_id as "personId", t.what, t.owner_person as "ownerPerson", ${day(sql`t.made_at`)} as "on" from data.step t
  where t.family_id = ${familyId} and t.status in ('not_started', 'under_way', 'cannot_yet') order by t.due_on, t.position, t.id`

const appointments = (familyId: string, now: Date) => sql`
  select a.what, ${day(sql`a.starts_at`)} as "startsOn", ${day(sql`a.made_at`)} as "on" from data.appointment a
  where a.family_id = ${familyId} and a.state = 'planned' and a.starts_at >= ${now} order by a.starts_at, a.id limit 5`

/**
 * Everything the reader can see that answers may be prefilled from, in one statement. The walls decide what is in it:
 * rows of another department come only by a share in force. Contacts are those since `since`.
 */
export function getFacts(tx: Tx, familyId: string, times: { now: Date; today: string; since: string }) {
  return tx.maybe<FactsRow>(sql`
    select
      (select l.value from data.legal_parameter l where l.code = 'ADULT_FROM' and l.valid_from <= ${times.today} and (l.valid_to is null or l.valid_to >= ${times.today}) order by l.valid_from desc limit 1) as adult_from,
      f.basis <> 'none' or exists (select 1 from data.consent c where c.family_id = f.id and c.purpose = 'participate' and c.id in (select h.id from gate.held_consents() h)) as has_basis,
      jsonb_build_object('interpreter', f.interpreter, 'reachHint', f.reach_hint, 'strengths', f.strengths) as family,
      ${list(people(familyId))} as people, ${list(custody(familyId))} as custody, ${list(network(familyId))} as network, ${list(cases(familyId))} as cases,
      ${list(contacts(familyId, times.since))} as contacts, ${list(notes(familyId))} as notes, ${list(measures(familyId))} as measures,
      ${list(promises(familyId, times.today))} as promises, ${list(quotes(familyId))} as quotes, ${list(goals(familyId))} as goals,
      ${list(steps(familyId))} as steps, ${list(appointments(familyId, times.now))} as appointments
    from data.family f where f.id = ${familyId}`)
}
