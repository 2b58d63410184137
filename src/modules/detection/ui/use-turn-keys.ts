import { useEffect, useRef } from 'react'
import { useGo } from '#kit/navigation.ts'
import { useLetterKey } from '#kit/use-shortcut.ts'

/**
 * Next and previous card: Alt with Page Down and Page Up for everyone, J and K for those who switched letters on.
 * Alt + Page keys belong to no browser and write nothing, so they work in the middle of a text too.
 */
export function useTurnKeys(previous: string | null, next: string | null): void {
  const go = useGo()
  const to = useRef({ previous, next })
  useEffect(() => {
    to.current = { previous, next }
  })
  const turn = (where: 'previous' | 'next') => {
    const href = to.current[where]
    if (href) go(href)
  }
  useLetterKey('j', () => turn('next'))
  useLetterKey('k', () => turn('previous'))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTurn = event.key === 'PageDown' || event.key === 'PageUp'
      if (!isTurn || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const href = event.key === 'PageDown' ? to.current.next : to.current.previous
      if (href) go(href)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [go])
}
