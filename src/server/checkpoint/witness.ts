import type { Checkpoint } from './format.ts'
import { readWitnessed, writeWitnessed } from './files.ts'

const PATIENCE_MS = 10_000
const LONGEST_WAIT_MS = 300_000

export type WitnessState = { state: 'off' | 'ok' | 'behind'; witnessed: number; behindSince: Date | null }
export type Witness = {
  /** Hands over what has not been taken, oldest first. Never throws; a witness that is away is asked again later. */
  deliver: (tenant: string, checkpoints: readonly Checkpoint[], now: Date) => Promise<WitnessState>
}

type Waiting = { tries: number; since: Date; next: number }

/**
 * Somebody outside who keeps the checkpoints: each is sent as JSON with POST to SAMSPIL_WITNESS_URL, in order, until it
 * answers 2xx. Waits double up to five minutes; nothing waits for the answer.
 */
export function witnessAt(url: string | undefined, state: string, log: (line: string) => void): Witness {
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
    return { state: 'behind', witnessed: readWitnessed(state, tenant), behindSince: since }
  }
  return {
    async deliver(tenant, checkpoints, now) {
      if (!url) return { state: 'off', witnessed: 0, behindSince: null }
      let witnessed = readWitnessed(state, tenant)
      const wait = waiting.get(tenant)
      if (wait && now.getTime() < wait.next) return { state: 'behind', witnessed, behindSince: wait.since }
      for (const checkpoint of checkpoints.slice(witnessed)) {
        const refused = await post(url, checkpoint)
        if (refused) return behind(tenant, refused, now)
        witnessed = Number(checkpoint.number)
        writeWitnessed(state, tenant, witnessed)
      }
      if (waiting.delete(tenant)) log('Vidnet til loggens kontrolpunkter svarer igen og har fået dem alle.')
      return { state: 'ok', witnessed, behindSince: null }
    },
  }
}

/** Why it was not taken, or null. */
async function post(url: string, checkpoint: Checkpoint): Promise<string | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(checkpoint),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    return answer.ok ? null : `svar ${answer.status}`
  } catch {
    return 'ingen forbindelse'
  }
}
