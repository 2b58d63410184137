import type { Catalogue } from '#catalogue'
import { confirmIdentity } from './confirm-identity.ts'

export type OperationName = keyof Catalogue
export type ReadName = {
  [N in OperationName]: 'read' extends Catalogue[N]['kind'] ? N : never
}[OperationName]
export type WriteName = {
  [N in OperationName]: 'write' extends Catalogue[N]['kind'] ? N : never
}[OperationName]
export type InputOf<N extends OperationName> = Catalogue[N]['input']
export type OutputOf<N extends OperationName> = Catalogue[N]['output']

/** Why the server said no, or why it could not be asked. `reason` is a whole Danish sentence for the person. */
export type Refusal = {
  kind: 'invalid' | 'denied' | 'missing' | 'conflict' | 'busy' | 'unexpected' | 'signed-out' | 'offline'
  reason: string
  /** The server's stable name of the reason, such as `step-up`; null when it gave none. */
  code?: string | null
  /** One sentence for each field that must be changed, by the field's name. */
  fields: Record<string, string>
  /** Shown small, so that support can find the event in the log. */
  reference: string | null
}

export type Answer<T> = { ok: true; output: T } | { ok: false; refusal: Refusal }

/** Sent on window when the server no longer knows the session. The shell answers with the sign-in dialog. */
export const SIGNED_OUT = 'samspil:signed-out'

type CallOptions = {
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
  last?: boolean | undefined
  /** The page asks by itself, as it does every so many seconds: that keeps no session alive. */
  byItself?: boolean | undefined
  /** This is the second time the same is sent. */
  again?: boolean | undefined
}

/**
 * Calls one operation of the catalogue. See postJson. Where the server wants the person to confirm who they are first, they
 * are asked, and the same call (with the same idempotency key) is made again; what they were writing stays where it is.
 */
export async function callOperation<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<Answer<OutputOf<N>>> {
  return await callConfirmed(name, input, options)
}

/** As postJson, and the person is asked to confirm who they are where that is needed. */
export async function callConfirmed(
  name: string,
  input: unknown,
  options: CallOptions = {},
): Promise<Answer<unknown>> {
  const answer = await postJson(name, input, options)
  if (answer.ok || answer.refusal.code !== 'step-up' || options.last) return answer
  return (await confirmIdentity()) ? await postJson(name, input, options) : answer
}

/**
 * POST /api/<name> with JSON.
 * Never throws for an answer: a refusal comes back as a value, so that no caller can forget it.
 * `last` lets the request outlive the page (autosave while the page closes).
 */
export async function postJson(
  name: string,
  input: unknown,
  options: CallOptions = {},
): Promise<Answer<unknown>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  if (options.byItself) headers['samspil-by-itself'] = '1'
  const request: RequestInit = {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
    credentials: 'same-origin',
  }
  if (options.signal) request.signal = options.signal
  if (options.last) request.keepalive = true
  let response: Response
  try {
    response = await fetch(`/api/${name}`, request)
  } catch (error) {
    if (options.signal?.aborted) throw error
    return { ok: false, refusal: offline() }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, output: body }
  if (response.status === 401 && !options.last && !options.again) {
    // The session got a new token while this was on its way (a confirmation): what was refused was not done, so it is sent again.
    await new Promise((resolve) => setTimeout(resolve, 300))
    return postJson(name, input, { ...options, again: true })
  }
  if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT))
  return { ok: false, refusal: toRefusal(response.status, body) }
}

const KINDS: Record<number, Refusal['kind']> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  413: 'invalid',
  429: 'busy',
  502: 'offline',
  503: 'offline',
  504: 'offline',
}

/** Reads the server's `{ error }`; anything else becomes a sentence a person can use, never a bare code. */
export function toRefusal(status: number, body: unknown): Refusal {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {}
  const kind = KINDS[status] ?? 'unexpected'
  const reason =
    typeof error['reason'] === 'string' && error['reason'] !== '' ? error['reason'] : sentenceFor(kind)
  const fields = isRecord(error['fields']) ? onlyStrings(error['fields']) : {}
  return {
    kind,
    reason,
    code: typeof error['code'] === 'string' ? error['code'] : null,
    fields,
    reference: typeof error['reference'] === 'string' ? error['reference'] : null,
  }
}

function sentenceFor(kind: Refusal['kind']): string {
  const sentences: Record<Refusal['kind'], string> = {
    invalid: 'Noget skal rettes, før vi kan gemme.',
    denied: 'Du har ikke adgang til det her.',
    missing: 'Vi kan ikke finde det, du leder efter.',
    conflict: 'En anden har ændret det samme. Se begge udgaver, og prøv igen.',
    busy: 'Der er travlt lige nu. Vent et øjeblik, og prøv igen.',
    unexpected: 'Der skete en fejl hos os. Det, du har skrevet, er her stadig. Prøv igen.',
    'signed-out': 'Du er logget ud. Log ind igen. Det, du har skrevet, er her stadig.',
    offline: 'Vi kan ikke få forbindelse. Det, du har skrevet, er her stadig. Prøv igen.',
  }
  return sentences[kind]
}

function offline(): Refusal {
  return { kind: 'offline', reason: sentenceFor('offline'), fields: {}, reference: null }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function onlyStrings(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
