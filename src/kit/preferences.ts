import { useSyncExternalStore } from 'react'

/**
 * What a person has chosen about the look of the tool on this device.
 * Nothing here is about a family: it may stay in the browser's storage after sign-out.
 */
export type Preferences = {
  theme: 'light' | 'dark' | 'system'
  density: 'comfortable' | 'compact'
  language: 'da' | 'en'
  /** Single characters as shortcuts: only `?`, letters as well, or none at all (WCAG 2.1.4). */
  characterKeys: 'help' | 'all' | 'none'
  /** Blurs everything with the class `name`, for a meeting room or a train. */
  hideNames: 'off' | 'on'
}

const ALLOWED: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  language: ['da', 'en'],
  characterKeys: ['help', 'all', 'none'],
  hideNames: ['off', 'on'],
}

const CHANGED = 'samspil:preference'

/** Reads one preference; the first allowed value is the default, also when storage is closed or holds nonsense. */
export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] {
  const stored = readStorage(`samspil:${name}`)
  const allowed = ALLOWED[name]
  return allowed.find((value) => value === stored) ?? (allowed[0] as Preferences[K])
}

/** One preference and its setter. Every place that shows it follows at once, also in other tabs. */
export function usePreference<K extends keyof Preferences>(
  name: K,
): [Preferences[K], (value: Preferences[K]) => void] {
  const value = useSyncExternalStore(subscribe, () => readPreference(name))
  return [value, (next) => writePreference(name, next)]
}

/** Writes the preferences as attributes on <html>, where the style sheets read them. Call before the first paint. */
export function applyPreferences(root: HTMLElement, systemIsDark: boolean): void {
  const theme = readPreference('theme')
  root.dataset['theme'] = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  root.dataset['density'] = readPreference('density')
  root.lang = readPreference('language')
  root.toggleAttribute('data-hide-names', readPreference('hideNames') === 'on')
}

/** Keeps <html> in step with the preferences and with the device's own theme. Returns the way to stop. */
export function followPreferences(root: HTMLElement): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => applyPreferences(root, dark.matches)
  apply()
  dark.addEventListener('change', apply)
  const stop = subscribe(apply)
  return () => {
    dark.removeEventListener('change', apply)
    stop()
  }
}

function writePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  try {
    localStorage.setItem(`samspil:${name}`, value)
  } catch {
    // A browser that forbids storage keeps the defaults; the tool must work all the same.
  }
  window.dispatchEvent(new Event(CHANGED))
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}
