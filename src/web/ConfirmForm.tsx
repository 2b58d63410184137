import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { postJson, type Refusal } from '#kit/call.ts'
import { ErrorSummary } from '#kit/ErrorSummary.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { CodeForm } from './CodeForm.tsx'
import { ConfirmElsewhere } from './ConfirmElsewhere.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import { PasswordField } from './PasswordField.tsx'
import { text } from './sign-in-text.ts'

type Ways = { password: boolean; totp: boolean; passkey: boolean; providers: readonly string[] }

/** Confirms the session with the strongest things the person has. */
export function ConfirmForm({ onDone }: { onDone: () => void }) {
  const t = useText(text)
  const [ways, setWays] = useState<Ways | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    const ask = async () => {
      const answer = await postJson('session.confirm-ways', {})
      if (answer.ok) setWays(answer.output as Ways)
      else setRefusal(answer.refusal)
    }
    void ask()
  }, [])
  return (
    <div className="form">
      {ways?.totp && (
        <CodeForm
          label={t.confirm.title}
          verb={t.confirm.button}
          field={t.second.code}
          hint={t.second.body}
          wrong={t.confirm.wrong}
          send={(code) => postJson('session.step-up', { code })}
          onDone={onDone}
        />
      )}
      {refusal && <ErrorSummary errors={{}} refusal={refusal} />}
      {ways?.passkey && (
        <PasskeyButton
          to="session.step-up"
          onDone={onDone}
          onRefused={setRefusal}
          tone={ways.totp ? 'quiet' : 'primary'}
        />
      )}
      {ways?.password && <ByPassword onDone={onDone} />}
      {ways?.providers.map((provider) => (
        <ConfirmElsewhere key={provider} provider={provider} onDone={onDone} />
      ))}
      {ways && hasNone(ways) && <Notice tone="note">{t.confirm.none}</Notice>}
    </div>
  )
}

function hasNone({ password, totp, passkey, providers }: Ways): boolean {
  return !password && !totp && !passkey && providers.length === 0
}

function ByPassword({ onDone }: { onDone: () => void }) {
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
    const wrong = answer.refusal.code === 'wrong-confirmation'
    setRefusal(wrong ? { ...answer.refusal, reason: t.wrong } : answer.refusal)
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
