import { useEffect, useRef } from 'react'
import { useGo, usePath } from './navigation.ts'
import { Link } from './Link.tsx'

export type Tab = { href: string; label: string; note?: string | undefined }

type TabsProps = {
  /** What the tabs belong to, for screen readers: `Familien Birk`. */
  label: string
  tabs: readonly Tab[]
  /** Alt+1 … Alt+9 go to the tabs in order. For the family's own tabs only, so that the keys stay the same. */
  altKeys?: boolean | undefined
}

/** Tabs that are links: each has its address, opens in a new window, and the current one is named. */
export function Tabs({ label, tabs, altKeys = false }: TabsProps) {
  const path = usePath()
  useAltKeys(altKeys ? tabs : [])
  const current = currentTab(path, tabs)
  const row = useRef<HTMLElement>(null)
  useEffect(() => showCurrent(row.current, current), [current])
  return (
    <nav ref={row} className="tabs" aria-label={label} data-keep-focus>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} current={tab.href === current} className="tab">
              {tab.label}
              {tab.note && <span className="tab-note">{tab.note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where the row is wider than the window, the current tab comes to its middle, so that its neighbours are half in view. */
function showCurrent(row: HTMLElement | null, current: string | null): void {
  const tab = current && row?.querySelector<HTMLElement>(`a[href="${current}"]`)
  if (!row || !tab) return
  const middle = tab.getBoundingClientRect().left + tab.offsetWidth / 2
  row.scrollLeft += middle - row.getBoundingClientRect().left - row.clientWidth / 2
}

/** The tab a path belongs to: the longest address it starts with. */
export function currentTab(path: string, tabs: readonly Tab[]): string | null {
  const matching = tabs.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return matching.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null
}

function useAltKeys(tabs: readonly Tab[]): void {
  const go = useGo()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Ctrl+Alt is AltGr on Danish keyboards: never take it.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const tab = /^Digit[1-9]$/.test(event.code) ? tabs[Number(event.code.slice(5)) - 1] : undefined
      if (!tab) return
      event.preventDefault()
      go(tab.href)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [tabs, go])
}
