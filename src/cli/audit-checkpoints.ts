import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'

/** A line of the checkpoint file, as docs/audit-log.md defines it. */
export const checkpoint = z.object({
  tenant: z.string(),
  number: z.string().regex(/^\d+$/),
  seq: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  previous: z.string(),
  signature: z.string(),
})
export type Checkpoint = z.infer<typeof checkpoint>

/** A field's canonical bytes: four bytes of length, then UTF-8; a missing value has length -1 (docs/audit-log.md). */
export function canonicalField(value: string | null): Buffer {
  const length = Buffer.alloc(4)
  if (value === null) {
    length.writeInt32BE(-1)
    return length
  }
  const bytes = Buffer.from(value, 'utf8')
  length.writeInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function statement(of: Checkpoint): Buffer {
  const fields = ['samspil-checkpoint', of.tenant, of.number, of.seq, of.hash, of.at, of.previous]
  return Buffer.concat(fields.map(canonicalField))
}

/**
 * Reads a checkpoint file and checks it by itself: numbering, chain, order and every signature under the public key (PEM).
 * Gives the checkpoints, or what is wrong with which of them.
 */
export function readCheckpointLines(
  text: string,
  publicKey: string,
): { checkpoints: Checkpoint[] } | { broken: string } {
  const key = createPublicKey(publicKey)
  const checkpoints: Checkpoint[] = []
  let previous = createHash('sha256').update('samspil-checkpoint').digest('hex')
  for (const [index, line] of text.split('\n').filter(Boolean).entries()) {
    const broken = (what: string) => ({ broken: `kontrolpunkt ${index + 1} ${what}` })
    const parsed = checkpoint.safeParse(parse(line))
    if (!parsed.success) return broken('kan ikke læses')
    const one = parsed.data
    const before = checkpoints.at(-1)
    if (one.number !== String(index + 1)) return broken('mangler eller står et forkert sted')
    if (one.previous !== previous) return broken('hænger ikke sammen med det før')
    if (before && (before.tenant !== one.tenant || Number(before.seq) >= Number(one.seq)))
      return broken('hører ikke til den samme log')
    const bytes = statement(one)
    const signature = Buffer.from(one.signature, 'base64url')
    if (!verify(null, bytes, key, signature)) return broken('er ikke underskrevet med nøglen')
    previous = createHash('sha256').update(bytes).update(signature).digest('hex')
    checkpoints.push(one)
  }
  return { checkpoints }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
