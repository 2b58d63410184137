import { useEffect, useRef, useState, type RefObject } from 'react'
import { insertAt, takeOut, type Inserted } from './insert-at.ts'

/** Give it to the field as `caret`: where words are put in. */
export type Caret = { ref: RefObject<HTMLTextAreaElement | null>; onFocus: () => void }

export type Insert = {
  caret: Caret
  insert: (words: string) => void
  /** Takes the words out again that were put in last; null when there are none, or they were changed since. */
  undo: (() => void) | null
}

/** Puts words into a text where the caret is or last was (a field keeps it when it is left); at the end of one never used. */
export function useInsert(value: string, onChange: (value: string) => void): Insert {
  const ref = useRef<HTMLTextAreaElement>(null)
  const used = useRef(false)
  const [inserted, setInserted] = useState<Inserted | null>(null)
  const without = inserted && takeOut(value, inserted)
  useEffect(() => {
    if (inserted) ref.current?.setSelectionRange(inserted.caret, inserted.caret)
  }, [inserted])
  const insert = (words: string) => {
    const place = used.current ? ref.current?.selectionEnd : null
    const next = insertAt(value, place ?? value.length, words)
    used.current = true
    setInserted(next)
    onChange(next.text)
  }
  const undo = (text: string) => {
    setInserted(null)
    onChange(text)
  }
  return {
    caret: { ref, onFocus: () => (used.current = true) },
    insert,
    undo: without === null ? null : () => undo(without),
  }
}
