import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FamilyWeeks } from './load-rules.ts'
import type { Quarter } from './rules.ts'

/**
 * What takes the time of each family that took part on the last day of the quarter: who they are as ids, what each has agreed,
 * and when something is asked. No names, no words, no places; the ids never leave the counting.
 */
export function listFamilyWeeks(tx: Tx, quarter: Quarter) {
  return tx.many<FamilyWeeks>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'perWeek', (select l.per_week from data.agreed_limit l where l.tenant = p.tenant and l.person_id = p.id and l.agreed_on <= ${quarter.to}
          and (l.replaced_at is null or (l.replaced_at at time zone 'Europe/Copenhagen')::date > ${quarter.to}) order by l.agreed_on desc limit 1)) order by p.id) from data.person p where p.tenant = f.tenant and p.family_id = f.id), '[]') as persons,
      coalesce((select jsonb_agg(t.thing) from (
        select jsonb_build_object('id', d.id, 'persons', d.person_ids, 'department', d.owner_department, 'kind', d.kind, 'nature', d.nature, 'on', d.starts_on, 'at', d.at_time, 'minutes', d.minutes, 'repeat', d.repeat,
            'except', to_jsonb(d.except_on), 'partOf', d.part_of, 'pauses', coalesce((select jsonb_agg(jsonb_build_object('from', h.from_on, 'until', h.until_on)) from data.hold_request h
              where h.tenant = d.tenant and h.demand_id = d.id and h.kind = 'pause' and h.answer = 'yes' and h.withdrawn_at is null), '[]')) as thing
          from data.demand d where d.tenant = f.tenant and d.family_id = f.id and d.removed_at is null and d.starts_on <= ${quarter.to}
        union all select jsonb_build_object('id', a.id, 'persons', case when a.person_id is null then (select array_agg(p.id) from data.person p where p.tenant = a.tenant and p.family_id = a.family_id and p.participates) else array[a.person_id] end,
            'department', null, 'kind', 'meeting', 'nature', 'agreement', 'on', (a.starts_at at time zone 'Europe/Copenhagen')::date, 'at', to_char(a.starts_at at time zone 'Europe/Copenhagen', 'HH24:MI'), 'minutes', 60, 'repeat', null, 'except', '[]'::jsonb, 'partOf', null, 'pauses', '[]'::jsonb)
          from data.appointment a where a.tenant = f.tenant and a.family_id = f.id and a.state in ('planned', 'held', 'missed') and (a.starts_at at time zone 'Europe/Copenhagen')::date between ${quarter.from}::date and ${quarter.to}::date
        union all select jsonb_build_object('id', s.id, 'persons', array[s.owner_person], 'department', null, 'kind', 'deadline', 'nature', 'agreement', 'on', s.due_on, 'at', null, 'minutes', 0, 'repeat', null, 'except', '[]'::jsonb, 'partOf', null, 'pauses', '[]'::jsonb)
          from data.step s where s.tenant = f.tenant and s.family_id = f.id and s.owner_person is not null and s.status <> 'not_needed' and s.due_on between ${quarter.from}::date and ${quarter.to}::date) t), '[]') as things,
      (select count(*)::int from data.hold_request h where h.tenant = f.tenant and h.family_id = f.id and h.answer = 'yes' and h.withdrawn_at is null
        and (h.answered_at at time zone 'Europe/Copenhagen')::date between ${quarter.from}::date and ${quarter.to}::date) as met
    from data.family f where f.active_on <= ${quarter.to} and (f.ended_on is null or f.ended_on > ${quarter.to}) order by f.id`)
}

export function getWeeklyThings(tx: Tx) {
  return tx.one<{ weeklyThings: number }>(sql`select weekly_things from data.municipality`)
}
