import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

/** The family has said yes to taking part: the basis becomes consent, and contact becomes a course (domain.md 7.1). */
export function markConsented(tx: Tx, familyId: string) {
  return tx.run(sql`
    update data.family set basis = 'consent', phase = case when phase in ('contacting', 'declined') then 'consented' else phase end, version = version + 1
    where id = ${familyId} and basis = 'none'`)
}

/** The yes was taken back: sharing has stopped; a course that runs goes towards a planned ending (domain.md 7.1). */
export function markNoLongerConsented(tx: Tx, familyId: string) {
  return tx.run(sql`
    update data.family set basis = 'none', phase = case when phase in ('consented', 'assessing', 'active') then 'ending' else phase end, version = version + 1
    where id = ${familyId} and basis = 'consent'`)
}
