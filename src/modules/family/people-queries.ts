import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FamilyMember, Kin, NetworkPerson, OpenCase, Worker } from './people-contract.ts'

/** The family's people, parents first, then the children by age; of their places only which kinds are written down. */
export function listPeople(tx: Tx, familyId: string) {
  return tx.many<Omit<FamilyMember, 'age'>>(sql`
    select p.id as person_id, p.given_name, p.family_name, p.birth_date as born_on, p.part, p.sex, p.participates, p.at_home, p.protected, p.phone, p.language, p.deceased_on, p.version,
      array(select distinct w.kind from data.whereabouts w where w.tenant = p.tenant and w.family_id = p.family_id and w.person_id = p.id order by 1) as places
    from data.person p where p.family_id = ${familyId}
    order by case p.part when 'parent' then 0 when 'step_parent' then 1 when 'young' then 2 when 'sibling' then 3 else 4 end, p.birth_date, p.id`)
}

export function listKinship(tx: Tx, familyId: string) {
  return tx.many<Kin>(sql`
    select from_person, to_person, kind, custody from data.kinship where family_id = ${familyId} and removed_at is null order by kind, from_person, to_person`)
}

type WorkerRow = Omit<Worker, 'from' | 'to' | 'lastContactOn'> & {
  fromAt: string
  toAt: string | null
  lastContactAt: string | null
}

/** Everyone who works or has worked with the family, those of today first. */
export function listWorkers(tx: Tx, familyId: string) {
  return tx.many<WorkerRow>(sql`
    select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, r.kind, r.from_at, case when r.to_at <= now() then r.to_at end as to_at,
      (select max(c.happened_at) from data.contact c where c.tenant = r.tenant and c.family_id = r.family_id and c.staff_id = r.staff_id and c.kind <> 'tried' and c.removed_at is null) as last_contact_at
    from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
    where r.family_id = ${familyId} and r.from_at <= now() order by coalesce(r.to_at <= now(), false), r.kind, r.from_at, s.id`)
}

/** How many different colleagues the family has met: talked with, met, or been helped by. */
export function countMet(tx: Tx, familyId: string) {
  return tx.one<{ met: number }>(sql`
    select count(distinct staff_id)::int as met from data.contact where family_id = ${familyId} and kind <> 'tried' and removed_at is null`)
}

export function listNetwork(tx: Tx, familyId: string) {
  return tx.many<NetworkPerson>(sql`
    select n.id as network_person_id, n.name, n.part, n.phone, p.given_name as wanted_by from data.network_person n
    left join data.person p on p.tenant = n.tenant and p.id = n.wanted_by where n.family_id = ${familyId} and n.removed_at is null order by n.name, n.id`)
}

/** Open cases by department: that they are there, not what stands in them (R-ASM-09). */
export function listOpenCases(tx: Tx, familyId: string, today: string) {
  return tx.many<OpenCase>(sql`
    select c.id as case_id, c.department, d.name as department_name, c.subject, p.given_name as person, c.handler, c.opened_on from data.department_case c
    join data.department d on d.tenant = c.tenant and d.code = c.department left join data.person p on p.tenant = c.tenant and p.id = c.person_id
    where c.family_id = ${familyId} and (c.closed_on is null or c.closed_on > ${today}) order by c.department, c.opened_on, c.id`)
}
