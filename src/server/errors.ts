import type { FastifyInstance } from 'fastify'
import { ZodError } from 'zod'
import { asRefusal } from '#core/execute.ts'
import { Refusal, refusalStatus } from '#core/refusal.ts'

/**
 * One place where errors become answers: an expected "no" with its Danish reason, anything else with a short reference
 * that stands in the server's log and nothing about the fault itself.
 */
export function mountErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = asRefusal(thrown) ?? thrown
    if (error instanceof Refusal) {
      const { kind, code, reason, fields } = error
      return reply
        .code(refusalStatus[kind])
        .send({ error: { kind, code, reason, ...(fields ? { fields } : {}) } })
    }
    if (error instanceof ZodError) {
      const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
      return reply
        .code(400)
        .send({ error: { kind: 'invalid', reason: Object.values(fields)[0] ?? 'Noget mangler.', fields } })
    }
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status === 413)
      return reply
        .code(413)
        .send({ error: { kind: 'invalid', reason: 'Filen er for stor. Den må højst fylde 2 MB.' } })
    if (status < 500)
      return reply
        .code(status)
        .send({ error: { kind: 'invalid', reason: 'Forespørgslen kunne ikke læses. Åbn siden igen.' } })
    const reference = request.id.slice(0, 4).toUpperCase()
    request.log.error({ reference, err: error }, 'unexpected')
    return reply.code(500).send({
      error: {
        kind: 'unexpected',
        reason: 'Noget gik galt hos os. Det, du skrev, er her stadig. Prøv igen om lidt.',
        reference,
      },
    })
  })
}
