import { useEffect } from 'react'
import { callOperation } from '#kit/call.ts'
import type { PartCode } from '../definition-contract.ts'

const SEND_SECONDS = 60
/** After two minutes without a key or a touch nobody is assumed to be working on the part. */
const IDLE_MS = 120_000

type Spent = { familyId: string; assessmentId: string; part: PartCode }

/**
 * Meters the time somebody works on a part (R-ASM-02): seconds in which the page is seen and was touched lately, sent each
 * minute and when the part is left. It is sent aside of the page's reads, which need not be fetched again for it.
 */
export function usePartTime({ familyId, assessmentId, part }: Spent, counts: boolean): void {
  useEffect(() => {
    if (!counts) return
    let seconds = 0
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
    }
    const send = (last: boolean) => {
      if (seconds === 0) return
      const spent = Math.min(300, seconds)
      seconds = 0
      void callOperation('assessment.time', { familyId, assessmentId, part, seconds: spent }, { last })
    }
    const tick = window.setInterval(() => {
      if (document.visibilityState !== 'visible' || Date.now() - touchedAt > IDLE_MS) return
      seconds += 1
      if (seconds >= SEND_SECONDS) send(false)
    }, 1000)
    const leave = () => send(true)
    window.addEventListener('pagehide', leave)
    for (const event of ['keydown', 'pointerdown'] as const) window.addEventListener(event, touch)
    return () => {
      window.clearInterval(tick)
      window.removeEventListener('pagehide', leave)
      for (const event of ['keydown', 'pointerdown'] as const) window.removeEventListener(event, touch)
      leave()
    }
  }, [familyId, assessmentId, part, counts])
}
