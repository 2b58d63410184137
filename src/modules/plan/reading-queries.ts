import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Answer, Change, ShownGoal, ShownPlan, ShownStep } from './contract.ts'

type PlanRow = {
  plan: { versionNo: number; startedAt: string } | null
  versions: {
    versionNo: number
    at: string
    changed: Change[]
    why: string | null
    asksAgain: boolean
    by: string
  }[]
  quotes: (Omit<ShownPlan['quotes'][number], 'replacedOn'> & { replacedAt: string | null })[]
  answers: {
    personId: string
    answer: Answer
    versionNo: number
    how: 'screen' | 'paper' | 'oral'
    comment: string | null
    askedAt: string
    by: string
  }[]
  hidden: number
}

/** The plan without its goals, in one statement: versions newest first, words newest first, all answers. */
export function getPlan(tx: Tx, familyId: string) {
  return tx.one<PlanRow>(sql`
    select
      (select jsonb_build_object('versionNo', p.version_no, 'startedAt', p.started_at) from data.plan p where p.family_id = ${familyId}) as plan,
      coalesce((select jsonb_agg(jsonb_build_object('versionNo', v.version_no, 'at', v.made_at, 'changed', v.changed, 'why', v.why, 'asksAgain', v.asks_again, 'by', s.given_name) order by v.version_no desc)
        from data.plan_version v join data.staff s on s.tenant = v.tenant and s.id = v.made_by where v.family_id = ${familyId}), '[]') as versions,
      coalesce((select jsonb_agg(jsonb_build_object('quoteId', q.id, 'personId', q.person_id, 'who', p.given_name, 'kind', q.kind, 'words', q.words, 'on', q.said_on, 'replacedAt', q.replaced_at)
        order by q.said_on desc, q.id)
        from data.plan_quote q join data.person p on p.tenant = q.tenant and p.id = q.person_id where q.family_id = ${familyId}), '[]') as quotes,
      coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'answer', a.answer, 'versionNo', a.version_no, 'how', a.how, 'comment', a.comment, 'askedAt', a.asked_at, 'by', s.given_name)
        order by a.asked_at)
        from data.agreement a join data.staff s on s.tenant = a.tenant and s.id = a.asked_by where a.family_id = ${familyId}), '[]') as answers,
      gate.hidden_goals() as hidden`)
}

export type GoalRow = Omit<ShownGoal, 'steps' | 'mayChange' | 'madeOn' | 'helpFirst' | 'markedFirst'> & {
  madeAt: Date
}

/** The goals this reader sees, each stage in its order. */
export function listGoals(tx: Tx, familyId: string) {
  return tx.many<GoalRow>(sql`
    select g.id as goal_id, g.person_id, p.given_name as person, g.owner_department as department, g.class, g.words, g.staff_line, g.helps, g.stage, g.why, g.position, g.scale_then, g.scale_now, g.scale_wished, g.signs,
      b.given_name as scale_by, g.scale_by as scale_by_person, g.scale_on, g.made_at, g.version
    from data.goal g left join data.person p on p.tenant = g.tenant and p.id = g.person_id left join data.person b on b.tenant = g.tenant and b.id = g.scale_by
    where g.family_id = ${familyId} order by g.position, g.made_at, g.id`)
}

type Granted = { code: string; name: string; state: string; outcome: string; personId: string }
export type StepRow = Omit<ShownStep, 'mayChange' | 'measure' | 'helpFirst' | 'markedFirst'> & {
  department: string
  measureCode: string | null
  /** The newest grant that serves the step, as far as the reader sees it. */
  granted: Granted | null
}

/** The steps this reader sees: those of their department, those shared with it, and their own wherever they stand. */
export function listSteps(tx: Tx, familyId: string) {
  return tx.many<StepRow>(sql`
    select t.id as step_id, t.goal_id, t.what, coalesce(s.given_name, p.given_name, '') as owner, t.owner_staff, t.owner_person, t.due_on, t.status, t.waiting_for, t.owner_department as department, t.version,
      t.under_department, d.name as under_department_name, t.law, t.type_code as measure_code,
      (select jsonb_build_object('code', m.type_code, 'name', m.name, 'state', m.state, 'outcome', m.outcome, 'personId', m.person_id) from data.measure_grant m
        where m.tenant = t.tenant and m.step_id = t.id and m.state <> 'withdrawn' order by m.made_at desc, m.id limit 1) as granted
    from data.step t left join data.staff s on s.tenant = t.tenant and s.id = t.owner_staff left join data.person p on p.tenant = t.tenant and p.id = t.owner_person
      left join data.department d on d.tenant = t.tenant and d.code = t.under_department
    where t.family_id = ${familyId} order by t.position, t.due_on, t.id`)
}

export type PersonFacts = {
  personId: string
  givenName: string
  part: string
  birthDate: string
  participates: boolean
  saidYesOn: string | null
}
type CircleRow = {
  adultFrom: number | null
  people: PersonFacts[]
  team: (ShownPlan['team'][number] & { phone: string | null })[]
}

/** Who is around the plan: the family, parents first, each with the day of a yes in force to parents being involved (which a young person of full age gives), and the team. */
export function getCircle(tx: Tx, familyId: string, today: string) {
  return tx.one<CircleRow>(sql`
    select
      (select l.value from data.legal_parameter l where l.code = 'ADULT_FROM' and l.valid_from <= ${today} and (l.valid_to is null or l.valid_to >= ${today}) order by l.valid_from desc limit 1) as adult_from,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'part', p.part, 'birthDate', p.birth_date, 'participates', p.participates,
        'saidYesOn', (select max((c.answered_at at time zone 'Europe/Copenhagen')::date) from data.consent c
          where c.tenant = p.tenant and c.person_id = p.id and c.purpose = 'involve_parents' and c.id in (select h.id from gate.held_consents() h)))
        order by case p.part when 'parent' then 0 when 'step_parent' then 1 when 'young' then 2 when 'sibling' then 3 else 4 end, p.birth_date, p.id)
        from data.person p where p.family_id = ${familyId} and p.deceased_on is null), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'givenName', s.given_name, 'name', s.given_name || ' ' || s.family_name, 'department', s.department, 'phone', s.phone, 'inThePair', r.kind = 'coordinator')
        order by r.kind, r.from_at, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team`)
}

export type OneWayIn = { phone: string | null; number: number; address: string | null }

/** The family's one number and one address; each null where the municipality has not set it up. */
export function getOneWayIn(tx: Tx, familyId: string) {
  return tx.one<OneWayIn>(sql`
    select m.way_in_phone as phone, f.number, f.address_key || '@' || m.mail_domain as address from data.family f join data.municipality m on m.tenant = f.tenant where f.id = ${familyId}`)
}

/**
 * The family's name and its next appointment that may be told to all: one for the whole family, or with one of the pair.
 * Appointments of single persons with others stay between them.
 */
export function getNext(tx: Tx, familyId: string, soon: Date) {
  return tx.one<{ family: string; next: { at: string; what: string; personId: string | null } | null }>(sql`
    select f.label as family,
      (select jsonb_build_object('at', a.starts_at, 'what', a.what, 'personId', a.person_id) from data.appointment a
        where a.family_id = f.id and a.state = 'planned' and a.starts_at >= ${soon} and (a.person_id is null or exists (select 1 from data.family_relation r
          where r.tenant = a.tenant and r.family_id = a.family_id and r.staff_id = a.staff_id and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())))
        order by a.starts_at, a.id limit 1) as next
    from data.family f where f.id = ${familyId}`)
}
