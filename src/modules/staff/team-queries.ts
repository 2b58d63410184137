import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { changeSeat, changeTeam, newTeam, Seat, takeSeat, Team } from './administration-contract.ts'

export function listTeams(tx: Tx) {
  return tx.many<Omit<Team, 'seats'>>(
    sql`select id as team_id, name, co_located, started_on, ended_on from data.team order by ended_on desc nulls first, name, id`,
  )
}

/** Seats that were or are; one whose last day lies before its first never was. */
export function listSeats(tx: Tx) {
  return tx.many<Seat & { teamId: string }>(sql`
    select c.team_id, c.staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, c.from_on, c.to_on, c.lent_hours::float8 as lent_hours
    from data.team_seat c join data.staff s on s.tenant = c.tenant and s.id = c.staff_id
    where c.to_on is null or c.to_on >= c.from_on order by c.to_on desc nulls first, s.given_name, s.family_name, c.from_on`)
}

export function insertTeam(tx: Tx, tenant: number, team: z.infer<typeof newTeam>) {
  return tx.one<{ id: string }>(
    sql`insert into data.team (tenant, name, co_located, started_on) values (${tenant}, ${team.name}, ${team.coLocated}, ${team.startedOn}) returning id`,
  )
}

export function updateTeam(tx: Tx, team: z.infer<typeof changeTeam>) {
  return tx.run(sql`
    update data.team set name = ${team.name}, co_located = ${team.coLocated}, ended_on = ${team.endedOn} where id = ${team.teamId}`)
}

export function insertSeat({ tx, actor }: Context, seat: z.infer<typeof takeSeat>) {
  return tx.run(sql`
    insert into data.team_seat (tenant, team_id, staff_id, from_on, lent_hours) values (${actor.tenant}, ${seat.teamId}, ${seat.staffId}, ${seat.fromOn}, ${seat.lentHours})
    on conflict (tenant, team_id, staff_id, from_on) do update set to_on = null, lent_hours = excluded.lent_hours`)
}

export function updateSeat(tx: Tx, seat: z.infer<typeof changeSeat>) {
  return tx.run(sql`
    update data.team_seat set to_on = ${seat.toOn}, lent_hours = ${seat.lentHours}
    where team_id = ${seat.teamId} and staff_id = ${seat.staffId} and from_on = ${seat.fromOn}`)
}
