import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal, refusalStatus } from '#core/refusal.ts'
import { documentLanguage } from '#modules/plan/contract.ts'
import { onOnePaper } from '#modules/plan/page-rules.ts'
import { planDocument } from '#modules/plan/plan-document.ts'
import { familyDocument } from '#modules/plan/reading-operations.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { createPdfPrinter, PrintFailure, type PdfPrinter } from './pdf.ts'
import { refusalPage } from './refusal-page.ts'

const address = z.object({ familyId: id, ending: z.enum(['pdf', 'docx']) })
const query = z.object({ sprog: documentLanguage.catch('da') })

/** Named after what it is and never after anybody: a file name stands in download lists and on shared machines. */
const fileNames = { da: 'vores-plan', en: 'our-plan' } as const
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/**
 * The family's plan as a file: GET /print/plan/<familyId>.pdf and .docx, `?sprog=en` for English. It runs plan.document
 * with the caller's session, so the same walls stand before it and the same log remembers it; a refusal is a small page.
 */
export function mountPrint(app: FastifyInstance, config: Config, database: Database): void {
  const printer = createPdfPrinter()
  app.addHook('onClose', () => printer.close())
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
    const file = ending === 'pdf' ? await pdf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', types[ending])
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

/** A page elsewhere must not be able to make a colleague's browser open a family: each opening stands in its log. */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site')
    throw new Refusal('denied', 'cross-site', 'Forespørgslen kom ikke fra Samspil. Åbn planen igen.')
}

async function pdf(printer: PdfPrinter, document: Parameters<PdfPrinter['print']>[0]): Promise<Uint8Array> {
  try {
    return (await printer.print(document)).bytes
  } catch (error) {
    if (error instanceof PrintFailure && error.problem !== 'not-printable')
      throw new Refusal(
        'busy',
        `print-${error.problem}`,
        'Der bliver lavet mange udskrifter lige nu. Vent et øjeblik, og prøv igen.',
      )
    throw error
  }
}

async function answerRefusal(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = error instanceof Refusal ? error : null
  const reference = request.id.slice(0, 4).toUpperCase()
  if (!refusal) request.log.error({ reference, err: error }, 'unexpected')
  const reason = refusal?.reason ?? `Planen kunne ikke laves. Prøv igen om lidt. Fejl ${reference}.`
  return reply
    .code(refusal ? refusalStatus[refusal.kind] : 500)
    .type('text/html; charset=utf-8')
    .send(refusalPage(reason, refusal?.kind === 'signed-out'))
}
