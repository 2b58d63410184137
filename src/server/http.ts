import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import { catalogue, citizenCatalogue, type OperationName } from '#catalogue'
import { execute } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { Refusal } from '#core/refusal.ts'
import type { Config } from './config.ts'
import type { Database } from './database/open.ts'
import { mountErrors } from './errors.ts'
import { needDeclared } from './inventory.ts'
import { openApi } from './openapi.ts'
import { callerOf, tokenOf } from './session.ts'
import { citizenPrefix, mountCitizen } from './citizen/mount.ts'
import { mountFeed } from './feed/feed-route.ts'
import { mountSignIn } from './sign-in/mount.ts'
import { mountConcern } from './intake/concern-route.ts'
import { mountConcernFile } from './intake/file-route.ts'
import { mountScim } from './scim/routes.ts'
import { mountPrint } from './print/mount.ts'
import { mountWeb } from './web.ts'
import { demoAccounts } from './demo-accounts.ts'

const idempotencyKey = z.guid()

/** The HTTP server: a thin shell around the catalogue. Every operation is POST /api/<name>. */
export async function buildHttp(
  config: Config,
  database: Database,
  health: () => Record<string, string> = () => ({}),
): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: 'warn',
      redact: ['req.headers.cookie', 'req.body'],
      ...(config.log ? { stream: config.log } : {}),
    },
    bodyLimit: 4_000_000,
    trustProxy: config.proxies.length > 0 ? config.proxies : false,
    genReqId: () => crypto.randomUUID(),
  })
  const citizens = Object.keys(citizenCatalogue).map((name) => `${citizenPrefix}${name}`)
  const operations = new Set<string>([...Object.keys(catalogue), ...citizens])
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) needDeclared(one, url, operations)
  })
  await app.register(helmet, {
    contentSecurityPolicy: { directives: policyOf(config) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.secure,
  })
  await app.register(cookie)
  await app.register(compress)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () =>
      new Refusal('busy', 'too-many', 'Der er prøvet mange gange på kort tid. Vent et minut, og prøv igen.'),
  })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 200_000 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  mountErrors(app)
  app.addHook('onRequest', sameSite(config))
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/print/'))
      void reply.header('cache-control', 'no-store')
  })
  const ways = await mountSignIn(app, config, database)
  app.post('/api/session.hello', async (request) => ({
    signedIn: await isSignedIn(request, config, database),
    ...ways,
    ...(await demoAccounts(config)),
  }))
  for (const name of Object.keys(catalogue) as OperationName[]) mountOperation(app, config, database, name)
  mountCitizen(app, config, database)
  app.get('/api/openapi.json', () => openApi(config.url))
  app.get('/healthz', async (_, reply) => {
    await database.signIn.query('select 1').catch(() => reply.code(503))
    return { ready: reply.statusCode === 200, ...health() }
  })
  mountScim(app, `${config.url}/scim/v2`, { road: database.road, signIn: database.signIn })
  mountPrint(app, config, database)
  mountConcern(app, config, database)
  mountConcernFile(app, config, database)
  mountFeed(app, config, database)
  await mountWeb(app)
  return app
}

function mountOperation(app: FastifyInstance, config: Config, database: Database, name: OperationName): void {
  const operation = catalogue[name] as unknown as Operation<unknown, unknown>
  app.post(`/api/${name}`, async (request) => {
    const caller = await callerOf(request, config, database.signIn)
    const header = request.headers['idempotency-key']
    const key =
      operation.kind === 'write' && typeof header === 'string' ? idempotencyKey.parse(header) : undefined
    return execute(database.road, operation, { name, caller, input: request.body ?? {}, key })
  })
}

async function isSignedIn(request: FastifyRequest, config: Config, database: Database): Promise<boolean> {
  if (!tokenOf(request, config)) return false
  return callerOf(request, config, database.signIn).then(
    () => true,
    () => false,
  )
}

/** Refuses writes that another site sends: the cookie is SameSite=Strict, and the browser says where a request comes from. */
function sameSite(config: Config) {
  const own = new URL(config.url).origin
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    // A directory shows a bearer token and no cookie; its addresses read nothing else.
    if (request.url.startsWith('/scim/')) return
    // The provider's page posts this; nothing is believed before the same browser has gone on from a page of ours.
    if (/^\/sign-in\/[a-z0-9-]+\/acs$/.test(request.url)) return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign = site
      ? site !== 'same-origin'
      : origin !== undefined && origin !== own && origin !== `http://${request.headers.host}`
    const wrongType =
      request.headers['content-type'] !== undefined &&
      !request.headers['content-type'].startsWith('application/json')
    if (foreign || wrongType)
      throw new Refusal('denied', 'cross-site', 'Forespørgslen kom ikke fra Samspil. Åbn siden igen.')
  }
}

function policyOf(config: Config): Record<string, string[] | null> {
  return {
    'default-src': [`'none'`],
    'script-src': [`'self'`],
    'style-src': [`'self'`, `'unsafe-inline'`],
    'img-src': [`'self'`, 'data:'],
    'font-src': [`'self'`],
    'connect-src': [`'self'`],
    'manifest-src': [`'self'`],
    'base-uri': [`'none'`],
    'form-action': [`'self'`],
    'frame-ancestors': [`'none'`],
    'upgrade-insecure-requests': config.secure ? [] : null,
  }
}
