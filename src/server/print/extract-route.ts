import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { extractDocument } from '#modules/trail/extract-document.ts'
import { ofPerson } from '#modules/trail/extract-operations.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { answerRefusal, fileTypes, pdfOf, refuseOtherSites, type PrintGround } from './print-ground.ts'

const address = z.object({ familyId: id, personId: id, ending: z.enum(['pdf', 'docx']) })

/**
 * A citizen's own extract of the log as a file: GET /print/opslag/<familyId>/<personId>.pdf and .docx. It runs trail.extract
 * with the caller's session, so the same walls stand before it and the same log remembers it.
 */
export function mountExtractPrint({ app, config, database, printer }: PrintGround): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  app.get('/print/opslag/:familyId/:file', limited, async (request, reply) => {
    refuseOtherSites(request)
    const { familyId, file } = request.params as { familyId: string; file: string }
    const [personId, ending] = file.split('.')
    const parsed = address.safeParse({ familyId, personId, ending })
    if (!parsed.success)
      throw new Refusal(
        'missing',
        'not-found',
        'Adressen findes ikke. Gå tilbage til familien, og prøv igen derfra.',
      )
    const caller = await callerOf(request, config, database.signIn)
    const input = { familyId: parsed.data.familyId, personId: parsed.data.personId }
    const extract = await execute(database.road, ofPerson, { name: 'trail.extract', caller, input })
    const document = extractDocument(extract)
    const bytes = parsed.data.ending === 'pdf' ? await pdfOf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', fileTypes[parsed.data.ending])
      .header('content-disposition', `attachment; filename="hvem-har-set.${parsed.data.ending}"`)
      .send(Buffer.from(bytes))
  })
}
