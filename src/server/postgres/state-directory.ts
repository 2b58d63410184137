import { accessSync, chmodSync, chownSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { closedDirectory, isRoot, NOBODY } from './account.ts'
import type { Account } from './account.ts'
import { PostgresFailure } from './postgres.ts'

/** Where a server that runs as root keeps its state when the project lies below a closed directory such as /root. */
const SYSTEM_STATE = '/var/lib/samspil'

/**
 * The directory of database, files, keys and backups: SAMSPIL_STATE, else ./data.
 * As root PostgreSQL runs under an unprivileged account, which cannot reach ./data below a 0700 directory:
 * then it is /var/lib/samspil.
 */
export function stateDirectory(
  env: Readonly<Record<string, string | undefined>>,
  place = { directory: process.cwd(), root: isRoot() },
): string {
  if (env['SAMSPIL_STATE']) return resolve(place.directory, env['SAMSPIL_STATE'])
  const beside = resolve(place.directory, 'data')
  return place.root && closedDirectory(dirname(beside), NOBODY) ? SYSTEM_STATE : beside
}

/** Makes the state directory, for its owner alone. Throws PostgresFailure when it cannot be made or used. */
export function makeStateDirectory(state: string): void {
  try {
    mkdirSync(state, { recursive: true, mode: 0o700 })
    accessSync(state, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new PostgresFailure(
      `Mappen ${state} kan ikke oprettes eller bruges. Vælg en anden med SAMSPIL_STATE.`,
      { cause },
    )
  }
}

/**
 * Lets the account that PostgreSQL runs as pass through the state directory, though not list it.
 * Throws PostgresFailure when a directory above it is closed.
 */
export function openWay(state: string, account: Account): void {
  chmodSync(state, (statSync(state).mode & 0o777) | 0o011)
  const closed = closedDirectory(state, account)
  if (!closed) return
  throw new PostgresFailure(
    `Databasen kører ikke som root, men som bruger ${account.uid}, og den kan ikke komme gennem ${closed}. ` +
      `Vælg en anden mappe med SAMSPIL_STATE, for eksempel ${SYSTEM_STATE}.`,
  )
}

/** A directory below the state directory for one account alone (0700). */
export function privateDirectory(state: string, name: string, account: Account | null): string {
  const path = join(state, name)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
  chmodSync(path, 0o700)
  return path
}
