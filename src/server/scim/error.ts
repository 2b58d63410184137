import { Refusal } from '#core/refusal.ts'
import { errorSchema } from './schema.ts'

/** An expected "no" in SCIM's words (RFC 7644 section 3.12). */
export class ScimError extends Error {
  readonly status: number
  readonly scimType: string | undefined
  constructor(status: number, detail: string, scimType?: string) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

/** Any expected "no" as SCIM says it; null for a fault. */
export function scimError(error: unknown): { status: number; body: object } | null {
  const told = asScim(error)
  if (!told) return null
  return {
    status: told.status,
    body: {
      schemas: [errorSchema],
      status: String(told.status),
      detail: told.message,
      ...(told.scimType ? { scimType: told.scimType } : {}),
    },
  }
}

function asScim(error: unknown): ScimError | null {
  if (error instanceof ScimError) return error
  // What the server itself says of a request: a body that is not JSON, too large, or of another type.
  if (
    error instanceof Error &&
    'statusCode' in error &&
    Number(error.statusCode) >= 400 &&
    Number(error.statusCode) < 500
  )
    return new ScimError(
      Number(error.statusCode),
      'The request is not understood.',
      error.statusCode === 400 ? 'invalidSyntax' : undefined,
    )
  if (!(error instanceof Refusal)) return null
  switch (error.kind) {
    case 'conflict':
      return new ScimError(409, 'There is one with that name already.', 'uniqueness')
    case 'invalid':
      return new ScimError(
        400,
        `${error.reason} ${Object.keys(error.fields ?? {}).join(', ')}`.trim(),
        'invalidValue',
      )
    case 'missing':
      return new ScimError(404, 'Not found.')
    case 'signed-out':
      return new ScimError(401, 'The token is not valid.')
    case 'denied':
      return new ScimError(403, 'Not allowed.')
    case 'busy':
      return new ScimError(429, 'Try again later.')
  }
}
