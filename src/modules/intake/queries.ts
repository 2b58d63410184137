import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Phase } from '#modules/family/contract.ts'
import type { FamilyOnTheWay } from './contract.ts'

type OnTheWay = Omit<FamilyOnTheWay, 'step' | 'waitedDays'> & { phase: Phase }

/** My families that are on their way in or have come in, the longest first; the walls say which are mine. */
export function listOnTheWay(tx: Tx, today: string) {
  return tx.many<OnTheWay>(sql`
    select f.id as family_id, f.label as family_name, f.strand, f.phase, c.last_contact_at is not null as reached, coalesce(c.tries_since, 0) as tries,
      jsonb_build_object('triesEver', coalesce(c.tries_ever, 0), 'outsideHoursEver', coalesce(c.outside_hours_ever, 0), 'notNowEver', coalesce(c.not_now_ever, 0), 'throughEver', coalesce(c.through_ever, 0), 'meansEver', coalesce(c.means_ever, '{}')) as persistence,
      coalesce(g.first_on, f.entered_on) as since, g.first_on is not null as from_concern,
      (select count(*)::int from data.case_handover h where h.tenant = f.tenant and h.family_id = f.id and (h.closed_on is null or h.closed_on > ${today})) as cases,
      (select count(*)::int from data.case_handover h where h.tenant = f.tenant and h.family_id = f.id and (h.closed_on is null or h.closed_on > ${today}) and h.way <> 'waiting') as handed_over
    from data.family f left join data.contact_state c on c.tenant = f.tenant and c.family_id = f.id
    left join lateral (select min((s.received_at at time zone 'Europe/Copenhagen')::date) as first_on from data.signal s where s.tenant = f.tenant and s.family_id = f.id) g on true
    where f.phase in ('contacting', 'declined', 'consented', 'assessing', 'active', 'ending') order by since, f.label, f.id`)
}
