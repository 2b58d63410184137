import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

export function insertFeed(tx: Tx, hash: Buffer) {
  return tx.run(sql`select gate.make_feed(${hash})`)
}

export function endFeed(tx: Tx) {
  return tx.one<{ number: number }>(sql`select gate.end_feed() as number`)
}

export function findFeed(tx: Tx) {
  return tx.maybe<{ madeAt: string; readAt: string | null }>(sql`select made_at, read_at from gate.my_feed()`)
}
