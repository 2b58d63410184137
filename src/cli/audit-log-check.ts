import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalField, type Checkpoint } from './audit-checkpoints.ts'

const text = z.string().nullable()
export const row = z.object({
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
export const head = z.object({ head: z.object({ seq: z.string(), hash: z.string() }) })
type Row = z.infer<typeof row>

export const verdict = z.object({
  ok: z.boolean(),
  rows: z.int(),
  /** The first row that cannot be trusted. With checkpoints and a rewritten log it is somewhere from here to `upTo`. */
  firstBad: z.int().nullable(),
  upTo: z.int().nullable(),
  reason: z.string().nullable(),
  /** How many signed checkpoints the log was held against. */
  checkpoints: z.int(),
})
export type Verdict = z.infer<typeof verdict>

const genesis = createHash('sha256').update('samspil').digest('hex')

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
    .update(Buffer.concat([Buffer.from(r.previous, 'hex'), ...fields.map(canonicalField)]))
    .digest('hex')
}

type Lines = AsyncIterable<string> | Iterable<string>

/** Where an exported log begins: at its first row, or after rows that were deleted when their time was out. */
type Start = { seq: number; previous: string }

/**
 * The rest of a log whose old rows are gone hangs on the signed checkpoint of the last one that went. Nothing else may
 * stand before it: a log that begins later, without such a checkpoint, was cut off at its beginning.
 */
function startOf(first: Row, signed: ReadonlyMap<string, Checkpoint>): Start | null {
  if (first.seq === '1') return { seq: 0, previous: genesis }
  const before = String(Number(first.seq) - 1)
  const anchor = signed.get(before)
  return anchor ? { seq: Number(before), previous: anchor.hash } : null
}

/** The schedule, whom no colleague can write as. */
const schedule = '00000000-0000-0000-0000-000000000000'

/** The last row that the log itself says was deleted, when this row says so (operation `trail.forget`). */
function forgottenBy({ operation, kind, staff, facts }: Row): number {
  if (operation !== 'trail.forget' || kind !== 'done' || staff !== schedule) return 0
  const told = z.object({ counts: z.object({ upTo: z.int() }) }).safeParse(parse(facts))
  return told.success ? told.data.counts.upTo : 0
}

/**
 * Checks an exported log row by row: the numbering, the chain and each row's own hash, that the end is the head that was
 * exported with it, and that every signed checkpoint finds its row unchanged. It shares no code with the database.
 * Names the first bad row. A log whose old rows were deleted begins after a signed checkpoint, and says so in a later row.
 */
export async function verifyLog(lines: Lines, checkpoints: readonly Checkpoint[] = []): Promise<Verdict> {
  const signed = new Map(checkpoints.map((one) => [one.seq, one]))
  let [rows, last, previous, agreed, forgotten] = [0, 0, genesis, 0, 0]
  let start: Start | null = null
  let tenant: string | null = checkpoints[0]?.tenant ?? null
  let end: { seq: string; hash: string } | null = null
  const bad = (reason: string, first = last + 1, upTo: number | null = null): Verdict => ({
    ok: false,
    rows,
    firstBad: first,
    upTo,
    reason,
    checkpoints: checkpoints.length,
  })
  for await (const line of lines) {
    if (line.trim() === '') continue
    if (end) return bad('der står noget efter afslutningen')
    const value = parse(line)
    const closing = head.safeParse(value)
    if (closing.success) {
      end = closing.data.head
      continue
    }
    const next = row.safeParse(value)
    if (!next.success) return bad('rækken kan ikke læses')
    if (!start) {
      start = startOf(next.data, signed)
      if (!start)
        return bad(
          `loggen begynder ved række ${next.data.seq}, og intet underskrevet kontrolpunkt står ved rækken før`,
        )
      ;[last, previous, agreed] = [start.seq, start.previous, start.seq]
    }
    const wrong = whyNotNext(next.data, { last, previous, tenant: tenant ?? next.data.tenant })
    if (wrong) return bad(wrong)
    ;[rows, last, previous, tenant] = [rows + 1, last + 1, next.data.hash, next.data.tenant]
    forgotten = Math.max(forgotten, forgottenBy(next.data))
    const point = signed.get(next.data.seq)
    if (point && point.hash !== previous)
      return bad(
        `loggen er skrevet om: kontrolpunkt ${point.number} har underskrevet en anden`,
        agreed + 1,
        last,
      )
    if (point) agreed = last
  }
  if (!end) return bad('afslutningen mangler; loggen kan være kortet af')
  if (end.seq !== String(last) || (rows > 0 && end.hash !== previous))
    return bad('loggen slutter et andet sted end dengang, den blev hentet ud')
  if (start && start.seq !== forgotten)
    return bad(
      `loggen begynder efter række ${start.seq}, men den siger selv, at der er slettet til og med ${forgotten}`,
      Math.min(start.seq, forgotten) + 1,
    )
  const later = checkpoints.find(({ seq }) => Number(seq) > last)
  if (later)
    return bad(
      `loggen er kortet af eller lagt tilbage: kontrolpunkt ${later.number} har set række ${later.seq}`,
    )
  return { ok: true, rows, firstBad: null, upTo: null, reason: null, checkpoints: checkpoints.length }
}

function whyNotNext(next: Row, now: { last: number; previous: string; tenant: string }): string | null {
  if (next.tenant !== now.tenant) return 'rækken hører til en anden kommune'
  if (next.seq !== String(now.last + 1))
    return `rækken har nummer ${next.seq}; der mangler en række, eller der er sat en ind`
  if (next.previous !== now.previous) return 'rækken hænger ikke sammen med den før'
  return hashOf(next) === next.hash ? null : 'rækken er ændret'
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
