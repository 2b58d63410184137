import { useSyncExternalStore } from 'react'
import { today, type Day } from '#core/day.ts'

const EVERY_MS = 60_000

/** The calendar day it is in Denmark. A page that stays open past midnight turns with the day. */
export function useToday(): Day {
  return useSyncExternalStore(everyMinute, () => today(new Date()))
}

function everyMinute(changed: () => void): () => void {
  const timer = window.setInterval(changed, EVERY_MS)
  return () => window.clearInterval(timer)
}
