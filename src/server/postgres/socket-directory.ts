import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { PostgresFailure } from './postgres.ts'
import { privateDirectory } from './state-directory.ts'

/** The longest address of a Unix socket that both Linux (107) and macOS (103) take, in bytes. */
const LONGEST = 103

/** PostgreSQL names its socket after the port, though no port is opened. */
export const SOCKET_PORT = 5432

/**
 * A directory for the socket that only the server's account can enter: `<state>/run`, or where that path is too long
 * one in the directory for temporary files, whose name follows from the state directory.
 */
export function socketDirectory(state: string, dropTo: Account | null, temporary = tmpdir()): string {
  if (fits(join(state, 'run'))) return privateDirectory(state, 'run', dropTo)
  const name = `samspil-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`
  return guarded(join(temporary, name), dropTo)
}

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= LONGEST
}

/** Anyone may have made a directory of this name first, so what is there is used only if it is ours and closed. */
function guarded(path: string, dropTo: Account | null): string {
  const owner = dropTo?.uid ?? process.getuid?.()
  if (!lstatSync(path, { throwIfNoEntry: false })) {
    mkdirSync(path, { mode: 0o700 })
    chmodSync(path, 0o700)
    if (dropTo) chownSync(path, dropTo.uid, dropTo.gid)
  }
  const stat = lstatSync(path)
  if (!stat.isDirectory() || stat.uid !== owner || (stat.mode & 0o077) !== 0) {
    throw new PostgresFailure(
      `Mappen ${path} er ikke vores egen og lukkede. Slet den, eller vælg en kortere SAMSPIL_STATE.`,
    )
  }
  return path
}
