import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import {
  callOperation,
  type Answer,
  type InputOf,
  type OutputOf,
  type Refusal,
  type WriteName,
} from './call.ts'
import { keyFor, type Intent } from './intent.ts'

export type Write<N extends WriteName> = {
  /**
   * Sends the input once and says how it went; it never throws. A repeated send of the same input after a lost
   * answer carries the same idempotency key, so nothing is done twice.
   */
  send: (input: InputOf<N>, options?: { last?: boolean }) => Promise<Answer<OutputOf<N>>>
  pending: boolean
  refusal: Refusal | null
  /** When the last send succeeded, ISO instant. Give it to <InlineSaved>. */
  savedAt: string | null
  clear: () => void
}

type Progress = { pending: boolean; refusal: Refusal | null; savedAt: string | null }

/** One write operation. After it succeeds every read on the page is fetched again. */
export function useWrite<N extends WriteName>(name: N): Write<N> {
  const client = useQueryClient()
  const intent = useRef<Intent | null>(null)
  const [progress, setProgress] = useState<Progress>({ pending: false, refusal: null, savedAt: null })

  const send = useCallback<Write<N>['send']>(
    async (input, options) => {
      intent.current = keyFor(intent.current, JSON.stringify(input), () => crypto.randomUUID())
      setProgress((now) => ({ ...now, pending: true, refusal: null }))
      const answer = await callOperation(name, input, {
        idempotencyKey: intent.current.key,
        last: options?.last,
      })
      if (answer.ok || isDecided(answer.refusal)) intent.current = null
      setProgress((now) => ({
        pending: false,
        refusal: answer.ok ? null : answer.refusal,
        savedAt: answer.ok ? new Date().toISOString() : now.savedAt,
      }))
      if (answer.ok) void client.invalidateQueries()
      return answer
    },
    [client, name],
  )
  const clear = useCallback(() => setProgress({ pending: false, refusal: null, savedAt: null }), [])
  return { send, ...progress, clear }
}

/** True if the server has looked at the request and said no: sending it again is a new intention. */
function isDecided(refusal: Refusal): boolean {
  return ['invalid', 'denied', 'missing', 'conflict'].includes(refusal.kind)
}
