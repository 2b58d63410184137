import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from './durable-file.ts'
import { PostgresFailure } from './postgres.ts'
import { privateDirectory } from './state-directory.ts'

const superuser = z.object({ user: z.string().min(1), password: z.string().min(32) })

export type Superuser = z.infer<typeof superuser>

/**
 * The cluster's superuser and its random password (256 bits), kept in `<state>/keys/postgres.json`, mode 0600.
 * It is on disk before the cluster is, so a crash in between leaves no cluster that nobody can enter.
 * Throws PostgresFailure when a cluster exists and its key does not.
 */
export function superuserOf(state: string, clusterExists: boolean): Superuser {
  const path = join(privateDirectory(state, 'keys', null), 'postgres.json')
  if (existsSync(path)) {
    chmodSync(path, 0o600)
    return read(path)
  }
  if (clusterExists) {
    throw new PostgresFailure(
      `Nøglen til databasen (${path}) mangler. Hent den fra sikkerhedskopien; uden den kan databasen ikke åbnes.`,
    )
  }
  const made: Superuser = { user: 'postgres', password: randomBytes(32).toString('base64url') }
  writeDurably(path, `${JSON.stringify(made)}\n`, 0o600)
  return made
}

function read(path: string): Superuser {
  const text = readFileSync(path, 'utf8')
  try {
    return superuser.parse(JSON.parse(text))
  } catch {
    // The cause is left out: a parser's message may quote the password.
    throw new PostgresFailure(`Nøglen til databasen (${path}) er beskadiget. Hent den fra sikkerhedskopien.`)
  }
}
