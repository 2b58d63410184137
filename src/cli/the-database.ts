import type { Cluster } from '#server/database/open.ts'
import { readConfig } from '#server/config.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import { runningServer } from '#server/postgres/running-server.ts'
import type { Io } from './io.ts'

export type TheDatabase = { cluster: Cluster; name: string; stop: () => Promise<void> }

/** The database that is in use by a server, or else one opened for this command alone. */
export async function theDatabase(io: Io): Promise<TheDatabase> {
  const config = readConfig(process.env)
  const running = config.databaseUrl ? null : await runningServer(config.state)
  if (running) return { cluster: { configFor: running }, name: 'samspil', stop: async () => {} }
  const postgres = await openPostgres({
    state: config.state,
    log: io.err,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
  })
  return { cluster: postgres, name: postgres.admin.database ?? 'samspil', stop: () => postgres.stop() }
}
