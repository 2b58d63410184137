import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { AskToHold, ListedRequest, RequestToday } from './request-contract.ts'

type NewRequest = Omit<AskToHold, 'department' | 'answerBy'> & {
  duty: boolean
  askedDepartment: string
  answerBy: string
}

export function insertRequest({ tx, actor, now }: Context, asked: NewRequest) {
  return tx.one<{ requestId: string; version: number }>(sql`
    insert into data.hold_request (tenant, family_id, demand_id, kind, person_ids, from_department, asked_department, duty, occurrence_on, from_on, until_on, to_on, to_time, join_key, reason, answer_by_on, asked_by, asked_at)
    values (${actor.tenant}, ${asked.familyId}, ${asked.demandId}, ${asked.kind}, ${asked.personIds}, ${actor.departments[0]}, ${asked.askedDepartment}, ${asked.duty}, ${asked.occurrenceOn}, ${asked.fromOn}, ${asked.untilOn},
      ${asked.toOn}, ${asked.toTime}, ${asked.joinKey}, ${asked.reason}, ${asked.answerBy}, ${actor.staffId}, ${now})
    returning id as request_id, version`)
}

type RequestRow = Omit<ListedRequest, 'askedByMe' | 'forMe'> & {
  askedById: string
  joinKey: string | null
  withdrawnAt: string | null
}

/** A family's requests, the newest first, without those that were taken back. The title follows the demand's own walls. */
export function listFamilyRequests(tx: Tx, familyId: string) {
  return tx.many<RequestRow>(sql`
    select r.id as request_id, r.kind, r.demand_id, d.what, r.person_ids, r.from_department, f.name as from_name, r.asked_department as department, k.name as department_name, r.duty, r.occurrence_on, r.from_on, r.until_on,
      r.to_on, r.to_time, r.join_key, r.reason, r.answer_by_on as answer_by, s.given_name as asked_by, r.asked_by as asked_by_id, r.answer, r.answer_reason, a.given_name as answered_by, r.answered_at, r.withdrawn_at, r.version
    from data.hold_request r join data.department f on f.tenant = r.tenant and f.code = r.from_department join data.department k on k.tenant = r.tenant and k.code = r.asked_department
      join data.staff s on s.tenant = r.tenant and s.id = r.asked_by left join data.staff a on a.tenant = r.tenant and a.id = r.answered_by left join data.demand d on d.tenant = r.tenant and d.id = r.demand_id
    where r.family_id = ${familyId} and r.withdrawn_at is null order by r.asked_at desc, r.id`)
}

type Answer = { requestId: string; version: number; answer: 'yes' | 'no'; reason: string | null }

/** The gate itself sees to it that only the asked department answers, and once; false when it did not. */
export async function saveAnswer(
  { tx, now }: Context,
  { requestId, version, answer, reason }: Answer,
): Promise<boolean> {
  const { number } = await tx.one<{ number: number }>(
    sql`select gate.answer_request(${requestId}, ${version}, ${answer}, ${reason}, ${now}) as number`,
  )
  return number > 0
}

export function setWithdrawn({ tx, actor, now }: Context, requestId: string, version: number) {
  return tx.run(sql`
    update data.hold_request set withdrawn_at = ${now}, version = version + 1 where id = ${requestId} and version = ${version} and asked_by = ${actor.staffId} and answer is null and withdrawn_at is null`)
}

/** Unanswered requests over all my families: those my department is asked, and those I asked. */
export function listOpenRequests(
  tx: Tx,
  { staffId, departments }: { staffId: string; departments: string[] },
) {
  return tx.many<RequestToday>(sql`
    select r.family_id, m.label as family_name, r.id as request_id, r.kind, r.from_department, f.name as from_name, k.name as department_name, r.answer_by_on as answer_by, r.asked_department = any (${departments}) as for_me
    from data.hold_request r join data.family m on m.tenant = r.tenant and m.id = r.family_id join data.department f on f.tenant = r.tenant and f.code = r.from_department join data.department k on k.tenant = r.tenant and k.code = r.asked_department
    where r.answer is null and r.withdrawn_at is null and (r.asked_department = any (${departments}) or r.asked_by = ${staffId}) order by r.answer_by_on, r.id`)
}
