import { isOutsideHours } from '#core/clock.ts'
import type { CoverKind } from './contract.ts'

export type Candidate = { staffId: string; name: string; kind: CoverKind; away: boolean }

/**
 * Who a message reaches now (R-TRU-03, R-TRU-05): outside ordinary hours whoever has the turn; else those of the pair who are here;
 * else who stands in for them; else who remains the way in after an ending; in working hours at last anybody on the team.
 * Nobody who is away. Empty when there is nobody: then it goes to the leader at once.
 */
export function coverOf(candidates: readonly Candidate[], at: Date): Candidate[] {
  const outside = isOutsideHours(at)
  const order: readonly CoverKind[] = [
    ...(outside ? (['turn'] as const) : []),
    'pair',
    'stand_in',
    'way_in',
    ...(outside ? [] : (['team'] as const)),
  ]
  const here = order.map((kind) => candidates.filter((one) => one.kind === kind && !one.away))
  return here.find((group) => group.length > 0) ?? []
}

const HOUR_MS = 3_600_000

/** How far an unanswered message has come by the clock: with whoever covers, with the pair, with the leader. */
export function levelOf(
  message: { receivedAt: string; sentTo: number },
  hours: { pair: number; leader: number },
  now: Date,
): 'cover' | 'pair' | 'leader' {
  const waited = (now.getTime() - Date.parse(message.receivedAt)) / HOUR_MS
  if (message.sentTo === 0 || waited >= hours.leader) return 'leader'
  return waited >= hours.pair ? 'pair' : 'cover'
}
