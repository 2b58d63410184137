import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ConsentPurpose } from './contract.ts'
import type { ConsentBody, TextVersion } from './text-contract.ts'

/** Every version of the municipality's own texts, with who set it. */
export function listTexts(tx: Tx) {
  return tx.many<TextVersion>(sql`
    select t.purpose, t.version, t.valid_from, t.body, s.given_name || ' ' || s.family_name as set_by
    from data.consent_text t join data.staff s on s.tenant = t.tenant and s.id = t.set_by order by t.purpose, t.valid_from`)
}

type NewText = { purpose: ConsentPurpose; version: string; validFrom: string; body: ConsentBody }

export function insertText({ tx, actor, now }: Context, text: NewText) {
  return tx.run(sql`
    insert into data.consent_text (tenant, purpose, version, valid_from, body, set_by, set_at)
    values (${actor.tenant}, ${text.purpose}, ${text.version}, ${text.validFrom}, ${JSON.stringify(text.body)}::jsonb, ${actor.staffId}, ${now})`)
}
