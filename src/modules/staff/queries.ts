import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { hire, newTeam, takeSeat } from './contract.ts'

type MeRow = {
  name: string
  municipality: string
  programme: string
  department: string
  team: string | null
}

export function getMe(tx: Tx, staffId: string, today: string) {
  return tx.one<MeRow>(sql`
    select s.given_name || ' ' || s.family_name as name, m.name as municipality, m.programme_name as programme, d.name as department,
      (select t.name from data.team_seat c join data.team t on t.tenant = c.tenant and t.id = c.team_id
       where c.tenant = s.tenant and c.staff_id = s.id and c.from_on <= ${today} and (c.to_on is null or c.to_on >= ${today}) order by c.from_on limit 1) as team
    from data.staff s join data.municipality m on m.tenant = s.tenant join data.department d on d.tenant = s.tenant and d.code = s.department where s.id = ${staffId}`)
}

export function insertStaff(tx: Tx, tenant: number, person: z.infer<typeof hire> & { door: string }) {
  return tx.one<{ id: string }>(sql`
    insert into data.staff (tenant, given_name, family_name, profession, department, phone, roles, door, leader_id)
    values (${tenant}, ${person.givenName}, ${person.familyName}, ${person.profession}, ${person.department}, ${person.phone}, ${person.roles}, ${person.door}, ${person.leaderId}) returning id`)
}

export function insertAccount(tx: Tx, account: { staffId: string; login: string; passwordHash: string }) {
  return tx.run(
    sql`select gate.create_account(${account.staffId}, ${account.login}, ${account.passwordHash})`,
  )
}

export function insertTeam(tx: Tx, tenant: number, team: z.infer<typeof newTeam>) {
  return tx.one<{ id: string }>(
    sql`insert into data.team (tenant, name, co_located, started_on) values (${tenant}, ${team.name}, ${team.coLocated}, ${team.startedOn}) returning id`,
  )
}

export function insertSeat({ tx, actor }: Context, seat: z.infer<typeof takeSeat>) {
  return tx.run(sql`
    insert into data.team_seat (tenant, team_id, staff_id, from_on, lent_hours) values (${actor.tenant}, ${seat.teamId}, ${seat.staffId}, ${seat.fromOn}, ${seat.lentHours})`)
}

export function endAllSessions(tx: Tx) {
  return tx.one<{ ended: number }>(sql`select gate.end_all_sessions() as ended`)
}
