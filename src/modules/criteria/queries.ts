import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { AnsweredCriterion, Criterion, FoundProfile } from './contract.ts'

export function listCriteria(tx: Tx) {
  return tx.many<Criterion>(
    sql`select code, kind, name, help, steps, in_use, valid_from from data.criterion order by valid_from, code`,
  )
}

/** Every version with who decided it. */
export function listVersions(tx: Tx) {
  return tx.many<Criterion & { setBy: string }>(sql`
    select c.code, c.kind, c.name, c.help, c.steps, c.in_use, c.valid_from, s.given_name || ' ' || s.family_name as set_by
    from data.criterion c join data.staff s on s.tenant = c.tenant and s.id = c.set_by order by c.valid_from, c.code`)
}

/** Whether the opened card has a birth date, so that its age can be reckoned and was not just stated. */
export function hasBirthDate(tx: Tx, signalId: string) {
  return tx.one<{ known: boolean }>(
    sql`select exists (select 1 from data.signal_identity i where i.signal_id = ${signalId} and i.birth_date is not null) as known`,
  )
}

/** A version of a criterion; a proposal becomes a row the first time somebody answers under it. */
export function insertCriterion({ tx, actor, now }: Context, criterion: Criterion) {
  return tx.run(sql`
    insert into data.criterion (tenant, code, kind, name, help, steps, in_use, valid_from, set_by, set_at)
    values (${actor.tenant}, ${criterion.code}, ${criterion.kind}, ${criterion.name}, ${criterion.help}, ${criterion.steps}, ${criterion.inUse}, ${criterion.validFrom}, ${actor.staffId}, ${now})`)
}

type Answer = AnsweredCriterion['answers'][number] & { code: string }
export function listAnswers(tx: Tx, signalId: string) {
  return tx.many<Answer>(sql`
    select a.code, a.answer, a.step, a.knowledge, a.judged_by, s.given_name || ' ' || s.family_name as answered_by, a.answered_at, a.valid_from
    from data.criterion_answer a join data.staff s on s.tenant = a.tenant and s.id = a.answered_by where a.signal_id = ${signalId} order by a.answered_at desc, a.id`)
}

export function insertAnswer(
  { tx, actor }: Context,
  given: {
    signalId: string
    code: string
    answer: string
    step: string | null
    knowledge: string
    judgedBy: string
    validFrom: string
  },
) {
  return tx.run(sql`
    insert into data.criterion_answer (tenant, signal_id, code, valid_from, answer, step, knowledge, judged_by, answered_by, answered_at)
    values (${actor.tenant}, ${given.signalId}, ${given.code}, ${given.validFrom}, ${given.answer}, ${given.step}, ${given.knowledge}, ${given.judgedBy}, ${actor.staffId}, clock_timestamp())`)
}

export function findAge(tx: Tx, signalId: string) {
  return tx.maybe<{ age: number; receivedAt: string; familyId: string | null }>(
    sql`select age, received_at, family_id from data.signal where id = ${signalId} and decision is distinct from 'continued'`,
  )
}

export function getAim(tx: Tx) {
  return tx.one<{ aim: 'preventive' | 'intervening' }>(sql`select aim from data.municipality`)
}

/** The age, on the day the signal came, of each young person whose family was taken in since a day. */
export function listAgesTakenIn(tx: Tx, since: string) {
  return tx.many<{ age: number }>(
    sql`select age from data.signal where family_id is not null and received_at >= ${since}::date order by age`,
  )
}

export function listInvolvement(tx: Tx, since: string) {
  return tx.many<{ answer: string; number: number }>(
    sql`select answer, number from gate.found_involvement(${since})`,
  )
}

export function listSteps(tx: Tx) {
  return tx.many<FoundProfile['steps'][number]>(
    sql`select step, strand, number from gate.steps_after_board() order by step, strand`,
  )
}

/** Median days from the first concern; nothing for groups smaller than the smallest cell. */
export function listTimes(tx: Tx, since: string) {
  return tx.many<FoundProfile['times'][number]>(
    sql`select what, n, median_days from gate.detection_times(${since}) order by case what when 'contact' then 1 when 'consent' then 2 else 3 end`,
  )
}
