import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { mediaTypes } from '#modules/concern/file-rules.ts'
import { file as theFile } from '#modules/concern/operations.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { callerOf } from '../session.ts'

const address = z.object({ signalId: id, fileId: id })

/**
 * GET /print/concern/<signalId>/<fileId>: one file of a concern as a download, never shown in the page. It runs
 * concern.file with the caller's session; the headers keep it from running anything wherever it is opened.
 */
export function mountConcernFile(app: FastifyInstance, config: Config, database: Database): void {
  app.get(
    '/print/concern/:signalId/:fileId',
    { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const site = request.headers['sec-fetch-site']
      if (site === 'cross-site' || site === 'same-site')
        throw new Refusal('denied', 'cross-site', 'Forespørgslen kom ikke fra Samspil. Åbn kortet igen.')
      const caller = await callerOf(request, config, database.signIn)
      const input = address.parse(request.params)
      const { kind, content } = await execute(database.road, theFile, { name: 'concern.file', caller, input })
      return reply
        .header('content-type', mediaTypes[kind])
        .header('content-disposition', `attachment; filename="bilag.${kind === 'jpeg' ? 'jpg' : kind}"`)
        .header('content-security-policy', `sandbox; default-src 'none'`)
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'same-origin')
        .send(Buffer.from(content, 'base64'))
    },
  )
}
