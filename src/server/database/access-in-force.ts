import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { access } from '#db/access.ts'
import { policiesSql } from '#db/access-model.ts'
import { hashInForce } from './forms.ts'

export function accessHash(): string {
  return createHash('sha256').update(policiesSql(access)).digest('hex')
}

/** Puts the policies of db/access.ts in force in one transaction, unless they are already. */
export async function applyAccess(admin: Client): Promise<boolean> {
  const hash = accessHash()
  if ((await hashInForce(admin)) === hash) return false
  await admin.query('begin')
  try {
    await admin.query(policiesSql(access))
    await admin.query(
      'insert into gate.access_version (hash) values ($1) on conflict (only_one) do update set hash = excluded.hash, applied_at = now()',
      [hash],
    )
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
  return true
}

/** Throws when the database was made from another version of db/access.ts: then nothing may be served. */
export async function verifyAccess(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ hash: string }>('select hash from gate.access_version')
  if (rows[0]?.hash !== accessHash())
    throw new Error(
      'Databasens adgangsregler er ikke dem, programmet er lavet til. Kør npm run db, og start igen.',
    )
}
