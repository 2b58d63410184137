import type { Context, Tx } from '#core/context.ts'
import type { Day } from '#core/day.ts'
import { sql } from '#core/sql.ts'

type Limit = {
  familyId: string
  personId: string
  perWeek: number | null
  notBefore: string | null
  notAfter: string | null
  freeDays: number[]
  words: string | null
}

/** The limit in force becomes the former one; what was agreed before is kept. */
export async function replaceLimit({ tx, actor, now }: Context, limit: Limit, agreedOn: Day) {
  await tx.run(sql`
    update data.agreed_limit set replaced_at = ${now} where family_id = ${limit.familyId} and person_id = ${limit.personId} and replaced_at is null`)
  await tx.run(sql`
    insert into data.agreed_limit (tenant, family_id, person_id, per_week, not_before, not_after, free_days, words, agreed_on, agreed_by, recorded_at)
    values (${actor.tenant}, ${limit.familyId}, ${limit.personId}, ${limit.perWeek}, ${limit.notBefore}, ${limit.notAfter}, ${limit.freeDays}, ${limit.words}, ${agreedOn}, ${actor.staffId}, ${now})`)
}

type OwnLife = {
  familyId: string
  personId: string
  what: string
  on: Day
  at: string | null
  minutes: number
  repeat: string | null
}

export function insertOwnLife({ tx, actor, now }: Context, life: OwnLife) {
  return tx.one<{ ownLifeId: string }>(sql`
    insert into data.own_life (tenant, family_id, person_id, what, starts_on, at_time, minutes, repeat, recorded_by, recorded_at)
    values (${actor.tenant}, ${life.familyId}, ${life.personId}, ${life.what}, ${life.on}, ${life.at}, ${life.minutes}, ${life.repeat}, ${actor.staffId}, ${now}) returning id as own_life_id`)
}

export function setOwnLifeRemoved(
  tx: Tx,
  familyId: string,
  { ownLifeId, at }: { ownLifeId: string; at: Date | null },
) {
  return tx.run(
    sql`update data.own_life set removed_at = ${at} where id = ${ownLifeId} and family_id = ${familyId}`,
  )
}

/** What of the plan something acute is: a goal, or one step of it. Then its words stand there and nowhere else. */
export type OfPlan = { goalId: string; stepId: string | null }
type Acute = { familyId: string; personId: string | null; fromOn: Day; untilOn: Day } & (
  | { what: string; about: null }
  | { what: null; about: OfPlan }
)

export function insertAcute({ tx, actor, now }: Context, acute: Acute) {
  const { about } = acute
  return tx.one<{ acuteId: string }>(sql`
    insert into data.acute_problem (tenant, family_id, person_id, what, goal_id, step_id, from_on, until_on, recorded_by, recorded_at)
    values (${actor.tenant}, ${acute.familyId}, ${acute.personId}, ${acute.what}, ${about?.goalId ?? null}, ${about?.stepId ?? null}, ${acute.fromOn}, ${acute.untilOn}, ${actor.staffId}, ${now}) returning id as acute_id`)
}

/** What of the plan is acute on a day: help with it comes first. */
export function listHelpFirst(tx: Tx, familyId: string, on: Day) {
  return tx.many<OfPlan>(sql`
    select goal_id, step_id from data.acute_problem where family_id = ${familyId} and goal_id is not null and closed_at is null and not settled and until_on >= ${on}`)
}

/** A goal or a step is no longer acute. */
export function closeAcuteOf(tx: Tx, familyId: string, { goalId, stepId }: OfPlan, now: Date) {
  return tx.run(sql`
    update data.acute_problem set closed_at = ${now} where family_id = ${familyId} and goal_id = ${goalId} and step_id is not distinct from ${stepId}::uuid and closed_at is null`)
}

/** What is done is not acute, and is again when it turns out not to be done: the same mark, entered once. */
export function settleAcuteOf(tx: Tx, familyId: string, { goalId, stepId }: OfPlan, settled: boolean) {
  return tx.run(sql`
    update data.acute_problem set settled = ${settled} where family_id = ${familyId} and goal_id = ${goalId} and step_id is not distinct from ${stepId}::uuid and closed_at is null`)
}

export function closeAcuteProblem(tx: Tx, familyId: string, acuteId: string, now: Date) {
  return tx.run(
    sql`update data.acute_problem set closed_at = ${now} where id = ${acuteId} and family_id = ${familyId} and closed_at is null`,
  )
}

type Travel = { familyId: string; fromPlace: string; toPlace: string; minutes: number }

export async function saveTravel(
  { tx, actor, now }: Context,
  { familyId, fromPlace, toPlace, minutes }: Travel,
) {
  const updated = await tx.run(sql`
    update data.travel_time set minutes = ${minutes}, recorded_by = ${actor.staffId}, recorded_at = ${now} where family_id = ${familyId} and from_place = ${fromPlace} and to_place = ${toPlace}`)
  if (updated === 0)
    await tx.run(sql`
      insert into data.travel_time (tenant, family_id, from_place, to_place, minutes, recorded_by, recorded_at) values (${actor.tenant}, ${familyId}, ${fromPlace}, ${toPlace}, ${minutes}, ${actor.staffId}, ${now})`)
}

/** Whether every one of some persons belongs to the family. */
export async function areOfFamily(tx: Tx, familyId: string, personIds: readonly string[]): Promise<boolean> {
  const { number } = await tx.one<{ number: number }>(sql`
    select count(*)::int as number from data.person where family_id = ${familyId} and id = any (${[...personIds]}::uuid[])`)
  return number === new Set(personIds).size
}
