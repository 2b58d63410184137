import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { transaction } from '#core/context.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import { today } from '#core/day.ts'
import { Refusal } from '#core/refusal.ts'
import { tokenHash } from '#core/secrets.ts'
import { handIn, linkToken } from '#modules/concern/contract.ts'
import { findLinkPage, handIn as store } from '#modules/concern/queries.ts'
import { receiptFrom, whyNotConcern } from '#modules/concern/rules.ts'
import { concernReasons, storedOf } from '#modules/concern/store-rules.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { readAttachment } from './attachments.ts'

/** Three files of 2 MB in base64, and the words. */
const BODY_LIMIT = 9_000_000

/** A link that is not there, one that is closed and one that is over get the same answer: nothing can be learnt by trying. */
const noLink = new Refusal(
  'missing',
  'no-link',
  'Linket virker ikke længere. Ring til kommunen, eller bed om et nyt link.',
)

/**
 * The two requests of the page for partners: what the link is for, and handing a concern in. They go through the log-in's
 * own login, which can call two functions and read no table; there is no session, and nothing about anybody comes back.
 */
export function mountConcern(app: FastifyInstance, config: Config, database: Database): void {
  const gate = transaction(database.signIn)
  const { road } = database
  const hashOf = (token: string) => tokenHash(Buffer.from(token, 'base64url'))
  const pageOf = async (body: unknown) => {
    const { token } = z.object({ token: linkToken }).safeParse(body).data ?? {}
    const page = token === undefined ? undefined : await findLinkPage(gate, hashOf(token))
    if (!page) throw noLink
    return page
  }

  app.post('/api/concern.form', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, (request) =>
    pageOf(request.body),
  )

  app.post(
    '/api/concern.hand-in',
    { bodyLimit: BODY_LIMIT, config: { rateLimit: { max: 6, timeWindow: '1 minute' } } },
    async (request) => {
      await pageOf(request.body)
      const input = handIn.parse(request.body)
      if (road.writable?.() === false)
        throw new Refusal('busy', 'disk-low', 'Vi kan ikke gemme lige nu. Prøv igen om lidt, eller ring.')
      const problem = whyNotConcern(
        { ...input, texts: [input.name, input.seen, input.strengths, input.senderPart] },
        today(road.clock()),
        looksLikeCpr,
      )
      if (problem)
        throw new Refusal('invalid', problem.code, concernReasons[problem.code], {
          [problem.field]: concernReasons[problem.code],
        })
      // One after another: a picture unpacked takes memory, and nobody waits long for three.
      const files = []
      for (const file of input.files) {
        const { content, ...read } = await readAttachment(file, config.clamd)
        files.push({ ...read, content: road.secrets.fileSeal(content) })
      }
      const { receipt } = await store(gate, hashOf(input.token), {
        once: input.once,
        receipt: receiptFrom(randomBytes(8)),
        stored: storedOf(input, input, ''),
        files,
      })
      if (receipt === null) throw noLink
      if (receipt === '')
        throw new Refusal(
          'busy',
          'daily-limit',
          'Der er kommet mange bekymringer gennem linket i dag. Ring til kommunen i stedet.',
        )
      return { receipt }
    },
  )
}
