import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { catalogue } from '#catalogue'
import { transaction } from '#core/context.ts'
import { execute, asRefusal, type Caller, type Door, type Road } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { sql } from '#core/sql.ts'
import { readToken } from '../session.ts'
import { ScimError, scimError } from './error.ts'
import { mountGroups } from './group-routes.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './schema.ts'
import { listed, type Scim } from './request.ts'
import { mountUsers } from './user-routes.ts'

/** The bearer token's session; nothing else opens these addresses, and it opens no other. */
async function callerOf(request: FastifyRequest, signIn: Pool): Promise<Caller> {
  const token = readToken(/^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1])
  const row = token
    ? await transaction(signIn).one<{ door: Door | null }>(sql`select gate.scim_door(${token}) as door`)
    : null
  if (!token || !row?.door) throw new ScimError(401, 'The token is not valid.')
  return { token, door: row.door }
}

/** SCIM 2.0 for people and groups (RFC 7643, 7644): a thin shell around operations of module staff. */
export function mountScim(
  app: FastifyInstance,
  base: string,
  { road, signIn }: { road: Road; signIn: Pool },
): void {
  void app.register(
    async (scope) => {
      scope.addContentTypeParser('application/scim+json', { parseAs: 'string' }, (_, body, done) => {
        try {
          done(null, JSON.parse(String(body)))
        } catch {
          done(new ScimError(400, 'The body is not JSON.', 'invalidSyntax'))
        }
      })
      scope.setErrorHandler(async (thrown, request, reply) => {
        const told = scimError(asRefusal(thrown) ?? thrown)
        if (!told) request.log.error({ err: thrown }, 'unexpected')
        const { status, body } = told ?? scimError(new ScimError(500, 'Something went wrong here.'))!
        if (status === 401) void reply.header('www-authenticate', 'Bearer')
        return reply.code(status).type('application/scim+json').send(body)
      })
      scope.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'))
      const scim: Scim = {
        base,
        as: async (request) => {
          const caller = await callerOf(request, signIn)
          return (name, input) =>
            execute(road, catalogue[name] as unknown as Operation<unknown, never>, { name, caller, input })
        },
      }
      mountAbout(scope, base, (request) => callerOf(request, signIn))
      mountUsers(scope, scim)
      mountGroups(scope, scim)
    },
    { prefix: '/scim/v2' },
  )
}

function mountAbout(
  app: FastifyInstance,
  base: string,
  known: (request: FastifyRequest) => Promise<unknown>,
): void {
  const give = (path: string, body: object) =>
    app.get(path, async (request, reply) => {
      await known(request)
      return reply.type('application/scim+json').send(body)
    })
  const types = resourceTypes(base)
  give('/ServiceProviderConfig', serviceProviderConfig(base))
  give('/Schemas', listed(schemas, 1, schemas.length))
  give('/ResourceTypes', listed(types, 1, types.length))
  for (const schema of schemas) give(`/Schemas/${schema.id.replaceAll(':', '::')}`, schema)
  for (const type of types) give(`/ResourceTypes/${type.id}`, type)
}
