import type { Context } from '#core/context.ts'
import { sql } from '#core/sql.ts'

type Decision = {
  familyId: string
  caseId: string
  version: number
  way: 'waiting' | 'handed_over' | 'followed'
  responsibleId: string | null
  on: string
}

/** What is decided about a case, if it still is as it was seen. Whoever takes a case themselves has said so with that. */
export function updateDecision({ tx, actor, now }: Context, decision: Decision) {
  const made = decision.way !== 'waiting'
  const own = made && decision.responsibleId === actor.staffId
  return tx.run(sql`
    update data.case_handover set way = ${decision.way}, responsible_id = ${decision.responsibleId}, decided_on = ${made ? decision.on : null}, decided_by = ${made ? actor.staffId : null},
      acknowledged_at = ${own ? now : null}, acknowledged_by = ${own ? actor.staffId : null}, version = version + 1
    where family_id = ${decision.familyId} and case_id = ${decision.caseId} and version = ${decision.version}`)
}

export function updateAcknowledged(
  { tx, actor, now }: Context,
  { familyId, caseId, version }: { familyId: string; caseId: string; version: number },
) {
  return tx.run(sql`
    update data.case_handover set acknowledged_at = ${now}, acknowledged_by = ${actor.staffId}, version = version + 1
    where family_id = ${familyId} and case_id = ${caseId} and version = ${version} and responsible_id = ${actor.staffId} and acknowledged_at is null`)
}
