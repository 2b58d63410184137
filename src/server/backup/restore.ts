import { chownSync, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import type { Account } from '../postgres/account.ts'
import { accountFor } from '../postgres/cluster.ts'
import { syncDirectory, writeDurably } from '../postgres/durable-file.ts'
import { makeStateDirectory } from '../postgres/state-directory.ts'
import { readEncrypted } from './encrypted-file.ts'
import { BackupFailure, keyFor, readManifest, type Manifest } from './manifest.ts'
import { restoredMark } from './restored.ts'

export type Progress = (done: number, of: number) => void

/** Reads every byte of a backup and holds it against the manifest. Throws BackupFailure, naming the first file that fails. */
export async function verifyBackup(directory: string, key: Buffer, progress?: Progress): Promise<Manifest> {
  const manifest = await readManifest(directory, key)
  const target = () => new Writable({ write: (_, __, done) => done() })
  await eachFile(directory, manifest, { key, target, progress })
  return manifest
}

/**
 * Lays a backup into a state directory without a database, for the next start, which replays the log of changes, ends every
 * session and deletes again what is due. Every byte is checked on the way; the database appears when all of it is there.
 * Throws BackupFailure when a database is there already, the keys are not, or the backup is damaged.
 */
export async function restoreBackup(
  directory: string,
  state: string,
  { key, progress, durable = true }: { key: Buffer; progress?: Progress; durable?: boolean },
): Promise<Manifest> {
  const manifest = await readManifest(directory, key)
  makeStateDirectory(state)
  await emptyAndKeyed(state)
  const owner = accountFor(state, process.getuid?.() ?? 0)
  const data = path.join(state, `pg${manifest.serverVersion.split('.')[0]}`)
  const draft = `${data}.restore-${process.pid}`
  try {
    for (const place of ['', ...manifest.directories]) {
      await mkdir(path.join(draft, place), { recursive: true, mode: 0o700 })
      give(path.join(draft, place), owner)
    }
    const target = (file: string) =>
      createWriteStream(path.join(draft, file), { mode: 0o600, flush: durable })
    await eachFile(directory, manifest, { key, target, progress })
    for (const { path: file } of manifest.files) give(path.join(draft, file), owner)
    writeDurably(
      restoredMark(state),
      `${JSON.stringify({ id: manifest.id, takenAt: manifest.takenAt })}\n`,
      0o600,
    )
    await rename(draft, data)
    syncDirectory(state)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  return manifest
}

async function emptyAndKeyed(state: string): Promise<void> {
  const there = (await readdir(state)).find((name) => /^pg\d+$/.test(name))
  if (there)
    throw new BackupFailure(
      `Der ligger allerede en database i ${state} (${there}). Læg kopien i en tom mappe, eller flyt den gamle væk først.`,
    )
  for (const name of ['postgres.json', 'samspil.key'])
    if (!existsSync(path.join(state, 'keys', name)))
      throw new BackupFailure(
        `Nøglen keys/${name} mangler i ${state}. Læg mappen keys fra jeres nøglekopi dertil først; den er aldrig i sikkerhedskopien.`,
      )
}

async function eachFile(
  directory: string,
  manifest: Manifest,
  {
    key,
    target,
    progress,
  }: { key: Buffer; target: (file: string) => Writable; progress?: Progress | undefined },
): Promise<void> {
  const fileKey = keyFor(key, manifest.id, 'files')
  for (const [index, file] of manifest.files.entries()) {
    const read = await readEncrypted(path.join(directory, `${file.path}.enc`), target(file.path), {
      key: fileKey,
      name: file.path,
    })
    if (read.bytes !== file.bytes || read.sha256 !== file.sha256)
      throw new BackupFailure(`Filen ${file.path} i sikkerhedskopien er ikke den, som manifestet nævner.`)
    progress?.(index + 1, manifest.files.length)
  }
}

function give(place: string, owner: Account | null): void {
  if (owner) chownSync(place, owner.uid, owner.gid)
}
