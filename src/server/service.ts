import { catalogue } from '#catalogue'
import { execute, type Caller } from '#core/execute.ts'
import { today } from '#core/day.ts'
import type { Operation } from '#core/operation.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { z } from 'zod'
import { asOwner, type Cluster, type Database } from './database/open.ts'

/** What the schedule does, for each municipality, once an hour; each is an operation like any other, logged and walled. */
const work = [
  { name: 'detection.purge', input: () => ({}) },
  { name: 'child-notice.note', input: () => ({}) },
  { name: 'draft.purge', input: () => ({}) },
  { name: 'trail.forget', input: () => ({}) },
  { name: 'figures.release', input: (now: Date) => ({ upTo: today(now) }) },
] as const

const counted = z.object({ deleted: z.number() })

export type Schedule = { runOnce: () => Promise<void>; stop: () => void }

/** A fresh session of the schedule in each municipality, for one run; the one before ends. */
async function sessions(cluster: Cluster, database: Database): Promise<Caller[]> {
  return asOwner(cluster, database.name, async (owner) => {
    const { rows } = await owner.query<{ tenant: number }>(
      'select tenant from data.municipality order by tenant',
    )
    await owner.query(
      `update gate.session set ended_at = now() where door = 'samspil_worker' and ended_at is null`,
    )
    const callers: Caller[] = []
    for (const { tenant } of rows) {
      const token = newToken()
      await owner.query('select gate.start_service($1, $2)', [tenant, tokenHash(token)])
      callers.push({ token, door: 'samspil_worker' })
    }
    return callers
  })
}

/**
 * The hourly schedule; a municipality that was founded since is part of it. A piece of work that fails is told and tried
 * again next time; the others go on.
 */
export function startSchedule(cluster: Cluster, database: Database, log: (line: string) => void): Schedule {
  const runOnce = async () => {
    let deleted = 0
    for (const caller of await sessions(cluster, database)) {
      for (const { name, input } of work) {
        const operation = catalogue[name] as unknown as Operation<unknown, unknown>
        const done = await execute(database.road, operation, {
          name,
          caller,
          input: input(database.road.clock()),
        }).catch((error: unknown) =>
          log(
            `Tidsplanen: ${name} lykkedes ikke (${error instanceof Error ? error.message : 'ukendt fejl'}). Prøver igen om en time.`,
          ),
        )
        deleted += counted.safeParse(done).data?.deleted ?? 0
      }
    }
    // A deleted row's bytes stand in its file until the room is cleaned, and a backup would take them along (goal P3).
    if (deleted > 0) await asOwner(cluster, database.name, (owner) => owner.query('vacuum (skip_locked)'))
  }
  const timer = setInterval(
    () => void runOnce().catch((error: unknown) => log(`Tidsplanen: ${String(error)}`)),
    3_600_000,
  )
  return { runOnce, stop: () => clearInterval(timer) }
}
