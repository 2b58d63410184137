import type { FastifyInstance } from 'fastify'
import type { Client } from 'pg'
import { readConfig } from '#server/config.ts'
import type { Database } from '#server/database/open.ts'
import { buildHttp } from '#server/http.ts'
import { marksIn } from './hostile-ground.ts'
import { askers } from './situations.ts'
import { idsOf, taintGround } from './taint-ground.ts'
import { files, operationNames, operations, taste, tasteFile, type Tasted } from './taint.ts'
import { tenants } from './worlds.ts'

export type TaintWalk = {
  calls: number
  lawful: number
  leaks: Tasted[]
  /** Operations that only read, and answered nobody: what they tell was not tasted. */
  unanswered: string[]
  /** Markers in the server's own log and in the municipality's log of looks. */
  inLogs: string[]
}

/** Reading operations that a planted world cannot make answer, and where what they tell is tasted instead. */
export const notPlanted: Record<string, string> = {
  'staff.directory-persons': 'answers the directory’s token alone, which opens no family (scim.test.ts)',
  'trail.review': 'needs a review that was drawn; its rows are those of trail.rows (review.test.ts)',
  'demand.times': 'asks about one line of the calendar, whose columns demand.calendar tells',
  'demand.try': 'asks about a demand that is not kept yet, beside the columns that demand.calendar tells',
  'measure.letter':
    'needs a decision with its hearing and reasons; its rows are those of measure.list (measure/operations.test.ts)',
  'measure.asked-paper':
    'answers the one who was asked alone, about the one paper (measure/operations.test.ts)',
  'minutes.show':
    'needs a meeting that is closed; carries no name and nothing that was seen (minutes-route.test.ts)',
  'minutes.name': 'answers the one who is responsible alone (minutes/operations.test.ts)',
  'figures.page': 'tells released figures, which are counts (disclosure.test.ts)',
}

/** The core member of early help, the leader, the administrator, the police and control. */
const few = new Set([1, 3, 5, 7, 9])
const withoutSession = new Set(['samspil_portal', 'samspil_login', 'samspil_courier', 'samspil_mailbox'])

/** The log holds ids, codes and counts: not a word of what somebody wrote (goal A10). */
export async function marksInTheLog(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(
    `select e::text as text from audit.event e where tenant = any ($1) union all select a::text from audit.alarm a where tenant = any ($1)`,
    [tenants],
  )
  return rows.flatMap(({ text }) => marksIn(text))
}

/** The planted fault: the notes of a family, to one of its team, when the walls before notes are gone. */
export async function withoutTheWall(owner: Client, database: Database): Promise<Tasted> {
  const http = await buildHttp(readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' }), database)
  const { ground, taster } = await taintGround(owner, database, 0)
  await owner.query('alter table data.journal_note disable row level security')
  try {
    return await taste(http, ground, taster, { name: 'journal.list', known: idsOf(ground, 0) })
  } finally {
    await owner.query('alter table data.journal_note enable row level security')
    await ground.clean()
    await http.close()
  }
}

/**
 * Everything that the catalogue and the addresses of files can give, asked by every kind of session about a family that it
 * works with and one that it does not; each marker that comes back must be one that the oracle lets that person read. `short`
 * leaves out what writes, asks about one family, and as few kinds of sessions as reach every operation that reads.
 */
export async function taintWalk(owner: Client, database: Database, short: boolean): Promise<TaintWalk> {
  const lines: string[] = []
  const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
  const log = { write: (line: string) => void lines.push(line) }
  const http: FastifyInstance = await buildHttp({ ...config, log }, database)
  const tasted: Tasted[] = []
  const inLogs: string[] = []
  for (const kind of askers.keys()) {
    const door = askers[kind]?.[1] ?? ''
    if (withoutSession.has(door) || (short && !few.has(kind))) continue
    const { ground, taster } = await taintGround(owner, database, kind)
    try {
      for (const family of short ? [0] : [0, 2]) {
        const known = idsOf(ground, family)
        const names = operationNames.toSorted((a, b) => operations[a].kind.localeCompare(operations[b].kind))
        for (const name of names.filter((one) => !short || operations[one].kind === 'read'))
          tasted.push(await taste(http, ground, taster, { name, known }))
        for (const { runs, at } of Object.values(files))
          for (const url of at(known))
            tasted.push(await tasteFile(http, ground, taster, { runs, url, known }))
      }
      inLogs.push(...(await marksInTheLog(owner)))
    } finally {
      await ground.clean()
    }
  }
  await http.close()
  inLogs.push(...marksIn(lines.join('\n')))
  const answered = new Set(tasted.filter(({ status }) => status === 200).map(({ call }) => call))
  return {
    calls: tasted.length,
    lawful: tasted.reduce((sum, one) => sum + one.lawful, 0),
    leaks: tasted.filter(({ leaked }) => leaked.length > 0),
    unanswered: operationNames.filter((name) => operations[name].kind === 'read' && !answered.has(name)),
    inLogs,
  }
}
