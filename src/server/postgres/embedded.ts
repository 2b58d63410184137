import { chmodSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClientConfig } from 'pg'
import { isRoot } from './account.ts'
import type { Account } from './account.ts'
import { usableBinaries } from './binaries.ts'
import { accountFor, clusterExists, ensureCluster } from './cluster.ts'
import { DiskReserve, ordinaryReserve } from './disk-reserve.ts'
import { launchOf } from './launch.ts'
import { prepareDatabase } from './own-database.ts'
import type { Postgres, PostgresOptions } from './postgres.ts'
import { endPreviousServer } from './previous-server.ts'
import { answers } from './readiness.ts'
import { hostBasedAuthentication, serverArguments } from './settings.ts'
import { SOCKET_PORT, socketDirectory } from './socket-directory.ts'
import { claimState } from './state-lock.ts'
import { makeStateDirectory, openWay, privateDirectory } from './state-directory.ts'
import { superuserOf } from './superuser.ts'
import type { Superuser } from './superuser.ts'
import { ordinaryPatience, Supervisor } from './supervisor.ts'
import type { Patience } from './supervisor.ts'

/** The product's database in our own cluster. */
const DATABASE = 'samspil'

export type EmbeddedOptions = Omit<PostgresOptions, 'databaseUrl'> & { patience?: Patience }

/** A cluster that lies ready to be started. */
type Prepared = {
  data: string
  socket: string
  dropTo: Account | null
  superuser: Superuser
  program: string
  version: string
}

/** Our own PostgreSQL below the state directory, made at the first start. Throws PostgresFailure. */
export async function openEmbedded(given: EmbeddedOptions): Promise<Postgres> {
  const options = { ...given, state: resolve(given.state) }
  makeStateDirectory(options.state)
  const dropTo = accountFor(options.state, process.getuid?.() ?? 0)
  if (dropTo) openWay(options.state, dropTo)
  const release = claimState(options.state)
  try {
    return await startServer(options, await prepare(options, dropTo), release)
  } catch (error) {
    release()
    throw error
  }
}

async function prepare(options: EmbeddedOptions, dropTo: Account | null): Promise<Prepared> {
  const { state, binaries: named } = options
  const binaries = await usableBinaries({ state, dropTo, ...(named ? { named } : {}) })
  const data = join(state, `pg${binaries.major}`)
  const superuser = superuserOf(state, clusterExists(data))
  await ensureCluster({ state, data, binaries, dropTo, superuser, durable: options.durable ?? true })
  const program = join(binaries.directory, 'postgres')
  return {
    data,
    socket: socketDirectory(state, dropTo),
    dropTo,
    superuser,
    program,
    version: binaries.version,
  }
}

async function startServer(
  options: EmbeddedOptions,
  cluster: Prepared,
  release: () => void,
): Promise<Postgres> {
  const began = performance.now()
  const { state, log } = options
  const configFor = (
    database: string,
    user = cluster.superuser.user,
    password = cluster.superuser.password,
  ): ClientConfig => ({
    host: cluster.socket,
    port: SOCKET_PORT,
    database,
    user,
    password,
  })
  const reserve = new DiskReserve(state, ordinaryReserve(state), log)
  const supervisor = await supervisorOf(options, cluster, reserve, configFor('postgres'))
  await supervisor.start()
  try {
    await prepareDatabase(configFor('postgres'), DATABASE)
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  if (options.durable ?? true) reserve.watch()
  const seconds = ((performance.now() - began) / 1000).toFixed(2).replace('.', ',')
  log(
    `PostgreSQL ${cluster.version} svarer efter ${seconds} s (${cluster.data}${isRoot() ? `, bruger ${cluster.dropTo?.uid}` : ''}).`,
  )
  return {
    kind: 'embedded',
    version: cluster.version,
    admin: configFor(DATABASE),
    dataDirectory: cluster.data,
    configFor,
    onRestart: (listener) => supervisor.onRestart(listener),
    onSpace: (listener) => reserve.onSpace(listener),
    async stop() {
      reserve.stop()
      await supervisor.stop()
      release()
    },
  }
}

async function supervisorOf(
  options: EmbeddedOptions,
  cluster: Prepared,
  reserve: DiskReserve,
  maintenance: ClientConfig,
): Promise<Supervisor> {
  const { state, log, durable = true, settings } = options
  const hbaFile = join(state, 'pg_hba.conf')
  writeFileSync(hbaFile, hostBasedAuthentication)
  chmodSync(hbaFile, 0o644) // the account we drop to reads it; there is nothing secret in it
  const place = {
    data: cluster.data,
    socketDirectory: cluster.socket,
    hbaFile,
    durable,
    ...(settings ? { extra: settings } : {}),
  }
  const launch = await launchOf(
    cluster.program,
    serverArguments(place),
    cluster.dropTo,
    privateDirectory(state, 'log', null),
  )
  return new Supervisor({
    launch,
    patience: options.patience ?? ordinaryPatience,
    log,
    async prepare() {
      // A server that died of a full disk needs the reserve to recover.
      if (durable) reserve.look()
      await endPreviousServer(cluster.data, log)
    },
    clear: () => endPreviousServer(cluster.data, log),
    ready: (over) => answers(maintenance, over, log),
  })
}
