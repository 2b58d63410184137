import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refusalStatus } from '#core/refusal.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { PrintFailure, type PdfPrinter } from './pdf.ts'
import { refusalPage } from './refusal-page.ts'

/** What every route that gives a file needs. */
export type PrintGround = { app: FastifyInstance; config: Config; database: Database; printer: PdfPrinter }

export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A page elsewhere must not be able to make a colleague's browser open a family: each opening stands in its log. */
export function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site')
    throw new Refusal('denied', 'cross-site', 'Forespørgslen kom ikke fra Samspil. Åbn siden igen.')
}

/** The document as PDF; a printer that is busy is an expected no. */
export async function pdfOf(
  printer: PdfPrinter,
  document: Parameters<PdfPrinter['print']>[0],
): Promise<Uint8Array> {
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

/** A refusal as a small page, for addresses that are opened as pages. */
export async function answerRefusal(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = error instanceof Refusal ? error : null
  const reference = request.id.slice(0, 4).toUpperCase()
  if (!refusal) request.log.error({ reference, err: error }, 'unexpected')
  const reason = refusal?.reason ?? `Filen kunne ikke laves. Prøv igen om lidt. Fejl ${reference}.`
  return reply
    .code(refusal ? refusalStatus[refusal.kind] : 500)
    .type('text/html; charset=utf-8')
    .send(refusalPage(reason, refusal?.kind === 'signed-out'))
}
