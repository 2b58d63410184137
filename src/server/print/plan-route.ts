import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { documentLanguage } from '#modules/plan/page-contract.ts'
import { onOnePaper } from '#modules/plan/page-rules.ts'
import { planDocument } from '#modules/plan/plan-document.ts'
import { familyDocument } from '#modules/plan/reading-operations.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { answerRefusal, fileTypes, pdfOf, refuseOtherSites, type PrintGround } from './print-ground.ts'

const address = z.object({ familyId: id, ending: z.enum(['pdf', 'docx']) })
const query = z.object({ sprog: documentLanguage.catch('da') })

/** Named after what it is and never after anybody: a file name stands in download lists and on shared machines. */
const fileNames = { da: 'vores-plan', en: 'our-plan' } as const

/**
 * The family's plan as a file: GET /print/plan/<familyId>.pdf and .docx, `?sprog=en` for English. It runs plan.document
 * with the caller's session, so the same walls stand before it and the same log remembers it; a refusal is a small page.
 */
export function mountPlanPrint(ground: PrintGround): void {
  const { app, config, database, printer } = ground
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  app.get('/print/plan/:file', limited, async (request, reply) => {
    refuseOtherSites(request)
    const { familyId, ending } = readAddress(request)
    const { sprog: language } = query.parse(request.query)
    const caller = await callerOf(request, config, database.signIn)
    const page = await execute(database.road, familyDocument, {
      name: 'plan.document',
      caller,
      input: { familyId, language },
    })
    const document = planDocument(onOnePaper(page.plan, language), database.road.clock(), language)
    const file = ending === 'pdf' ? await pdfOf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', fileTypes[ending])
      .header('content-disposition', `attachment; filename="${fileNames[language]}.${ending}"`)
      .send(Buffer.from(file))
  })
}

function readAddress(request: FastifyRequest): z.infer<typeof address> {
  const { file } = request.params as { file: string }
  const parsed = address.safeParse({
    familyId: file.slice(0, file.lastIndexOf('.')),
    ending: file.slice(file.lastIndexOf('.') + 1),
  })
  if (!parsed.success)
    throw new Refusal(
      'missing',
      'not-found',
      'Adressen findes ikke. Gå tilbage til planen, og prøv igen derfra.',
    )
  return parsed.data
}
