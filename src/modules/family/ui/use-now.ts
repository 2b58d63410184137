import { useEffect, useState } from 'react'

const EVERY_MS = 60_000

/** The present moment as an ISO instant, to the minute: a page that stays open past midnight does not say "i dag" of yesterday. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date().toISOString()), EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
