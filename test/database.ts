import { inject } from 'vitest'
import { asOwner, newSecret, openDatabase, type Cluster, type Database } from '#server/database/open.ts'
import { catalogueNotes } from './catalogue-notes.ts'
import { templateDatabase, testKey } from './cluster.ts'

const elsewhere: { cluster?: Cluster; database?: Database } = {}

/**
 * Builds worlds on another database than that of the tests: the goals are measured outside them, and a backup is taken of a
 * cluster of its own. Returns what brings the tests' own back.
 */
export function buildWorldsOn(cluster: Cluster, database: Database): () => void {
  Object.assign(elsewhere, { cluster, database })
  return () => {
    delete elsewhere.cluster
    delete elsewhere.database
  }
}

/** The cluster of this run, reachable as its owner or as one of the logins. */
export function testCluster(): Cluster {
  if (elsewhere.cluster) return elsewhere.cluster
  const base = inject('cluster')
  return {
    configFor: (database, user, password) =>
      base.connectionString
        ? atUrl(base.connectionString, { database, user, password })
        : { ...base, database, ...(user ? { user, password } : {}) },
  }
}

/** The same for a server that DATABASE_URL names. */
function atUrl(
  text: string,
  { database, user, password }: { database: string; user: string | undefined; password: string | undefined },
): { connectionString: string } {
  const url = new URL(text)
  url.pathname = `/${database}`
  if (user) [url.username, url.password] = [user, encodeURIComponent(password ?? '')]
  return { connectionString: url.href }
}

const open = new Map<string, Promise<Database>>()

/** This worker's own clone of the template; each test makes its own municipality in it. */
export function testDatabase(): Promise<Database> {
  if (elsewhere.database) return Promise.resolve(elsewhere.database)
  const name = `samspil_${process.pid}`
  const known = open.get(name) ?? clone(name)
  open.set(name, known)
  return known
}

async function clone(name: string): Promise<Database> {
  const cluster = testCluster()
  await asOwner(cluster, 'postgres', async (admin) => {
    await admin.query(`drop database if exists ${name}`)
    await admin.query(`create database ${name} template ${templateDatabase}`)
    await admin.query(
      `grant connect on database ${name} to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_login, samspil_courier, samspil_mailbox`,
    )
    await admin.query(`revoke all on database ${name} from public`)
  })
  await asOwner(cluster, name, newSecret)
  return openDatabase(cluster, name, { key: testKey, clock: () => clock.now, observer: catalogueNotes })
}

/** The clock of the tests: it runs, until a test sets it, and runs again when that test takes its time back (`undefined`). */
export const clock = {
  moved: undefined as Date | undefined,
  get now(): Date {
    return this.moved ?? new Date()
  },
  set now(at: Date | undefined) {
    this.moved = at
  },
}
