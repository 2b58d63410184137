import { useCallback, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '#kit/drafts.ts'

/** A text that waits for an explicit save: it survives a reload and a crash in this tab, and ends when it is sent. */
export function useKeptText(key: string): { text: string; set: (text: string) => void; drop: () => void } {
  const [text, setText] = useState(() => readDraft(key) ?? '')
  const set = useCallback(
    (next: string) => {
      setText(next)
      if (next === '') dropDraft(key)
      else keepDraft(key, next)
    },
    [key],
  )
  const drop = useCallback(() => {
    setText('')
    dropDraft(key)
  }, [key])
  return { text, set, drop }
}
