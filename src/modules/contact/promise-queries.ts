import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { PromiseRow } from '#db/types.ts'
import type { ListedPromise } from './contract.ts'

type NewPromise = {
  familyId: string
  toPerson: string | null
  words: string
  promisedAt: Date
  dueOn: string
  fromContact: string | null
}

export function insertPromise({ tx, actor }: Context, made: NewPromise) {
  return tx.one<{ promiseId: string; version: number }>(sql`
    insert into data.promise (tenant, family_id, to_person, words, promised_by, promised_at, due_on, from_contact)
    values (${actor.tenant}, ${made.familyId}, ${made.toPerson}, ${made.words}, ${actor.staffId}, ${made.promisedAt}, ${made.dueOn}, ${made.fromContact})
    returning id as promise_id, version`)
}

export function findPromise(tx: Tx, familyId: string, promiseId: string) {
  return tx.maybe<Pick<PromiseRow, 'promisedAt' | 'keptAt' | 'brokenAt' | 'dueOn'>>(sql`
    select promised_at, kept_at, broken_at, due_on from data.promise where id = ${promiseId} and family_id = ${familyId}`)
}

export function updateKept(tx: Tx, kept: { promiseId: string; version: number; keptAt: Date | null }) {
  return tx.run(
    sql`update data.promise set kept_at = ${kept.keptAt}, broken_at = null, version = version + 1 where id = ${kept.promiseId} and version = ${kept.version}`,
  )
}

export function updateBroken(tx: Tx, broken: { promiseId: string; version: number; brokenAt: Date | null }) {
  return tx.run(
    sql`update data.promise set broken_at = ${broken.brokenAt}, version = version + 1 where id = ${broken.promiseId} and version = ${broken.version}`,
  )
}

export function updateDue(tx: Tx, moved: { promiseId: string; version: number; dueOn: string }) {
  return tx.run(sql`
    update data.promise set due_on = ${moved.dueOn}, moves = moves + 1, version = version + 1 where id = ${moved.promiseId} and version = ${moved.version}`)
}

/** Open promises first, the soonest on top; then those that are kept or could not be, the latest on top. */
export function listPromises(tx: Tx, familyId: string) {
  return tx.many<ListedPromise>(sql`
    select m.id as promise_id, m.words, m.to_person, p.given_name as person, m.promised_by, s.given_name as promiser, m.promised_at, m.due_on, m.kept_at, m.broken_at, m.moves, m.version
    from data.promise m join data.staff s on s.tenant = m.tenant and s.id = m.promised_by left join data.person p on p.tenant = m.tenant and p.id = m.to_person
    where m.family_id = ${familyId} order by coalesce(m.kept_at, m.broken_at) is not null, coalesce(m.kept_at, m.broken_at) desc, m.due_on, m.id`)
}
