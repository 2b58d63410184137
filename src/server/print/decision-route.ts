import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { decisionDocument } from '#modules/measure/decision-document.ts'
import { decisionLetter } from '#modules/measure/reading-operations.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { answerRefusal, fileTypes, pdfOf, refuseOtherSites, type PrintGround } from './print-ground.ts'

const address = z.object({ familyId: id, grantId: id, ending: z.enum(['pdf', 'docx']) })

/**
 * The letter of a decision as a file: GET /print/afgoerelse/<familyId>/<grantId>.pdf and .docx. It runs measure.letter with the
 * caller's session, so the same walls stand before it and the same log remembers it.
 */
export function mountDecisionPrint({ app, config, database, printer }: PrintGround): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  app.get('/print/afgoerelse/:familyId/:file', limited, async (request, reply) => {
    refuseOtherSites(request)
    const { familyId, file } = request.params as { familyId: string; file: string }
    const [grantId, ending] = file.split('.')
    const parsed = address.safeParse({ familyId, grantId, ending })
    if (!parsed.success)
      throw new Refusal(
        'missing',
        'not-found',
        'Adressen findes ikke. Gå tilbage til indsatserne, og prøv igen derfra.',
      )
    const input = { familyId: parsed.data.familyId, grantId: parsed.data.grantId }
    const caller = await callerOf(request, config, database.signIn)
    const letter = await execute(database.road, decisionLetter, { name: 'measure.letter', caller, input })
    const document = decisionDocument(letter)
    const bytes = parsed.data.ending === 'pdf' ? await pdfOf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', fileTypes[parsed.data.ending])
      .header('content-disposition', `attachment; filename="afgoerelse.${parsed.data.ending}"`)
      .send(Buffer.from(bytes))
  })
}
