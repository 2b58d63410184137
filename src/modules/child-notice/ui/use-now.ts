import { useSyncExternalStore } from 'react'

const EVERY_MS = 60_000

/** The instant, told anew each minute: a clock of hours stands still on no screen. */
export function useNow(): Date {
  const minute = useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / EVERY_MS))
  return new Date(minute * EVERY_MS)
}

function everyMinute(changed: () => void): () => void {
  const timer = window.setInterval(changed, EVERY_MS)
  return () => window.clearInterval(timer)
}
