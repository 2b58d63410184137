import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The operating system's user and group that PostgreSQL runs as, when that is not ourselves. */
export type Account = { uid: number; gid: number }

/** `nobody` on every Linux we know; initdb asks for a user that has a name. */
export const NOBODY: Account = { uid: 65534, gid: 65534 }

/** True for the superuser, as whom PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The nearest directory on the way to `path` that this account may not pass through, or null when the way is open.
 * Directories that do not exist yet are passed over: they become ours.
 */
export function closedDirectory(path: string, account: Account): string | null {
  for (let directory = resolve(path); ; directory = dirname(directory)) {
    const stat = statSync(directory, { throwIfNoEntry: false })
    if (stat && !mayPass(stat, account)) return directory
    if (directory === dirname(directory)) return null
  }
}

function mayPass(stat: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}
