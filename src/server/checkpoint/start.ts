import type { KeyObject } from 'node:crypto'
import type { Pool } from 'pg'
import { keepOnce, type Kept, type Keeper } from './keep.ts'
import { allWitnesses, witnessBy } from './witness.ts'
import type { WitnessWay } from './witness-ways.ts'

const ROUND_MS = 5_000

export type Checkpoints = {
  runOnce: () => Promise<void>
  /** Signs what has been written until now, without waiting for its time. */
  signNow: () => Promise<void>
  /** For /healthz: whether every log agrees with its checkpoints, and whether the witness takes them. */
  health: () => { log: 'whole' | 'broken' | 'unknown'; witness: 'off' | 'ok' | 'behind' }
  stop: () => Promise<void>
}

/** Signs checkpoints of every municipality's log while the server runs. A round that fails is tried again; nobody waits for it. */
export function startCheckpoints(ground: {
  pool: Pool
  state: string
  key: KeyObject
  witnesses: readonly WitnessWay[]
  clock: () => Date
  log: (line: string) => void
}): Checkpoints {
  const witness = allWitnesses(ground.witnesses.map((way) => witnessBy(way, ground.state, ground.log)))
  const keeper: Keeper = { ...ground, witness, known: new Map() }
  const told = new Set<string>()
  let kept: Kept[] = []
  let running: Promise<void> | null = null
  const round = async (oldestMs?: number) => {
    kept = await keepOnce(keeper, ground.clock(), oldestMs)
    for (const { tenant, log, badRow } of kept) tell(ground.log, told, { tenant, log, badRow })
  }
  const runOnce = () => (running ??= round().finally(() => (running = null)))
  let failing = false
  const timer = setInterval(() => {
    runOnce().then(
      () => (failing = false),
      (error: unknown) => {
        if (!failing)
          ground.log(`Loggens kontrolpunkter kunne ikke laves (${String(error)}). Der prøves igen om lidt.`)
        failing = true
      },
    )
  }, ROUND_MS)
  return {
    runOnce,
    async signNow() {
      await running?.catch(() => {})
      await round(0)
    },
    health: () => ({
      log: kept.length === 0 ? 'unknown' : kept.every(({ log }) => log === 'whole') ? 'whole' : 'broken',
      witness: kept.some((one) => one.witness.state === 'behind')
        ? 'behind'
        : (kept[0]?.witness.state ?? 'off'),
    }),
    async stop() {
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

const words = {
  whole: '',
  rolled_back:
    'Databasen er ældre end loggens sidste kontrolpunkt: den er lagt tilbage, eller loggen er kortet af',
  rewritten: 'Loggen er skrevet om siden sidste kontrolpunkt',
}

function tell(
  log: (line: string) => void,
  told: Set<string>,
  { tenant, log: state, badRow }: Pick<Kept, 'tenant' | 'log' | 'badRow'>,
): void {
  const key = `${tenant} ${state} ${badRow}`
  if (state === 'whole' || told.has(key)) return
  told.add(key)
  log(
    `${words[state]} (kommune ${tenant}, række ${badRow}). Der laves ingen nye kontrolpunkter, før nogen har set på det; se docs/audit-log.md.`,
  )
}
