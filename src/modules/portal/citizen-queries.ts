import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { LookRow } from '#modules/trail/queries.ts'
import type { PageContent, ReadPage } from './contract.ts'

/** Given names of the citizen and of the children whose custody they hold; of nobody else. The gate decides whose. */
export function listMyNames(tx: Tx) {
  return tx.many<{ personId: string; givenName: string; me: boolean }>(
    sql`select person_id, given_name, me from gate.my_names()`,
  )
}

/** The log of this family as far as it concerns the citizen; the gate decides what does. */
export function listLooksAtMe(tx: Tx) {
  return tx.many<LookRow>(
    sql`select at, unit, operation, purpose, act from audit.looks_at_me() order by seq desc`,
  )
}

/** The pages that the walls open to the citizen in this family, the newest first. */
export function listMyPages(tx: Tx) {
  return tx.many<
    Pick<ReadPage, 'pageId' | 'recipientId' | 'language' | 'releasedAt'> & { content: PageContent }
  >(sql`
    select id as page_id, recipient_id, language, released_at, content from data.released_page order by released_at desc, id`)
}
