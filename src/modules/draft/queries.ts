import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { DraftRow } from '#db/types.ts'
import type { saveDraft } from './contract.ts'

/** Keeps a draft; 0 when it is about a family that the author does not work with now. */
export function upsertDraft({ tx, actor, now }: Context, draft: z.infer<typeof saveDraft>) {
  return tx.run(sql`
    insert into data.draft (tenant, staff_id, family_id, key, body, updated_at)
    select ${actor.tenant}, ${actor.staffId}, ${draft.familyId}::uuid, ${draft.key}, ${JSON.stringify(draft.body)}::jsonb, ${now}
    where ${draft.familyId}::uuid is null or exists (select 1 from data.family f where f.id = ${draft.familyId})
    on conflict (tenant, staff_id, key) do update set body = excluded.body, updated_at = excluded.updated_at`)
}

/** Mine under this key. A draft about a family stays closed to its author when the work with that family has ended. */
export function findDraft(tx: Tx, key: string) {
  return tx.maybe<Pick<DraftRow, 'updatedAt'> & { body: Record<string, never> }>(sql`
    select d.body, d.updated_at from data.draft d left join data.family f on f.tenant = d.tenant and f.id = d.family_id
    where d.key = ${key} and (d.family_id is null or f.id is not null)`)
}

export function listDrafts(tx: Tx) {
  return tx.many<Pick<DraftRow, 'key' | 'familyId' | 'updatedAt'> & { familyName: string | null }>(sql`
    select d.key, d.family_id, f.label as family_name, d.updated_at from data.draft d left join data.family f on f.tenant = d.tenant and f.id = d.family_id
    where d.family_id is null or f.id is not null order by d.updated_at desc, d.key`)
}

export function deleteDraft(tx: Tx, key: string) {
  return tx.one<{ discarded: number }>(sql`select gate.discard_draft(${key}) as discarded`)
}

export function purgeDrafts(tx: Tx) {
  return tx.one<{ purged: number }>(sql`select gate.purge_drafts() as purged`)
}
