import type { ClientConfig } from 'pg'
import { withClient } from './readiness.ts'

/**
 * Makes the product's database in our own cluster unless it is there, and closes the others to everyone else.
 * Errors of requests are not logged by the server, since their messages may quote what was typed (security.md T47);
 * the application logs their codes. The superuser's are, among them those of autovacuum, which tell of a damaged disk.
 */
export async function prepareDatabase(maintenance: ClientConfig, name: string): Promise<void> {
  await withClient(maintenance, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
    await client.query(`alter database ${client.escapeIdentifier(name)} set log_min_messages = 'log'`)
    await client.query(`alter role current_user set log_min_messages = 'warning'`)
    await client.query('revoke all on database postgres, template1 from public')
  })
}
