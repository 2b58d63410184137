import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { LineKind } from './line-contract.ts'

export type LineRow = {
  kind: LineKind
  at: string
  who: string | null
  what: string | null
  for: string | null
}
type Facts = {
  openedAt: string
  offerBy: string
  firstActionAt: string | null
  closedAt: string | null
  rows: LineRow[]
}

/**
 * All that happened with one window, each where it stands and nowhere twice, as far as the reader may see it: from the signal to
 * the closing, of the window's person or the whole family. Null when there is no such window.
 */
export function findLine(tx: Tx, familyId: string, windowId: string) {
  return tx.maybe<Facts>(sql`
    select w.opened_at, w.offer_by, w.first_action_at, w.closed_at,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'who', e.who, 'what', e.what, 'for', e.due) order by e.at, e.kind, e.who), '[]') from (
        select 'signal' as kind, w.opened_at as at, (select s.given_name from data.staff s where s.tenant = w.tenant and s.id = w.opened_by) as who, w.words as what, null::timestamptz as due
        union all select 'told', t.told_at, t.told, null, null from gate.window_told(w.id) t
        union all select 'seen', t.seen_at, t.told, null, null from gate.window_told(w.id) t where t.seen_at is not null
        union all select c.kind, c.happened_at, s.given_name, null, null from data.contact c join data.staff s on s.tenant = c.tenant and s.id = c.staff_id
          where c.family_id = w.family_id and c.removed_at is null and coalesce(c.person_id, w.person_id) = w.person_id and c.happened_at >= w.opened_at and c.happened_at <= coalesce(w.closed_at, 'infinity')
        union all select 'asked', g.asked_at, s.given_name, g.name, null from data.measure_grant g join data.staff s on s.tenant = g.tenant and s.id = g.made_by
          where g.family_id = w.family_id and g.window_id = w.id and g.state <> 'withdrawn' and g.asked_at is not null
        union all select case g.outcome when 'granted' then 'granted' else 'declined' end, g.decided_at, s.given_name, g.name, null from data.measure_grant g join data.staff s on s.tenant = g.tenant and s.id = g.decided_by
          where g.family_id = w.family_id and g.window_id = w.id and g.state <> 'withdrawn' and g.decided_at is not null
        union all select 'promised', p.promised_at, s.given_name, p.words, null from data.promise p join data.staff s on s.tenant = p.tenant and s.id = p.promised_by
          where p.family_id = w.family_id and coalesce(p.to_person, w.person_id) = w.person_id and p.promised_at >= w.opened_at and p.promised_at <= coalesce(w.closed_at, 'infinity')
        union all select 'kept', p.kept_at, s.given_name, p.words, null from data.promise p join data.staff s on s.tenant = p.tenant and s.id = p.promised_by
          where p.family_id = w.family_id and coalesce(p.to_person, w.person_id) = w.person_id and p.promised_at >= w.opened_at and p.kept_at <= coalesce(w.closed_at, 'infinity')
        union all select 'planned', a.made_at, s.given_name, a.what, a.starts_at from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id
          where a.family_id = w.family_id and coalesce(a.person_id, w.person_id) = w.person_id and a.state not in ('moved', 'cancelled_by_family', 'cancelled_by_us') and a.made_at >= w.opened_at and a.made_at <= coalesce(w.closed_at, 'infinity')
        union all select 'first_action', w.first_action_at, null, w.first_action, null where w.first_action_at is not null
        union all select 'window_closed', w.closed_at, null, w.lesson, null where w.closed_at is not null) e) as rows
    from data.motivation_window w where w.family_id = ${familyId} and w.id = ${windowId}`)
}
