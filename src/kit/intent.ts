/** One thing a person meant to do once: the input as text, and the key that lets the server recognise a repetition. */
export type Intent = { input: string; key: string }

/**
 * Keeps the key while the very same input is tried again, and makes a new one when the person means something else.
 * The server stores the answer under the key, so a double tap or a retry after a lost connection is done once.
 */
export function keyFor(former: Intent | null, input: string, newKey: () => string): Intent {
  return former && former.input === input ? former : { input, key: newKey() }
}
