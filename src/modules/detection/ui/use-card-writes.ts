import { useCallback, useEffect, useRef } from 'react'
import type { Answer, Refusal } from '#kit/call.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Card } from '../contract.ts'

type Edited = { signalId: string; version: number }
export type InTurn = <T>(send: (edited: Edited) => Promise<Answer<T>>) => Promise<Answer<T>>

/**
 * Sends the changes of one card one after another, each with the version the one before left behind. A text that is
 * still being saved can so never meet a decision. When a colleague has changed the card, it is fetched again.
 */
export function useInTurn({ signalId, version }: Card, again: () => void): InTurn {
  const newest = useRef(version)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const fetchAgain = useRef(again)
  useEffect(() => {
    newest.current = Math.max(newest.current, version)
    fetchAgain.current = again
  })
  return useCallback(
    (send) => {
      const turn = line.current.then(async () => {
        const answer = await send({ signalId, version: newest.current })
        if (answer.ok) newest.current += 1
        else if (answer.refusal.kind === 'conflict') fetchAgain.current()
        return answer
      })
      line.current = turn
      return turn
    },
    [signalId],
  )
}

/** A no that is said here, before anything is sent. */
export function refusedHere(reason: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { kind: 'invalid', reason, fields: {}, reference: null } }
}

/** The writes of one card, in turn. */
export function useCardWrites(card: Card, again: () => void) {
  const inTurn = useInTurn(card, again)
  // The one that saves while somebody types says how it went beside the text; the other belongs to the decision.
  const keep = useWrite('detection.describe')
  const describe = useWrite('detection.describe')
  const clarify = useWrite('detection.clarify')
  const decide = useWrite('detection.decide')
  const confirm = useWrite('detection.confirm-match')
  const refusal = describe.refusal ?? clarify.refusal ?? decide.refusal
  return {
    inTurn,
    keep,
    describe,
    clarify,
    decide,
    confirm,
    refusal,
    pending: clarify.pending || decide.pending,
    clear: () => [describe, clarify, decide].forEach((write) => write.clear()),
  }
}
export type CardWrites = ReturnType<typeof useCardWrites>
