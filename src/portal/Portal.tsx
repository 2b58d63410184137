import { useCallback, useEffect, useState } from 'react'
import { postJson, SIGNED_OUT } from '#kit/call.ts'
import { Frame } from './Frame.tsx'
import { SignedIn } from './SignedIn.tsx'
import { SignedOut, type Provider, type Why } from './SignedOut.tsx'
import { useWords } from './words.tsx'

type Hello = { signedIn: boolean; providers: Provider[] }

/** The families' own page: whoever is not logged in meets the way in and nothing else. */
export function Portal() {
  const { say } = useWords()
  const [hello, setHello] = useState<Hello | 'waiting' | 'failed'>('waiting')
  const [why, setWhy] = useState<Why>(null)
  const greet = () =>
    void postJson('citizen/session.hello', {}).then((answer) =>
      setHello(answer.ok ? (answer.output as Hello) : 'failed'),
    )
  useEffect(greet, [])
  const out = useCallback((reason: Why) => {
    setWhy(reason)
    setHello((now) => (typeof now === 'string' ? now : { ...now, signedIn: false }))
  }, [])
  useEffect(() => {
    const ended = () => out('signedOut')
    window.addEventListener(SIGNED_OUT, ended)
    return () => window.removeEventListener(SIGNED_OUT, ended)
  }, [out])
  const signOut = (reason: Why) => {
    out(reason)
    void postJson('citizen/session.sign-out', {})
  }
  if (hello === 'waiting') return <Frame>{null}</Frame>
  if (hello === 'failed')
    return (
      <Frame>
        <h1>{say('title')}</h1>
        <div className="card stack" role="alert">
          <p>{say('failed')}</p>
          <button type="button" className="button" onClick={greet}>
            {say('again')}
          </button>
        </div>
      </Frame>
    )
  if (!hello.signedIn) return <SignedOut providers={hello.providers} why={why} />
  return <SignedIn onOut={() => signOut('signedOut')} onLock={() => signOut('locked')} />
}
