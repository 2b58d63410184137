import { useEffect, useRef } from 'react'
import { usePreference } from './preferences.ts'
import { isWriting } from './use-undo.ts'

/**
 * Ctrl/⌘ with a letter. Ctrl+Alt is AltGr on Danish keyboards and is never taken.
 * Fires in text fields too, so choose letters the browser does not use for writing.
 */
export function useControlKey(letter: string, action: () => void): void {
  useKeydown((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
    return event.key.toLowerCase() === letter
  }, action)
}

/** Alt with a digit, by its place on the keyboard. */
export function useAltDigit(digit: number, action: () => void): void {
  useKeydown(
    (event) =>
      event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.code === `Digit${digit}`,
    action,
  )
}

/** A single letter: works only for those who switched letters on, and never while writing (WCAG 2.1.4). */
export function useLetterKey(letter: string, action: () => void): void {
  const [keys] = usePreference('characterKeys')
  useKeydown((event) => keys === 'all' && isBare(event) && event.key.toLowerCase() === letter, action)
}

/** `?`, unless the person has switched single characters off. */
export function useHelpKey(action: () => void): void {
  const [keys] = usePreference('characterKeys')
  useKeydown((event) => keys !== 'none' && isBare(event) && event.key === '?', action)
}

function isBare(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)
}

function useKeydown(matches: (event: KeyboardEvent) => boolean, action: () => void): void {
  const latest = useRef({ matches, action })
  useEffect(() => {
    latest.current = { matches, action }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !latest.current.matches(event)) return
      event.preventDefault()
      latest.current.action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
