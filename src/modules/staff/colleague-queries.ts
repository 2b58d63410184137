import type { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { changeColleague, Colleague, Hire } from './administration-contract.ts'

export function listColleagues(tx: Tx) {
  return tx.many<Omit<Colleague, 'account'>>(sql`
    select id as staff_id, given_name, family_name, profession, department, phone, email, roles, leader_id, active, version from data.staff
    where not 'provisioning' = any (roles) order by given_name, family_name, id`)
}

export function insertStaff(tx: Tx, tenant: number, person: Hire & { door: string }) {
  return tx.one<{ id: string }>(sql`
    insert into data.staff (tenant, given_name, family_name, profession, department, phone, email, roles, door, leader_id)
    values (${tenant}, ${person.givenName}, ${person.familyName}, ${person.profession}, ${person.department}, ${person.phone}, ${person.email ?? null}, ${person.roles}, ${person.door}, ${person.leaderId}) returning id`)
}

export function updateColleague(tx: Tx, person: z.infer<typeof changeColleague>) {
  return tx.run(sql`
    update data.staff set given_name = ${person.givenName}, family_name = ${person.familyName}, profession = ${person.profession},
      department = ${person.department}, phone = ${person.phone},
      email = case when ${person.email === undefined} then email else ${person.email ?? null} end, leader_id = ${person.leaderId}, version = version + 1
    where id = ${person.staffId} and version = ${person.version}`)
}

/** Whether the row still was as it had been seen; its version is one higher then. */
export async function updateVersion(tx: Tx, staffId: string, version: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`update data.staff set version = version + 1 where id = ${staffId} and version = ${version}`,
    )) > 0
  )
}

export async function setRoles(
  tx: Tx,
  person: { staffId: string; roles: string[]; door: string },
): Promise<number> {
  const { ended } = await tx.one<{ ended: number }>(
    sql`select gate.set_roles(${person.staffId}, ${person.roles}, ${person.door}) as ended`,
  )
  return ended
}

export function setActive(tx: Tx, staffId: string, active: boolean) {
  return tx.run(sql`select gate.set_active(${staffId}, ${active})`)
}
