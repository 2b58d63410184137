import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

type MeRow = {
  name: string
  municipality: string
  programme: string
  department: string
  team: string | null
  phone: string | null
}

export function getMe(tx: Tx, staffId: string, today: string) {
  return tx.one<MeRow>(sql`
    select s.given_name || ' ' || s.family_name as name, m.name as municipality, m.programme_name as programme, d.name as department, s.phone,
      (select t.name from data.team_seat c join data.team t on t.tenant = c.tenant and t.id = c.team_id
       where c.tenant = s.tenant and c.staff_id = s.id and c.from_on <= ${today} and (c.to_on is null or c.to_on >= ${today}) order by c.from_on limit 1) as team
    from data.staff s join data.municipality m on m.tenant = s.tenant join data.department d on d.tenant = s.tenant and d.code = s.department where s.id = ${staffId}`)
}

export function endAllSessions(tx: Tx) {
  return tx.one<{ ended: number }>(sql`select gate.end_all_sessions() as ended`)
}
