import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { documentLanguage } from '#modules/ending/contract.ts'
import { farewellDocument } from '#modules/ending/farewell-document.ts'
import { page } from '#modules/ending/farewell-operations.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { answerRefusal, fileTypes, pdfOf, refuseOtherSites, type PrintGround } from './print-ground.ts'

const address = z.object({ familyId: id, ending: z.enum(['pdf', 'docx']) })
const query = z.object({ sprog: documentLanguage.catch('da') })

/**
 * The family's farewell page as a file: GET /print/farvel/<familyId>.pdf and .docx, `?sprog=en` for English. It runs
 * ending.farewell with the caller's session, so the same walls stand before it and the same log remembers it.
 */
export function mountFarewellPrint({ app, config, database, printer }: PrintGround): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  app.get('/print/farvel/:file', limited, async (request, reply) => {
    refuseOtherSites(request)
    const [familyId, ending] = (request.params as { file: string }).file.split('.')
    const parsed = address.safeParse({ familyId, ending })
    if (!parsed.success)
      throw new Refusal(
        'missing',
        'not-found',
        'Adressen findes ikke. Gå tilbage til familien, og prøv igen derfra.',
      )
    const { sprog: language } = query.parse(request.query)
    const caller = await callerOf(request, config, database.signIn)
    const input = { familyId: parsed.data.familyId, language }
    const shown = await execute(database.road, page, { name: 'ending.farewell', caller, input })
    const document = farewellDocument(shown, database.road.clock(), language)
    const bytes = parsed.data.ending === 'pdf' ? await pdfOf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', fileTypes[parsed.data.ending])
      .header('content-disposition', `attachment; filename="tak-for-nu.${parsed.data.ending}"`)
      .send(Buffer.from(bytes))
  })
}
