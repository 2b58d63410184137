import { useEffect, useState } from 'react'
import { Building2 } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { postJson } from '#kit/call.ts'
import { useText } from '#kit/language.ts'
import { text } from './sign-in-text.ts'

/** Confirms by a fresh log-in at the municipality, in a window of its own, so that the page here keeps what was written. */
export function ConfirmElsewhere({ provider, onDone }: { provider: string; onDone: () => void }) {
  const t = useText(text).confirm
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(async () => {
      const answer = await postJson('session.confirm-ways', {})
      if (answer.ok && (answer.output as { confirmed: boolean }).confirmed) onDone()
    }, 1_000)
    return () => clearInterval(timer)
  }, [waiting, onDone])
  const open = () => {
    window.open(`/sign-in/${provider}?bekraeft=1`, 'samspil-bekraeft', 'popup,width=520,height=720')
    setWaiting(true)
  }
  return (
    <Button icon={Building2} wide tone="primary" onPress={open} pending={waiting}>
      {t.elsewhere}
    </Button>
  )
}
