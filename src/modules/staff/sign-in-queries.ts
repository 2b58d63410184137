import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { MySignIn } from './sign-in-contract.ts'

type Count = { n: number }

/** Accounts, factors and sessions lie behind the gate: each statement is a function that knows whose they are. */
export async function getMySignIn(tx: Tx): Promise<MySignIn> {
  const account = await tx.one<Omit<MySignIn, 'passkeys' | 'sessions'>>(
    sql`select login, idle_minutes, second_factor, totp, recovery from gate.my_account()`,
  )
  const passkeys = await tx.many<MySignIn['passkeys'][number]>(
    sql`select id, name, added_at, used_at from gate.my_passkeys()`,
  )
  const sessions = await tx.many<MySignIn['sessions'][number]>(
    sql`select id, method, assurance, device, address, started_at, seen_at, current from gate.my_sessions()`,
  )
  return { ...account, passkeys, sessions }
}

export const endMySession = (tx: Tx, id: string) => tx.one<Count>(sql`select gate.end_my_session(${id}) as n`)
export const endMyOtherSessions = (tx: Tx) => tx.one<Count>(sql`select gate.end_my_other_sessions() as n`)
export const renamePasskey = (tx: Tx, id: string, name: string) =>
  tx.one<Count>(sql`select gate.rename_passkey(${id}, ${name}) as n`)
export const removePasskey = (tx: Tx, id: string) =>
  tx.one<Count>(sql`select gate.remove_passkey(${id}) as n`)
export const removeTotp = (tx: Tx) => tx.one<Count>(sql`select gate.remove_totp() as n`)
export const myPasswordHash = (tx: Tx) =>
  tx.one<{ hash: string | null }>(sql`select gate.my_password_hash() as hash`)
export const changeMyPassword = (tx: Tx, hash: string) =>
  tx.one<Count>(sql`select gate.change_my_password(${hash}) as n`)
export const resetFactors = (tx: Tx, staffId: string) =>
  tx.one<Count>(sql`select gate.reset_factors(${staffId}) as n`)
export const setPolicy = (tx: Tx, policy: { secondFactor: boolean; idleMinutes: number }) =>
  tx.run(sql`select gate.set_sign_in_policy(${policy.secondFactor}, ${policy.idleMinutes})`)

type Identity = {
  id: string
  provider: string
  name: string | null
  subject: string | null
  boundAt: string | null
}
type Entered = { staffId: string; provider: string; name: string | null; subject: string | null }
export const listIdentities = (tx: Tx, staffId: string) =>
  tx.many<Identity>(sql`select id, provider, name, subject, bound_at from gate.identities_of(${staffId})`)
export const insertIdentity = (tx: Tx, { staffId, provider, name, subject }: Entered) =>
  tx.one<{ id: string }>(sql`select gate.enter_identity(${staffId}, ${provider}, ${name}, ${subject}) as id`)
export const removeIdentity = (tx: Tx, id: string) =>
  tx.one<Count>(sql`select gate.remove_identity(${id}) as n`)
