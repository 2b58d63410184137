import { lazy, Suspense, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { postJson, type Refusal } from '#kit/call.ts'
import { ErrorSummary } from '#kit/ErrorSummary.tsx'
import { useText } from '#kit/language.ts'
import { CodeForm } from './CodeForm.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import type { Next } from './session.ts'
import { SignInForm } from './SignInForm.tsx'
import { text } from './sign-in-text.ts'

const EnrolApp = lazy(async () => ({ default: (await import('./EnrolApp.tsx')).EnrolApp }))

type SignInStepsProps = {
  onDone: () => void
  /** What the fields hold to begin with, when a demonstration account is chosen. */
  filled?: { login: string; password: string } | null
}

/** Password, and the second step where one is asked for; or a passkey alone. */
export function SignInSteps({ onDone, filled = null }: SignInStepsProps) {
  const t = useText(text)
  const [next, setNext] = useState<Next | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const signIn = (tone: 'primary' | 'quiet') => (
    <PasskeyButton to="session.passkey-sign-in" onDone={onDone} onRefused={setRefusal} tone={tone} />
  )
  const problem = refusal && <ErrorSummary errors={{}} refusal={refusal} />
  if (!next)
    return (
      <>
        <SignInForm filled={filled} onDone={(second) => (second ? setNext(second) : onDone())} />
        {problem}
        {signIn('quiet')}
      </>
    )
  if (next.enrol)
    return (
      <>
        <p>{t.enrol.asked}</p>
        <Suspense>
          <EnrolApp onDone={onDone} />
        </Suspense>
      </>
    )
  return (
    <section className="form" aria-label={t.second.title}>
      {next.totp ? (
        <CodeForm
          label={t.second.title}
          verb={t.second.button}
          field={t.second.code}
          hint={next.recovery ? t.second.recovery : undefined}
          wrong={t.confirm.wrong}
          send={(code) => postJson('session.second-factor', { code })}
          onDone={onDone}
        >
          <p>{t.second.body}</p>
        </CodeForm>
      ) : (
        <p>{t.second.bodyKey}</p>
      )}
      {problem}
      {next.passkey && signIn(next.totp ? 'quiet' : 'primary')}
      <Button tone="plain" onPress={() => setNext(null)}>
        {t.second.back}
      </Button>
    </section>
  )
}
