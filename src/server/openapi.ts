import { z } from 'zod'
import { catalogue } from '#catalogue'
import type { Operation } from '#core/operation.ts'
import { refusalStatus } from '#core/refusal.ts'
import { signInInput } from './sign-in/password-routes.ts'

const refusal = z.object({
  error: z.object({
    kind: z.enum([...Object.keys(refusalStatus), 'unexpected']),
    code: z.string().optional(),
    reason: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    reference: z.string().optional(),
  }),
})
const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: plain(schema, io) },
})

function plain(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return rest
}

type Definitions = Record<string, unknown>

/** Moves the definitions of each contract to components.schemas, under names that belong to one operation. */
function hoist(name: string, path: unknown, into: Definitions): unknown {
  const moved = JSON.stringify(path).replaceAll(
    /#\/\$defs\/(\w+)/g,
    (_, local: string) => `#/components/schemas/${name}.${local}`,
  )
  return JSON.parse(moved, function (this: unknown, key, value: unknown) {
    if (key !== '$defs' || typeof value !== 'object' || value === null) return value
    for (const [local, definition] of Object.entries(value)) into[`${name}.${local}`] = definition
    return undefined
  })
}

function pathOf(operation: Operation<unknown, unknown>, name: string) {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'The same key gives the same answer; the write happens once.',
  }
  return {
    post: {
      operationId: name,
      tags: [name.split('.')[0]],
      summary: operation.allow.says,
      'x-purpose': operation.purpose,
      'x-kind': operation.kind,
      ...(operation.kind === 'write' ? { parameters: [key] } : {}),
      requestBody: { required: true, content: json(operation.input, 'input') },
      responses: {
        200: { description: 'Done', content: json(operation.output, 'output') },
        default: {
          description: 'An expected no, or a fault with a reference',
          content: json(refusal, 'output'),
        },
      },
    },
  }
}

/** OpenAPI 3.1 of every operation, made from the same contracts that the server checks against. */
export function openApi(url: string): Record<string, unknown> {
  const entries = Object.entries(catalogue) as unknown as [string, Operation<unknown, unknown>][]
  const signIn = {
    post: {
      operationId: 'session.sign-in',
      tags: ['session'],
      summary: 'Log ind',
      security: [],
      requestBody: { required: true, content: json(signInInput, 'input') },
      responses: {
        200: { description: 'Signed in; the session is in a cookie' },
        default: { description: 'Refused', content: json(refusal, 'output') },
      },
    },
  }
  const schemas: Definitions = {}
  const paths = entries.map(([name, operation]) => {
    const { post } = pathOf(operation, name)
    const requestBody = hoist(`${name}.input`, post.requestBody, schemas)
    return [
      `/api/${name}`,
      { post: { ...post, requestBody, responses: hoist(`${name}.output`, post.responses, schemas) } },
    ]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samspil',
      version: '0.1.0',
      description: 'Each operation is a POST with a JSON body. Who may call it stands in its summary.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'samspil' } }, schemas },
    security: [{ session: [] }],
    paths: {
      '/api/session.sign-in': signIn,
      ...Object.fromEntries(paths),
    },
  }
}
