import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { sql } from '#core/sql.ts'

export type Method = 'password' | 'totp' | 'recovery' | 'passkey' | 'oidc' | 'saml'
/** How strong a log-in was: one or two factors of our own, or the NSIS level that the identity provider vouches for. */
export type Assurance = 'one_factor' | 'two_factor' | 'low' | 'substantial' | 'high'
export type Who = { tenant: number; staffId: string }
export type How = {
  method: Method
  assurance: Assurance
  hours: number
  device: string
  address: string
  ceiling: string[] | null
}
type Tried = { open: boolean; tenant: number | null; staffId: string | null; passwordHash: string | null }
type Confirming = Who & { login: string | null; passwordHash: string | null; steppedUp: boolean }

/** All SQL of passwords and sessions. The log-in's login of the database may call these functions and nothing else. */
export function signInGate(pool: Pool) {
  const gate = transaction(pool)
  return {
    tryPassword: (login: string) =>
      gate.one<Tried>(sql`select open, tenant, staff_id, password_hash from gate.try_password(${login})`),
    forgetTries: (login: string) => gate.run(sql`select gate.forget_tries(${login})`),
    refuse: (who: Partial<Who>, operation: string, method: Method, reason: string) =>
      gate.run(
        sql`select gate.refuse_sign_in(${who.tenant ?? null}, ${who.staffId ?? null}, ${operation}, ${method}, ${reason})`,
      ),
    openSession: (who: Who, tokenHash: Buffer, former: Buffer | null, how: How) =>
      gate.run(
        sql`select gate.open_session(${who.tenant}, ${who.staffId}, ${tokenHash}, ${former}, ${JSON.stringify(how)})`,
      ),
    endSession: (token: Buffer) => gate.run(sql`select gate.end_session(${token})`),
    confirmWith: (token: Buffer) =>
      gate.one<Confirming>(
        sql`select tenant, staff_id, login, password_hash, stepped_up from gate.confirm_with(${token})`,
      ),
    stepUp: (token: Buffer, method: Method, newHash: Buffer) =>
      gate.run(sql`select gate.step_up(${token}, ${method}, ${newHash})`),
  }
}
export type SignInGate = ReturnType<typeof signInGate>
