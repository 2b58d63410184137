import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { answerConfirmations } from '#kit/confirm-identity.ts'
import { Dialog } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { text } from './sign-in-text.ts'

// Who asks is there at once, so that no question is lost; the form is fetched beside the first screen.
const loadForm = () => import('./ConfirmForm.tsx')
const ConfirmForm = lazy(async () => ({ default: (await loadForm()).ConfirmForm }))

/**
 * The question "is it still you?" before a protected action. The call that was refused waits for the answer and is then made
 * again; whoever closes the dialog gets the refusal, and everything they wrote is where it was.
 */
export function ConfirmIdentity() {
  const t = useText(text).confirm
  const [open, setOpen] = useState(false)
  const answer = useRef<((confirmed: boolean) => void) | null>(null)
  useEffect(() => void loadForm(), [])
  useEffect(
    () =>
      answerConfirmations(() => {
        setOpen(true)
        return new Promise((resolve) => (answer.current = resolve))
      }),
    [],
  )
  const close = (confirmed: boolean) => {
    setOpen(false)
    answer.current?.(confirmed)
    answer.current = null
  }
  return (
    <Dialog title={t.title} open={open} onClose={() => close(false)}>
      <p>{t.body}</p>
      <Suspense>
        <ConfirmForm onDone={() => close(true)} />
      </Suspense>
    </Dialog>
  )
}
