import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const relativePath = z
  .string()
  .min(1)
  .refine((one) => !path.isAbsolute(one) && !one.split('/').includes('..'))

const contents = z.object({
  format: z.literal('samspil-backup-1'),
  id: z.uuid(),
  /** When the copy began; everything acknowledged before is in it. */
  takenAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** Where the log of changes begins and ends that makes the copy whole (pg_lsn). */
  startLsn: z.string(),
  stopLsn: z.string(),
  directories: z.array(relativePath),
  /** Each file with its length and digest before encryption. */
  files: z.array(z.object({ path: relativePath, bytes: z.int().min(0), sha256 })),
})

/** What a backup consists of. It names files of the database alone: nothing about any person can be read from it. */
export type Manifest = z.infer<typeof contents>

const sealed = contents.extend({ seal: sha256 })

export const manifestName = 'manifest.json'

/** A backup that cannot be used, or a place that cannot take one; the message is Danish and meant for the one who runs the server. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}

/** One key for each backup and use, derived from the installation's backup key (HKDF-SHA-256). */
export function keyFor(key: Buffer, id: string, use: 'files' | 'manifest'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, id, `samspil backup ${use}`, 32))
}

/** The manifest as it is written: with a seal that only the key can make, so that nobody else can write one. */
export function sealedManifest(made: Manifest, key: Buffer): string {
  return `${JSON.stringify({ ...made, seal: sealOf(made, key) })}\n`
}

/** The manifest of a backup. Throws BackupFailure when it is missing, damaged, or not sealed with this key. */
export async function readManifest(directory: string, key: Buffer): Promise<Manifest> {
  const text = await readFile(path.join(directory, manifestName), 'utf8').catch(() => {
    throw new BackupFailure(`${directory} er ikke en hel sikkerhedskopi: ${manifestName} mangler.`)
  })
  const read = sealed.safeParse(parse(text))
  if (!read.success) throw new BackupFailure(`${manifestName} i ${directory} er beskadiget.`)
  const { seal, ...made } = read.data
  if (!timingSafeEqual(Buffer.from(seal, 'hex'), Buffer.from(sealOf(made, key), 'hex')))
    throw new BackupFailure(
      `${manifestName} i ${directory} er ændret, eller kopien er lavet med en anden nøgle end keys/backup.key.`,
    )
  return made
}

function sealOf(made: Manifest, key: Buffer): string {
  return createHmac('sha256', keyFor(key, made.id, 'manifest'))
    .update(JSON.stringify(made))
    .digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
