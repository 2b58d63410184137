import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { PageContent } from './contract.ts'
import type { Released } from './staff-contract.ts'

/** The family's pages, those in force first, then the newest; given names alone. */
export function listReleased(tx: Tx, familyId: string) {
  return tx.many<Omit<Released['pages'][number], 'alsoRead'>>(sql`
    select r.id as page_id, r.recipient_id, p.given_name as recipient, r.audience, r.class, r.language, r.released_at, s.given_name as released_by, r.withdrawn_at, w.given_name as withdrawn_by, r.content
    from data.released_page r join data.person p on p.tenant = r.tenant and p.id = r.recipient_id join data.staff s on s.tenant = r.tenant and s.id = r.released_by
      left join data.staff w on w.tenant = r.tenant and w.id = r.withdrawn_by
    where r.family_id = ${familyId} order by r.withdrawn_at is not null, r.released_at desc, r.id limit 60`)
}

type NewPage = {
  familyId: string
  recipientId: string
  audience: string
  class: string
  language: string
  content: PageContent
}

export function insertPage({ tx, actor, now }: Context, page: NewPage) {
  return tx.one<{ pageId: string }>(sql`
    insert into data.released_page (tenant, family_id, recipient_id, audience, class, language, content, released_by, released_at)
    values (${actor.tenant}, ${page.familyId}, ${page.recipientId}, ${page.audience}, ${page.class}, ${page.language}, ${JSON.stringify(page.content)}, ${actor.staffId}, ${now})
    returning id as page_id`)
}

/** Takes back the page that is in force of this recipient; the number of pages, none when there was none. */
export function withdrawOf({ tx, actor, now }: Context, familyId: string, recipientId: string) {
  return tx.run(sql`
    update data.released_page set withdrawn_at = ${now}, withdrawn_by = ${actor.staffId} where family_id = ${familyId} and recipient_id = ${recipientId} and withdrawn_at is null`)
}

export function withdrawPage({ tx, actor, now }: Context, familyId: string, pageId: string) {
  return tx.run(sql`
    update data.released_page set withdrawn_at = ${now}, withdrawn_by = ${actor.staffId} where family_id = ${familyId} and id = ${pageId} and withdrawn_at is null`)
}
