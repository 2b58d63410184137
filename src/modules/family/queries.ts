import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { placeOf } from '#core/secrets.ts'
import { today } from '#core/day.ts'
import { sql } from '#core/sql.ts'
import type { FamilyRow } from '#db/types.ts'
import type {
  addColleague,
  addKinship,
  addNetworkPerson,
  NewPerson,
  recordCase,
  setReach,
  startFamily,
} from './contract.ts'

type Sealed = NewPerson & {
  familyId: string
  foldedName: string
  cprHash: Buffer | null
  cprSealed: Buffer | null
}

export function createFamily({ tx, now }: Context, family: Omit<z.infer<typeof startFamily>, 'young'>) {
  return tx.one<{ familyId: string }>(
    sql`select gate.create_family(${family.label}, ${family.strand}, ${family.basis}, ${family.enteredOn}, ${family.sinceAt ?? now}) as family_id`,
  )
}

export function getFamily(tx: Tx, familyId: string) {
  return tx.maybe<FamilyRow>(sql`select * from data.family where id = ${familyId}`)
}

export function insertPerson({ tx, actor }: Context, person: Sealed) {
  return tx.one<{ personId: string }>(sql`
    insert into data.person (tenant, family_id, given_name, family_name, birth_date, part, sex, participates, at_home, protected, phone, language, cpr_hash, cpr_sealed, folded_name)
    values (${actor.tenant}, ${person.familyId}, ${person.givenName}, ${person.familyName}, ${person.birthDate}, ${person.part}, ${person.sex}, ${person.participates},
      ${person.atHome}, ${person.protected}, ${person.phone}, ${person.language}, ${person.cprHash}, ${person.cprSealed}, ${person.foldedName}) returning id as person_id`)
}

/** Notes a relation; one that was taken back earlier comes into force again. 0 when it stands already. */
export function insertKinship({ tx, actor }: Context, kin: z.infer<typeof addKinship>) {
  return tx.run(sql`
    insert into data.kinship (tenant, family_id, from_person, to_person, kind, custody) values (${actor.tenant}, ${kin.familyId}, ${kin.fromPerson}, ${kin.toPerson}, ${kin.kind}, ${kin.custody})
    on conflict (tenant, from_person, to_person, kind) do update set removed_at = null, custody = excluded.custody,
      custody_changed_at = case when excluded.custody then clock_timestamp() else kinship.custody_changed_at end where kinship.removed_at is not null`)
}

/** Whether a wall (recusal, seal) would hold a colleague out of the opened family; which one is never told. */
export async function cannotBeChosen(tx: Tx, staffId: string): Promise<boolean> {
  const { cannot } = await tx.one<{ cannot: boolean }>(
    sql`select coalesce(bool_or(c.cannot), false) as cannot from gate.pair_choices() c where c.staff_id = ${staffId}`,
  )
  return cannot
}

export function insertRelation({ tx, actor, now }: Context, relation: z.infer<typeof addColleague>) {
  return tx.run(sql`
    insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values (${actor.tenant}, ${relation.familyId}, ${relation.staffId}, ${relation.kind}, ${relation.sinceAt ?? now}, ${actor.staffId})`)
}

export function closeRelation({ tx, now }: Context, familyId: string, staffId: string) {
  return tx.run(
    sql`update data.family_relation set to_at = ${now} where family_id = ${familyId} and staff_id = ${staffId} and to_at is null`,
  )
}

export function listCoordinators(tx: Tx, familyId: string) {
  return tx.many<{ staffId: string; department: string }>(sql`
    select r.staff_id, s.department from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
    where r.family_id = ${familyId} and r.kind = 'coordinator' and r.to_at is null`)
}

export function insertNetworkPerson({ tx, actor }: Context, person: z.infer<typeof addNetworkPerson>) {
  return tx.one<{ networkPersonId: string }>(sql`
    insert into data.network_person (tenant, family_id, name, part, phone, wanted_by)
    values (${actor.tenant}, ${person.familyId}, ${person.name}, ${person.part}, ${person.phone}, ${person.wantedBy}) returning id as network_person_id`)
}

/** Notes the case, and that its handover waits from today on for the days the municipality has agreed. */
export async function insertCase({ tx, actor, now }: Context, item: z.infer<typeof recordCase>) {
  const { caseId } = await tx.one<{ caseId: string }>(sql`
    insert into data.department_case (tenant, family_id, person_id, department, subject, handler, opened_on, closed_on)
    values (${actor.tenant}, ${item.familyId}, ${item.personId}, ${item.department}, ${item.subject}, ${item.handler}, ${item.openedOn}, ${item.closedOn}) returning id as case_id`)
  await tx.run(sql`
    insert into data.case_handover (tenant, case_id, family_id, department, way, due_on, closed_on)
    select m.tenant, ${caseId}, ${item.familyId}, ${item.department}, 'waiting', ${today(now)}::date + m.handover_days, ${item.closedOn} from data.municipality m`)
  return { caseId }
}

/** Keeps where a person can be found; only sealed with a key that the database does not hold (HG-22). */
export function insertWhereabouts(
  { tx, actor, secrets }: Context,
  place: { familyId: string; personId: string; kind: string; value: string; fromOn: string },
) {
  const sealed = secrets.placeSeal(place.value, placeOf(actor.tenant, place.personId, place.kind))
  return tx.one<{ placeId: string }>(sql`
    insert into data.whereabouts (tenant, family_id, person_id, kind, sealed, from_on)
    values (${actor.tenant}, ${place.familyId}, ${place.personId}, ${place.kind}, ${sealed}, ${place.fromOn}) returning id as place_id`)
}

/** One value of one person, opened after the database has let its sealed form out for this one look. */
export async function revealOne({ tx, actor, secrets }: Context, personId: string, kind: string) {
  const { sealed } = await tx.one<{ sealed: Buffer | null }>(
    sql`select gate.reveal(${personId}, ${kind}) as sealed`,
  )
  return { value: sealed && secrets.placeOpen(sealed, placeOf(actor.tenant, personId, kind)) }
}

export function updateReach(tx: Tx, reach: z.infer<typeof setReach>) {
  return tx.run(sql`
    update data.family set interpreter = ${reach.interpreter}, reach_hint = ${reach.reachHint}, silence_days = ${reach.silenceDays}, strengths = ${reach.strengths}, version = version + 1
    where id = ${reach.familyId} and version = ${reach.version}`)
}

/** How far the plan for the family's ending is, and how many later talks nobody has had; the module `ending` writes both. */
export function getEndingFacts(tx: Tx, familyId: string) {
  return tx.one<{ ending: 'none' | 'draft' | 'waiting' | 'agreed'; talksLeft: number }>(sql`
    select coalesce((select case when p.agreed_on is null then 'draft'
        when exists (select 1 from data.hand_back h where h.tenant = p.tenant and h.plan_id = p.id and h.removed_at is null and h.taken_on is null) then 'waiting' else 'agreed' end
        from data.ending_plan p where p.family_id = ${familyId} and p.set_aside_at is null), 'none') as ending,
      (select count(*)::int from data.later_talk t join data.ending_plan p on p.tenant = t.tenant and p.id = t.plan_id and p.set_aside_at is null where t.family_id = ${familyId} and t.outcome is null) as talks_left`)
}

export function updatePhase(tx: Tx, move: { familyId: string; version: number; to: string; on: string }) {
  return tx.run(sql`
    update data.family set phase = ${move.to}, active_on = case when ${move.to}::text = 'active' then coalesce(active_on, ${move.on}::date) else active_on end,
      ended_on = case when ${move.to}::text = 'ended' then ${move.on}::date else ended_on end, version = version + 1
    where id = ${move.familyId} and version = ${move.version}`)
}
