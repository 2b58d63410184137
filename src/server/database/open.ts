import { randomBytes } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { Observer, Road } from '#core/execute.ts'
import { secretsFrom } from '#core/secrets.ts'
import { applyAccess, verifyAccess } from './access-in-force.ts'
import { openDoors } from './doors.ts'
import { rememberForms } from './forms.ts'
import { sealPlaces } from './seal-places.ts'
import { runLints } from './lints.ts'
import { migrate } from './migrate.ts'
import { closeDatabase, ensureRoles, loginPasswords } from './roles.ts'
import type { Pool } from 'pg'

/** How to reach a cluster: as its owner, or as one of the logins. */
export type Cluster = { configFor(database: string, user?: string, password?: string): ClientConfig }

export type Database = {
  road: Road
  signIn: Pool
  courier: Pool
  name: string
  close: () => Promise<void>
}

/** Runs something on the owner's connection to a database, which ends with it. */
export async function asOwner<T>(
  cluster: Cluster,
  database: string,
  run: (admin: Client) => Promise<T>,
): Promise<T> {
  const admin = new Client(cluster.configFor(database))
  admin.on('error', () => {}) // the statement that runs fails; without a listener the process would end
  await admin.connect()
  try {
    return await run(admin)
  } finally {
    await admin.end()
  }
}

/** Makes the database ready: roles, migrations, policies, the context's secret. Safe to run at every start. */
export async function prepareDatabase(
  cluster: Cluster,
  name: string,
  key: Buffer,
): Promise<{ migrated: string[] }> {
  await asOwner(cluster, 'postgres', async (admin) => {
    await ensureRoles(admin, loginPasswords(key))
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount)
      await admin.query(`create database ${admin.escapeIdentifier(name)} template template0 encoding 'UTF8'`)
  })
  return asOwner(cluster, name, async (admin) => {
    await closeDatabase(admin, name)
    const migrated = await migrate(admin)
    if ((await applyAccess(admin)) || migrated.length > 0) await rememberForms(admin)
    await sealPlaces(admin, key)
    await newSecret(admin)
    return { migrated }
  })
}

/** A fresh secret for the sealed context at each start; the table is unlogged and so never in a backup. */
export async function newSecret(admin: Client): Promise<void> {
  const key = randomBytes(64)
  const pad = (value: number) => Buffer.from(key.map((byte) => byte ^ value))
  await admin.query(
    'insert into gate.secret (inner_pad, outer_pad) values ($1, $2) on conflict (only_one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad',
    [pad(0x36), pad(0x5c)],
  )
}

/** Opens a prepared database for serving; throws when its walls are not those of db/access.ts. */
export async function openDatabase(
  cluster: Cluster,
  name: string,
  options: { key: Buffer; clock: () => Date; observer?: Observer },
): Promise<Database> {
  await asOwner(cluster, name, async (admin) => {
    await verifyAccess(admin)
    const faults = await runLints(admin)
    if (faults.length)
      throw new Error(
        `Databasens vægge har huller, så der serveres ikke: ${faults.map((f) => `${f.lint}: ${f.fault}`).join('; ')}`,
      )
  })
  const passwords = loginPasswords(options.key)
  const { doors, signIn, courier, close } = openDoors((login) =>
    cluster.configFor(name, login, passwords[login]),
  )
  const road: Road = {
    doors,
    secrets: secretsFrom(options.key),
    clock: options.clock,
    ...(options.observer ? { observer: options.observer } : {}),
  }
  return { road, signIn, courier, name, close }
}
