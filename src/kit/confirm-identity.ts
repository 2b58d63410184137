type Ask = () => Promise<boolean>

let asker: Ask | null = null
let asking: Promise<boolean> | null = null

/** Registers who asks (the shell's dialog); the answer takes it back. */
export function answerConfirmations(ask: Ask): () => void {
  asker = ask
  return () => {
    if (asker === ask) asker = null
  }
}

/**
 * Asks the person to confirm who they are; true when they have. Calls that come meanwhile wait for the same answer, so that
 * nobody is asked twice. False when there is nobody to ask.
 */
export function confirmIdentity(): Promise<boolean> {
  if (!asker) return Promise.resolve(false)
  asking ??= asker().finally(() => (asking = null))
  return asking
}
