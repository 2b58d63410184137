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

/** The library's own sentence about what did not hold, for the IT department; never the token or its claims. */
export function faultOf(error: Error): string {
  return error.cause instanceof Error ? faultOf(error.cause) : error.message
}

/** What one log-in was begun with at an OpenID Connect provider. */
export type Asked = { verifier: string; state: string; nonce: string }

/** Everything that waits at our side while the person is at the provider. */
export type Waiting = Asked & {
  provider: string
  back: string
  /** The session that is to be confirmed; null for a log-in. */
  confirms: string | null
  request: string
}
