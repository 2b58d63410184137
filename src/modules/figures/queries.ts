import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Ledger } from '#modules/disclosure/contract.ts'
import type { SteeringFigures } from './contract.ts'
import type { Quarter, QuarterFacts } from './rules.ts'

type Counts = Omit<QuarterFacts, 'young' | 'load'>

/** Families that took part on the last day of the quarter, with their young people. */
export function listYoung(tx: Tx, quarter: Quarter) {
  return tx.many<{ birthDate: string; strand: string }>(sql`
    select p.birth_date, f.strand from data.family f join data.person p on p.tenant = f.tenant and p.family_id = f.id and p.part = 'young'
    where f.active_on <= ${quarter.to} and (f.ended_on is null or f.ended_on > ${quarter.to})`)
}

export function countQuarter(tx: Tx, quarter: Quarter) {
  const inQuarter = sql`between ${quarter.from}::date and ${quarter.to}::date`
  return tx.one<Counts>(sql`
    with active as (select id from data.family where active_on <= ${quarter.to} and (ended_on is null or ended_on > ${quarter.to})),
      contacts as (select c.kind, c.outside_hours from data.contact c join active a on a.id = c.family_id where c.removed_at is null and (c.happened_at at time zone 'Europe/Copenhagen')::date ${inQuarter})
    select (select count(*)::int from active) as families,
      (select count(distinct r.staff_id)::int from data.family_relation r join active a on a.id = r.family_id
        where r.kind = 'coordinator' and r.from_at::date <= ${quarter.to} and (r.to_at is null or r.to_at::date > ${quarter.to})) as coordinators,
      (select jsonb_build_object('held', count(*) filter (where kind <> 'tried'), 'tries', count(*) filter (where kind = 'tried'), 'outsideHours', count(*) filter (where outside_hours)) from contacts) as contacts,
      (select jsonb_build_object('due', count(*), 'keptInTime', count(*) filter (where (p.kept_at at time zone 'Europe/Copenhagen')::date <= p.due_on)) from data.promise p join active a on a.id = p.family_id where p.due_on ${inQuarter}) as promises,
      (select coalesce(jsonb_agg(round(extract(epoch from w.first_action_at - w.opened_at) / 3600, 1)), '[]') from data.motivation_window w join active a on a.id = w.family_id where (w.opened_at at time zone 'Europe/Copenhagen')::date ${inQuarter}) as windows,
      (select window_hours from data.municipality) as window_hours,
      (select coalesce(jsonb_agg(jsonb_build_object('before', g.scale_then, 'now', g.scale_now)), '[]') from data.goal g join active a on a.id = g.family_id where g.stage in ('now', 'reached')) as scales,
      (select coalesce(jsonb_agg(t.seconds), '[]') from (select sum(p.seconds_spent)::int as seconds from data.assessment s join data.assessment_part p on p.tenant = s.tenant and p.assessment_id = s.id
        join active a on a.id = s.family_id where s.finished_at is not null and (s.finished_at at time zone 'Europe/Copenhagen')::date <= ${quarter.to}::date group by p.assessment_id) t) as assessment_seconds`)
}

export function listReleasedPeriods(tx: Tx) {
  return tx.many<{ periodTo: string }>(sql`select period_to from data.released_figures`)
}

export function getLastLedger(tx: Tx) {
  return tx.maybe<{ ledger: Ledger }>(
    sql`select ledger from data.release_ledger order by period_to desc limit 1`,
  )
}

export function insertRelease(
  { tx, actor, now }: Context,
  quarter: Quarter,
  released: { figures: SteeringFigures; ledger: Ledger },
) {
  return tx.run(sql`
    with kept as (insert into data.release_ledger (tenant, period_to, ledger, made_at) values (${actor.tenant}, ${quarter.to}, ${JSON.stringify(released.ledger)}, ${now}))
    insert into data.released_figures (tenant, period_from, period_to, figures, made_at) values (${actor.tenant}, ${quarter.from}, ${quarter.to}, ${JSON.stringify(released.figures)}, ${now})`)
}

export function listReleases(tx: Tx, most: number) {
  return tx.many<{
    from: string
    to: string
    madeAt: string
    figures: Omit<SteeringFigures, 'load'> & { load?: SteeringFigures['load'] }
  }>(sql`
    select period_from as "from", period_to as "to", made_at, figures from data.released_figures order by period_to desc limit ${most}`)
}

export function getSettings(tx: Tx) {
  return tx.one<{
    municipality: string
    programme: string
    caseloadCeiling: number
    windowHours: number
    smallestCell: number
  }>(sql`
    select name as municipality, programme_name as programme, caseload_ceiling, window_hours, smallest_cell from data.municipality`)
}
