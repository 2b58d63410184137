/**
 * What happens to a text while it is written and saved by itself, as a pure state machine.
 * The hook around it owns the clock, the network and the storage.
 */
export type AutosaveState = {
  text: string
  /** What the server has last confirmed. */
  savedText: string
  /** What is on its way to the server; null when nothing is. */
  sending: string | null
  /** ISO instant of the last confirmation. */
  savedAt: string | null
  /** Why the last attempt failed, in words for the person; null when it did not. */
  failure: string | null
  /** How many attempts in a row have failed. */
  failures: number
  /** The text came out of the browser's keeping after a crash or a reload. */
  restored: boolean
}

export type AutosaveEvent =
  | { is: 'typed'; text: string }
  | { is: 'sent' }
  | { is: 'confirmed'; at: string }
  | { is: 'failed'; reason: string }
  | { is: 'server-changed'; text: string }

/** Starts from the server's text, or from what the browser kept if the person got further than the server knows. */
export function startAutosave(serverText: string, kept: string | null): AutosaveState {
  const restored = kept !== null && kept !== serverText
  const text = restored ? kept : serverText
  return { text, savedText: serverText, sending: null, savedAt: null, failure: null, failures: 0, restored }
}

/** The next state. Nothing the person has typed is ever replaced by what comes from the server. */
export function nextAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.is) {
    case 'typed':
      return { ...state, text: event.text, restored: false }
    case 'sent':
      return { ...state, sending: state.text, failure: null }
    case 'failed':
      return { ...state, sending: null, failure: event.reason, failures: state.failures + 1 }
    case 'server-changed':
      return isUnsaved(state) ? state : { ...state, text: event.text, savedText: event.text }
    case 'confirmed':
      break
  }
  const savedText = state.sending ?? state.savedText
  return { ...state, savedText, sending: null, savedAt: event.at, failure: null, failures: 0 }
}

/** True while the server does not have what is on the screen. */
export function isUnsaved(state: AutosaveState): boolean {
  return state.text !== state.savedText
}

/** True if a send should start now: something is unsaved and nothing is under way. */
export function shouldSend(state: AutosaveState): boolean {
  return isUnsaved(state) && state.sending === null
}

export type SaveWord = 'nothing' | 'saving' | 'saved' | 'failed'

/** The one word to show beside the text. A failure stays until a later attempt succeeds. */
export function saveWord(state: AutosaveState): SaveWord {
  if (state.failure !== null) return 'failed'
  if (state.sending !== null) return 'saving'
  if (isUnsaved(state)) return state.savedAt === null ? 'nothing' : 'saving'
  return state.savedAt === null ? 'nothing' : 'saved'
}

/** How long to wait before trying again after so many failures in a row: 2, 4, 8 … at most 60 seconds. */
export function retryDelayMs(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.max(1, failures))
}
