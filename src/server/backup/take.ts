import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Client } from 'pg'
import { syncDirectory, writeDurably } from '../postgres/durable-file.ts'
import { clusterFiles } from './cluster-files.ts'
import { writeEncrypted } from './encrypted-file.ts'
import { BackupFailure, keyFor, manifestName, sealedManifest, type Manifest } from './manifest.ts'

const AT_ONCE = 4

export type Taking = {
  /** A connection of the cluster's owner, used for this alone: the copy ends with it. */
  owner: Client
  /** Where copies lie; each gets a directory of its own. */
  into: string
  key: Buffer
  now: Date
  /** false leaves it to the machine when files reach the disk: for tests alone. */
  durable?: boolean
  /** Told after each file; throw there to stop, and nothing is left behind. */
  progress?: (done: number, of: number) => void
}

/**
 * Copies the whole running cluster, encrypted, through PostgreSQL's own way for base backups: everything acknowledged before
 * the copy began is in it, and the work of others goes on meanwhile. Returns the new directory. The copy appears under its
 * name when it is whole. Throws BackupFailure when the files are out of reach.
 */
export async function takeBackup(taking: Taking): Promise<{ directory: string; manifest: Manifest }> {
  const { owner, into, key, now } = taking
  const id = randomUUID()
  const name = `${now.toISOString().slice(0, 19).replaceAll(':', '')}Z-${id.slice(0, 8)}`
  const draft = path.join(into, `.${name}`)
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const { rows } = await owner.query<{ data: string; version: string }>(
      `select current_setting('data_directory') as data, current_setting('server_version') as version`,
    )
    const data = rows[0]?.data ?? ''
    await readdir(data).catch(() => {
      throw new BackupFailure(
        `Databasens filer i ${data} kan ikke læses herfra. Kør kommandoen som den, der kører Samspil.`,
      )
    })
    const copied = await copyAll({ ...taking, data, draft, fileKey: keyFor(key, id, 'files'), name })
    const manifest: Manifest = {
      format: 'samspil-backup-1',
      id,
      takenAt: now.toISOString(),
      serverVersion: rows[0]?.version ?? '',
      ...copied,
    }
    writeDurably(path.join(draft, manifestName), sealedManifest(manifest, key), 0o600)
    await rename(draft, path.join(into, name))
    syncDirectory(into)
    return { directory: path.join(into, name), manifest }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

type Copying = Taking & { data: string; draft: string; fileKey: Buffer; name: string }
type Copied = Pick<Manifest, 'startLsn' | 'stopLsn' | 'directories' | 'files'>

async function copyAll(copying: Copying): Promise<Copied> {
  const { owner, data, name } = copying
  // The slot keeps the log of changes from being recycled; being temporary it goes with the connection.
  await owner.query('select pg_create_physical_replication_slot($1, true, true)', [
    `backup_${name.slice(-8)}`,
  ])
  const started = await lsn(owner, 'select pg_backup_start($1, true)::text as lsn', [name])
  const { directories, files } = await clusterFiles(data)
  const taken = await copyFiles(copying, files)
  const { rows } = await owner.query<{ lsn: string; label: string }>(
    'select lsn::text, labelfile as label from pg_backup_stop(false)',
  )
  const stop = rows[0] ?? { lsn: '', label: '' }
  const label = await written(copying, 'backup_label', Readable.from([Buffer.from(stop.label)]))
  const wal = await copyFiles(copying, await changesBetween(copying, started, stop.lsn))
  return { startLsn: started, stopLsn: stop.lsn, directories, files: [...taken, label, ...wal] }
}

async function lsn(owner: Client, sql: string, values: string[]): Promise<string> {
  const { rows } = await owner.query<{ lsn: string }>(sql, values)
  return rows[0]?.lsn ?? ''
}

/** The files of the log of changes from the copy's begin to its end. */
async function changesBetween({ owner, data }: Copying, from: string, to: string): Promise<string[]> {
  const { rows } = await owner.query<{ first: string; last: string }>(
    'select pg_walfile_name($1::pg_lsn) as first, pg_walfile_name($2::pg_lsn) as last',
    [from, to],
  )
  const { first = '', last = '' } = rows[0] ?? {}
  const names = await readdir(path.join(data, 'pg_wal'))
  return names
    .filter((one) => /^[0-9A-F]{24}$/.test(one) && one >= first && one <= last)
    .map((one) => `pg_wal/${one}`)
}

async function copyFiles(copying: Copying, files: readonly string[]): Promise<Manifest['files']> {
  const taken: Manifest['files'] = []
  const waiting = [...files]
  const worker = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const one = await written(copying, file, createReadStream(path.join(copying.data, file))).catch(
        (error: unknown) => {
          // A table that was dropped meanwhile: the log of changes knows, and the copy must not have it.
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
          throw error
        },
      )
      if (one) taken.push(one)
      else await rm(path.join(copying.draft, `${file}.enc`), { force: true })
      copying.progress?.(files.length - waiting.length, files.length)
    }
  }
  const stopAll = (error: unknown) => {
    waiting.length = 0
    throw error
  }
  // Everyone is waited for, so that nobody writes any more when the half copy is taken away.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => worker().catch(stopAll)))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return taken.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function written(copying: Copying, file: string, from: Readable): Promise<Manifest['files'][number]> {
  const to = path.join(copying.draft, `${file}.enc`)
  const { fileKey, durable } = copying
  return { path: file, ...(await writeEncrypted(from, to, { key: fileKey, name: file, durable })) }
}
