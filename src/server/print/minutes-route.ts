import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { id } from '#core/fields.ts'
import { Refusal } from '#core/refusal.ts'
import { minutesDocument } from '#modules/minutes/minutes-document.ts'
import { show } from '#modules/minutes/operations.ts'
import { callerOf } from '../session.ts'
import { printDocx } from './docx.ts'
import { answerRefusal, fileTypes, pdfOf, refuseOtherSites, type PrintGround } from './print-ground.ts'

const address = z.object({
  meetingId: id,
  department: z.string().regex(/^[A-ZÆØÅ]{1,4}$/),
  ending: z.enum(['pdf', 'docx']),
})
const query = z.object({ sprog: z.enum(['da', 'en']).catch('da') })

/** Named after what it is: neither the day nor the department tells who was spoken of. */
const fileNames = { da: 'referat', en: 'minutes' } as const

/**
 * A department's minutes of one list meeting as a file: GET /print/referat/<meetingId>/<department>.pdf and .docx. It runs
 * minutes.show with the caller's session, so the same walls stand before it and the same log remembers it.
 */
export function mountMinutesPrint({ app, config, database, printer }: PrintGround): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  app.get('/print/referat/:meetingId/:file', limited, async (request, reply) => {
    refuseOtherSites(request)
    const { meetingId, file } = request.params as { meetingId: string; file: string }
    const [department, ending] = file.split('.')
    const parsed = address.safeParse({ meetingId, department, ending })
    if (!parsed.success)
      throw new Refusal(
        'missing',
        'not-found',
        'Adressen findes ikke. Gå tilbage til mødet, og prøv igen derfra.',
      )
    const { sprog: language } = query.parse(request.query)
    const caller = await callerOf(request, config, database.signIn)
    const minutes = await execute(database.road, show, {
      name: 'minutes.show',
      caller,
      input: { meetingId: parsed.data.meetingId, department: parsed.data.department },
    })
    const document = minutesDocument(minutes, database.road.clock(), language)
    const bytes = parsed.data.ending === 'pdf' ? await pdfOf(printer, document) : await printDocx(document)
    return reply
      .header('content-type', fileTypes[parsed.data.ending])
      .header('content-disposition', `attachment; filename="${fileNames[language]}.${parsed.data.ending}"`)
      .send(Buffer.from(bytes))
  })
}
