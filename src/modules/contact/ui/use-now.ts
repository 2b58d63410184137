import { useEffect, useState } from 'react'

const EVERY_MS = 20_000

/** The time, kept up to date while a clock is on the screen; never finer than the minutes that are shown. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
