import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { BackupFailure } from './manifest.ts'

const NONCE = 12
const TAG = 16

export type Written = { bytes: number; sha256: string }

/**
 * Writes what `from` gives, compressed and encrypted (zstd, AES-256-GCM), to a new file: nonce, text, tag. The file's
 * path in the backup is part of what the tag vouches for, so that two files cannot be swapped.
 */
export async function writeEncrypted(
  from: Readable,
  to: string,
  { key, name, durable = true }: { key: Buffer; name: string; durable?: boolean | undefined },
): Promise<Written> {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
  const digest = createHash('sha256')
  let bytes = 0
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await pipeline(
    from,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        digest.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createZstdCompress(),
    cipher,
    async function* (chunks: AsyncIterable<Buffer>) {
      yield nonce
      yield* chunks
      yield cipher.getAuthTag()
    },
    createWriteStream(to, { mode: 0o600, flags: 'wx', flush: durable }),
  )
  return { bytes, sha256: digest.digest('hex') }
}

/** Reads such a file into `to`. Throws BackupFailure when a byte of it, its place or the key is another. */
export async function readEncrypted(
  from: string,
  to: Writable,
  { key, name }: { key: Buffer; name: string },
): Promise<Written> {
  const digest = createHash('sha256')
  let bytes = 0
  try {
    const { nonce, tag, length } = await ends(from)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag)
    const text =
      length > 0 ? createReadStream(from, { start: NONCE, end: NONCE + length - 1 }) : Readable.from([])
    await pipeline(
      text,
      decipher,
      createZstdDecompress(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          digest.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      },
      to,
    )
  } catch (cause) {
    throw new BackupFailure(`Filen ${name} i sikkerhedskopien mangler, er beskadiget eller ombyttet.`, {
      cause,
    })
  }
  return { bytes, sha256: digest.digest('hex') }
}

async function ends(file: string): Promise<{ nonce: Buffer; tag: Buffer; length: number }> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const [nonce, tag] = [Buffer.alloc(NONCE), Buffer.alloc(TAG)]
    await handle.read(nonce, 0, NONCE, 0)
    await handle.read(tag, 0, TAG, size - TAG)
    return { nonce, tag, length: size - NONCE - TAG }
  } finally {
    await handle.close()
  }
}
