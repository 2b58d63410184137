import type { Checkpoint } from './format.ts'
import { readWitnessed, writeWitnessed } from './files.ts'
import type { WitnessWay } from './witness-ways.ts'

const LONGEST_WAIT_MS = 300_000

export type WitnessState = { state: 'off' | 'ok' | 'behind'; witnessed: number; behindSince: Date | null }
export type Witness = {
  /** Hands over what has not been taken, oldest first. Never throws; a witness that is away is asked again later. */
  deliver: (tenant: string, checkpoints: readonly Checkpoint[], now: Date) => Promise<WitnessState>
}

type Waiting = { tries: number; since: Date; next: number }

/** Somebody outside who keeps the checkpoints, in order, until they are taken. Waits double up to five minutes; nothing waits for the answer. */
export function witnessBy(way: WitnessWay, state: string, log: (line: string) => void): Witness {
  const waiting = new Map<string, Waiting>()
  const behind = (tenant: string, why: string, now: Date): WitnessState => {
    const before = waiting.get(tenant)
    const tries = (before?.tries ?? 0) + 1
    const since = before?.since ?? now
    if (!before) log(`Vidnet til loggens kontrolpunkter svarer ikke (${why}). Der prøves igen.`)
    waiting.set(tenant, {
      tries,
      since,
      next: now.getTime() + Math.min(LONGEST_WAIT_MS, 5_000 * 2 ** (tries - 1)),
    })
    return { state: 'behind', witnessed: readWitnessed(state, tenant, way.mark), behindSince: since }
  }
  return {
    async deliver(tenant, checkpoints, now) {
      let witnessed = readWitnessed(state, tenant, way.mark)
      const wait = waiting.get(tenant)
      if (wait && now.getTime() < wait.next) return { state: 'behind', witnessed, behindSince: wait.since }
      for (let left = checkpoints.slice(witnessed); left.length > 0; left = left.slice(way.atOnce)) {
        const refused = await way.send(left.slice(0, way.atOnce))
        if (refused) return behind(tenant, refused, now)
        witnessed = Number(left.slice(0, way.atOnce).at(-1)?.number)
        writeWitnessed(state, tenant, way.mark, witnessed)
      }
      if (waiting.delete(tenant)) log('Vidnet til loggens kontrolpunkter svarer igen og har fået dem alle.')
      return { state: 'ok', witnessed, behindSince: null }
    },
  }
}

/** All that there are, each with its own place in the row; together they are where the slowest is. None: there is no witness. */
export function allWitnesses(witnesses: readonly Witness[]): Witness {
  return {
    async deliver(tenant, checkpoints, now) {
      const each: WitnessState[] = []
      for (const witness of witnesses) each.push(await witness.deliver(tenant, checkpoints, now))
      if (each.length === 0) return { state: 'off', witnessed: 0, behindSince: null }
      const since = each.flatMap(({ behindSince }) => (behindSince ? [behindSince.getTime()] : []))
      return {
        state: each.some(({ state }) => state === 'behind') ? 'behind' : 'ok',
        witnessed: Math.min(...each.map(({ witnessed }) => witnessed)),
        behindSince: since.length > 0 ? new Date(Math.min(...since)) : null,
      }
    },
  }
}
