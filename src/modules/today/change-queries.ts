import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { LoggedChange } from './change-rules.ts'

/** My own rows in the log of the last 30 days, newest first, for families I still see. */
export function listOwnChanges(tx: Tx, operations: readonly string[]) {
  return tx.many<LoggedChange>(sql`
    select c.at, c.operation, c.family_id, f.label as family_name, c.facts
    from gate.own_changes(${[...operations]}) with ordinality c (at, operation, family_id, facts, place) join data.family f on f.tenant = gate.tenant() and f.id = c.family_id
    order by c.place`)
}
