import { useEffect, useRef } from 'react'
import { useWords } from './words.tsx'

type LockWarningProps = { minutes: number; onStay: () => void; onOut: () => void }

/** Two minutes before the page closes itself: one tap, or any key, and it stays (WCAG 2.2.1). */
export function LockWarning({ minutes, onStay, onOut }: LockWarningProps) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="portal-dialog" aria-labelledby="lock-title" onCancel={onStay}>
      <h2 id="lock-title">{say('lock.title')}</h2>
      <p role="status">{say('lock.lead', { count: minutes })}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={onStay}>
          {say('lock.stay')}
        </button>
        <button type="button" className="button" onClick={onOut}>
          {say('signOut')}
        </button>
      </div>
    </dialog>
  )
}
