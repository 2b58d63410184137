import type { Caller } from '#core/execute.ts'
import { measureWalls } from '../../bench/walls.ts'
import type { Ground, Measured } from './measure.ts'

/** G11: what the sealed context and the policies cost a transaction, against the same query without. */
export async function costOfWalls(
  { database, owner }: Ground,
  caller: Caller,
  families: string[],
): Promise<Measured> {
  const ground = { road: database.road, owner, caller }
  const { walls, bare, cost } = await measureWalls(ground, families, 500)
  // A policy that does two milliseconds of work more, as one whose function is not wrapped would on many rows.
  await owner.query(
    `create policy slow on data.contact as restrictive for select using ((select pg_sleep(0.002)::text = ''))`,
  )
  const slow = await measureWalls(ground, families, 60).finally(() =>
    owner.query('drop policy slow on data.contact'),
  )
  return {
    id: 'G11',
    says: `ms at p50 that context and policies cost a transaction (${walls.toFixed(2)} with, ${bare.toFixed(2)} without)`,
    value: Math.round(cost * 100) / 100,
    target: '<= 1',
    ok: cost <= 1,
    control: {
      says: `a slow policy costs ${slow.cost.toFixed(2)} ms`,
      failed: slow.cost > 1 && slow.cost > cost,
    },
  }
}
