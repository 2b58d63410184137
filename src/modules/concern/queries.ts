import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ConcernLink, ConcernWords, LinkPage, StrandRule } from './contract.ts'

/** Who stands behind a link; nothing for one that is unknown, closed or over. */
export function findLinkPage(tx: Tx, tokenHash: Buffer) {
  return tx.maybe<LinkPage>(
    sql`select municipality, programme, partner from gate.concern_link_of(${tokenHash})`,
  )
}

/** A concern as the gate stores it; the words go behind the card. */
export type Stored = {
  givenName: string | null
  familyName: string | null
  foldedName: string | null
  birthDate: string | null
  age: number | null
  seen: string
  strengths: string | null
  senderName: string
  senderPart: string | null
  senderPhone: string | null
  told: string
  from: string
}
export type StoredFile = { kind: string; size: number; scan: string; content: Buffer }

/** The receipt; null for a link that is not there, empty when the link has taken what it takes in a day. */
export function handIn(
  tx: Tx,
  tokenHash: Buffer,
  concern: { once: string; receipt: string; stored: Stored; files: readonly StoredFile[] },
) {
  const files = JSON.stringify(concern.files.map(({ kind, size, scan }) => ({ kind, size, scan })))
  return tx.one<{ receipt: string | null }>(sql`
    select gate.hand_in(${tokenHash}, ${concern.once}::uuid, ${concern.receipt}, ${JSON.stringify(concern.stored)}::jsonb, ${files}::jsonb, ${concern.files.map(({ content }) => content)}::bytea[]) as receipt`)
}

export function reportConcern(
  tx: Tx,
  concern: { strand: string; once: string; receipt: string; stored: Stored },
) {
  return tx.one<{ signalId: string }>(sql`
    select gate.report_concern(${concern.strand}, ${concern.once}::uuid, ${concern.receipt}, ${JSON.stringify(concern.stored)}::jsonb) as signal_id`)
}

export function getReporter({ tx, actor }: Context) {
  return tx.one<{ name: string; profession: string; phone: string | null }>(
    sql`select given_name || ' ' || family_name as name, profession, phone from data.staff where id = ${actor.staffId}`,
  )
}

export function insertLink(
  { tx, actor, now }: Context,
  link: { partner: string; tokenHash: Buffer; expiresOn: string },
) {
  return tx.one<{ linkId: string }>(sql`
    insert into data.concern_link (tenant, partner, token_hash, made_by, made_at, expires_on)
    values (${actor.tenant}, ${link.partner}, ${link.tokenHash}, ${actor.staffId}, ${now}, ${link.expiresOn}) returning id as link_id`)
}

export function updateLinkToClosed({ tx, now }: Context, linkId: string) {
  return tx.run(
    sql`update data.concern_link set closed_at = ${now} where id = ${linkId} and closed_at is null`,
  )
}

export function listLinks(tx: Tx) {
  return tx.many<ConcernLink>(sql`
    select k.id as link_id, k.partner, s.given_name || ' ' || s.family_name as made_by, (k.made_at at time zone 'Europe/Copenhagen')::date as made_on, k.expires_on, k.closed_at is not null as closed,
      (select count(*)::int from data.concern c where c.tenant = k.tenant and c.link_id = k.id) as received
    from data.concern_link k join data.staff s on s.tenant = k.tenant and s.id = k.made_by order by k.closed_at is not null, k.partner, k.made_at`)
}

/** What was written, for the signal that this transaction has opened and logged. */
export function findWords(tx: Tx, signalId: string) {
  return tx.maybe<ConcernWords>(sql`
    select w.seen, w.strengths, w.sender_name, w.sender_part, w.sender_phone, w.told, c.receipt, c.received_at, k.partner as through,
      coalesce((select jsonb_agg(jsonb_build_object('fileId', f.id, 'kind', f.kind, 'size', f.size, 'scan', f.scan, 'openedBy', s.given_name || ' ' || s.family_name) order by f.id)
        from data.concern_file f left join data.staff s on s.tenant = f.tenant and s.id = f.opened_by where f.tenant = w.tenant and f.signal_id = w.signal_id), '[]') as files
    from data.concern_words w join data.concern c on c.tenant = w.tenant and c.signal_id = w.signal_id left join data.concern_link k on k.tenant = c.tenant and k.id = c.link_id
    where w.signal_id = ${signalId}`)
}

/** A colleague takes it on themselves to open a file that no scanner has seen. */
export function updateFileToOpened({ tx, actor, now }: Context, signalId: string, fileId: string) {
  return tx.run(sql`
    update data.concern_file set opened_by = ${actor.staffId}, opened_at = ${now} where signal_id = ${signalId} and id = ${fileId} and scan = 'not_scanned' and opened_at is null`)
}

export function findFile(tx: Tx, fileId: string) {
  return tx.maybe<{ kind: 'pdf' | 'jpeg' | 'png'; content: Buffer | null }>(
    sql`select kind, gate.concern_file_content(id) as content from data.concern_file where id = ${fileId}`,
  )
}

export function listStrandRules(tx: Tx) {
  return tx.many<StrandRule>(
    sql`select strand, legal_basis, source, form, retention_days, valid_from from data.strand_rule order by strand, valid_from`,
  )
}

export function insertStrandRule({ tx, actor, now }: Context, rule: StrandRule) {
  return tx.run(sql`
    insert into data.strand_rule (tenant, strand, legal_basis, source, form, retention_days, valid_from, set_by, set_at)
    values (${actor.tenant}, ${rule.strand}, ${rule.legalBasis}, ${rule.source}, ${rule.form}, ${rule.retentionDays}, ${rule.validFrom}, ${actor.staffId}, ${now})`)
}

/** How many days everything is kept that has no rule of its own. */
export function getDaysForAll(tx: Tx) {
  return tx.one<{ days: number }>(sql`select signal_retention_days as days from data.municipality`)
}
