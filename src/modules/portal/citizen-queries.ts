import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

/** Given names of the citizen and of the children whose custody they hold; of nobody else. The gate decides whose. */
export function listMyNames(tx: Tx) {
  return tx.many<{ personId: string; givenName: string; me: boolean }>(
    sql`select person_id, given_name, me from gate.my_names()`,
  )
}
