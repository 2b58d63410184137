import type { FastifyInstance } from 'fastify'
import { asOwner, newSecret, openDatabase, prepareDatabase, type Database } from './database/open.ts'
import { startBackups, type DailyBackups } from './backup/daily.ts'
import { settleRestored } from './backup/restored.ts'
import type { Config } from './config.ts'
import { buildHttp } from './http.ts'
import { startCheckpoints, type Checkpoints } from './checkpoint/start.ts'
import { byMail, byPost } from './checkpoint/witness-ways.ts'
import { backupKey, checkpointKey, installationKey } from './keys.ts'
import { startDelivery, type Delivery } from './mail/start.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import type { Postgres } from './postgres/postgres.ts'
import { startSchedule, type Schedule } from './service.ts'

export type Samspil = {
  http: FastifyInstance
  database: Database
  postgres: Postgres
  key: Buffer
  schedule: Schedule
  checkpoints: Checkpoints
  delivery: Delivery
  stop: () => Promise<void>
}

/** Starts the database, makes it ready and builds the HTTP server; `listen` is left to the caller. */
export async function startSamspil(
  config: Config,
  log: (line: string) => void,
  durable = true,
): Promise<Samspil> {
  const postgres = await openPostgres({
    state: config.state,
    log,
    durable,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    ...(config.binaries ? { binaries: config.binaries } : {}),
  })
  try {
    const key = await installationKey(config.state)
    const name = postgres.admin.database ?? 'samspil'
    const { migrated } = await prepareDatabase(postgres, name, key)
    if (migrated.length) log(`Databasen er opdateret: ${migrated.join(', ')}`)
    await settleRestored(config.state, { cluster: postgres, database: name, log })
    const database = await openDatabase(postgres, name, { key, clock: () => new Date() })
    const disk = { low: false }
    postgres.onSpace((space) => (disk.low = space === 'low'))
    database.road.writable = () => !disk.low
    postgres.onRestart((event) => {
      // A crash empties the unlogged secret of the context; until there is a new one, nothing can be read.
      if (event.kind === 'up')
        void asOwner(postgres, name, newSecret).catch((error: unknown) =>
          log(`Databasen kunne ikke gøres klar igen: ${String(error)}`),
        )
    })
    const schedule = startSchedule(postgres, database, log)
    const delivery = startDelivery({
      pool: database.courier,
      settings: config.messages,
      url: config.url,
      clock: () => new Date(),
      log,
    })
    void delivery.runOnce().catch(() => {})
    const checkpoints = startCheckpoints({
      pool: database.road.doors.samspil_worker,
      state: config.state,
      key: await checkpointKey(config.state),
      witnesses: [
        ...(config.witnessUrl ? [byPost(config.witnessUrl)] : []),
        ...(config.witnessMail && delivery.mail ? [byMail(delivery.mail, config.witnessMail)] : []),
      ],
      clock: () => new Date(),
      log,
    })
    const backups = await backupsOf(config, postgres, log)
    const health = () => ({
      ...checkpoints.health(),
      messages: delivery.health(),
      ...backups?.health(),
    })
    const http = await buildHttp(config, database, health)
    const stop = async () => {
      schedule.stop()
      await backups?.stop()
      await http.close()
      await delivery.stop()
      await checkpoints.stop()
      await database.close()
      await postgres.stop()
    }
    return { http, database, postgres, key, schedule, checkpoints, delivery, stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** The daily backups, where a directory for them is named. Those of an external database belong to whoever runs it. */
async function backupsOf(
  { backup, state }: Config,
  postgres: Postgres,
  log: (line: string) => void,
): Promise<DailyBackups | null> {
  if (!backup || postgres.dataDirectory === null) return null
  const { directory, keepDays } = backup
  const key = await backupKey(state)
  return startBackups({ cluster: postgres, directory, keepDays, key, clock: () => new Date(), log })
}
