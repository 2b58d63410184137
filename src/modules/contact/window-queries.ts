import type { Context, Tx } from '#core/context.ts'
import { today } from '#core/day.ts'
import { sql } from '#core/sql.ts'
import type { MotivationWindowRow } from '#db/types.ts'
import { ableNow } from '#modules/mandate/mandate-rules.ts'
import { listMandates, listWorkers } from '#modules/mandate/queries.ts'
import type { ListedWindow } from './contract.ts'

type NewWindow = {
  familyId: string
  personId: string
  words: string
  wish: string | null
  openedAt: Date
  offerBy: Date
  fromContact: string | null
}

/** Whoever heard the signal is responsible until somebody takes it: they are the one who knows. */
export function insertWindow({ tx, actor }: Context, opened: NewWindow) {
  return tx.one<{ windowId: string; version: number }>(sql`
    insert into data.motivation_window (tenant, family_id, person_id, words, wish, opened_at, opened_by, offer_by, responsible_id, from_contact)
    values (${actor.tenant}, ${opened.familyId}, ${opened.personId}, ${opened.words}, ${opened.wish}, ${opened.openedAt}, ${actor.staffId}, ${opened.offerBy}, ${actor.staffId}, ${opened.fromContact})
    returning id as window_id, version`)
}

export function getWindowHours(tx: Tx) {
  return tx.one<{ windowHours: number }>(sql`select window_hours from data.municipality`)
}

export function findWindow(tx: Tx, familyId: string, windowId: string) {
  return tx.maybe<Pick<MotivationWindowRow, 'openedAt' | 'firstActionAt' | 'closedAt' | 'responsibleId'>>(sql`
    select opened_at, first_action_at, closed_at, responsible_id from data.motivation_window where id = ${windowId} and family_id = ${familyId}`)
}

type Versioned = { windowId: string; version: number }

/** 0 when the row has changed, or when the colleague is not on the family's team now. */
export function updateResponsible(tx: Tx, given: Versioned & { staffId: string }) {
  return tx.run(sql`
    update data.motivation_window w set responsible_id = ${given.staffId}, version = w.version + 1 where w.id = ${given.windowId} and w.version = ${given.version}
      and exists (select 1 from data.family_relation r where r.family_id = w.family_id and r.staff_id = ${given.staffId} and r.from_at <= now() and (r.to_at is null or r.to_at > now()))`)
}

export function updateAction(tx: Tx, acted: Versioned & { what: string; actedAt: Date }) {
  return tx.run(sql`
    update data.motivation_window set first_action = ${acted.what}, first_action_at = ${acted.actedAt}, version = version + 1 where id = ${acted.windowId} and version = ${acted.version}`)
}

export function updateClosed(
  tx: Tx,
  closed: Versioned & { outcome: string; lesson: string | null; closedAt: Date },
) {
  return tx.run(sql`
    update data.motivation_window set outcome = ${closed.outcome}, lesson = ${closed.lesson}, closed_at = ${closed.closedAt}, version = version + 1
    where id = ${closed.windowId} and version = ${closed.version}`)
}

/** Open windows first, the newest on top. The first contact is the first one after the signal, with that person or the whole family. */
export function listWindows(tx: Tx, familyId: string) {
  return tx.many<Omit<ListedWindow, 'age'> & { birthDate: string }>(sql`
    select w.id as window_id, w.person_id, p.given_name as person, p.birth_date, w.words, w.wish, w.opened_at, o.given_name as opened_by, w.offer_by, w.responsible_id, r.given_name as responsible,
      (select min(c.happened_at) from data.contact c where c.family_id = ${familyId} and c.kind <> 'tried' and c.removed_at is null and c.happened_at >= w.opened_at and coalesce(c.person_id, w.person_id) = w.person_id) as first_contact_at,
      w.first_action, w.first_action_at, w.closed_at, w.outcome, w.lesson, w.version
    from data.motivation_window w join data.person p on p.tenant = w.tenant and p.id = w.person_id join data.staff o on o.tenant = w.tenant and o.id = w.opened_by
      join data.staff r on r.tenant = w.tenant and r.id = w.responsible_id
    where w.family_id = ${familyId} order by w.closed_at is not null, w.opened_at desc, w.id`)
}

/**
 * Tells the pair, and those of the family's team who can say yes at this moment, on their own day; the number told. There is
 * no e-mail or text message: the municipality has no sender of those.
 */
export async function tellWindow({ tx, now }: Context, windowId: string): Promise<number> {
  const mandates = await listMandates(tx, today(now))
  const able = ableNow({ mandates, workers: await listWorkers(tx, today(now)) }, now)
  return (await tx.one<{ told: number }>(sql`select gate.tell_window(${windowId}, ${able}) as told`)).told
}
