import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Phase } from '#modules/family/contract.ts'
import type { AppointmentToday, BirthdayAhead, ListedStep, OpenWindow, PromiseDue } from './contract.ts'

type FamilyRow = {
  familyId: string
  familyName: string
  phase: Phase
  enteredOn: string
  silenceDays: number
  coordinates: boolean
  lastContactAt: string | null
  triesSince: number
  hasNext: boolean
}

/** My families with their rhythm. `from` is the beginning of today: what is planned for today counts as the next appointment until it is settled. */
export function listRhythms(tx: Tx, staffId: string, from: Date) {
  return tx.many<FamilyRow>(sql`
    select f.id as family_id, f.label as family_name, f.phase, f.entered_on, f.silence_days, mine.kind = 'coordinator' as coordinates, c.last_contact_at, coalesce(c.tries_since, 0) as tries_since,
      exists (select 1 from data.appointment a where a.tenant = f.tenant and a.family_id = f.id and a.state = 'planned' and a.starts_at >= ${from}) as has_next
    from data.family_relation mine join data.family f on f.tenant = mine.tenant and f.id = mine.family_id left join data.contact_state c on c.tenant = f.tenant and c.family_id = f.id
    where mine.staff_id = ${staffId} and mine.from_at <= now() and (mine.to_at is null or mine.to_at > now()) order by f.label, f.id`)
}

export function listOpenWindows(tx: Tx) {
  return tx.many<OpenWindow>(sql`
    select w.family_id, f.label as family_name, w.id as window_id, w.person_id, w.words, w.offer_by, w.responsible_id, s.given_name as responsible, w.first_action_at is not null as acted, w.version
    from data.motivation_window w join data.family f on f.tenant = w.tenant and f.id = w.family_id join data.staff s on s.tenant = w.tenant and s.id = w.responsible_id
    where w.closed_at is null order by w.offer_by, w.id`)
}

/** Planned appointments that begin between two instants, the earliest first. */
export function listPlanned(tx: Tx, staffId: string, from: Date, to: Date) {
  return tx.many<AppointmentToday>(sql`
    select a.family_id, f.label as family_name, a.id as appointment_id, a.person_id, a.starts_at, a.what, a.place, s.given_name as staff, a.staff_id = ${staffId} as mine, a.version
    from data.appointment a join data.family f on f.tenant = a.tenant and f.id = a.family_id join data.staff s on s.tenant = a.tenant and s.id = a.staff_id
    where a.state = 'planned' and a.starts_at >= ${from} and a.starts_at < ${to} order by a.starts_at, a.id`)
}

export function listPromisesDue(tx: Tx, staffId: string, by: string) {
  return tx.many<Omit<PromiseDue, 'daysOver'>>(sql`
    select m.family_id, f.label as family_name, m.id as promise_id, m.to_person, m.words, s.given_name as promiser, m.promised_by = ${staffId} as mine, m.due_on, m.version
    from data.promise m join data.family f on f.tenant = m.tenant and f.id = m.family_id join data.staff s on s.tenant = m.tenant and s.id = m.promised_by
    where m.kept_at is null and m.broken_at is null and m.due_on <= ${by} order by m.due_on, m.id`)
}

/** Open steps of my families that a colleague or I own, as far as the walls let me see them. */
export function listOpenSteps(tx: Tx, staffId: string) {
  return tx.many<Omit<ListedStep, 'daysOver'> & { status: string }>(sql`
    select t.family_id, f.label as family_name, t.id as step_id, t.what, s.given_name as owner, t.owner_staff = ${staffId} as mine, t.due_on, t.status, t.waiting_for,
      exists (select 1 from gate.help_first() h where h.goal_id = t.goal_id and coalesce(h.step_id, t.id) = t.id) as help_first
    from data.step t join data.family f on f.tenant = t.tenant and f.id = t.family_id join data.staff s on s.tenant = t.tenant and s.id = t.owner_staff
    where t.status in ('not_started', 'under_way', 'cannot_yet') order by t.due_on, t.id`)
}

/** Birthdays ahead of the families I coordinate at which who answers changes; the family and the day, never a name. */
export function listBirthdays(tx: Tx, today: string) {
  return tx.many<Omit<BirthdayAhead, 'daysAhead'>>(
    sql`select family_id, family_name, on_day, changes from gate.birthdays_ahead(${today})`,
  )
}

export function getCeiling(tx: Tx) {
  return tx.one<{ ceiling: number }>(sql`select caseload_ceiling as ceiling from data.municipality`)
}
