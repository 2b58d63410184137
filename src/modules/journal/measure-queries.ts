import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ListedMeasure, RecordMeasure } from './measure-contract.ts'

type MeasureRow = Omit<ListedMeasure, 'ours'>

const listed = sql`
  select m.id as measure_id, m.person_id, p.given_name as person, m.owner_department as department, m.class, m.name, m.law, m.started_on, m.ended_on,
    m.helped, s.given_name || ' ' || s.family_name as recorded_by, m.version
  from data.measure m join data.staff s on s.tenant = m.tenant and s.id = m.recorded_by
  left join data.person p on p.tenant = m.tenant and p.id = m.person_id`

/** The family's measures that the reader may see: what runs now first, then the newest. */
export function listMeasures(tx: Tx, familyId: string) {
  return tx.many<MeasureRow>(sql`
    ${listed} where m.family_id = ${familyId} order by m.ended_on desc nulls first, m.started_on desc, m.id`)
}

export function findMeasure(tx: Tx, familyId: string, measureId: string) {
  return tx.maybe<MeasureRow>(sql`${listed} where m.family_id = ${familyId} and m.id = ${measureId}`)
}

export function insertMeasure({ tx, actor, now }: Context, measure: RecordMeasure & { department: string }) {
  return tx.one<{ measureId: string }>(sql`
    insert into data.measure (tenant, family_id, person_id, owner_department, class, name, law, started_on, ended_on, helped, recorded_by, recorded_at)
    values (${actor.tenant}, ${measure.familyId}, ${measure.personId}, ${measure.department}, ${measure.class}, ${measure.name}, ${measure.law},
      ${measure.startedOn}, ${measure.endedOn ?? null}, ${measure.helped ?? null}, ${actor.staffId}, ${now}) returning id as measure_id`)
}

export function updateMeasure(
  tx: Tx,
  measure: {
    familyId: string
    measureId: string
    version: number
    endedOn: string | null
    helped: string | null
  },
) {
  return tx.run(sql`
    update data.measure set ended_on = ${measure.endedOn}, helped = ${measure.helped}, version = version + 1
    where family_id = ${measure.familyId} and id = ${measure.measureId} and version = ${measure.version}`)
}
