import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { postJson, type Refusal } from '#kit/call.ts'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { PasswordField } from './PasswordField.tsx'
import { text } from './sign-in-text.ts'

/** Confirms the session by the person's password. */
export function ConfirmForm({ onDone }: { onDone: () => void }) {
  const t = useText(text).confirm
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [missing, setMissing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    setMissing(password === '')
    setRefusal(null)
    if (password === '') return
    setPending(true)
    const answer = await postJson('session.step-up', { password })
    setPending(false)
    if (answer.ok) return onDone()
    setRefusal(
      answer.refusal.code === 'wrong-confirmation' ? { ...answer.refusal, reason: t.wrong } : answer.refusal,
    )
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={missing ? { password: t.passwordMissing } : {}}
      refusal={refusal}
      label={t.title}
    >
      <PasswordField label={t.password} value={password} onChange={setPassword} autoFocus />
      <Button type="submit" tone="primary" wide pending={pending}>
        {t.button}
      </Button>
    </Form>
  )
}
