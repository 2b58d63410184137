import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import path from 'node:path'

export const webDirectory = path.join(import.meta.dirname, '../../dist/web')

/** The families' own page, beside the staff shell; a bundle of its own. */
export const portalPage = 'min-side/index.html'

/** The built browser applications; every page address gives its document, those under /min-side the families'. */
export async function mountWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(webDirectory, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: webDirectory,
    setHeaders: (reply, file) =>
      void reply.header(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || /^\/(api|assets|print|min-side\/assets)\//.test(request.url))
      return reply.code(404).send({ error: { kind: 'missing', reason: 'Adressen findes ikke.' } })
    const portal = /^\/min-side(\/|\?|$)/.test(request.url)
    return reply.header('cache-control', 'no-cache').sendFile(portal ? portalPage : 'index.html')
  })
}
