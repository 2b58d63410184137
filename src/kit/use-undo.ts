import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Answer } from './call.ts'

/** One change the person made and may take back. */
export type Undoable = { id: string; undo: () => Promise<void> }

/** The person's own changes on this page, newest last. Ctrl Z takes the newest. */
export type UndoStack = {
  push: (change: Undoable) => void
  drop: (id: string) => void
  undoLast: () => Promise<void>
}

export const UndoContext = createContext<UndoStack>({
  push: () => {},
  drop: () => {},
  undoLast: () => Promise.resolve(),
})

export type Undo = {
  state: 'none' | 'saved' | 'undoing' | 'undone' | 'failed'
  /** ISO instant of the change or of taking it back. */
  at: string | null
  /** Why it could not be taken back. */
  failure: string | null
  /** Call after a successful write, with the way to take it back. */
  offer: (takeBack: () => Promise<Answer<unknown>>) => void
  undo: () => Promise<void>
}

/** Offers `Gemt kl. 14.32 · Fortryd` where the change was made: give the result to <InlineSaved of={undo} />. */
export function useUndo(): Undo {
  const stack = useContext(UndoContext)
  const [shown, setShown] = useState<Pick<Undo, 'state' | 'at' | 'failure'>>({
    state: 'none',
    at: null,
    failure: null,
  })
  const offered = useRef<{ id: string; takeBack: () => Promise<Answer<unknown>> } | null>(null)
  useEffect(
    () => () => {
      if (offered.current) stack.drop(offered.current.id)
    },
    [stack],
  )

  const undo = async () => {
    const change = offered.current
    if (!change) return
    offered.current = null
    stack.drop(change.id)
    setShown((now) => ({ ...now, state: 'undoing', failure: null }))
    const answer = await change.takeBack()
    if (answer.ok) return setShown({ state: 'undone', at: new Date().toISOString(), failure: null })
    offered.current = change
    setShown((now) => ({ ...now, state: 'failed', failure: answer.refusal.reason }))
  }
  const offer: Undo['offer'] = (takeBack) => {
    if (offered.current) stack.drop(offered.current.id)
    const change = { id: crypto.randomUUID(), takeBack }
    offered.current = change
    stack.push({ id: change.id, undo })
    setShown({ state: 'saved', at: new Date().toISOString(), failure: null })
  }
  return { ...shown, offer, undo }
}

/** True for Ctrl/⌘ Z outside places where the browser has an undo of its own. */
export function isUndoKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z')
    return false
  return !isWriting(event.target)
}

/** True if the keys go into a text: there, no shortcut of ours may fire. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable=true]') !== null
  )
}
