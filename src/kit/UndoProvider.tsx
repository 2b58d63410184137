import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { isUndoKey, UndoContext, type Undoable, type UndoStack } from './use-undo.ts'

/** Holds the changes of the page and listens for Ctrl Z. Stands in KitProvider. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const changes = useRef<Undoable[]>([])
  const stack = useMemo<UndoStack>(
    () => ({
      push: (change) => {
        changes.current = [...changes.current, change]
      },
      drop: (id) => {
        changes.current = changes.current.filter((change) => change.id !== id)
      },
      undoLast: async () => {
        await changes.current.at(-1)?.undo()
      },
    }),
    [],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || changes.current.length === 0) return
      event.preventDefault()
      void stack.undoLast()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [stack])
  return <UndoContext value={stack}>{children}</UndoContext>
}
