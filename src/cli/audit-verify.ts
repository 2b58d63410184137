import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Io } from './io.ts'

const text = z.string().nullable()
const row = z.object({
  tenant: z.string(),
  seq: z.string(),
  at: z.string(),
  staff: text,
  session: text,
  operation: z.string(),
  kind: z.string(),
  purpose: z.string(),
  family: text,
  signal: text,
  facts: z.string(),
  previous: z.string(),
  hash: z.string(),
})
const head = z.object({ head: z.object({ seq: z.string(), hash: z.string() }) })
type Row = z.infer<typeof row>

export type Verdict = { ok: boolean; rows: number; firstBad: number | null; reason: string | null }

const genesis = createHash('sha256').update('samspil').digest('hex')

/** A field's canonical bytes: four bytes of length, then UTF-8; a missing value has length -1 (docs/audit-log.md). */
function field(value: string | null): Buffer {
  const length = Buffer.alloc(4)
  if (value === null) {
    length.writeInt32BE(-1)
    return length
  }
  const bytes = Buffer.from(value, 'utf8')
  length.writeInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function hashOf(r: Row): string {
  const fields = [
    r.tenant,
    r.seq,
    r.at,
    r.staff,
    r.session,
    r.operation,
    r.kind,
    r.purpose,
    r.family,
    r.signal,
    r.facts,
  ]
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from(r.previous, 'hex'), ...fields.map(field)]))
    .digest('hex')
}

/**
 * Checks an exported log row by row: the numbering, the chain and each row's own hash, and that the end is the head that
 * was exported with it. It shares no code with the database. Names the first bad row.
 */
export async function verifyLog(lines: AsyncIterable<string> | Iterable<string>): Promise<Verdict> {
  let [rows, previous] = [0, genesis]
  let end: { seq: string; hash: string } | null = null
  const bad = (reason: string): Verdict => ({ ok: false, rows, firstBad: rows + 1, reason })
  for await (const line of lines) {
    if (line.trim() === '') continue
    if (end) return bad('der står noget efter afslutningen')
    const value: unknown = parse(line)
    const closing = head.safeParse(value)
    if (closing.success) {
      end = closing.data.head
      continue
    }
    const next = row.safeParse(value)
    if (!next.success) return bad('rækken kan ikke læses')
    if (next.data.seq !== String(rows + 1))
      return bad(`rækken har nummer ${next.data.seq}; der mangler en række, eller der er sat en ind`)
    if (next.data.previous !== previous) return bad('rækken hænger ikke sammen med den før')
    if (hashOf(next.data) !== next.data.hash) return bad('rækken er ændret')
    ;[rows, previous] = [rows + 1, next.data.hash]
  }
  if (!end) return bad('afslutningen mangler; loggen kan være kortet af')
  if (end.seq !== String(rows) || (rows > 0 && end.hash !== previous))
    return bad('loggen slutter et andet sted end dengang, den blev hentet ud')
  return { ok: true, rows, firstBad: null, reason: null }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** `samspil audit verify FILE`: exit code 0 whole, 1 broken, 2 the file was not understood. */
export async function auditVerify(args: string[], io: Io): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--schema')) {
    io.out(
      JSON.stringify(
        {
          input: z.toJSONSchema(z.union([row, head])),
          output: z.toJSONSchema(
            z.object({
              ok: z.boolean(),
              rows: z.int(),
              firstBad: z.int().nullable(),
              reason: z.string().nullable(),
            }),
          ),
        },
        null,
        2,
      ),
    )
    return 0
  }
  if (args.includes('--help') || !file) {
    io.out(
      'samspil audit verify FILE [--json] [--schema]\n\nFILE er en log hentet ud med samspil audit export: en JSON-linje for hver række.',
    )
    return file || args.includes('--help') ? 0 : 2
  }
  const verdict = await verifyLog(
    createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
  ).catch(() => null)
  if (!verdict) {
    io.err(`Filen ${file} kan ikke læses.`)
    return 2
  }
  io.out(
    args.includes('--json')
      ? JSON.stringify(verdict)
      : verdict.ok
        ? `Loggen er hel: ${verdict.rows} rækker.`
        : `Loggen er brudt ved række ${verdict.firstBad}: ${verdict.reason}.`,
  )
  return verdict.ok ? 0 : 1
}
