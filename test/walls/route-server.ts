import { rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { catalogue, citizenCatalogue, type OperationName } from '#catalogue'
import { signedIn } from '#core/policy.ts'
import { readConfig } from '#server/config.ts'
import { buildHttp } from '#server/http.ts'
import { otherRoutes } from '#server/inventory.ts'
import type { RouteGround } from './route-callers.ts'
import type { WalkedCall } from './route-walk.ts'

/** The real server on the database of the walk, with one identity provider that is never reached. */
export async function routeServer({
  world,
}: {
  world: Pick<RouteGround['world'], 'tenant' | 'database'>
}): Promise<FastifyInstance> {
  const signInFile = path.join(os.tmpdir(), `samspil-walk-${world.tenant}.json`)
  const provider = {
    kind: 'oidc',
    id: 'proof',
    name: 'Prøve',
    tenant: world.tenant,
    issuer: 'http://127.0.0.1:9',
    clientId: 'samspil',
    clientSecret: 'hemmelig-hemmelig',
  }
  await writeFile(signInFile, JSON.stringify({ providers: [provider], citizens: [provider] }))
  const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
  const http = await buildHttp({ ...config, signInFile }, world.database)
  await rm(signInFile)
  return http
}

/** Addresses that are registered, described and declared, as three lists that must be one; the pages only when built. */
export async function lists(
  http: FastifyInstance,
): Promise<Record<'declared' | 'described' | 'missing', string[]>> {
  const document = (await http.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
  const described = Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${url.replace('{page}', '*').replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  )
  const declared = [
    ...Object.keys(catalogue).map((name) => `POST /api/${name}`),
    ...Object.keys(citizenCatalogue).map((name) => `POST /api/citizen/${name}`),
    ...Object.keys(otherRoutes),
  ]
  const missing = declared.filter((name) => {
    const [method = '', url = ''] = name.split(' ')
    return url !== '/*' && !http.hasRoute({ method, url: url.replaceAll(/(?<!\/):/g, '::') })
  })
  return { declared: declared.toSorted(), described: described.toSorted(), missing }
}

/** Runs `during` while anybody may call this operation: the planted fault. */
export async function whileOpen<T>(name: OperationName, during: () => Promise<T>): Promise<T> {
  const operation = catalogue[name] as { allow: unknown }
  const { allow } = operation
  operation.allow = signedIn
  try {
    return await during()
  } finally {
    operation.allow = allow
  }
}

export const callsOf = (calls: readonly WalkedCall[], name: OperationName): WalkedCall[] =>
  calls.filter((call) => call.name === name && call.same)
