import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Outlet } from '@tanstack/react-router'
import { claimDrafts } from '#kit/drafts.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useText } from '#kit/language.ts'
import { useGo, usePath } from '#kit/navigation.ts'
import { useAltDigit, useControlKey, useHelpKey } from '#kit/use-shortcut.ts'
import { useRead } from '#kit/use-read.ts'
import { ConfirmIdentity } from './ConfirmIdentity.tsx'
import { NoRole } from './NoRole.tsx'
import { Navigation } from './Navigation.tsx'
import { PLACES } from './places.ts'
import type { Place } from './routes.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { text } from './text.ts'
import { TopBar, type Me } from './TopBar.tsx'

// What nobody sees at first is fetched beside the first screen, not before it.
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }))
const ShortcutPanel = lazy(async () => ({ default: (await import('./ShortcutPanel.tsx')).ShortcutPanel }))
const Openings = lazy(async () => ({ default: (await import('#modules/access/ui/Openings.tsx')).Openings }))
const LeaderAlarms = lazy(async () => ({
  default: (await import('#modules/trail/ui/LeaderAlarms.tsx')).LeaderAlarms,
}))

/** The frame around every screen of staff: menu, top bar, palette, shortcuts, and signing in again. */
export function Shell() {
  const me = useRead('staff.me', {})
  useReturnToSignIn(me.refusal?.kind === 'signed-out' && me.data === undefined)
  if (me.refusal?.kind === 'signed-out' && me.data === undefined) return null
  if (me.refusal?.code === 'no-role') return <NoRole />
  return (
    <Loaded of={me} waiting={<div className="shell-waiting" aria-busy="true" />}>
      {(who) => <Frame me={who} />}
    </Loaded>
  )
}

function Frame({ me }: { me: Me }) {
  const t = useText(text)
  const [searching, setSearching] = useState(false)
  const [showingKeys, setShowingKeys] = useState(false)
  const main = useRef<HTMLElement>(null)
  const go = useGo()
  const path = usePath()
  useEffect(() => claimDrafts(me.staffId), [me.staffId])
  useFocusOnNewScreen(main)
  useControlKey('k', () => setSearching(true))
  useAltDigit(0, () => go('/'))
  useHelpKey(() => setShowingKeys(true))
  const places = PLACES.filter(({ place }) => (me.places as readonly Place[]).includes(place))
  useFirstPlace(places[0]?.href ?? '/')

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <Navigation places={places} />
      <TopBar me={me} onSearch={() => setSearching(true)} onKeys={() => setShowingKeys(true)} />
      <main className="shell-main" id="main" ref={main} tabIndex={-1}>
        <Suspense>
          {me.roles.some((role) => role === 'leader' || role === 'core') && <Openings />}
          {me.roles.includes('leader') && <LeaderAlarms />}
        </Suspense>
        {places.length === 0 && path !== '/sikkerhed' ? <NoPlace /> : <Outlet />}
      </main>
      <Suspense>
        <CommandPalette open={searching} onClose={() => setSearching(false)} places={places} />
        <ShortcutPanel open={showingKeys} onClose={() => setShowingKeys(false)} />
      </Suspense>
      <ConfirmIdentity />
      <SignInAgain staffId={me.staffId} />
    </div>
  )
}

/** Whoever has no Min dag begins at the first place that is theirs. */
function useFirstPlace(first: string): void {
  const go = useGo()
  const path = usePath()
  useEffect(() => {
    if (path === '/' && first !== '/') go(first, { replace: true })
  }, [path, first, go])
}

function NoPlace() {
  const t = useText(text).noPlace
  return (
    <Page title={t.title}>
      <EmptyState title={t.body} />
    </Page>
  )
}

function useReturnToSignIn(needed: boolean): void {
  const go = useGo()
  useEffect(() => {
    if (!needed) return
    const here = window.location.pathname + window.location.search
    go(here === '/' ? '/log-ind' : `/log-ind?retur=${encodeURIComponent(here)}`, { replace: true })
  }, [needed, go])
}

/** A new screen is read from its heading: focus moves to the h1, unless the person is in tabs or writing. */
function useFocusOnNewScreen(main: React.RefObject<HTMLElement | null>): void {
  const path = usePath()
  const former = useRef(path)
  useEffect(() => {
    if (former.current === path) return undefined
    former.current = path
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement
      if (active?.closest('[data-keep-focus], input, textarea')) return
      main.current?.querySelector('h1')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [path, main])
}
