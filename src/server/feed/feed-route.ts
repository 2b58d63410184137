import type { FastifyInstance } from 'fastify'
import { transaction } from '#core/context.ts'
import { Refusal } from '#core/refusal.ts'
import { sql } from '#core/sql.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { readToken } from '../session.ts'
import { feedCalendar, type FeedAppointment } from './feed.ts'

const gone = new Refusal(
  'missing',
  'not-found',
  'Adressen er lukket eller findes ikke. Lav en ny i Samspil under en families kalender.',
)

/**
 * GET /kalender/<secret>.ics for calendar programs. The line in the log is committed before anything is read; an address
 * that is closed, unknown or belongs to somebody who has stopped is simply not there.
 */
export function mountFeed(app: FastifyInstance, config: Config, database: Database): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
  app.get('/kalender/:file', limited, async (request, reply) => {
    const { file } = request.params as { file: string }
    const token = file.endsWith('.ics') ? readToken(file.slice(0, -4)) : null
    if (!token) throw gone
    const door = transaction(database.signIn)
    const { event } = await door.one<{ event: string | null }>(sql`select gate.log_feed(${token}) as event`)
    if (event === null) throw gone
    const appointments = await door.many<FeedAppointment>(
      sql`select appointment_id, starts_at, mine, made_at, version from gate.read_feed(${token}, ${event})`,
    )
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(feedCalendar(appointments, config.url))
  })
}
