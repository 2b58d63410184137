import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { SavedHeadings } from '#modules/police-list/list-source-rules.ts'

/** What the headings of a source's lists were last said to mean. */
export function findSource(tx: Tx, source: string) {
  return tx.maybe<{ headings: SavedHeadings }>(
    sql`select headings from data.list_source where source = ${source}`,
  )
}

/** Those whose headings somebody has explained, by name. */
export function listSources(tx: Tx) {
  return tx.many<{ source: string }>(sql`select source from data.list_source order by source`)
}

export function saveSource({ tx, actor, now }: Context, source: string, headings: SavedHeadings) {
  return tx.run(sql`
    insert into data.list_source (tenant, source, headings, saved_by, saved_at) values (${actor.tenant}, ${source}, ${JSON.stringify(headings)}, ${actor.staffId}, ${now})
    on conflict (tenant, source) do update set headings = excluded.headings, saved_by = excluded.saved_by, saved_at = excluded.saved_at`)
}
