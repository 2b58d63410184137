import { useCallback, useEffect, useRef } from 'react'
import { callOperation } from '#kit/call.ts'
import { dropDraft, keepDraft, readDraft } from '#kit/drafts.ts'
import { useRead } from '#kit/use-read.ts'
import type { DraftBody } from '../contract.ts'

const PAUSE_MS = 800

type DraftInput = { key: string; familyId: string | null }

export type Draft = {
  /** What was kept in this tab; there at once, also without a connection. Null when there is nothing. */
  here: unknown
  /** What the server has from another day or device; null when there is nothing or it has not answered. */
  former: unknown
  /** Keeps the body in the tab at once, and on the server after a pause if it is worth it. */
  keep: (body: DraftBody, worthIt: boolean) => void
  /** Lets the draft go, here and on the server. */
  letGo: () => void
}

/**
 * Keeps a whole form while it is filled in: it survives reload, sign-out and another device, and stands on Min dag as
 * `Ikke færdig` (ux.md section 3). For one text alone, give useAutosave a save function that calls draft.save.
 */
export function useDraft({ key, familyId }: DraftInput): Draft {
  const read = useRead('draft.mine', { key })
  const timer = useRef(0)
  const waiting = useRef<DraftBody | null>(null)

  const send = useCallback(
    (last: boolean) => {
      window.clearTimeout(timer.current)
      if (waiting.current === null) return
      void callOperation('draft.save', { key, familyId, body: waiting.current }, { last })
      waiting.current = null
    },
    [key, familyId],
  )
  useSendOnLeave(send)

  const keep = (body: DraftBody, worthIt: boolean) => {
    keepDraft(key, JSON.stringify(body))
    if (!worthIt) return
    waiting.current = body
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => send(false), PAUSE_MS)
  }
  const letGo = () => {
    window.clearTimeout(timer.current)
    waiting.current = null
    dropDraft(key)
    void callOperation('draft.discard', { key })
  }
  return { here: parsed(readDraft(key)), former: read.data?.draft?.body ?? null, keep, letGo }
}

function useSendOnLeave(send: (last: boolean) => void): void {
  useEffect(() => {
    const leave = () => send(true)
    const hidden = () => document.visibilityState === 'hidden' && send(true)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [send])
}

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
