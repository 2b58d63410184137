import { generateKeyPairSync, randomInt } from 'node:crypto'
import { exportLog } from '../../src/cli/audit-export.ts'
import { verifyLog } from '../../src/cli/audit-log-check.ts'
import { signCheckpoint, type Checkpoint } from '#server/checkpoint/format.ts'
import { rewrittenFrom } from '#test/rewritten-log.ts'
import type { Ground, Measured } from './measure.ts'

const ATTEMPTS = 1_000
const EVERY = 20

/** The longest log of the ground, as it is exported. */
export async function wholeLog({ owner }: Ground): Promise<string[]> {
  const { rows } = await owner.query<{ tenant: number }>(
    'select tenant from audit.head order by seq desc limit 1',
  )
  const lines: string[] = []
  await exportLog(owner, rows[0]?.tenant ?? 0, (line) => void lines.push(line))
  return lines
}

function signedAlong(lines: readonly string[]): Checkpoint[] {
  const { privateKey } = generateKeyPairSync('ed25519')
  const points: Checkpoint[] = []
  const rows = lines.slice(0, -1).map((line) => JSON.parse(line) as Checkpoint)
  for (const { tenant, seq, hash } of rows.filter(
    (_, at) => at % EVERY === EVERY - 1 || at === rows.length - 1,
  ))
    points.push(signCheckpoint(privateKey, points.at(-1) ?? null, { tenant, seq, hash, at: new Date() }))
  return points
}

const kinds = ['edit', 'delete', 'insert', 'swap', 'truncate', 'put back', 'rewrite'] as const

function tamper(lines: readonly string[], kind: (typeof kinds)[number], at: number): string[] {
  const log = [...lines]
  if (kind === 'edit') log[at] = (log[at] ?? '').replace(/"operation":"./, '"operation":"§')
  if (kind === 'delete') log.splice(at, 1)
  if (kind === 'insert') log.splice(at, 0, log[at] ?? '')
  if (kind === 'swap') [log[at], log[at + 1]] = [log[at + 1] ?? '', log[at] ?? '']
  if (kind === 'truncate') log.splice(at, log.length - at - 1)
  if (kind === 'rewrite') return rewrittenFrom(lines, at)
  if (kind === 'put back') {
    const { seq, hash } = JSON.parse(log[at - 1] ?? '{"seq":"0","hash":""}')
    return [...log.slice(0, at), JSON.stringify({ head: { seq, hash } })]
  }
  return log
}

/**
 * A4: random edits, deletions, insertions, swaps, truncations, databases put back and logs rewritten to their end, found
 * with the right place. Without checkpoints the last two must go unseen, or the checkpoints prove nothing.
 */
export async function tampering(ground: Ground): Promise<Measured> {
  const lines = await wholeLog(ground)
  const points = signedAlong(lines)
  let [found, unseenAlone, alone] = [0, 0, 0]
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kind = kinds[attempt % kinds.length] ?? 'edit'
    const at = randomInt(lines.length - 2)
    const log = tamper(lines, kind, at)
    const { ok, firstBad, upTo } = await verifyLog(log, points)
    const first = firstBad ?? -9
    if (!ok && first <= at + 2 && (upTo ?? first) >= at) found++
    if (kind !== 'rewrite' && kind !== 'put back') continue
    alone++
    if ((await verifyLog(log)).ok) unseenAlone++
  }
  const clean = (await verifyLog(lines)).ok && (await verifyLog(lines, points)).ok
  return {
    id: 'A4',
    says: `tamperings with a log of ${lines.length - 1} rows found in the right place, of ${ATTEMPTS}`,
    value: found,
    target: String(ATTEMPTS),
    ok: found === ATTEMPTS && clean,
    control: {
      says: `without checkpoints ${unseenAlone} of ${alone} rewritten or put back logs look whole; the clean log is whole`,
      failed: unseenAlone === alone && alone > 200 && clean,
    },
  }
}
