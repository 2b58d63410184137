import { useEffect, useState } from 'react'
import { postJson } from '#kit/call.ts'
import { Fact, Facts } from '#kit/Fact.tsx'
import { useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { text } from './directory-text.ts'

type Providers = readonly { id: string; name: string }[]

/** Where families log in to their own page, as the installation's set-up has it, and what the broker must be told. */
export function CitizenSignIn() {
  const t = useText(text).citizens
  const [providers, setProviders] = useState<Providers | null>(null)
  useEffect(() => {
    const ask = async () => {
      const answer = await postJson('citizen/session.hello', {}, { byItself: true })
      if (answer.ok) setProviders((answer.output as { providers: Providers }).providers)
    }
    void ask()
  }, [])
  const address = `${window.location.origin}/min-side`
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Facts>
        <Fact label={t.address}>
          <code className="code-text">{address}</code>
        </Fact>
        {providers?.length === 0 && <Fact label={t.signIn}>{t.none}</Fact>}
        {providers?.map(({ id, name }) => (
          <Fact key={id} label={t.signIn}>
            {name}. {t.back} <code className="code-text">{`${address}/sign-in/${id}/callback`}</code>
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
