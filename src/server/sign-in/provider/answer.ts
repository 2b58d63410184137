/** What a provider has proved: its own id of the person, and the claims that came with it. */
export type Answer = {
  subject: string
  name: string | null
  level: unknown
  roles: unknown
  /** What makes the answer unique, so that it is used once, and for how many seconds it could be sent again. */
  once: string
  /** Fingerprint of the key that signed it, of the key itself and not of what it calls itself. */
  key: string
}

/** Why an answer was not taken; the person sees one of three sentences, the log the reason. */
export class Rejected extends Error {
  readonly why: 'token' | 'unknown' | 'level' | 'expired'
  constructor(why: Rejected['why'], cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** Everything that waits at our side while the person is at the provider. */
export type Waiting = {
  provider: string
  back: string
  /** The session that is to be confirmed; null for a log-in. */
  confirms: string | null
  verifier: string
  state: string
  nonce: string
  request: string
}
