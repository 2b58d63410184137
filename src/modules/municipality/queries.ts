import type { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import { unitOf } from './legal-parameters-definition.ts'
import type { DepartmentRow, LegalParameterRow, MunicipalityRow, StaffRow } from '#db/types.ts'
import type { setAim, setLegalParameter, setReminders, setRhythms } from './contract.ts'

export function getMunicipality(tx: Tx) {
  return tx.one<MunicipalityRow>(
    sql`select name, programme_name, aim, signal_retention_days, window_hours, caseload_ceiling, smallest_cell, handover_days, step_down_months, later_months, follow_up_close_days, follow_up_regular_days, follow_up_light_days, follow_up_leader_days, way_in_phone, answer_pair_hours, answer_leader_hours, weekly_things, opening_hours, birthday_days from data.municipality`,
  )
}

export function listDepartments(tx: Tx) {
  return tx.many<Pick<DepartmentRow, 'code' | 'name'>>(
    sql`select code, name from data.department order by code`,
  )
}

export function listColleagues(tx: Tx) {
  return tx.many<
    Pick<StaffRow, 'id' | 'profession' | 'department' | 'phone' | 'roles'> & { name: string }
  >(sql`
    select id, given_name || ' ' || family_name as name, profession, department, phone, roles from data.staff where active and not 'provisioning' = any (roles) order by given_name, family_name`)
}

export function listParameters(tx: Tx, today: string) {
  return tx.many<Pick<LegalParameterRow, 'code' | 'value' | 'unit' | 'source' | 'validFrom'>>(sql`
    select distinct on (code) code, value, unit, source, valid_from from data.legal_parameter
    where valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by code, valid_from desc`)
}

export function insertDepartment(tx: Tx, tenant: number, department: { code: string; name: string }) {
  return tx.run(
    sql`insert into data.department (tenant, code, name) values (${tenant}, ${department.code}, ${department.name})`,
  )
}

export function updateDepartment(tx: Tx, department: { code: string; name: string }) {
  return tx.run(sql`update data.department set name = ${department.name} where code = ${department.code}`)
}

/** The database refuses it while anything refers to the department. */
export function removeDepartment(tx: Tx, code: string) {
  return tx.run(sql`select gate.remove_department(${code})`)
}

export function updateSettings(tx: Tx, settings: z.infer<typeof setAim>) {
  return tx.run(sql`
    update data.municipality set aim = ${settings.aim}, programme_name = ${settings.programmeName}, signal_retention_days = ${settings.signalRetentionDays},
      window_hours = ${settings.windowHours}, caseload_ceiling = ${settings.caseloadCeiling}, smallest_cell = ${settings.smallestCell}`)
}

export function updateReminders(tx: Tx, days: z.infer<typeof setReminders>) {
  return tx.run(sql`update data.municipality set handover_days = ${days.handoverDays}`)
}

export function updateRhythms(tx: Tx, set: z.infer<typeof setRhythms>) {
  const laterMonths = set.laterMonths.toSorted((a, b) => a - b)
  return tx.run(sql`
    update data.municipality set step_down_months = ${set.stepDownMonths}, later_months = ${laterMonths}::int[], follow_up_close_days = ${set.followUpCloseDays},
      follow_up_regular_days = ${set.followUpRegularDays}, follow_up_light_days = ${set.followUpLightDays}, follow_up_leader_days = ${set.followUpLeaderDays},
      answer_pair_hours = ${set.answerPairHours}, answer_leader_hours = ${set.answerLeaderHours}, way_in_phone = ${set.wayInPhone}, weekly_things = ${set.weeklyThings}, birthday_days = ${set.birthdayDays}`)
}

export function updateOpeningHours(tx: Tx, openingHours: string[] | null) {
  return tx.run(sql`update data.municipality set opening_hours = ${openingHours}::text[]`)
}

/** A new figure from a day on; 0 when that day has one already. */
export function insertParameter(tx: Tx, tenant: number, parameter: z.infer<typeof setLegalParameter>) {
  return tx.run(sql`
    insert into data.legal_parameter (tenant, code, value, unit, source, valid_from)
    values (${tenant}, ${parameter.code}, ${parameter.value}, ${unitOf(parameter.code)}, ${parameter.source}, ${parameter.validFrom})
    on conflict (tenant, code, valid_from) do nothing`)
}

export function updateMailDomain(tx: Tx, mailDomain: string | null) {
  return tx.run(sql`update data.municipality set mail_domain = ${mailDomain}`)
}

export function getMailSetup(tx: Tx) {
  return tx.one<{ mailDomain: string | null; strays: number }>(
    sql`select mail_domain, gate.stray_mails() as strays from data.municipality`,
  )
}
