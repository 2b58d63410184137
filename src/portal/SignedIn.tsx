import { useEffect, useRef } from 'react'
import { ChildPage, Home } from './Home.tsx'
import { Frame } from './Frame.tsx'
import { LookedPage } from './LookedPage.tsx'
import { LockWarning } from './LockWarning.tsx'
import { homeHref, lookedHref } from './place-rules.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { Read } from './Read.tsx'
import { useCitizenRead } from './use-citizen-read.ts'
import { useLock } from './use-lock.ts'
import { usePlace } from './use-place.ts'
import { useWords } from './words.tsx'

/** The page of somebody who is logged in; it is taken away, with all that it shows, when they are not any more. */
export function SignedIn({ onOut, onLock }: { onOut: () => void; onLock: () => void }) {
  const { say } = useWords()
  const place = usePlace()
  const mine = useCitizenRead('portal.mine')
  const { lock, stay } = useLock(onLock)
  const screen = useRef<HTMLDivElement>(null)
  useFocusOnNewPlace(screen, place.at === 'child' ? place.personId : place.at)
  const places = (
    <nav className="portal-places" aria-label={say('places')}>
      <PlaceLink href={homeHref} current={place.at !== 'looked'}>
        {say('home')}
      </PlaceLink>
      <PlaceLink href={lookedHref} current={place.at === 'looked'}>
        {say('looked')}
      </PlaceLink>
    </nav>
  )
  return (
    <Frame places={places}>
      <div ref={screen} className="stack portal-screen">
        {place.at === 'looked' ? (
          <LookedPage />
        ) : (
          <Read of={mine}>
            {(data) =>
              place.at === 'child' ? (
                <ChildPage mine={data} personId={place.personId} />
              ) : (
                <Home mine={data} />
              )
            }
          </Read>
        )}
      </div>
      <button type="button" className="button portal-wide no-print" onClick={onOut}>
        {say('signOut')}
      </button>
      {lock.state === 'warned' && <LockWarning minutes={lock.minutesLeft} onStay={stay} onOut={onOut} />}
    </Frame>
  )
}

/** A new place is read from its heading; the first is read from the top. */
function useFocusOnNewPlace(screen: React.RefObject<HTMLElement | null>, key: string): void {
  const former = useRef(key)
  useEffect(() => {
    if (former.current === key) return
    former.current = key
    screen.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [key, screen])
}
