import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { tokenHash } from '#core/secrets.ts'
import { sql } from '#core/sql.ts'

/** A verified log-in of a citizen: the keyed hash of the personal number, its NSIS level, and who said so. */
export type VerifiedCitizen = {
  tenant: number
  cprHash: Buffer
  level: 'substantial' | 'high'
  issuer: string
}

/** Begins a session with this token. False for whoever is in no family of the municipality; the answer tells nothing more. */
export async function startCitizenSession(
  signIn: Pool,
  { tenant, cprHash, level, issuer }: VerifiedCitizen,
  token: Buffer,
): Promise<boolean> {
  const { session } = await transaction(signIn).one<{ session: string | null }>(sql`
    select gate.start_citizen_session(${tenant}, ${cprHash}, ${level}, ${issuer}, ${tokenHash(token)}) as session`)
  return session !== null
}

/** Ends a citizen's session; nothing happens for one that has ended. */
export async function endCitizenSession(signIn: Pool, token: Buffer): Promise<void> {
  await transaction(signIn).run(sql`select gate.end_citizen_session(${token})`)
}
