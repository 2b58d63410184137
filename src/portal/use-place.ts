import { useSyncExternalStore } from 'react'
import { placeOf, type Place } from './place-rules.ts'

const moved = 'vores-plan:moved'

/** Where in the page the reader is. */
export function usePlace(): Place {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname)
  return placeOf(path)
}

/** Goes to another place of the page, so that the phone's own way back leads home again. */
export function goTo(href: string): void {
  if (href === window.location.pathname) return
  window.history.pushState(null, '', href)
  window.scrollTo(0, 0)
  window.dispatchEvent(new Event(moved))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(moved, listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener(moved, listener)
    window.removeEventListener('popstate', listener)
  }
}
