import type { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type {
  foundFamily,
  ledFamily,
  notification,
  Opening,
  OpenReview,
  reader,
  Readers,
  recusalLine,
  Standing,
  ToRestrict,
} from './contract.ts'

export function getStanding(tx: Tx) {
  return tx.one<{ why: Standing }>(sql`select gate.why() as why`)
}

/** Everyone who can open the opened family now, with how they got in. */
export function listReaders(tx: Tx) {
  return tx.many<z.infer<typeof reader>>(
    sql`select staff_id, name, profession, department, via, relation, until_at as until, reason from gate.who_sees()`,
  )
}

/** Openings of the family that are over; whether it is sealed; departments that something is shared with. */
export function getAround(tx: Tx, familyId: string) {
  return tx.one<Pick<Readers, 'earlier' | 'sealed' | 'departments'>>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'via', o.via, 'openedAt', o.opened_at, 'reason', o.reason, 'judgement', o.judgement) order by o.opened_at desc)
        from (select 'supervision' as via, staff_id, tenant, opened_at, reason, null as judgement from data.supervision where family_id = ${familyId} and (ended_at is not null or until_at <= now())
          union all select 'break-glass', staff_id, tenant, opened_at, reason, judgement from data.break_glass where family_id = ${familyId} and (ended_at is not null or until_at <= now())) o
        join data.staff s on s.tenant = o.tenant and s.id = o.staff_id), '[]') as earlier,
      exists (select 1 from data.family_seal f where f.family_id = ${familyId} and f.lifted_at is null) as sealed,
      coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name) order by d.code) from data.department d
        where exists (select 1 from data.share h where h.tenant = d.tenant and h.family_id = ${familyId} and h.to_department = d.code and h.ended_at is null and h.from_at <= now() and (h.to_at is null or h.to_at > now()))), '[]') as departments`)
}

export function findFamilies(tx: Tx, text: string) {
  return tx.many<z.infer<typeof foundFamily>>(
    sql`select f.*, f.family_id = any (gate.my_families()) as mine from gate.find_families(${text}) f`,
  )
}
export function findToSeal(tx: Tx, number: number) {
  return tx.maybe<{
    familyId: string
    number: number
    sealed: boolean
    contacts: { staffId: string; name: string }[]
  }>(sql`select * from gate.family_to_seal(${number})`)
}
export function findToRestrict(tx: Tx, number: number) {
  return tx.maybe<ToRestrict>(sql`select * from gate.family_to_restrict(${number})`)
}
export function listOpenings(tx: Tx) {
  return tx.many<Opening>(
    sql`select family_id, via, label, number, until_at as until from gate.my_openings()`,
  )
}
export function listLedFamilies(tx: Tx) {
  return tx.many<z.infer<typeof ledFamily>>(sql`select * from gate.led_families()`)
}
export function listReviews(tx: Tx) {
  return tx.many<Omit<OpenReview, 'overdue'>>(
    sql`select break_glass_id, label, number, staff, reason_code, reason, opened_at, until_at as until, review_due_on as due_on from gate.break_glass_to_review()`,
  )
}
/** My own and those of colleagues whose leader I am; nobody else is told of one. */
export function listRecusals(tx: Tx) {
  return tx.many<z.infer<typeof recusalLine>>(sql`select * from gate.recusals()`)
}
/** Colleagues who can take a family. */
export function listColleagues(tx: Tx) {
  return tx.many<{ staffId: string; name: string; department: string }>(sql`
    select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department from data.staff s where s.active and 'core' = any (s.roles) order by s.given_name, s.family_name`)
}
export function listNotifications(tx: Tx) {
  return tx.many<z.infer<typeof notification>>(sql`select * from gate.my_notifications()`)
}

/** Sealed places of the opened family's protected persons, for a comparison inside the server. */
export function listPlacesToCheck(tx: Tx) {
  return tx.many<{
    personId: string
    givenName: string
    kind: 'address' | 'school' | 'institution' | 'phone'
    sealed: Buffer
  }>(sql`select person_id, given_name, kind, sealed from gate.places_to_check()`)
}
