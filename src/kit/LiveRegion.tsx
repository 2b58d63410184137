import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'

type Voices = { announce: (message: string) => void; toast: (message: string) => void }

const VoicesContext = createContext<Voices>({ announce: () => {}, toast: () => {} })

/** Says something to screen readers once, politely. For changes the eye sees by itself. */
export function useAnnounce(): (message: string) => void {
  return useContext(VoicesContext).announce
}

/** Shows a line at the foot of the screen for six seconds and reads it aloud. It has no buttons: undo stands in place. */
export function useToast(): (message: string) => void {
  return useContext(VoicesContext).toast
}

const TOAST_MS = 6000

/** The one polite live region of the page, and the toasts, which are part of it. Stands in KitProvider. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('')
  const [toasts, setToasts] = useState<{ id: string; message: string }[]>([])
  const timer = useRef(0)

  const announce = useCallback((message: string) => {
    // Emptied first, so that the same words twice are read twice.
    setSaid('')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setSaid(message), 50)
  }, [])
  const toast = useCallback((message: string) => {
    const id = crypto.randomUUID()
    setToasts((now) => [...now.slice(-1), { id, message }])
    window.setTimeout(() => setToasts((now) => now.filter((one) => one.id !== id)), TOAST_MS)
  }, [])
  const voices = useMemo(() => ({ announce, toast }), [announce, toast])

  return (
    <VoicesContext value={voices}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, message }) => (
          <div key={id} className="toast">
            {message}
          </div>
        ))}
      </div>
    </VoicesContext>
  )
}
