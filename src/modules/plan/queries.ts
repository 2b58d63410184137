import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type {
  addGoal,
  ask,
  moveGoal,
  noteOnGoal,
  say,
  setScale,
  setWish,
  Stage,
  updateStep,
  WhoDoesWhat,
} from './contract.ts'
import type { placeStep } from './place-contract.ts'
import type { NewPosition } from './goal-rules.ts'

export function insertQuote({ tx, actor }: Context, quote: z.infer<typeof say>) {
  return tx.one<{ quoteId: string }>(sql`
    insert into data.plan_quote (tenant, family_id, person_id, kind, words, said_on, recorded_by)
    values (${actor.tenant}, ${quote.familyId}, ${quote.personId}, ${quote.kind}, ${quote.words}, ${quote.saidOn}, ${actor.staffId}) returning id as quote_id`)
}

/** Keeps the old words and no longer shows them first; its kind, or nothing when they are replaced already. */
export function markQuoteReplaced({ tx, now }: Context, familyId: string, quoteId: string) {
  return tx.maybe<{ kind: 'wish' | 'strength' }>(sql`
    update data.plan_quote set replaced_at = ${now} where family_id = ${familyId} and id = ${quoteId} and replaced_at is null returning kind`)
}

type Goal = Omit<z.infer<typeof addGoal>, 'firstStep'> & { planId: string; position: number }

/** A number given at the start is the person's own, said that day. */
export function insertGoal({ tx, actor, now }: Context, goal: Goal) {
  return tx.one<{ goalId: string }>(sql`
    insert into data.goal (tenant, family_id, plan_id, person_id, owner_department, class, words, staff_line, helps, stage, position, scale_then, made_at, made_by)
    values (${actor.tenant}, ${goal.familyId}, ${goal.planId}, ${goal.personId}, ${actor.departments[0]}, ${goal.class}, ${goal.words}, ${goal.staffLine}, ${goal.helps}, ${goal.stage}, ${goal.position},
      ${goal.scaleThen}, ${now}, ${actor.staffId}) returning id as goal_id`)
}

export function updateNote(tx: Tx, note: z.infer<typeof noteOnGoal>) {
  return tx.run(sql`
    update data.goal set staff_line = ${note.staffLine}, helps = ${note.helps}, version = version + 1 where family_id = ${note.familyId} and id = ${note.goalId} and version = ${note.version}`)
}

export function updateStage(tx: Tx, move: z.infer<typeof moveGoal> & { to: Stage; position: number }) {
  return tx.run(sql`
    update data.goal set stage = ${move.to}, why = ${move.why}, position = ${move.position}, version = version + 1 where family_id = ${move.familyId} and id = ${move.goalId} and version = ${move.version}`)
}

/** The order is nobody's text: it changes without a new version of the row, so that it never stands in a writer's way. */
export function updatePosition(tx: Tx, familyId: string, { goalId, position }: NewPosition) {
  return tx.run(
    sql`update data.goal set position = ${position} where family_id = ${familyId} and id = ${goalId}`,
  )
}

export function updateScale(tx: Tx, scale: z.infer<typeof setScale>) {
  return tx.run(sql`
    update data.goal set scale_now = ${scale.scaleNow}, scale_by = ${scale.byPerson}, scale_on = ${scale.on}, version = version + 1
    where family_id = ${scale.familyId} and id = ${scale.goalId} and version = ${scale.version}`)
}

export function updateWish(tx: Tx, wish: z.infer<typeof setWish>) {
  return tx.run(sql`
    update data.goal set scale_wished = ${wish.scaleWished}, signs = ${wish.signs}, version = version + 1
    where family_id = ${wish.familyId} and id = ${wish.goalId} and version = ${wish.version}`)
}

type Step = WhoDoesWhat & { familyId: string; goalId: string; personId: string | null; class: string }

/** A step belongs to the department that notes it, and to the goal's person and class: who may see it follows from those. */
export function insertStep({ tx, actor, now }: Context, step: Step) {
  return tx.one<{ stepId: string }>(sql`
    insert into data.step (tenant, family_id, goal_id, person_id, owner_department, class, what, owner_staff, owner_person, due_on, under_department, law, type_code, status, position, made_at, made_by)
    values (${actor.tenant}, ${step.familyId}, ${step.goalId}, ${step.personId}, ${actor.departments[0]}, ${step.class}, ${step.what}, ${step.ownerStaff}, ${step.ownerPerson}, ${step.dueOn}, ${step.under?.department ?? null}, ${step.under?.law ?? null}, ${step.under?.measure ?? null}, 'not_started',
      (select coalesce(max(t.position), 0) + 1 from data.step t where t.goal_id = ${step.goalId}), ${now}, ${actor.staffId}) returning id as step_id`)
}

export function updateStepStatus(tx: Tx, step: z.infer<typeof updateStep>) {
  return tx.run(sql`
    update data.step set status = ${step.status}, due_on = coalesce(${step.dueOn}::date, due_on), waiting_for = ${step.waitingFor}, version = version + 1
    where family_id = ${step.familyId} and id = ${step.stepId} and version = ${step.version}`)
}

export function updateStepPlace(tx: Tx, step: z.infer<typeof placeStep>) {
  return tx.run(sql`
    update data.step set under_department = ${step.department}, law = ${step.law}, type_code = ${step.measure}, version = version + 1
    where family_id = ${step.familyId} and id = ${step.stepId} and version = ${step.version}`)
}

export function insertAnswer(
  { tx, actor }: Context,
  answer: Omit<z.infer<typeof ask>, 'askedAt'> & { askedAt: Date; planId: string; versionNo: number },
) {
  return tx.one<{ agreementId: string }>(sql`
    insert into data.agreement (tenant, family_id, plan_id, version_no, person_id, answer, how, comment, asked_at, asked_by)
    values (${actor.tenant}, ${answer.familyId}, ${answer.planId}, ${answer.versionNo}, ${answer.personId}, ${answer.answer}, ${answer.how}, ${answer.comment}, ${answer.askedAt}, ${actor.staffId}) returning id as agreement_id`)
}
