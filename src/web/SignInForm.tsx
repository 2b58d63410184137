import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useText } from '#kit/language.ts'
import type { Refusal } from '#kit/call.ts'
import { PasswordField } from './PasswordField.tsx'
import { signIn, type Next } from './session.ts'
import { text } from './text.ts'

type SignInFormProps = {
  /** In, or the second step that is asked for. */
  onDone: (next: Next | null) => void
  /** What the fields hold to begin with, when a demonstration account is chosen. */
  filled?: { login: string; password: string } | null
}

/** User name and password. Pasting and password managers work; both errors are shown at once. */
export function SignInForm({ onDone, filled = null }: SignInFormProps) {
  const t = useText(text).signIn
  const [login, setLogin] = useState(filled?.login ?? '')
  const [password, setPassword] = useState(filled?.password ?? '')
  const [pending, setPending] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    const missing: Record<string, string> = {}
    if (login.trim() === '') missing['login'] = t.loginMissing
    if (password === '') missing['password'] = t.passwordMissing
    setErrors(missing)
    setRefusal(null)
    if (Object.keys(missing).length > 0) return
    setPending(true)
    const answer = await signIn(login.trim(), password)
    setPending(false)
    if (answer.ok) return onDone(answer.output.next ?? null)
    setRefusal({ ...answer.refusal, reason: reasonFor(answer.refusal, t) })
  }

  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={refusal} label={t.title}>
      <TextField
        label={t.login}
        name="login"
        value={login}
        onChange={setLogin}
        autoComplete="username"
        spellCheck={false}
      />
      <PasswordField value={password} onChange={setPassword} label={t.password} />
      <Button type="submit" tone="primary" wide pending={pending}>
        {t.button}
      </Button>
    </Form>
  )
}

function reasonFor(refusal: Refusal, t: { wrong: string; busy: string }): string {
  if (refusal.kind === 'busy') return t.busy
  if (refusal.kind === 'signed-out' || refusal.kind === 'denied') return t.wrong
  return refusal.reason
}
