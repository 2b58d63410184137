import { useEffect, useRef, useState } from 'react'
import { lockAt, type Lock } from './lock-rules.ts'

const uses = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Follows whether the page is used. A phone that slept is asked as soon as it wakes; `onLock` is called once. */
export function useLock(onLock: () => void): { lock: Lock; stay: () => void } {
  const usedAt = useRef(0)
  const done = useRef(false)
  const [lock, setLock] = useState<Lock>({ state: 'open' })
  const latest = useRef(onLock)
  useEffect(() => {
    latest.current = onLock
  })
  useEffect(() => {
    usedAt.current = Date.now()
    const look = () => {
      const next = lockAt(usedAt.current, Date.now())
      setLock((former) => (same(former, next) ? former : next))
      if (next.state === 'locked' && !done.current) {
        done.current = true
        latest.current()
      }
    }
    const use = () => {
      look()
      if (!done.current) usedAt.current = Date.now()
    }
    const timer = window.setInterval(look, 2_000)
    document.addEventListener('visibilitychange', look)
    for (const name of uses) window.addEventListener(name, use, { passive: true })
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const name of uses) window.removeEventListener(name, use)
    }
  }, [])
  return {
    lock,
    stay: () => {
      usedAt.current = Date.now()
      setLock({ state: 'open' })
    },
  }
}

function same(one: Lock, other: Lock): boolean {
  return (
    one.state === other.state &&
    (one.state !== 'warned' || other.state !== 'warned' || one.minutesLeft === other.minutesLeft)
  )
}
