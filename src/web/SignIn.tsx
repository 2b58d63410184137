import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Page } from '#kit/Page.tsx'
import { useGo } from '#kit/navigation.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Brand } from './Brand.tsx'
import { hello, returnPath, type Hello } from './session.ts'
import { Providers } from './Providers.tsx'
import { SignInSteps } from './SignInSteps.tsx'
import { text } from './text.ts'

/** The password of the demonstration accounts (README); they exist only in a demonstration database. */
const DEMO_PASSWORD = 'samspil-demo'

/** The front door. Loads nothing of the shell. */
export function SignIn() {
  const t = useText(text).signIn
  const go = useGo()
  const [known, setKnown] = useState<Hello | null>(null)
  const [filled, setFilled] = useState<{ login: string; password: string; choice: number } | null>(null)
  const on = returnPath(window.location.search)
  useEffect(() => {
    const ask = async () => {
      const answer = await hello()
      if (answer.signedIn) go(on, { replace: true })
      else setKnown(answer)
    }
    void ask()
  }, [go, on])
  const choose = (login: string) =>
    setFilled((former) => ({ login, password: DEMO_PASSWORD, choice: (former?.choice ?? 0) + 1 }))

  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Brand />
        <Page title={t.title} lead={known?.municipality ? `${t.lead} · ${known.municipality}` : t.lead}>
          <Providers known={known?.providers ?? []} />
          <div className="form">
            <SignInSteps key={filled?.choice} filled={filled} onDone={() => go(on, { replace: true })} />
          </div>
          {known && known.demo.length > 0 && <DemoAccounts accounts={known.demo} onChoose={choose} />}
        </Page>
        <LanguageSwitch />
      </div>
    </main>
  )
}

function DemoAccounts(props: { accounts: Hello['demo']; onChoose: (login: string) => void }) {
  const t = useText(text).signIn
  return (
    <section className="demo" aria-label={t.demo}>
      <h2>{t.demo}</h2>
      <p className="muted small">{t.demoHint}</p>
      <ul className="demo-list">
        {props.accounts.map(({ login, name, role }) => (
          <li key={login}>
            <Button wide onPress={() => props.onChoose(login)}>
              <span className="demo-name">{name}</span>
              <span className="muted demo-role">{role}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LanguageSwitch() {
  const t = useText(text)
  const [language, setLanguage] = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
  return (
    <div lang={other}>
      <Button tone="plain" onPress={() => setLanguage(other)}>
        {t.languages[other]}
      </Button>
    </div>
  )
}
