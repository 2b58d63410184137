import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { execute, type Caller } from '#core/execute.ts'
import { Refusal } from '#core/refusal.ts'
import { exportRows, status } from '#modules/trail/operations.ts'
import { checkpointFile } from '../checkpoint/files.ts'
import type { Database } from '../database/open.ts'
import { publicKeyFile } from '../keys.ts'
import { callerOf } from '../session.ts'
import { answerRefusal, refuseOtherSites, type PrintGround } from './print-ground.ts'

/** The whole log as JSON lines, piece by piece; each piece is an operation, so the download stands in the log itself. */
async function* logLines(database: Database, caller: Caller): AsyncGenerator<string> {
  const road = database.road
  let page = { after: 0, to: null as number | null }
  for (;;) {
    const piece = await execute(road, exportRows, { name: 'trail.export', caller, input: page })
    if (piece.lines.length > 0) yield `${piece.lines.join('\n')}\n`
    page = { after: piece.last, to: piece.to }
    if (piece.last < piece.to && piece.lines.length > 0) continue
    yield `${JSON.stringify({ head: { seq: String(piece.last), hash: piece.lastHash } })}\n`
    return
  }
}

/**
 * What somebody needs to check the log without Samspil, for whoever checks it: GET /print/kontrol/log.jsonl,
 * kontrolpunkter.jsonl and checkpoint.pub. `samspil audit verify` reads all three.
 */
export function mountLogFiles({ app, config, database }: PrintGround): void {
  const limited = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, errorHandler: answerRefusal }
  const auditorOf = async (request: FastifyRequest): Promise<{ caller: Caller; tenant: number }> => {
    refuseOtherSites(request)
    const caller = await callerOf(request, config, database.signIn)
    const answer = await execute(database.road, status, { name: 'trail.status', caller, input: {} })
    return { caller, tenant: answer.tenant }
  }
  const attach = (reply: FastifyReply, name: string, type: string) =>
    reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}"`)
  const give = (reply: FastifyReply, file: string, name: string, type: string) => {
    if (!existsSync(file))
      throw new Refusal(
        'missing',
        'no-checkpoint',
        'Der er endnu ikke underskrevet noget. Prøv igen om fem minutter.',
      )
    return attach(reply, name, type).send(createReadStream(file))
  }
  app.get('/print/kontrol/log.jsonl', limited, async (request, reply) => {
    const { caller } = await auditorOf(request)
    return attach(reply, 'log.jsonl', 'application/jsonl').send(Readable.from(logLines(database, caller)))
  })
  app.get('/print/kontrol/kontrolpunkter.jsonl', limited, async (request, reply) => {
    const { tenant } = await auditorOf(request)
    const file = checkpointFile(config.state, String(tenant))
    return give(reply, file, 'kontrolpunkter.jsonl', 'application/jsonl')
  })
  app.get('/print/kontrol/checkpoint.pub', limited, async (request, reply) => {
    await auditorOf(request)
    return give(reply, publicKeyFile(config.state), 'checkpoint.pub', 'application/x-pem-file')
  })
}
