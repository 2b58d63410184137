import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { catalogue } from '#catalogue'
import { execute, type Caller } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { asOwner, newSecret } from '#server/database/open.ts'
import type { Postgres } from '#server/postgres/postgres.ts'
import type { Ground, Measured } from './measure.ts'

/** The whole goal is 50,000 reads and 20 kills (SAMSPIL_GOAL_READS, SAMSPIL_GOAL_KILLS); the usual run is shorter. */
const READS = Number(process.env['SAMSPIL_GOAL_READS'] ?? 2_000)
const KILLS = Number(process.env['SAMSPIL_GOAL_KILLS'] ?? 3)
const READERS = 8

const reads = ['family.open', 'family.overview', 'family.people', 'plan.show'] as const

/** Ends the database server the hard way, as a power cut would, and waits until it answers again. */
async function kill(ground: Ground, postgres: Postgres): Promise<void> {
  const file = path.join(postgres.dataDirectory ?? '', 'postmaster.pid')
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
  for (let tries = 0; tries < 300; tries++) {
    await delay(100)
    const ready = await asOwner(ground.cluster, ground.database.name, newSecret).then(
      () => true,
      () => false,
    )
    if (ready) return
  }
}

/** A2: every read that reached its reader has its own row in the log, over a mixed load with killed servers. */
export async function completeness(
  ground: Ground,
  caller: Caller,
  families: string[],
  postgres: Postgres,
): Promise<Measured> {
  const journal: string[] = []
  const progress = { next: 0 }
  const reader = async () => {
    while (progress.next < READS) {
      const number = progress.next++
      const operation = catalogue[reads[number % reads.length] ?? 'family.open'] as unknown as Operation<
        { familyId: string },
        unknown
      >
      const input = { familyId: families[number % families.length] ?? '' }
      for (let tries = 0, answered = false; !answered; tries++) {
        const name = `goal.a2-${number}-${tries}`
        answered = await execute(ground.database.road, operation, { name, caller, input }).then(
          () => true,
          () => false,
        )
        if (answered) journal.push(name)
        else await delay(100)
      }
    }
  }
  const killer = async () => {
    for (let count = 1; count <= KILLS; count++) {
      const after = (count * READS) / (KILLS + 1)
      while (progress.next < after) await delay(5)
      await kill(ground, postgres)
    }
  }
  await Promise.all([...Array.from({ length: READERS }, reader), killer()])
  const rows = await asOwner(ground.cluster, ground.database.name, async (owner) => {
    const found = await owner.query<{ operation: string; n: number }>(
      `select operation, count(*)::int as n from audit.event where operation like 'goal.a2-%' and kind = 'read' group by 1`,
    )
    return new Map(found.rows.map(({ operation, n }) => [operation, n]))
  })
  const wrong = journal.filter((name) => rows.get(name) !== 1).length
  const unanswered = rows.size - journal.length
  return {
    id: 'A2',
    says: `reads delivered without exactly one log row, of ${journal.length} delivered under ${KILLS} killed servers (${unanswered} rows are attempts that got no answer)`,
    value: wrong,
    target: '0',
    ok: wrong === 0 && journal.length === READS,
    control: {
      says: 'a read that only the client knows of is found',
      failed: [...journal, 'goal.a2-never'].filter((name) => rows.get(name) !== 1).length === wrong + 1,
    },
  }
}
