import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ReaderFacts } from './readers-rules.ts'

/** The team, the shares in force, who takes part and who is in the family at all, in one statement. */
export function getReaderFacts(tx: Tx, familyId: string) {
  return tx.one<ReaderFacts & { people: string[] }>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name, 'department', s.department) order by r.kind, r.from_at, s.id)
        from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team,
      coalesce((select jsonb_agg(jsonb_build_object('from', h.from_department, 'to', h.to_department, 'class', c.class, 'personId', h.person_id))
        from data.share h cross join lateral unnest(h.classes) as c (class)
        where h.family_id = ${familyId} and h.id in (select id from gate.open_shares())), '[]') as shares,
      coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = ${familyId} and p.participates), '[]') as taking_part,
      coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = ${familyId}), '[]') as people`)
}

/** How many rows of one kind of the opened family this reader does not see, by department. */
export function listHiddenRows(tx: Tx, kind: 'note' | 'measure' | 'answer') {
  return tx.many<{ department: string; name: string; number: number }>(
    sql`select h.department, d.name, h.number from gate.hidden_rows() h join data.department d on d.code = h.department where h.kind = ${kind} order by h.department`,
  )
}
