/** The kinds of an expected "no", each with its HTTP status. */
export const refusalStatus = {
  invalid: 400,
  'signed-out': 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  busy: 429,
} as const
export type RefusalKind = keyof typeof refusalStatus

/**
 * An expected "no": `code` is stable and goes to the log; `reason` is Danish, says what to do, and is shown as it is.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly reason: string
  readonly fields: Record<string, string> | undefined
  constructor(kind: RefusalKind, code: string, reason: string, fields?: Record<string, string>) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = code
    this.reason = reason
    this.fields = fields
  }
}

/** Throws when a rule gave a reason. `reasons` maps the rule's codes to Danish sentences. */
export function refuseIf<Code extends string>(
  code: Code | null,
  reasons: Record<Code, string>,
  kind: RefusalKind = 'conflict',
): void {
  if (code !== null) throw new Refusal(kind, code, reasons[code])
}

/** For rows that must be there: what does not exist and what may not be seen look the same. */
export function found<T>(row: T | undefined | null, what: string): T {
  if (row === undefined || row === null)
    throw new Refusal('missing', 'not-found', `${what} findes ikke, eller du kan ikke se det.`)
  return row
}
