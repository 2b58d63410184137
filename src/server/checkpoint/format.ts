import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto'

/** A signed statement that the log had this hash at this row (docs/audit-log.md). All numbers are texts, as in the log. */
export type Checkpoint = {
  tenant: string
  number: string
  seq: string
  /** Hash of row `seq`, hexadecimal. */
  hash: string
  /** When it was signed, ISO 8601 in UTC. */
  at: string
  /** SHA-256 over the former checkpoint's signed bytes and signature, hexadecimal. */
  previous: string
  /** Ed25519, base64url. */
  signature: string
}
export type Unsigned = Omit<Checkpoint, 'signature'>

export const firstPrevious = createHash('sha256').update('samspil-checkpoint').digest('hex')

/** The bytes that are signed: each field with four bytes of length before it, as in the log. */
export function signedBytes(of: Unsigned): Buffer {
  const fields = ['samspil-checkpoint', of.tenant, of.number, of.seq, of.hash, of.at, of.previous]
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field, 'utf8')
      const length = Buffer.alloc(4)
      length.writeInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}

/** What the next checkpoint names as its `previous`. */
export function checkpointHash(of: Checkpoint): string {
  return createHash('sha256')
    .update(signedBytes(of))
    .update(Buffer.from(of.signature, 'base64url'))
    .digest('hex')
}

/** Signs the statement that the log had this hash at this row, after the checkpoint before it. */
export function signCheckpoint(
  key: KeyObject | string,
  before: Checkpoint | null,
  now: { tenant: string; seq: string; hash: string; at: Date },
): Checkpoint {
  const unsigned: Unsigned = {
    tenant: now.tenant,
    number: String(Number(before?.number ?? 0) + 1),
    seq: now.seq,
    hash: now.hash,
    at: now.at.toISOString(),
    previous: before ? checkpointHash(before) : firstPrevious,
  }
  const secret = typeof key === 'string' ? createPrivateKey(key) : key
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), secret).toString('base64url') }
}
