import type { Tx } from '#core/context.ts'
import type { Day } from '#core/day.ts'
import { sql } from '#core/sql.ts'

/**
 * The family has said yes to taking part: the basis becomes consent, contact becomes a course (domain.md 7.1), and the agreed
 * days in which the departments' cases are handed over begin today (R-PHA-02).
 */
export async function markConsented(tx: Tx, familyId: string, on: Day) {
  const marked = await tx.run(sql`
    update data.family set basis = 'consent', phase = case when phase in ('contacting', 'declined') then 'consented' else phase end, version = version + 1
    where id = ${familyId} and basis = 'none'`)
  if (marked > 0)
    await tx.run(sql`
      update data.case_handover h set due_on = ${on}::date + m.handover_days from data.municipality m
      where m.tenant = h.tenant and h.family_id = ${familyId} and h.way = 'waiting'`)
}

/** The yes was taken back: sharing has stopped; a course that runs goes towards a planned ending (domain.md 7.1). */
export function markNoLongerConsented(tx: Tx, familyId: string) {
  return tx.run(sql`
    update data.family set basis = 'none', phase = case when phase in ('consented', 'assessing', 'active') then 'ending' else phase end, version = version + 1
    where id = ${familyId} and basis = 'consent'`)
}
