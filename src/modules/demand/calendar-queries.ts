import type { Tx } from '#core/context.ts'
import type { Day } from '#core/day.ts'
import { sql } from '#core/sql.ts'
import type { DemandKind, Nature } from './load-contract.ts'

type ThingRow = {
  rowId: string
  version: number
  department: string
  personIds: string[]
  kind: DemandKind
  nature: Nature
  what: string
  on: Day
  at: string | null
  minutes: number
  place: string | null
  repeat: string | null
  except: Day[]
  law: string | null
  sanction: string | null
  movable: boolean
  asks: string | null
  partOf: string | null
}
export type DemandRow = ThingRow & { class: string; removedAt: string | null }

/** What the reader's department asks, and what is shared with it; the walls leave out the rest. */
export function listDemands(tx: Tx, familyId: string) {
  return tx.many<DemandRow>(sql`
    select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at
    from data.demand where family_id = ${familyId} order by starts_on, id`)
}

type BusyRow = Pick<
  ThingRow,
  'rowId' | 'department' | 'personIds' | 'on' | 'at' | 'minutes' | 'repeat' | 'except' | 'movable' | 'partOf'
> & {
  source: 'demand' | 'step'
}

/** When other departments take the family's time with what this reader may not see: times, persons and department alone. */
export function listBusy(tx: Tx) {
  return tx.many<BusyRow>(sql`
    select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id`)
}

/** Appointments that took or take the family's time; those that were moved or called off do not. */
export function listCalendarAppointments(tx: Tx, familyId: string, between: { from: Date; to: Date }) {
  return tx.many<{
    rowId: string
    version: number
    department: string
    personId: string | null
    what: string
    startsAt: string
    place: string | null
  }>(sql`
    select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id
    where a.family_id = ${familyId} and a.state in ('planned', 'held', 'missed') and a.starts_at >= ${between.from} and a.starts_at < ${between.to} order by a.starts_at, a.id`)
}

/** Steps of the plan that somebody in the family is to take by a day. */
export function listFamilySteps(tx: Tx, familyId: string) {
  return tx.many<{
    rowId: string
    version: number
    department: string
    personId: string
    what: string
    dueOn: Day
  }>(sql`
    select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step
    where family_id = ${familyId} and owner_person is not null and status <> 'not_needed' order by due_on, id`)
}

export function listOwnLife(tx: Tx, familyId: string) {
  return tx.many<{
    ownLifeId: string
    personId: string
    what: string
    on: Day
    at: string | null
    minutes: number
    repeat: string | null
  }>(sql`
    select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = ${familyId} and removed_at is null order by starts_on, id`)
}

type LimitColumns = {
  perWeek: number | null
  notBefore: string | null
  notAfter: string | null
  freeDays: number[] | null
  words: string | null
  agreedOn: Day | null
}

/** The people of the family, the young first, each with what they have agreed. */
export function listCalendarPersons(tx: Tx, familyId: string) {
  return tx.many<
    {
      personId: string
      givenName: string
      part: string
      participates: boolean
      protected: boolean
    } & LimitColumns
  >(sql`
    select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on
    from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null
    where p.family_id = ${familyId} and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id`)
}

/** What is acute, with its own words or those of the goal or step it is; null where that is not the reader's to see. */
export function listAcute(tx: Tx, familyId: string) {
  return tx.many<{
    acuteId: string
    personId: string | null
    what: string | null
    fromOn: Day
    untilOn: Day
  }>(sql`
    select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id
      left join data.step t on t.tenant = a.tenant and t.id = a.step_id
    where a.family_id = ${familyId} and a.closed_at is null and not a.settled order by a.from_on, a.id`)
}

/** Motivation windows with their days in Denmark; one that is open lasts until its offer is due, or longer. */
export function listWindowDays(tx: Tx, familyId: string, now: Date) {
  return tx.many<{ personId: string; from: Day; to: Day }>(sql`
    select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, ${now})) at time zone 'Europe/Copenhagen')::date as to
    from data.motivation_window where family_id = ${familyId} order by opened_at, id`)
}

export function listTravel(tx: Tx, familyId: string) {
  return tx.many<{ fromPlace: string; toPlace: string; minutes: number }>(sql`
    select from_place, to_place, minutes from data.travel_time where family_id = ${familyId} order by from_place, to_place`)
}

export function listPauses(tx: Tx, familyId: string) {
  return tx.many<{
    demandId: string | null
    department: string
    personIds: string[]
    from: Day
    until: Day
  }>(sql`
    select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request
    where family_id = ${familyId} and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id`)
}

/** The municipality's departments, and whether somebody from there works with the family now. */
export function listCalendarDepartments(tx: Tx, familyId: string) {
  return tx.many<{ code: string; name: string; onTeam: boolean }>(sql`
    select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
      where r.family_id = ${familyId} and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team
    from data.department d order by d.code`)
}

/** The municipality's own limit for those who have agreed nothing else. */
export function getWeeklyThings(tx: Tx) {
  return tx.one<{ weeklyThings: number }>(sql`select weekly_things from data.municipality`)
}
