import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { GivenAnswer } from './contract.ts'
import type { PartCode } from './definition-contract.ts'

export type AssessmentRow = {
  assessmentId: string
  definition: string
  startedAt: string
  startedBy: string
  withPersons: string[]
  finishedAt: string | null
  version: number
  parts: PartRow[]
}
export type PartRow = {
  part: PartCode
  status: 'empty' | 'prefilled' | 'confirmed' | 'skipped'
  reason: string | null
  secondsSpent: number
  version: number
}
export type AnswerRow = GivenAnswer & { question: string; subject: string; ours: boolean }

const withParts = sql`
  select a.id as assessment_id, a.definition, a.started_at, s.given_name || ' ' || s.family_name as started_by, a.with_persons, a.finished_at, a.version,
    (select jsonb_agg(jsonb_build_object('part', p.part, 'status', p.status, 'reason', p.reason, 'secondsSpent', p.seconds_spent, 'version', p.version))
      from data.assessment_part p where p.tenant = a.tenant and p.assessment_id = a.id) as parts
  from data.assessment a join data.staff s on s.tenant = a.tenant and s.id = a.started_by`

/** One picture, or the newest: the one under way, else the last finished. */
export function findAssessment(tx: Tx, familyId: string, assessmentId: string | null) {
  return tx.maybe<AssessmentRow>(sql`
    ${withParts} where a.family_id = ${familyId} and (${assessmentId}::uuid is null or a.id = ${assessmentId})
    order by a.finished_at is null desc, a.started_at desc, a.id limit 1`)
}

export function listAssessments(tx: Tx, familyId: string) {
  return tx.many<AssessmentRow>(
    sql`${withParts} where a.family_id = ${familyId} order by a.started_at desc, a.id`,
  )
}

/** The answers of one picture that the reader can see: their department's own and what is shared with it. */
export function listAnswers(tx: Tx, familyId: string, assessmentId: string, departments: readonly string[]) {
  return tx.many<AnswerRow>(sql`
    select w.question, w.subject, w.value, w.state, w.source, w.source_on, s.given_name || ' ' || s.family_name as by, w.owner_department as department,
      w.answered_at as at, w.version, w.owner_department = any (${departments}::text[]) as ours
    from data.assessment_answer w join data.staff s on s.tenant = w.tenant and s.id = w.answered_by
    where w.family_id = ${familyId} and w.assessment_id = ${assessmentId} and w.state <> 'prefilled' order by w.answered_at desc, w.id`)
}

/** My department's row for one input as it stands, also when the answer was taken back. */
export function findOwnAnswer(
  tx: Tx,
  input: { assessmentId: string; question: string; subject: string; department: string },
) {
  return tx.maybe<{
    value: string | null
    state: string
    version: number
    staffId: string
    by: string
    at: string
  }>(sql`
    select w.value, w.state, w.version, w.answered_by as staff_id, s.given_name || ' ' || s.family_name as by, w.answered_at as at
    from data.assessment_answer w join data.staff s on s.tenant = w.tenant and s.id = w.answered_by
    where w.assessment_id = ${input.assessmentId} and w.question = ${input.question} and w.subject = ${input.subject} and w.owner_department = ${input.department}`)
}

/** What my department answered in the last finished picture. */
export function listFormerAnswers(tx: Tx, familyId: string, departments: readonly string[]) {
  return tx.many<{ question: string; subject: string; value: string; on: string }>(sql`
    select w.question, w.subject, w.value, (w.answered_at at time zone 'Europe/Copenhagen')::date as "on" from data.assessment_answer w
    where w.family_id = ${familyId} and w.owner_department = any (${departments}::text[]) and w.state in ('accepted', 'answered') and w.value is not null
      and w.assessment_id = (select a.id from data.assessment a where a.family_id = ${familyId} and a.finished_at is not null order by a.finished_at desc, a.id limit 1)`)
}

export function insertAssessment(
  { tx, actor, now }: Context,
  picture: { familyId: string; profile: string; definition: string; withPersons: readonly string[] },
) {
  return tx.one<{ assessmentId: string }>(sql`
    insert into data.assessment (tenant, family_id, profile, definition, started_at, started_by, with_persons)
    values (${actor.tenant}, ${picture.familyId}, ${picture.profile}, ${picture.definition}, ${now}, ${actor.staffId}, ${picture.withPersons}) returning id as assessment_id`)
}

export function insertParts(
  { tx, actor }: Context,
  familyId: string,
  assessmentId: string,
  parts: readonly string[],
) {
  return tx.run(sql`
    insert into data.assessment_part (tenant, family_id, assessment_id, part, status)
    select ${actor.tenant}, ${familyId}, ${assessmentId}, p, 'empty' from unnest(${parts}::text[]) p`)
}

export function updateWith(
  tx: Tx,
  picture: { assessmentId: string; withPersons: readonly string[]; version: number },
) {
  return tx.run(sql`
    update data.assessment set with_persons = ${picture.withPersons}, version = version + 1
    where id = ${picture.assessmentId} and version = ${picture.version} and finished_at is null`)
}

export function markFinished({ tx, now }: Context, assessmentId: string, version: number) {
  return tx.run(sql`
    update data.assessment set finished_at = ${now}, version = version + 1 where id = ${assessmentId} and version = ${version} and finished_at is null`)
}

export function updatePart(
  tx: Tx,
  part: { assessmentId: string; part: string; status: string; reason: string | null; version: number },
) {
  return tx.run(sql`
    update data.assessment_part set status = ${part.status}, reason = ${part.reason}, version = version + 1
    where assessment_id = ${part.assessmentId} and part = ${part.part} and version = ${part.version}`)
}

export function addSeconds(tx: Tx, spent: { assessmentId: string; part: string; seconds: number }) {
  return tx.run(sql`
    update data.assessment_part set seconds_spent = seconds_spent + ${spent.seconds} where assessment_id = ${spent.assessmentId} and part = ${spent.part}`)
}

export type AnswerToKeep = {
  familyId: string
  assessmentId: string
  part: string
  question: string
  subject: string
  personId: string | null
  department: string
  class: string
  value: string | null
  state: 'prefilled' | 'accepted' | 'answered' | 'unknown'
  source: string | null
  sourceOn: string | null
}

/** Adds the department's first answer to an input; nothing happens when there is one already. */
export function insertAnswer({ tx, actor, now }: Context, answer: AnswerToKeep) {
  return tx.maybe<{ version: number }>(sql`
    insert into data.assessment_answer (tenant, family_id, assessment_id, part, question, subject, person_id, owner_department, class, value, state, source, source_on, answered_by, answered_at)
    values (${actor.tenant}, ${answer.familyId}, ${answer.assessmentId}, ${answer.part}, ${answer.question}, ${answer.subject}, ${answer.personId}, ${answer.department},
      ${answer.class}, ${answer.value}, ${answer.state}, ${answer.source}, ${answer.sourceOn}, ${actor.staffId}, ${now})
    on conflict (tenant, assessment_id, question, subject, owner_department) do nothing returning version`)
}

/** Changes the department's answer from the version it had a moment ago. */
export function updateAnswer({ tx, actor, now }: Context, answer: AnswerToKeep, version: number) {
  return tx.maybe<{ version: number }>(sql`
    update data.assessment_answer set value = ${answer.value}, state = ${answer.state}, source = ${answer.source}, source_on = ${answer.sourceOn},
      answered_by = ${actor.staffId}, answered_at = ${now}, version = version + 1
    where assessment_id = ${answer.assessmentId} and question = ${answer.question} and subject = ${answer.subject} and owner_department = ${answer.department} and version = ${version}
    returning version`)
}
