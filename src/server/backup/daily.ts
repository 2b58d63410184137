import { asOwner, type Cluster } from '../database/open.ts'
import { forgetBackups, isDue, isLate, listBackups } from './keep.ts'
import { takeBackup } from './take.ts'

const ROUND_MS = 15 * 60_000

export type DailyBackups = {
  runOnce: () => Promise<void>
  /** For /healthz: whether the newest backup is as new as it should be. */
  health: () => { backup: 'ok' | 'late' }
  stop: () => Promise<void>
}

/** Takes a backup when the newest is a day old, and deletes those that have passed their days. A failure is told and tried again. */
export function startBackups(ground: {
  cluster: Cluster
  directory: string
  keepDays: number
  key: Buffer
  clock: () => Date
  log: (line: string) => void
}): DailyBackups {
  const { cluster, directory, keepDays, key, clock, log } = ground
  let running: Promise<void> | null = null
  let late = false
  const look = async () => (late = isLate(await listBackups(directory), clock()))
  const round = async () => {
    if (!isDue(await listBackups(directory), clock())) return
    const began = performance.now()
    const { manifest } = await asOwner(cluster, 'postgres', (owner) =>
      takeBackup({ owner, into: directory, key, now: clock() }),
    )
    const seconds = Math.round((performance.now() - began) / 1000)
    const gone = await forgetBackups(directory, clock(), keepDays)
    log(`Sikkerhedskopi taget på ${seconds} s (${manifest.files.length} filer); ${gone} gamle er slettet.`)
  }
  const runOnce = () =>
    (running ??= round()
      .finally(look)
      .finally(() => (running = null)))
  const tried = () =>
    void runOnce().catch((error: unknown) =>
      log(`Sikkerhedskopien kunne ikke tages (${String(error)}). Der prøves igen om et kvarter.`),
    )
  const timer = setInterval(tried, ROUND_MS)
  tried()
  return {
    runOnce,
    health: () => ({ backup: late ? 'late' : 'ok' }),
    async stop() {
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}
