import { Frame } from './Frame.tsx'
import type { TextKey } from './languages.ts'
import { useWords } from './words.tsx'

export type Provider = { id: string; name: string }
/** Why nobody is logged in, where there is something to say about it. */
export type Why = 'signedOut' | 'locked' | null

const faults: Record<string, TextKey> = {
  afvist: 'signIn.refused',
  ukendt: 'signIn.unknown',
  niveau: 'signIn.level',
}

/** The way in: what the page is for, in words that say nothing about anybody, and the municipality's log-in. */
export function SignedOut({ providers, why }: { providers: readonly Provider[]; why: Why }) {
  const { say } = useWords()
  const fault = faults[new URLSearchParams(window.location.search).get('fejl') ?? '']
  const told = why ?? fault
  return (
    <Frame>
      <h1>{say('title')}</h1>
      {told && (
        <p className="card portal-told" role="status">
          {say(told)}
        </p>
      )}
      <p>{say('signIn.lead')}</p>
      {providers.length === 0 && <p>{say('signIn.none')}</p>}
      {providers.map(({ id, name }) => (
        <a key={id} className="button button-primary portal-wide" href={`/min-side/sign-in/${id}`}>
          {say('signIn.with', { provider: name })}
        </a>
      ))}
      <p className="muted">{say('signIn.shared')}</p>
    </Frame>
  )
}
