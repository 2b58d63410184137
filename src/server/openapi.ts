import { z } from 'zod'
import { catalogue, citizenCatalogue } from '#catalogue'
import type { CitizenOperation } from '#core/citizen-operation.ts'
import type { Operation } from '#core/operation.ts'
import { refusalStatus } from '#core/refusal.ts'
import { citizenPrefix } from './citizen/mount.ts'
import { contentOf, otherRoutes, type Declared } from './inventory.ts'
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
      'x-class': contentOf[name.split('.')[0] as keyof typeof contentOf],
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

/** What citizens can do, at their own addresses, with their own cookie. */
function citizenPath(operation: CitizenOperation<unknown, unknown>, name: string) {
  return {
    post: {
      operationId: `${citizenPrefix}${name}`,
      tags: ['citizen'],
      summary: operation.says,
      'x-purpose': 'PARTSINDSIGT',
      'x-class': contentOf[name.split('.')[0] as keyof typeof contentOf],
      'x-kind': operation.kind,
      security: [{ citizen: [] }],
      requestBody: { required: true, content: json(operation.input, 'input') },
      responses: {
        200: { description: 'Read', content: json(operation.output, 'output') },
        default: { description: 'An expected no', content: json(refusal, 'output') },
      },
    },
  }
}

const security: Record<Declared['key'], object[]> = {
  anyone: [],
  session: [{ session: [] }],
  begun: [],
  directory: [{ directory: [] }],
  secret: [],
}
const bodies: Record<string, z.ZodType> = { 'POST /api/session.sign-in': signInInput }

/** The addresses that are no operation, from the same inventory that the server holds its routes to. */
function otherPaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, { key, purpose, content, says }] of Object.entries(otherRoutes)) {
    const [method = '', url = ''] = name.split(' ')
    const address = url.replaceAll(/\/:(\w+)/g, '/{$1}').replace('*', '{page}')
    const parameters = [...address.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
    const body = bodies[name]
    paths[address] = {
      ...paths[address],
      [method.toLowerCase()]: {
        tags: [address.split(/[/.]/)[1] === 'api' ? address.split(/[/.]/)[2] : address.split(/[/.]/)[1]],
        summary: says,
        'x-purpose': purpose,
        'x-class': content,
        'x-key': key,
        security: security[key],
        ...(parameters.length ? { parameters } : {}),
        ...(body ? { requestBody: { required: true, content: json(body, 'input') } } : {}),
        responses: { 200: { description: 'Done' }, default: { description: 'Refused' } },
      },
    }
  }
  return paths
}

/** OpenAPI 3.1 of every address, made from the contracts and the inventory that the server itself is held to (goal G9). */
export function openApi(url: string): Record<string, unknown> {
  const entries = Object.entries(catalogue) as unknown as [string, Operation<unknown, unknown>][]
  const schemas: Definitions = {}
  const citizens = Object.entries(citizenCatalogue) as unknown as [
    string,
    CitizenOperation<unknown, unknown>,
  ][]
  const described = [
    ...entries.map(([name, operation]) => [name, pathOf(operation, name)] as const),
    ...citizens.map(([name, operation]) => [citizenPrefix + name, citizenPath(operation, name)] as const),
  ]
  const paths = described.map(([name, { post }]) => {
    const own = name.replace('/', '.')
    const requestBody = hoist(`${own}.input`, post.requestBody, schemas)
    return [
      `/api/${name}`,
      { post: { ...post, requestBody, responses: hoist(`${own}.output`, post.responses, schemas) } },
    ]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samspil',
      version: '0.1.0',
      description:
        'Each operation is a POST with a JSON body. Who may call it stands in its summary, what opens any other address in x-key.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'samspil' },
        citizen: { type: 'apiKey', in: 'cookie', name: 'samspil-citizen' },
        directory: { type: 'http', scheme: 'bearer' },
      },
      schemas,
    },
    security: [{ session: [] }],
    paths: { ...Object.fromEntries(paths), ...otherPaths() },
  }
}
