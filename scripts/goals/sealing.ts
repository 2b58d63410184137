import { generateKeyPairSync, randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Caller } from '#core/execute.ts'
import { keepOnce, type Keeper } from '#server/checkpoint/keep.ts'
import { readCheckpoints } from '#server/checkpoint/files.ts'
import { allWitnesses } from '#server/checkpoint/witness.ts'
import type { Ground, Measured } from './measure.ts'

const ROUND_MS = 5_000
const ROUNDS = 720
const WINDOW_MS = 300_000

type Written = { seq: number; at: number }

/** An hour of log on a clock of its own: a quiet trickle, and one burst of rows between two rounds. */
async function anHour(
  ground: Ground,
  caller: Caller,
  roundMs: number,
): Promise<{ oldest: number; widest: number; written: number }> {
  const state = await mkdtemp(path.join(os.tmpdir(), 'samspil-sealing-'))
  const log = () => {}
  const keeper: Keeper = {
    pool: ground.database.road.doors.samspil_worker,
    state,
    key: generateKeyPairSync('ed25519').privateKey,
    witness: allWitnesses([]),
    log,
    known: new Map(),
  }
  const client = await ground.database.road.doors.samspil_staff.connect()
  const written: Written[] = []
  const start = Date.parse('2026-11-29T10:00:00Z')
  for (let round = 0; round < ROUNDS; round++) {
    const now = start + round * ROUND_MS
    const rows = round === 300 ? 2_600 : randomInt(3)
    for (let row = 0; row < rows; row++) {
      const { rows: made } = await client.query<{ seq: string }>({
        name: 'seal',
        text: `select audit.log($1, 'goal.seal', 'read', 'DRIFT', null, null, '{}')::text as seq`,
        values: [caller.token],
      })
      written.push({ seq: Number(made[0]?.seq), at: now })
    }
    if ((now - start) % roundMs === 0) await keepOnce(keeper, new Date(now))
  }
  client.release()
  const tenant = [...keeper.known].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''
  const points = readCheckpoints(state, tenant).map(({ seq, at }) => ({
    seq: Number(seq),
    at: Date.parse(at),
  }))
  await rm(state, { recursive: true })
  const until = start + ROUNDS * ROUND_MS
  const covered = (row: Written) => (points.find(({ seq }) => seq >= row.seq)?.at ?? until) - row.at
  const gaps = points.map(({ seq }, index) => seq - (points[index - 1]?.seq ?? 0)).slice(1)
  return { oldest: Math.max(...written.map(covered)), widest: Math.max(...gaps), written: written.length }
}

/** A5: how long a row waits for its signed checkpoint, and how many rows stand between two. */
export async function sealing(ground: Ground, caller: Caller): Promise<Measured> {
  const { oldest, widest, written } = await anHour(ground, caller, ROUND_MS)
  const lazy = await anHour(ground, caller, 600_000)
  return {
    id: 'A5',
    says: `longest wait in seconds for a signed checkpoint, ${written} rows in an hour; at most ${widest} rows between two`,
    value: Math.round(oldest / 1_000),
    target: '<= 300',
    ok: oldest <= WINDOW_MS && widest <= 1_000,
    control: {
      says: `a keeper that looks every ten minutes is too late (${Math.round(lazy.oldest / 1_000)} s)`,
      failed: lazy.oldest > WINDOW_MS,
    },
  }
}
