import { useCallback, useEffect, useReducer, useRef, type RefObject } from 'react'
import type { Answer } from './call.ts'
import { nextAutosave, retryDelayMs, saveWord, shouldSend, startAutosave, isUnsaved } from './autosave.ts'
import type { AutosaveState, SaveWord } from './autosave.ts'
import { dropCaret, dropDraft, keepCaret, keepDraft, readCaret, readDraft } from './drafts.ts'

/** Hand this to <TextArea autosave={…}>, which does the rest. */
export type Autosave = {
  text: string
  word: SaveWord
  savedAt: string | null
  failure: string | null
  restored: boolean
  type: (text: string) => void
  leave: () => void
  select: () => void
  /** Sends what is unsaved now, for instance before journalising. Resolves when the server has it or has refused it. */
  flush: () => Promise<void>
  ref: RefObject<HTMLTextAreaElement | null>
}

type AutosaveInput = {
  /** Names the text uniquely and stably: `note:${noteId}`. The draft is kept under it. */
  key: string
  /** The text the server has. May change while the person does not write. */
  text: string
  /** Usually `(text, last) => write.send({ … text }, { last })`. `last` is true while the page closes. */
  save: (text: string, last: boolean) => Promise<Answer<unknown>>
}

const PAUSE_MS = 800

/**
 * Saves a text 800 ms after the last key, when the field is left and when the page is hidden (ux.md section 3).
 * Until the server has it, it is kept in the tab and comes back, with the caret, after a crash or a reload.
 */
export function useAutosave(input: AutosaveInput): Autosave {
  const [state, dispatch] = useReducer(nextAutosave, input, ({ key, text }) =>
    startAutosave(text, readDraft(key)),
  )
  const latest = useRef({ state, save: input.save })
  useEffect(() => {
    latest.current = { state, save: input.save }
  })

  const flush = useCallback(async (last = false) => {
    const now = latest.current
    if (!shouldSend(now.state)) return
    dispatch({ is: 'sent' })
    // The page may ask again before React has drawn the new state, for instance blur followed by pagehide.
    now.state = nextAutosave(now.state, { is: 'sent' })
    const answer = await now.save(now.state.text, last)
    if (answer.ok) dispatch({ is: 'confirmed', at: new Date().toISOString() })
    else dispatch({ is: 'failed', reason: answer.refusal.reason })
  }, [])

  useKeepDraft(input.key, state)
  useServerText(input.text, dispatch)
  useSendWhenDue(state, flush)
  const ref = useCaret(input.key)

  return {
    text: state.text,
    word: saveWord(state),
    savedAt: state.savedAt,
    failure: state.failure,
    restored: state.restored,
    type: (text) => dispatch({ is: 'typed', text }),
    leave: () => {
      dropCaret()
      void flush()
    },
    select: () => rememberCaret(input.key, ref.current),
    flush,
    ref,
  }
}

function useKeepDraft(key: string, state: AutosaveState): void {
  useEffect(() => {
    if (isUnsaved(state)) keepDraft(key, state.text)
    else dropDraft(key)
  }, [key, state])
}

function useServerText(
  text: string,
  dispatch: (event: { is: 'server-changed'; text: string }) => void,
): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else dispatch({ is: 'server-changed', text })
  }, [text, dispatch])
}

function useSendWhenDue(state: AutosaveState, flush: (last?: boolean) => Promise<void>): void {
  useEffect(() => {
    if (!shouldSend(state)) return undefined
    const wait = state.failure === null ? PAUSE_MS : retryDelayMs(state.failures)
    const timer = window.setTimeout(() => void flush(), wait)
    return () => window.clearTimeout(timer)
  }, [state, flush])
  useEffect(() => {
    const now = () => void flush(true)
    const hidden = () => document.visibilityState === 'hidden' && now()
    const online = () => void flush()
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('online', online)
    return () => {
      now()
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('online', online)
    }
  }, [flush])
}

function useCaret(key: string): RefObject<HTMLTextAreaElement | null> {
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const caret = readCaret(key)
    if (!caret || !ref.current) return
    ref.current.focus()
    ref.current.setSelectionRange(caret.start, caret.end)
  }, [key])
  return ref
}

function rememberCaret(key: string, field: HTMLTextAreaElement | null): void {
  if (field) keepCaret({ key, start: field.selectionStart, end: field.selectionEnd })
}
