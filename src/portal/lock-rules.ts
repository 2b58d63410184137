/** A page that rests is closed after five minutes, and says so two minutes before (ux.md 3; T11: a shared phone). */
export const lockAfterMs = 5 * 60_000
export const warnBeforeMs = 2 * 60_000

export type Lock = { state: 'open' } | { state: 'warned'; minutesLeft: number } | { state: 'locked' }

/** What the page does at a moment when it was last used at another, both in milliseconds; minutes left are rounded up. */
export function lockAt(usedAt: number, now: number): Lock {
  const left = usedAt + lockAfterMs - now
  if (left <= 0) return { state: 'locked' }
  if (left > warnBeforeMs) return { state: 'open' }
  return { state: 'warned', minutesLeft: Math.ceil(left / 60_000) }
}
