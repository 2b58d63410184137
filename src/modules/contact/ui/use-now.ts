import { useEffect, useState } from 'react'
import { today, type Day } from '#core/day.ts'

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

/** The Danish calendar day it is, also when a page stays open over midnight. */
export function useToday(): Day {
  return today(useNow())
}
