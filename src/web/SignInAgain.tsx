import { lazy, Suspense, useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { callOperation, SIGNED_OUT } from '#kit/call.ts'
import { Dialog } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { claimDrafts } from '#kit/drafts.ts'
import { text } from './text.ts'

// Who asks is there at once; what is asked is fetched beside the first screen, so that it is there when the session has ended.
const loadSteps = () => import('./SignInSteps.tsx')
const SignInSteps = lazy(async () => ({ default: (await loadSteps()).SignInSteps }))

/**
 * Signing in again over the page when the session ended meanwhile: nothing typed is lost, and the page behind is
 * hidden, because the person at the screen may be another. If it is, everything is loaded anew.
 */
export function SignInAgain({ staffId }: { staffId: string }) {
  const t = useText(text).signIn
  const client = useQueryClient()
  const [needed, setNeeded] = useState(false)
  useEffect(() => void loadSteps(), [])
  useEffect(() => {
    const ask = () => setNeeded(true)
    window.addEventListener(SIGNED_OUT, ask)
    return () => window.removeEventListener(SIGNED_OUT, ask)
  }, [])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-locked', needed)
    return () => document.documentElement.removeAttribute('data-locked')
  }, [needed])

  const done = async () => {
    const me = await callOperation('staff.me', {})
    if (!me.ok) return
    if (me.output.staffId !== staffId) {
      claimDrafts(me.output.staffId)
      window.location.assign('/')
      return
    }
    setNeeded(false)
    await client.invalidateQueries()
  }
  return (
    <Dialog title={t.again} open={needed} onClose={() => {}} dismissable={false}>
      <p>{t.againBody}</p>
      <Suspense>
        <SignInSteps onDone={() => void done()} />
      </Suspense>
    </Dialog>
  )
}
