import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

export function listAccounts(tx: Tx) {
  return tx.many<{ staffId: string; login: string; open: boolean }>(
    sql`select staff_id, login, open from gate.accounts()`,
  )
}

export function insertAccount(tx: Tx, account: { staffId: string; login: string; passwordHash: string }) {
  return tx.run(
    sql`select gate.create_account(${account.staffId}, ${account.login}, ${account.passwordHash})`,
  )
}

/** How many sessions ended; null where there is no account. */
export async function setPassword(tx: Tx, staffId: string, passwordHash: string): Promise<number | null> {
  const { ended } = await tx.one<{ ended: number | null }>(
    sql`select gate.set_password(${staffId}, ${passwordHash}) as ended`,
  )
  return ended
}

/** How many sessions ended; null where there is no account or nothing changed. */
export async function setAccountOpen(tx: Tx, staffId: string, open: boolean): Promise<number | null> {
  const { ended } = await tx.one<{ ended: number | null }>(
    sql`select gate.set_account_open(${staffId}, ${open}) as ended`,
  )
  return ended
}
