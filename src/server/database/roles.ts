import type { Client } from 'pg'
import { createHmac } from 'node:crypto'
import { logins, type Login } from '#db/access-model.ts'

const settings = [
  `set jit = off`,
  `set track_activities = off`,
  `set statement_timeout = '15s'`,
  `set lock_timeout = '3s'`,
  `set idle_in_transaction_session_timeout = '10s'`,
  `set search_path = ''`,
  `set default_transaction_isolation = 'read committed'`,
]

/** Passwords of the logins, derived from the key in the state directory: nothing to store, nothing to leak in a dump. */
export function loginPasswords(key: Buffer): Record<Login, string> {
  const password = (login: Login) => createHmac('sha256', key).update(`login:${login}`).digest('base64url')
  return Object.fromEntries(logins.map((login) => [login, password(login)])) as Record<Login, string>
}

/**
 * Makes the roles of security.md 4.2 where they are missing and sets them as they must be. Roles belong to the whole
 * cluster, so this may run at the same time for two databases: a lock keeps them apart.
 */
export async function ensureRoles(admin: Client, passwords: Record<Login, string>): Promise<void> {
  await admin.query('select pg_advisory_lock(727001)')
  try {
    for (const role of ['samspil_owner', 'samspil_gate'])
      await createRole(admin, role, 'nologin noinherit nobypassrls')
    for (const login of logins) {
      await createRole(admin, login, 'login noinherit nobypassrls nocreatedb nocreaterole')
      await admin.query(`alter role ${login} password ${admin.escapeLiteral(passwords[login])}`)
      for (const setting of settings) await admin.query(`alter role ${login} ${setting}`)
    }
    await admin.query('grant samspil_owner, samspil_gate to current_user')
  } finally {
    await admin.query('select pg_advisory_unlock(727001)')
  }
}

async function createRole(admin: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role])
  if (!rowCount) await admin.query(`create role ${role} ${attributes}`)
}

/** Takes away what PostgreSQL gives everyone in a database: temporary tables, the public schema, large objects. */
export async function closeDatabase(admin: Client, database: string): Promise<void> {
  const name = admin.escapeIdentifier(database)
  await admin.query(`revoke all on database ${name} from public`)
  await admin.query(`grant connect on database ${name} to ${logins.join(', ')}`)
  await admin.query('revoke all on schema public from public')
  for (const routine of [
    'lo_create(oid)',
    'lo_creat(integer)',
    'lo_from_bytea(oid, bytea)',
    'pg_advisory_lock(bigint)',
    'pg_notify(text, text)',
  ]) {
    await admin.query(`revoke execute on function pg_catalog.${routine} from public`)
  }
  await admin.query('alter default privileges revoke execute on functions from public')
}
