import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { HolderRow } from './holder-rules.ts'

export function listHolders(tx: Tx, familyId: string) {
  return tx.many<HolderRow>(sql`
    select h.id as holder_id, h.person_id, h.staff_id, s.given_name || ' ' || s.family_name as name, h.from_on, h.to_on, h.version from data.relation_holder h join data.staff s on s.tenant = h.tenant and s.id = h.staff_id
    where h.family_id = ${familyId} and h.removed_at is null order by h.from_on, h.id`)
}

/** Those who take part, and who is on the team now. */
export function getHolderAround(tx: Tx, familyId: string) {
  return tx.one<{
    people: { personId: string; givenName: string }[]
    team: { staffId: string; name: string; givenName: string }[]
  }>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name) order by p.part <> 'young', p.birth_date, p.id) from data.person p
        where p.family_id = ${familyId} and p.participates and p.deceased_on is null), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'givenName', s.given_name) order by r.kind, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active), '[]') as team`)
}

type NewHolder = { familyId: string; personId: string; staffId: string; fromOn: string }

/** Ends the holder before on the day before, and begins the new one. */
export async function insertHolder(
  { tx, actor }: Context,
  { familyId, personId, staffId, fromOn }: NewHolder,
) {
  await tx.run(sql`
    update data.relation_holder set to_on = ${fromOn}::date - 1, version = version + 1 where family_id = ${familyId} and person_id = ${personId} and to_on is null and removed_at is null`)
  return tx.one<{ holderId: string; version: number }>(sql`
    insert into data.relation_holder (tenant, family_id, person_id, staff_id, from_on, set_by) values (${actor.tenant}, ${familyId}, ${personId}, ${staffId}, ${fromOn}, ${actor.staffId}) returning id as holder_id, version`)
}

/** Takes the newest holder of a person back, and lets the one before go on. */
export async function removeHolder(
  { tx, now }: Context,
  { familyId, holderId, version }: { familyId: string; holderId: string; version: number },
) {
  const gone = await tx.maybe<{ personId: string; fromOn: string }>(sql`
    update data.relation_holder set removed_at = ${now}, version = version + 1 where family_id = ${familyId} and id = ${holderId} and version = ${version} and to_on is null and removed_at is null returning person_id, from_on`)
  if (!gone) return 0
  await tx.run(sql`
    update data.relation_holder set to_on = null, version = version + 1 where family_id = ${familyId} and person_id = ${gone.personId} and removed_at is null and to_on = ${gone.fromOn}::date - 1`)
  return 1
}
