import type { Client } from 'pg'
import { transaction, type Connection } from '#core/context.ts'
import type { Caller, Road } from '#core/execute.ts'
import { sql } from '#core/sql.ts'
import { timed, timingOf } from './workspace.ts'

/** What is read with walls and without: the contacts of one family, as its page reads them. */
const contacts = (connection: Connection, familyId: string) =>
  transaction(connection).many(
    sql`select id, kind, happened_at, words, staff_id from data.contact where family_id = ${familyId} order by happened_at desc limit 20`,
  )

/**
 * What the sealed context and the policies cost (goal G11): one transaction that begins a context and reads, against the same
 * statement in a transaction of a login that row level security does not touch, in turns. Milliseconds at p50; the log row
 * that opens the family is goal A3's.
 */
export async function measureWalls(
  { road, owner, caller }: { road: Road; owner: Client; caller: Caller },
  families: readonly string[],
  rounds: number,
): Promise<{ walls: number; bare: number; cost: number }> {
  const client = await road.doors.samspil_staff.connect()
  const samples = { walls: [] as number[], bare: [] as number[] }
  await owner.query('set jit = off')
  try {
    for (let round = -50; round < rounds; round++) {
      const familyId = families[Math.abs(round) % families.length] ?? ''
      const { event } = await transaction(client).one<{ event: string }>(
        sql`select audit.log(${caller.token}, 'bench.walls', 'read', 'SAGSBEHANDLING', ${familyId}, null, '{}') as event`,
      )
      const behind = async () => {
        const walls = await timed(async () => {
          await client.query('begin')
          await transaction(client).run(sql`select * from gate.begin(${caller.token}, ${event})`)
          await contacts(client, familyId)
          await client.query('commit')
        })
        if (round >= 0) samples.walls.push(walls)
      }
      const before = async () => {
        const bare = await timed(async () => {
          await owner.query('begin')
          await contacts(owner, familyId)
          await owner.query('commit')
        })
        if (round >= 0) samples.bare.push(bare)
      }
      // Whoever comes second finds the pages warm: they take turns at it.
      for (const one of round % 2 ? [behind, before] : [before, behind]) await one()
    }
  } finally {
    client.release()
    await owner.query('reset jit')
  }
  const [walls, bare] = [timingOf(samples.walls).p50, timingOf(samples.bare).p50]
  return { walls, bare, cost: walls - bare }
}
