import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ContactRow } from '#db/types.ts'
import type { ContactDetails } from '#modules/family/reach-contract.ts'
import type { ContactKind, ListedContact, Preparation } from './contract.ts'

/** Contacts of one family are written one after another, so that tries are counted right when two colleagues log at once. */
export function lockContacts(tx: Tx, familyId: string) {
  return tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${familyId}, 5))`)
}

type NewContact = {
  familyId: string
  personId: string | null
  kind: ContactKind
  happenedAt: Date
  outsideHours: boolean
  words: string | null
  familyVisible: boolean
  details: ContactDetails
}

export function insertContact({ tx, actor, now }: Context, contact: NewContact) {
  const { details } = contact
  return tx.one<{ contactId: string; version: number }>(sql`
    insert into data.contact (tenant, family_id, person_id, staff_id, department, kind, happened_at, outside_hours, words, family_visible, recorded_at,
      means, through, through_words, reply, told, told_words, language, with_interpreter)
    values (${actor.tenant}, ${contact.familyId}, ${contact.personId}, ${actor.staffId}, ${actor.departments[0]}, ${contact.kind}, ${contact.happenedAt}, ${contact.outsideHours},
      ${contact.words}, ${contact.familyVisible}, ${now}, ${details.means}, ${details.through}, ${details.throughWords || null}, ${details.reply}, ${details.told}::text[], ${details.toldWords || null},
      ${details.language}, ${details.interpreter}) returning id as contact_id, version`)
}

/** Counts the family's contacts anew: the last one, and the tries after it. */
export function refreshState({ tx, actor }: Context, familyId: string) {
  return tx.one<{
    lastContactAt: string | null
    triesSince: number
    firstTryAt: string | null
    lastTryAt: string | null
  }>(sql`
    with counted as (
      select held.at as last_contact_at, count(t.id)::int as tries_since, min(t.happened_at) as first_try_at, max(t.happened_at) as last_try_at
      from (select max(c.happened_at) as at from data.contact c where c.family_id = ${familyId} and c.kind <> 'tried' and c.removed_at is null) held
      left join data.contact t on t.family_id = ${familyId} and t.kind = 'tried' and t.removed_at is null and (held.at is null or t.happened_at > held.at)
      group by held.at),
    ever as (
      select count(*) filter (where e.kind = 'tried')::int as tries_ever, count(*) filter (where e.outside_hours)::int as outside_hours_ever, count(*) filter (where e.reply = 'not_now')::int as not_now_ever,
        count(*) filter (where e.through is not null or e.through_words is not null)::int as through_ever, coalesce(array_agg(distinct e.means) filter (where e.means is not null), '{}') as means_ever
      from data.contact e where e.family_id = ${familyId} and e.removed_at is null),
    kept as (
      insert into data.contact_state (tenant, family_id, last_contact_at, tries_since, first_try_at, tries_ever, outside_hours_ever, not_now_ever, through_ever, means_ever)
      select ${actor.tenant}, ${familyId}, last_contact_at, tries_since, first_try_at, tries_ever, outside_hours_ever, not_now_ever, through_ever, means_ever from counted, ever
      on conflict (tenant, family_id) do update set last_contact_at = excluded.last_contact_at, tries_since = excluded.tries_since, first_try_at = excluded.first_try_at,
        tries_ever = excluded.tries_ever, outside_hours_ever = excluded.outside_hours_ever, not_now_ever = excluded.not_now_ever, through_ever = excluded.through_ever, means_ever = excluded.means_ever)
    select last_contact_at, tries_since, first_try_at, last_try_at from counted`)
}

export function findContact(tx: Tx, familyId: string, contactId: string) {
  return tx.maybe<Pick<ContactRow, 'staffId' | 'recordedAt' | 'removedAt' | 'version'>>(sql`
    select staff_id, recorded_at, removed_at, version from data.contact where id = ${contactId} and family_id = ${familyId}`)
}

export function markContactRemoved({ tx, now }: Context, contact: { contactId: string; version: number }) {
  return tx.run(sql`
    update data.contact set removed_at = ${now}, version = version + 1 where id = ${contact.contactId} and version = ${contact.version} and removed_at is null`)
}

/** Takes back what was made together with a removed contact and has not been touched since. */
export function takeBackWith(tx: Tx, contactId: string) {
  return tx.one<{ takenBack: number }>(sql`select gate.take_back(${contactId}) as taken_back`)
}

/** How many rows went: one, or none where it was too late. */
export async function takeBackAgreed(tx: Tx, agreedId: string): Promise<number> {
  const { gone } = await tx.one<{ gone: number }>(sql`select gate.take_back_agreed(${agreedId}) as gone`)
  return gone
}

export function listContacts(tx: Tx, familyId: string) {
  return tx.many<ListedContact>(sql`
    select c.id as contact_id, c.kind, c.happened_at, c.outside_hours, c.person_id, p.given_name as person, c.staff_id, s.given_name as staff, c.department, c.words, c.family_visible, c.version,
      jsonb_build_object('means', c.means, 'through', c.through, 'throughWords', c.through_words, 'reply', c.reply, 'told', c.told, 'toldWords', c.told_words, 'language', c.language, 'interpreter', c.with_interpreter) as details
    from data.contact c join data.staff s on s.tenant = c.tenant and s.id = c.staff_id left join data.person p on p.tenant = c.tenant and p.id = c.person_id
    where c.family_id = ${familyId} and c.removed_at is null order by c.happened_at desc, c.id`)
}

/** Whether a person is one of the opened family: a number of someone else's child finds nothing. */
export function findPerson(tx: Tx, familyId: string, personId: string) {
  return tx.maybe<{ id: string }>(
    sql`select id from data.person where id = ${personId} and family_id = ${familyId}`,
  )
}

type PreparationRow = Pick<
  Preparation,
  'familyName' | 'reachHint' | 'team' | 'triesSince' | 'windowHours' | 'openingHours'
> & {
  people: (Omit<Preparation['people'][number], 'age'> & { birthDate: string })[]
  firstTryAt: string | null
}

/** When the municipality is open, or null while it has not said. */
export function getOpeningHours(tx: Tx) {
  return tx.one<{ openingHours: string[] | null }>(sql`select opening_hours from data.municipality`)
}

/** Names, team and tries of the opened family, in one statement. */
export function findPreparation(tx: Tx, familyId: string) {
  return tx.maybe<PreparationRow>(sql`
    select f.label as family_name, f.reach_hint, coalesce(st.tries_since, 0) as tries_since, st.first_try_at, m.window_hours, m.opening_hours,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'birthDate', p.birth_date, 'young', p.part in ('young', 'sibling'), 'phone', p.phone, 'language', p.language)
        order by case p.part when 'young' then 0 when 'parent' then 1 when 'step_parent' then 2 else 3 end, p.birth_date, p.id)
        from data.person p where p.family_id = ${familyId} and p.deceased_on is null), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'givenName', s.given_name, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'department', s.department, 'phone', s.phone)
        order by r.kind, r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team
    from data.family f join data.municipality m on m.tenant = f.tenant left join data.contact_state st on st.tenant = f.tenant and st.family_id = f.id where f.id = ${familyId}`)
}
