import type { Context, Tx } from '#core/context.ts'
import type { Day } from '#core/day.ts'
import { sql } from '#core/sql.ts'
import type { NewDemand } from './calendar-contract.ts'
import { listDemands, type DemandRow } from './calendar-queries.ts'

export function insertDemand({ tx, actor, now }: Context, demand: NewDemand) {
  const { personIds } = demand
  const one = personIds.length === 1 ? personIds[0] : null
  return tx.one<{ demandId: string; version: number }>(sql`
    insert into data.demand (tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, starts_on, at_time, minutes, place, repeat, law, sanction, movable, asks, part_of, made_by, made_at)
    values (${actor.tenant}, ${demand.familyId}, ${one}, ${personIds}, ${actor.departments[0]}, ${demand.class}, ${demand.kind}, ${demand.nature}, ${demand.what}, ${demand.on}, ${demand.at}, ${demand.minutes},
      ${demand.place}, ${demand.repeat}, ${demand.law}, ${demand.sanction}, ${demand.movable}, ${demand.asks}, ${demand.partOf}, ${actor.staffId}, ${now})
    returning id as demand_id, version`)
}

/** One demand that the reader may see, also one that was taken off the family. */
export async function findAnyDemand(
  tx: Tx,
  familyId: string,
  demandId: string,
): Promise<DemandRow | undefined> {
  return (await listDemands(tx, familyId)).find(({ rowId }) => rowId === demandId)
}

/** One demand that the reader may see and that stands. */
export async function findDemand(tx: Tx, familyId: string, demandId: string): Promise<DemandRow | undefined> {
  const demand = await findAnyDemand(tx, familyId, demandId)
  return demand?.removedAt === null ? demand : undefined
}

type Moving = { version: number; occurrenceOn: Day; on: Day; at: string | null; partOf: string | null }

/**
 * Another time for one day of a demand. One that happens once is changed; of a repeated one the day becomes an exception
 * and a demand of its own. Undefined when somebody has changed it meanwhile.
 */
export async function moveOccurrence(
  { tx, actor, now }: Context,
  demand: DemandRow,
  { version, occurrenceOn, on, at, partOf }: Moving,
) {
  if (demand.repeat === null)
    return tx.maybe<{ demandId: string; version: number }>(sql`
      update data.demand set starts_on = ${on}, at_time = ${at}, part_of = ${partOf}, version = version + 1 where id = ${demand.rowId} and version = ${version} returning id as demand_id, version`)
  const left = await tx.run(sql`
    update data.demand set except_on = except_on || ${occurrenceOn}::date, version = version + 1 where id = ${demand.rowId} and version = ${version}`)
  if (left === 0) return undefined
  return tx.one<{ demandId: string; version: number }>(sql`
    insert into data.demand (tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, starts_on, at_time, minutes, place, law, sanction, movable, asks, part_of, made_by, made_at)
    select tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, ${on}::date, ${at}, minutes, place, law, sanction, movable, asks, ${partOf}, ${actor.staffId}, ${now}
    from data.demand where id = ${demand.rowId} returning id as demand_id, version`)
}

export function setRemoved(
  tx: Tx,
  { demandId, version, at }: { demandId: string; version: number; at: Date | null },
) {
  return tx.run(sql`
    update data.demand set removed_at = ${at}, version = version + 1 where id = ${demandId} and version = ${version}`)
}
