import { useState } from 'react'
import { KeyRound } from 'lucide-react'
import { Button, type ButtonTone } from '#kit/Button.tsx'
import type { Refusal } from '#kit/call.ts'
import { useText } from '#kit/language.ts'
import { showPasskey } from './passkey.ts'
import { text } from './sign-in-text.ts'

type PasskeyButtonProps = {
  /** Where the passkey is shown: `session.passkey-sign-in` or `session.step-up`. */
  to: string
  onDone: () => void
  onRefused: (refusal: Refusal) => void
  tone?: ButtonTone
}

/** Shows a passkey of this device. */
export function PasskeyButton({ to, onDone, onRefused, tone }: PasskeyButtonProps) {
  const t = useText(text).passkey
  const [pending, setPending] = useState(false)
  const show = async () => {
    setPending(true)
    const answer = await showPasskey(to, t)
    setPending(false)
    if (answer.ok) return onDone()
    const wrong = answer.refusal.code === 'wrong-passkey' || answer.refusal.code === 'wrong-confirmation'
    onRefused(wrong ? { ...answer.refusal, reason: t.wrong } : answer.refusal)
  }
  return (
    <Button icon={KeyRound} wide pending={pending} onPress={() => void show()} tone={tone}>
      {t.use}
    </Button>
  )
}
