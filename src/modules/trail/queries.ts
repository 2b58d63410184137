import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Alarm, Choices, Emergency, LogRow, Status } from './contract.ts'

export function getStatus(tx: Tx) {
  return tx.one<{ status: Status }>(sql`select audit.status() as status`)
}

export function getChoices(tx: Tx) {
  return tx.one<Choices>(sql`
    select period_months, sample_percent, hours_from, hours_to, families_per_hour, persons_alarm, keep_months from audit.get_choices()`)
}

export function setChoices(tx: Tx, chosen: Choices) {
  return tx.run(sql`
    select audit.choose(${chosen.periodMonths}, ${chosen.samplePercent}, ${chosen.hoursFrom}, ${chosen.hoursTo}, ${chosen.familiesPerHour}, ${chosen.personsAlarm}, ${chosen.keepMonths})`)
}

/** Deletes what is older than the municipality keeps; nothing when it keeps everything, or when the log is in doubt. */
export function forgetOld(tx: Tx) {
  return tx.maybe<{ forgotten: number; upTo: number }>(sql`select forgotten, up_to from audit.forget()`)
}

/** Alarms that are this person's to look at: the gate decides which. */
export function listAlarms(tx: Tx) {
  return tx.many<Alarm>(sql`
    select a.id as alarm_id, a.kind, a.at, a.seq::int as "row", p.given_name || ' ' || p.family_name as staff, a.family_number, a.persons, a.detail, a.seen_at,
      s.given_name || ' ' || s.family_name as seen_by, a.note
    from audit.alarms() a join data.staff p on p.id = a.staff_id left join data.staff s on s.id = a.seen_by order by a.seen_at is not null, a.at desc`)
}

export function listEmergencies(tx: Tx) {
  return tx.many<Omit<Emergency, 'overdue'>>(sql`
    select e.break_glass_id, p.given_name || ' ' || p.family_name as staff, l.given_name || ' ' || l.family_name as leader, e.family_number, e.opened_at, e.review_due_on as due_on
    from audit.emergencies() e join data.staff p on p.id = e.staff_id left join data.staff l on l.id = e.leader_id order by e.review_due_on, e.opened_at`)
}

export function seeAlarm(tx: Tx, alarmId: string, note: string) {
  return tx.one<{ seen: number }>(sql`select audit.see_alarm(${alarmId}, ${note}) as seen`)
}

type Filter = {
  before: number | null
  staffId: string | null
  familyNumber: number | null
  refusedOnly: boolean
}

export function listRows(tx: Tx, filter: Filter, most: number) {
  return tx.many<LogRow>(sql`
    select r.seq::int as "row", r.at, coalesce(p.given_name || ' ' || p.family_name, case when r.citizen then 'En borger' else 'Samspil' end) as staff, d.name as department, r.operation, r.kind, r.purpose, r.family_number, r.early_help, r.reason
    from audit.browse(${filter.before}, ${filter.staffId}, ${filter.familyNumber}, ${filter.refusedOnly}, ${most}) r
    left join data.staff p on p.id = r.staff_id left join data.department d on d.code = p.department order by r.seq desc`)
}

export function listColleagues(tx: Tx) {
  return tx.many<{ staffId: string; name: string }>(
    sql`select id as staff_id, given_name || ' ' || family_name as name from data.staff order by given_name, family_name`,
  )
}

export function listLines(tx: Tx, page: { after: number; to: number | null }, most: number) {
  return tx.many<{ seq: string; line: string; hash: string }>(
    sql`select seq, line, hash from audit.lines(${page.after}, ${page.to}, ${most})`,
  )
}

/** One look in an extract of the log: a unit, never somebody's name. */
export type LookRow = {
  at: string
  unit: string
  operation: string
  purpose: string
  act: 'read' | 'write' | 'refused' | 'listed'
}

export function listLooksAtFamily(tx: Tx) {
  return tx.many<LookRow>(
    sql`select at, unit, operation, purpose, act from audit.looks_at_family() order by seq desc`,
  )
}

export function listLooksAtCpr(tx: Tx, cprHash: Buffer) {
  return tx.many<LookRow>(
    sql`select at, unit, operation, purpose, act from audit.looks_at_cpr(${cprHash}) order by seq desc`,
  )
}

export function findPersonName(tx: Tx, personId: string) {
  return tx.maybe<{ name: string }>(
    sql`select given_name || ' ' || family_name as name from data.person where id = ${personId}`,
  )
}
