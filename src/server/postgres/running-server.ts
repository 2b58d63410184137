import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClientConfig } from 'pg'
import { accountFor } from './cluster.ts'
import { withClient } from './readiness.ts'
import { SOCKET_PORT, socketDirectory } from './socket-directory.ts'
import { superuserOf } from './superuser.ts'

/**
 * How to reach our own database while a server runs on this state directory, through its private socket; null when none
 * answers. For commands that only read: the server goes on undisturbed.
 */
export async function runningServer(state: string): Promise<((database: string) => ClientConfig) | null> {
  const directory = resolve(state)
  if (!existsSync(join(directory, 'keys', 'postgres.json'))) return null
  const { user, password } = superuserOf(directory, true)
  const host = socketDirectory(directory, accountFor(directory, process.getuid?.() ?? 0))
  const configFor = (database: string): ClientConfig => ({
    host,
    port: SOCKET_PORT,
    database,
    user,
    password,
  })
  return withClient(configFor('postgres'), (client) => client.query('select 1')).then(
    () => configFor,
    () => null,
  )
}
