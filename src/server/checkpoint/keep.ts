import type { KeyObject } from 'node:crypto'
import type { Pool } from 'pg'
import { dueRows } from './due.ts'
import { appendCheckpoint, readCheckpoints, readCounter, writeCounter } from './files.ts'
import { signCheckpoint, type Checkpoint } from './format.ts'
import type { Witness, WitnessState } from './witness.ts'

export type LogState = 'whole' | 'rolled_back' | 'rewritten'
export type Kept = {
  tenant: string
  log: LogState
  badRow: string | null
  witness: WitnessState
  checkpoints: number
}
export type Keeper = {
  pool: Pool
  state: string
  key: KeyObject
  witness: Witness
  log: (line: string) => void
  /** Checkpoints by municipality, read from the files once. */
  known: Map<string, Checkpoint[]>
}
type Head = { tenant: number; seq: string; hash: string }

/**
 * One round: for each municipality, whether the log still agrees with what was seen and signed before, then the
 * checkpoints that are due. A log that contradicts the last checkpoint is not signed again: it is told.
 */
export async function keepOnce(keeper: Keeper, now: Date, oldestMs?: number): Promise<Kept[]> {
  const { rows } = await keeper.pool.query<Head>('select tenant, seq, hash from audit.heads()')
  const kept: Kept[] = []
  for (const head of rows) kept.push(await keepOne(keeper, head, { now, oldestMs }))
  return kept
}

type When = { now: Date; oldestMs: number | undefined }

async function keepOne(keeper: Keeper, head: Head, when: When): Promise<Kept> {
  const { now } = when
  const tenant = String(head.tenant)
  const checkpoints = keeper.known.get(tenant) ?? readCheckpoints(keeper.state, tenant)
  keeper.known.set(tenant, checkpoints)
  const { log, badRow } = await contradiction(keeper, tenant, checkpoints.at(-1) ?? null)
  if (log === 'whole') await signDue(keeper, checkpoints, head, when)
  const witness = await keeper.witness.deliver(tenant, checkpoints, now)
  await keeper.pool.query('select audit.note_keeper($1, $2, $3, $4, $5, $6)', [
    tenant,
    log,
    badRow,
    witness.state,
    witness.witnessed,
    witness.behindSince,
  ])
  return { tenant, log, badRow, witness, checkpoints: checkpoints.length }
}

async function signDue(
  keeper: Keeper,
  checkpoints: Checkpoint[],
  head: Head,
  { now, oldestMs }: When,
): Promise<void> {
  const tenant = String(head.tenant)
  const before = checkpoints.at(-1)
  const last = before ? { seq: Number(before.seq), at: new Date(before.at) } : null
  for (const row of dueRows(last, Number(head.seq), now, oldestMs)) {
    const seq = String(row)
    const hash = seq === head.seq ? head.hash : await hashAt(keeper.pool, tenant, seq)
    if (hash === null) return
    const made = signCheckpoint(keeper.key, checkpoints.at(-1) ?? null, { tenant, seq, hash, at: now })
    appendCheckpoint(keeper.state, made)
    checkpoints.push(made)
    await keeper.pool.query('select audit.note_checkpoint($1, $2, $3, $4, $5, $6, $7)', [
      tenant,
      made.number,
      seq,
      hash,
      made.at,
      made.previous,
      Buffer.from(made.signature, 'base64url'),
    ])
  }
  const counter = readCounter(keeper.state, tenant)
  if (counter?.seq !== head.seq) writeCounter(keeper.state, tenant, { seq: head.seq, hash: head.hash })
}

async function contradiction(
  { pool, state }: Keeper,
  tenant: string,
  last: Checkpoint | null,
): Promise<{ log: LogState; badRow: string | null }> {
  for (const seen of [last, readCounter(state, tenant)]) {
    if (!seen) continue
    const hash = await hashAt(pool, tenant, seen.seq)
    if (hash !== seen.hash) return { log: hash === null ? 'rolled_back' : 'rewritten', badRow: seen.seq }
  }
  return { log: 'whole', badRow: null }
}

async function hashAt(pool: Pool, tenant: string, seq: string): Promise<string | null> {
  const { rows } = await pool.query<{ hash: string | null }>('select audit.hash_at($1, $2) as hash', [
    tenant,
    seq,
  ])
  return rows[0]?.hash ?? null
}
