import { useCallback, useState } from 'react'
import { callOperation, type OutputOf, type Refusal } from '#kit/call.ts'

type Shown = OutputOf<'detection.show'>
export type WhyOpen = 'meeting' | 'contact' | 'match'
export type OpenedName = {
  shown: Shown | null
  /** When it was opened, ISO instant. */
  at: string | null
  pending: boolean
  refusal: Refusal | null
  open: (why: WhyOpen) => Promise<Shown | null>
  close: () => void
}

type Progress = Pick<OpenedName, 'shown' | 'at' | 'pending' | 'refusal'>
const closed: Progress = { shown: null, at: null, pending: false, refusal: null }

/**
 * The name behind one card, opened by a press and closed with the screen. It is asked for once for each press and kept
 * in no cache: an ordinary read would be repeated after every write, and each repetition would be a line in the log.
 */
export function useOpenedName(signalId: string): OpenedName {
  const [progress, setProgress] = useState(closed)
  const open = useCallback(
    async (why: WhyOpen) => {
      setProgress({ ...closed, pending: true })
      const answer = await callOperation('detection.show', { signalId, why })
      setProgress(
        answer.ok
          ? { ...closed, shown: answer.output, at: new Date().toISOString() }
          : { ...closed, refusal: answer.refusal },
      )
      return answer.ok ? answer.output : null
    },
    [signalId],
  )
  const close = useCallback(() => setProgress(closed), [])
  return { ...progress, open, close }
}
