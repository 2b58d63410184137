import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ListedMandate, MandateTerms, Presence, WorkingDay } from './contract.ts'
import type { MeasureType } from './type-contract.ts'

export function listOwnTypes(tx: Tx) {
  return tx.many<MeasureType>(sql`
    select code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use from data.measure_type order by valid_from, code`)
}

export function insertType({ tx, actor, now }: Context, type: MeasureType) {
  return tx.run(sql`
    insert into data.measure_type (tenant, code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use, set_by, set_at)
    values (${actor.tenant}, ${type.code}, ${type.validFrom}, ${type.name}, ${type.law}, ${type.form}, ${type.origin}, ${type.whom}, ${type.inGroup}, ${type.provider}, ${type.kroner}, ${type.priceUnit},
      ${type.priceSource}, ${type.weeks}, ${type.intensity}, ${type.evidence}, ${type.complaint}, ${type.inUse}, ${actor.staffId}, ${now})`)
}

/** Every mandate that runs or is to come, and those that ended since a day; by department and holder. */
export function listMandates(tx: Tx, endedSince: string) {
  return tx.many<ListedMandate>(sql`
    select m.id as mandate_id, m.department, d.name as department_name, m.holder_id, h.given_name || ' ' || h.family_name as holder, m.holder_function, m.stand_in_id, s.given_name || ' ' || s.family_name as stand_in,
      m.measures, m.law, m.most_kroner, m.most_weeks, m.answer_hours, m.valid_from, m.valid_to, m.version
    from data.mandate m join data.department d on d.tenant = m.tenant and d.code = m.department left join data.staff h on h.tenant = m.tenant and h.id = m.holder_id
      left join data.staff s on s.tenant = m.tenant and s.id = m.stand_in_id
    where m.valid_to is null or m.valid_to >= ${endedSince} order by m.department, h.given_name nulls last, m.holder_function, m.valid_from, m.id`)
}

type WorkerRow = Omit<Presence, 'mine'> & { phone: string | null; leaderId: string | null }

/** Active colleagues with their usual hours and the absences that are not over on a day. */
export function listWorkers(tx: Tx, on: string) {
  return tx.many<WorkerRow>(sql`
    select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, s.leader_id,
      coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday) from data.working_hours w where w.tenant = s.tenant and w.staff_id = s.id), '[]') as days,
      coalesce((select jsonb_agg(jsonb_build_object('absenceId', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id) from data.absence a
        where a.tenant = s.tenant and a.staff_id = s.id and a.removed_at is null and a.to_on >= ${on}::date), '[]') as absences
    from data.staff s where s.active and s.door = 'samspil_staff' and not 'provisioning' = any (s.roles) order by s.given_name, s.family_name, s.id`)
}

export function listDepartmentCodes(tx: Tx) {
  return tx.many<{ code: string }>(sql`select code from data.department order by code`)
}

export function giveMandate(tx: Tx, terms: MandateTerms) {
  return tx.one<{ mandateId: string }>(sql`
    select gate.give_mandate(${terms.department}, ${terms.holderId}, ${terms.holderFunction}, ${terms.standInId}, ${terms.measures}, ${terms.law}, ${terms.mostKroner}, ${terms.mostWeeks}, ${terms.answerHours},
      ${terms.validFrom}, ${terms.validTo}) as mandate_id`)
}

/** 0 when somebody has changed it meanwhile. */
export async function endMandate(
  tx: Tx,
  ending: { mandateId: string; version: number; validTo: string | null },
) {
  return (
    await tx.one<{ ended: number }>(
      sql`select gate.end_mandate(${ending.mandateId}, ${ending.version}, ${ending.validTo}) as ended`,
    )
  ).ended
}

export function setWorkingHours(tx: Tx, staffId: string, days: readonly WorkingDay[]) {
  return tx.run(sql`
    select gate.set_working_hours(${staffId}, ${days.map(({ weekday }) => weekday)}, ${days.map(({ from }) => from)}, ${days.map(({ to }) => to)})`)
}

export function addAbsence(tx: Tx, away: { staffId: string; fromOn: string; toOn: string }) {
  return tx.one<{ absenceId: string }>(
    sql`select gate.add_absence(${away.staffId}, ${away.fromOn}, ${away.toOn}) as absence_id`,
  )
}

export async function removeAbsence(tx: Tx, absenceId: string) {
  return (await tx.one<{ removed: number }>(sql`select gate.remove_absence(${absenceId}) as removed`)).removed
}
