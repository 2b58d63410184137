import { createHash } from 'node:crypto'

/** Canonical bytes as docs/audit-log.md defines them, written a third time: by somebody who wants to hide something. */
function bytes(value: string | null): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(value === null ? -1 : Buffer.byteLength(value))
  return Buffer.concat([length, Buffer.from(value ?? '')])
}

/**
 * The log as it looks when somebody with all rights changed who did something in row `at` (from 0) and computed the chain
 * and the head anew from there to the end: it is whole in itself.
 */
export function rewrittenFrom(lines: readonly string[], at: number): string[] {
  const rows = lines.slice(0, -1).map((line) => JSON.parse(line) as Record<string, string | null>)
  const changed = rows[at]
  if (changed) changed['operation'] = `${changed['operation']}x`
  for (const [index, row] of rows.entries()) {
    if (index < at) continue
    row['previous'] = rows[index - 1]?.['hash'] ?? createHash('sha256').update('samspil').digest('hex')
    const fields = [
      'tenant',
      'seq',
      'at',
      'staff',
      'session',
      'operation',
      'kind',
      'purpose',
      'family',
      'signal',
      'facts',
    ]
    row['hash'] = createHash('sha256')
      .update(Buffer.from(row['previous'], 'hex'))
      .update(Buffer.concat(fields.map((field) => bytes(row[field] ?? null))))
      .digest('hex')
  }
  const last = rows.at(-1)
  return [
    ...rows.map((row) => JSON.stringify(row)),
    JSON.stringify({ head: { seq: last?.['seq'], hash: last?.['hash'] } }),
  ]
}
