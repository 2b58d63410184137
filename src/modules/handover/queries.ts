import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Choice, HandedCase, HandoverToday } from './contract.ts'

type CaseRow = Omit<HandedCase, 'daysOver' | 'acknowledgedOn'> & { acknowledgedAt: string | null }

/** The family's open cases with how far their handover is; a case nobody has looked at yet waits. */
export function listCases(tx: Tx, familyId: string, who: { staffId: string; today: string }) {
  return tx.many<CaseRow>(sql`
    select c.id as case_id, c.department, d.name as department_name, c.subject, p.given_name as person, c.handler, c.opened_on, coalesce(h.way, 'waiting') as way, h.due_on,
      h.responsible_id, s.given_name || ' ' || s.family_name as responsible, h.decided_on, h.acknowledged_at, coalesce(h.responsible_id = ${who.staffId}, false) as mine, coalesce(h.version, 0) as version
    from data.department_case c join data.department d on d.tenant = c.tenant and d.code = c.department
    left join data.person p on p.tenant = c.tenant and p.id = c.person_id
    left join data.case_handover h on h.tenant = c.tenant and h.case_id = c.id left join data.staff s on s.tenant = h.tenant and s.id = h.responsible_id
    where c.family_id = ${familyId} and (c.closed_on is null or c.closed_on > ${who.today}) order by c.department, c.opened_on, c.id`)
}

export function listTeam(tx: Tx, familyId: string) {
  return tx.many<{ staffId: string; name: string; department: string; kind: 'coordinator' | 'member' }>(sql`
    select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department, r.kind from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
    where r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active order by r.kind, name, s.id`)
}

/** Who can be chosen for the family's pair, with how many families each coordinates now. */
export function listChoices(tx: Tx, familyId: string) {
  return tx.many<Omit<Choice, 'full'>>(sql`
    select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.languages, c.families, c.cannot, r.kind
    from gate.pair_choices() c join data.staff s on s.id = c.staff_id
    left join data.family_relation r on r.tenant = s.tenant and r.staff_id = s.id and r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now())`)
}

export function listFamilyLanguages(tx: Tx, familyId: string) {
  return tx.many<{ language: string }>(sql`
    select distinct p.language from data.person p where p.family_id = ${familyId} and p.deceased_on is null order by p.language`)
}

export function getCeiling(tx: Tx) {
  return tx.one<{ ceiling: number }>(sql`select caseload_ceiling as ceiling from data.municipality`)
}

/** Over all my families: cases past their agreed days, and those that wait for me to say that I have them. No word of the case. */
export function listHandoversToday(tx: Tx, staffId: string, today: string) {
  return tx.many<HandoverToday>(sql`
    select h.family_id, f.label as family_name, h.case_id, h.department, d.name as department_name, h.due_on, h.way <> 'waiting' as for_me
    from data.case_handover h join data.family f on f.tenant = h.tenant and f.id = h.family_id join data.department d on d.tenant = h.tenant and d.code = h.department
    where (h.closed_on is null or h.closed_on > ${today}) and f.basis <> 'none' and f.phase in ('consented', 'assessing', 'active')
      and (h.way = 'waiting' and h.due_on < ${today} or h.responsible_id = ${staffId} and h.acknowledged_at is null)
    order by h.due_on, f.label, h.case_id`)
}
