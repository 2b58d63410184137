import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { EndingToday, ProjectPage, ShownTalk } from './contract.ts'

type Around = {
  family: string
  phase: string
  endedOn: string | null
  stepDownMonths: number
  laterMonths: number[]
  mayAskLater: boolean
  team: { staffId: string; name: string }[]
  people: { personId: string; givenName: string }[]
  departments: { code: string; name: string }[]
  openDepartments: { code: string; name: string }[]
}

/** What stands around a plan for an ending: the family's phase, its team and people, the departments, local settings. */
export function getAround(tx: Tx, familyId: string, today: string) {
  return tx.one<Around>(sql`
    select f.label as family, f.phase, f.ended_on, m.step_down_months, m.later_months,
      exists (select 1 from data.consent c where c.tenant = f.tenant and c.family_id = f.id and c.purpose = 'evaluation_contact' and c.id in (select h.id from gate.held_consents() h)) as may_ask_later,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name) order by r.kind, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.tenant = f.tenant and r.family_id = f.id and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active), '[]') as team,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name) order by p.birth_date, p.id) from data.person p where p.tenant = f.tenant and p.family_id = f.id and p.participates and p.deceased_on is null), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name) order by d.code) from data.department d), '[]') as departments,
      coalesce((select jsonb_agg(distinct jsonb_build_object('code', d.code, 'name', d.name)) from data.department_case k join data.department d on d.tenant = k.tenant and d.code = k.department
        where k.tenant = f.tenant and k.family_id = f.id and (k.closed_on is null or k.closed_on > ${today})), '[]') as open_departments
    from data.family f join data.municipality m on m.tenant = f.tenant where f.id = ${familyId}`)
}

export function listTalks(tx: Tx, planId: string) {
  return tx.many<Omit<ShownTalk, 'dueOn'>>(sql`
    select id as talk_id, months, outcome, settled_on, version from data.later_talk where plan_id = ${planId} order by months`)
}

/** The later talks that the municipality's setting names; those that stand already stay. */
export function insertTalks({ tx, actor }: Context, familyId: string, planId: string, months: number[]) {
  return tx.run(sql`
    insert into data.later_talk (tenant, family_id, plan_id, months) select ${actor.tenant}, ${familyId}, ${planId}, m from unnest(${months}::int[]) m on conflict do nothing`)
}

type Settled = { familyId: string; talkId: string; version: number; outcome: string | null; on: string }

export function updateTalk({ tx, actor }: Context, settled: Settled) {
  const open = settled.outcome === null
  return tx.run(sql`
    update data.later_talk set outcome = ${settled.outcome}, settled_on = ${open ? null : settled.on}, settled_by = ${open ? null : actor.staffId}, version = version + 1
    where family_id = ${settled.familyId} and id = ${settled.talkId} and version = ${settled.version}`)
}

/** Over my families: an ending without a plan or with a draft (for its pair), a due step of mine, what my department is handed, due talks. */
export function listEndingsToday(
  tx: Tx,
  { staffId, departments }: { staffId: string; departments: string[] },
  today: string,
) {
  return tx.many<EndingToday>(sql`
    with mine as (select f.*, r.kind as held from data.family_relation r join data.family f on f.tenant = r.tenant and f.id = r.family_id
        where r.staff_id = ${staffId} and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and f.phase <> 'closed'),
      plans as (select p.*, m.label, m.phase, m.ended_on, m.held from mine m join data.ending_plan p on p.tenant = m.tenant and p.family_id = m.id and p.set_aside_at is null)
    select m.id as family_id, m.label as family_name, 'no_plan' as kind, null as what, null::date as due_on from mine m
      where m.held = 'coordinator' and m.phase in ('ending', 'ended') and not exists (select 1 from plans p where p.family_id = m.id)
    union all select p.family_id, p.label, 'draft', null, p.ends_on from plans p where p.held = 'coordinator' and p.agreed_on is null
    union all select p.family_id, p.label, 'step', t.what, t.due_on from plans p join data.ending_step t on t.tenant = p.tenant and t.plan_id = p.id
      where t.staff_id = ${staffId} and t.removed_at is null and t.done_on is null and t.due_on <= ${today}
    union all select p.family_id, p.label, 'hand_back', h.what, h.due_on from plans p join data.hand_back h on h.tenant = p.tenant and h.plan_id = p.id
      where h.removed_at is null and h.taken_on is null and (h.department = any (${departments}) or p.held = 'coordinator' and h.due_on < ${today})
    union all select p.family_id, p.label, 'later_talk', k.months::text, (p.ended_on + make_interval(months => k.months))::date from plans p join data.later_talk k on k.tenant = p.tenant and k.plan_id = p.id
      where p.held = 'coordinator' and k.outcome is null and p.ended_on is not null and (p.ended_on + make_interval(months => k.months))::date <= ${today}
    order by 5 nulls first, 2, 3, 4`)
}

export function getProgrammeEnd(tx: Tx) {
  return tx.one<{ endsOn: string | null }>(sql`select gate.programme_ends_on() as ends_on`)
}

export function listLedEndings(tx: Tx) {
  return tx.many<ProjectPage['families'][number]>(
    sql`select family_id, label, number, contacts, phase, state, ends_on, waiting, days_late from gate.led_endings()`,
  )
}

export function endProgramme(tx: Tx, endsOn: string, now: Date) {
  return tx.one<{ drafts: number }>(sql`select gate.end_programme(${endsOn}, ${now}) as drafts`)
}

export function programmeGoesOn(tx: Tx, now: Date) {
  return tx.one<{ setAside: number }>(sql`select gate.programme_goes_on(${now}) as set_aside`)
}
