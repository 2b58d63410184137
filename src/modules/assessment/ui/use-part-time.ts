import { useEffect } from 'react'
import { callOperation } from '#kit/call.ts'
import type { PartCode } from '../definition-contract.ts'

const SEND_SECONDS = 60
/** After two minutes without a key or a touch nobody is assumed to be working on the part. */
const IDLE_MS = 120_000
const touches = ['keydown', 'pointerdown'] as const

type Spent = { familyId: string; assessmentId: string; part: PartCode }

/**
 * Meters the time somebody works on a part (R-ASM-02): seconds in which the page is seen and was touched lately, sent each
 * minute and when the part is left. It is sent aside of the page's reads, which need not be fetched again for it.
 */
export function usePartTime(about: Spent, counts: boolean): void {
  const { familyId, assessmentId, part } = about
  useEffect(
    () => (counts ? startMeter({ familyId, assessmentId, part }) : () => {}),
    [familyId, assessmentId, part, counts],
  )
}

/** Begins to count; the answer stops it and sends what is left. */
function startMeter(about: Spent): () => void {
  let seconds = 0
  let touchedAt = Date.now()
  const touch = () => {
    touchedAt = Date.now()
  }
  const send = (last: boolean) => {
    if (seconds === 0) return
    void callOperation('assessment.time', { ...about, seconds: Math.min(300, seconds) }, { last })
    seconds = 0
  }
  const leave = () => send(true)
  const tick = window.setInterval(() => {
    if (document.visibilityState !== 'visible' || Date.now() - touchedAt > IDLE_MS) return
    seconds += 1
    if (seconds >= SEND_SECONDS) send(false)
  }, 1000)
  window.addEventListener('pagehide', leave)
  for (const event of touches) window.addEventListener(event, touch)
  return () => {
    window.clearInterval(tick)
    window.removeEventListener('pagehide', leave)
    for (const event of touches) window.removeEventListener(event, touch)
    leave()
  }
}
