import { useEffect, useRef } from 'react'
import { Frame } from './Frame.tsx'
import { Home } from './Home.tsx'
import { LockWarning } from './LockWarning.tsx'
import { useLock } from './use-lock.ts'
import { usePlace } from './use-place.ts'
import { useWords } from './words.tsx'

/** The page of somebody who is logged in; it is taken away, with all that it shows, when they are not any more. */
export function SignedIn({ onOut, onLock }: { onOut: () => void; onLock: () => void }) {
  const { say } = useWords()
  const place = usePlace()
  const { lock, stay } = useLock(onLock)
  const screen = useRef<HTMLDivElement>(null)
  const key = place.at === 'child' ? place.personId : place.at
  const former = useRef(key)
  useEffect(() => {
    if (former.current === key) return
    former.current = key
    screen.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [key])
  return (
    <Frame>
      <div ref={screen} className="stack portal-screen">
        <Home />
      </div>
      <button type="button" className="button portal-wide no-print" onClick={onOut}>
        {say('signOut')}
      </button>
      {lock.state === 'warned' && <LockWarning minutes={lock.minutesLeft} onStay={stay} onOut={onOut} />}
    </Frame>
  )
}
