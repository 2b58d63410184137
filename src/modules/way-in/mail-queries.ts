import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Candidate } from './rules.ts'

/** Who may come to answer what comes to an address; nobody when there is no such family. */
export function mailCover(tx: Tx, key: string, domain: string) {
  return tx.many<Candidate>(sql`select staff_id, name, kind, away from gate.mail_cover(${key}, ${domain})`)
}

type Mail = { key: string; domain: string; fromName: string | null; replyTo: string | null; said: string }

/** Takes a mail in, or counts it as a stray: the answer is the same. */
export function receiveMail(tx: Tx, mail: Mail, now: { at: Date; forStaff: string[] }) {
  return tx.run(sql`
    select gate.receive_mail(${mail.key}, ${mail.domain}, ${mail.fromName}, ${mail.replyTo}, ${mail.said}, ${now.at}, ${now.forStaff}::uuid[])`)
}
