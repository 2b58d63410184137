import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Cluster } from '../database/open.ts'
import { accountFor } from './cluster.ts'
import { withClient } from './readiness.ts'
import { SOCKET_PORT, socketDirectory } from './socket-directory.ts'
import { superuserOf } from './superuser.ts'

/**
 * How to reach our own database while a server runs on this state directory, through its private socket; null when none
 * answers. As the owner, for commands that only read, or as one of the logins: the server goes on undisturbed.
 */
export async function runningServer(state: string): Promise<Cluster['configFor'] | null> {
  const directory = resolve(state)
  if (!existsSync(join(directory, 'keys', 'postgres.json'))) return null
  const superuser = superuserOf(directory, true)
  const host = socketDirectory(directory, accountFor(directory, process.getuid?.() ?? 0))
  const configFor: Cluster['configFor'] = (database, user, password) => ({
    host,
    port: SOCKET_PORT,
    database,
    ...(user === undefined ? superuser : { user, password }),
  })
  return withClient(configFor('postgres'), (client) => client.query('select 1')).then(
    () => configFor,
    () => null,
  )
}
