import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { mailCover, receiveMail } from '#modules/way-in/mail-queries.ts'
import { coverOf } from '#modules/way-in/rules.ts'
import { readMail } from './read-mail.ts'

const address = /^([a-z0-9.+_-]{1,64})@([a-z0-9][a-z0-9.-]{0,252})$/

/**
 * Takes one mail in for every address that it may be for. It tells nobody whether there is such a family: one that is there and
 * one that is not are taken in alike, and what reaches no family is only counted. Throws when the database cannot be reached.
 */
export async function takeMailIn(
  pool: Pool,
  mail: { content: Uint8Array; envelope: string | null },
  now: Date,
): Promise<void> {
  const { to, fromName, replyTo, said } = await readMail(mail.content, mail.envelope)
  const inbox = transaction(pool)
  const aimed = mail.envelope === null ? to : to.slice(0, 1)
  for (const one of aimed) {
    const [, key, domain] = address.exec(one) ?? []
    if (key === undefined || domain === undefined) continue
    const cover = coverOf(await mailCover(inbox, key, domain), now)
    await receiveMail(
      inbox,
      { key, domain, fromName, replyTo, said },
      { at: now, forStaff: cover.map(({ staffId }) => staffId) },
    )
  }
}
