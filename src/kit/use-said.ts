import { useState } from 'react'
import type { Answer } from './call.ts'
import { useUndo, type Undo } from './use-undo.ts'

/** What was just done, in a sentence, and the way to take it back. */
export type Said = {
  words: string | null
  undo: Undo
  /** Null: it cannot be taken back, and the screen said so before. */
  say: (words: string, takeBack: (() => Promise<Answer<unknown>>) | null) => void
}

export function useSaid(): Said {
  const undo = useUndo()
  const [words, setWords] = useState<string | null>(null)
  const say: Said['say'] = (now, takeBack) => {
    setWords(now)
    if (takeBack) undo.offer(takeBack)
  }
  return { words, undo, say }
}
