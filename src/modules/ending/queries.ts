import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { EndingPlanRow } from '#db/types.ts'
import type { SaveEnding, ShownHandBack, ShownStep, WhyEnding } from './contract.ts'

type PlanRow = EndingPlanRow & {
  wayInName: string | null
  wayInPhone: string | null
  ownViewName: string | null
  starter: string
}

/** The family's plan for its ending that stands now. */
export function findPlan(tx: Tx, familyId: string) {
  return tx.maybe<PlanRow>(sql`
    select p.*, w.given_name || ' ' || w.family_name as way_in_name, w.phone as way_in_phone, v.given_name as own_view_name, s.given_name as starter
    from data.ending_plan p join data.staff s on s.tenant = p.tenant and s.id = p.started_by left join data.staff w on w.tenant = p.tenant and w.id = p.way_in_staff
      left join data.person v on v.tenant = p.tenant and v.id = p.own_view_by
    where p.family_id = ${familyId} and p.set_aside_at is null`)
}

export function insertPlan(
  { tx, actor, now }: Context,
  made: { familyId: string; why: WhyEnding; endsOn: string },
) {
  return tx.run(sql`
    insert into data.ending_plan (tenant, family_id, why, ends_on, started_at, started_by)
    values (${actor.tenant}, ${made.familyId}, ${made.why}, ${made.endsOn}, ${now}, ${actor.staffId}) on conflict do nothing`)
}

/** What the family said yes to is another plan when it is changed: it is asked again. */
export function updatePlan(tx: Tx, plan: SaveEnding) {
  return tx.run(sql`
    update data.ending_plan set why = ${plan.why}, ends_on = ${plan.endsOn}, way_in_staff = ${plan.wayInStaff}, way_in_words = ${plan.wayInWords}, if_it_tips = ${plan.ifItTips},
      own_view = ${plan.ownView}, own_view_by = ${plan.ownViewBy}, farewell = ${plan.farewell}, agreed_on = null, agreed_how = null, agreed_by = null, version = version + 1
    where family_id = ${plan.familyId} and set_aside_at is null and version = ${plan.version}`)
}

export function updateAgreed(
  { tx, actor }: Context,
  agreed: { familyId: string; version: number; how: string; on: string },
) {
  return tx.run(sql`
    update data.ending_plan set agreed_on = ${agreed.on}, agreed_how = ${agreed.how}, agreed_by = ${actor.staffId}, version = version + 1
    where family_id = ${agreed.familyId} and set_aside_at is null and agreed_on is null and version = ${agreed.version}`)
}

export function updateSetAside({ tx, now }: Context, familyId: string, version: number) {
  return tx.run(
    sql`update data.ending_plan set set_aside_at = ${now}, version = version + 1 where family_id = ${familyId} and set_aside_at is null and version = ${version}`,
  )
}

export function listSteps(tx: Tx, planId: string) {
  return tx.many<ShownStep>(sql`
    select t.id as step_id, t.what, t.due_on as on_day, t.staff_id, s.given_name as staff, t.done_on, t.version from data.ending_step t join data.staff s on s.tenant = t.tenant and s.id = t.staff_id
    where t.plan_id = ${planId} and t.removed_at is null order by t.due_on, t.id`)
}

type NewStep = { familyId: string; planId: string; what: string; onDay: string; staffId: string }

export function insertStep({ tx, actor }: Context, step: NewStep) {
  return tx.one<{ stepId: string }>(sql`
    insert into data.ending_step (tenant, family_id, plan_id, what, due_on, staff_id) values (${actor.tenant}, ${step.familyId}, ${step.planId}, ${step.what}, ${step.onDay}, ${step.staffId}) returning id as step_id`)
}

type ChangedStep = Omit<NewStep, 'planId'> & {
  stepId: string
  version: number
  doneOn: string | null
  removed: boolean
}

export function updateStep({ tx, now }: Context, step: ChangedStep) {
  return tx.run(sql`
    update data.ending_step set what = ${step.what}, due_on = ${step.onDay}, staff_id = ${step.staffId}, done_on = ${step.doneOn}, removed_at = ${step.removed ? now : null}, version = version + 1
    where family_id = ${step.familyId} and id = ${step.stepId} and version = ${step.version}`)
}

export function listHandBacks(tx: Tx, planId: string) {
  return tx.many<Omit<ShownHandBack, 'ours'>>(sql`
    select h.id as hand_back_id, h.department, d.name as department_name, h.what, h.due_on as by_day, h.receiver, h.taken_on, h.taken_by is not null as taken_here, s.given_name as noted_by, h.version
    from data.hand_back h join data.department d on d.tenant = h.tenant and d.code = h.department left join data.staff s on s.tenant = h.tenant and s.id = h.noted_by
    where h.plan_id = ${planId} and h.removed_at is null order by h.due_on, h.department, h.id`)
}

type NewHandBack = {
  familyId: string
  planId: string
  department: string
  what: string
  byDay: string
  receiver: string
}

export function insertHandBack({ tx, actor }: Context, handed: NewHandBack) {
  return tx.one<{ handBackId: string }>(sql`
    insert into data.hand_back (tenant, family_id, plan_id, department, what, due_on, receiver)
    values (${actor.tenant}, ${handed.familyId}, ${handed.planId}, ${handed.department}, ${handed.what}, ${handed.byDay}, ${handed.receiver}) returning id as hand_back_id`)
}

type ChangedHandBack = Omit<NewHandBack, 'planId'> & {
  handBackId: string
  version: number
  removed: boolean
}

/** Something else to take over is something else to say yes to. */
export function updateHandBack({ tx, now }: Context, handed: ChangedHandBack) {
  return tx.run(sql`
    update data.hand_back set department = ${handed.department}, what = ${handed.what}, due_on = ${handed.byDay}, receiver = ${handed.receiver}, removed_at = ${handed.removed ? now : null},
      taken_on = null, taken_by = null, noted_by = null, version = version + 1
    where family_id = ${handed.familyId} and id = ${handed.handBackId} and version = ${handed.version}`)
}

export function findHandBack(tx: Tx, familyId: string, handBackId: string) {
  return tx.maybe<{ department: string }>(
    sql`select department from data.hand_back where family_id = ${familyId} and id = ${handBackId} and removed_at is null`,
  )
}

type Taken = { familyId: string; handBackId: string; version: number; takenOn: string | null; here: boolean }

export function updateTaken({ tx, actor }: Context, taken: Taken) {
  const noter = taken.takenOn === null ? null : actor.staffId
  return tx.run(sql`
    update data.hand_back set taken_on = ${taken.takenOn}, noted_by = ${noter}, taken_by = ${taken.here ? noter : null}, version = version + 1
    where family_id = ${taken.familyId} and id = ${taken.handBackId} and removed_at is null and version = ${taken.version}`)
}
