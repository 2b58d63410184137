import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { NOBODY } from './account.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { syncDirectory } from './durable-file.ts'
import { PostgresFailure } from './postgres.ts'
import { run } from './run.ts'
import type { Superuser } from './superuser.ts'

/** What initdb made is whole when this file lies in place, since the directory is renamed last. */
export function clusterExists(data: string): boolean {
  return existsSync(join(data, 'PG_VERSION'))
}

/**
 * The account PostgreSQL runs as: for root the owner of the newest cluster in the state directory, else `nobody`;
 * for everyone else null, ourselves. Throws PostgresFailure when the cluster belongs to someone it cannot be run as.
 */
export function accountFor(state: string, uid: number): Account | null {
  const data = clusterDirectories(state).at(-1)
  const owner = data && statSync(data)
  if (uid !== 0) {
    if (!owner || owner.uid === uid) return null
    throw new PostgresFailure(
      `Databasen i ${data} tilhører bruger ${owner.uid}. Start Samspil som den bruger eller som root.`,
    )
  }
  if (!owner) return NOBODY
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  throw new PostgresFailure(
    `Databasen i ${data} tilhører root, som PostgreSQL ikke må køre som. Kør: chown -R ${NOBODY.uid}:${NOBODY.gid} ${data}`,
  )
}

function clusterDirectories(state: string): string[] {
  const versions = readdirSync(state).filter((name) => /^pg\d+$/.test(name))
  return versions.sort((a, b) => Number(a.slice(2)) - Number(b.slice(2))).map((name) => join(state, name))
}

export type ClusterPlan = {
  state: string
  data: string
  binaries: Binaries
  dropTo: Account | null
  superuser: Superuser
  durable: boolean
}

/**
 * Makes the cluster unless it is there: UTF-8, builtin C.UTF-8 (the same order on every machine; Danish order is asked
 * for column by column), checksums on all pages, and no login without a password.
 * Throws PostgresFailure, also when a cluster of another main version is there, which would else seem to have been emptied.
 */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  if (clusterExists(plan.data)) return
  const other = clusterDirectories(plan.state).find((directory) => clusterExists(directory))
  if (other) {
    throw new PostgresFailure(
      `${plan.state} indeholder en database fra en anden hovedversion (${basename(other)}), men programmerne er ` +
        `PostgreSQL ${plan.binaries.version}. Udlæs data med den gamle version, og indlæs dem i en ny mappe.`,
    )
  }
  removeDrafts(plan.data)
  const draft = `${plan.data}.init-${process.pid}`
  await initialise(plan, draft)
  renameSync(draft, plan.data)
  if (plan.durable) syncDirectory(plan.state)
}

async function initialise(plan: ClusterPlan, draft: string): Promise<void> {
  const { dropTo } = plan
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${plan.superuser.password}\n`, { mode: 0o600 })
  if (dropTo) for (const path of [draft, passwordFile]) chownSync(path, dropTo.uid, dropTo.gid)
  try {
    const { ok, output } = await run(
      join(plan.binaries.directory, 'initdb'),
      initdbArguments(plan, draft, passwordFile),
      dropTo,
    )
    if (!ok) throw new PostgresFailure(`Databasen kunne ikke oprettes i ${plan.state}: ${output}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function initdbArguments(plan: ClusterPlan, draft: string, passwordFile: string): string[] {
  // The builtin provider came with PostgreSQL 17; older programs take C.UTF-8 from the C library.
  const locale =
    plan.binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8', '--lc-messages=C']
  const login = ['--username', plan.superuser.user, '--auth=scram-sha-256', '--pwfile', passwordFile]
  const sync = plan.durable ? [] : ['--no-sync']
  return ['-D', draft, ...login, '--encoding=UTF8', ...locale, '--data-checksums', ...sync]
}

/** What a killed initdb left: half a cluster, or its password file. */
function removeDrafts(data: string): void {
  const drafts = readdirSync(dirname(data)).filter((name) => name.startsWith(`${basename(data)}.init-`))
  for (const name of drafts)
    rmSync(join(dirname(data), name), { recursive: true, force: true, maxRetries: 3 })
}
