import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { DiscloseNow, Disclosed, LegalBasis, SharePurpose } from './basis-contract.ts'

export type SettingRow = { basis: LegalBasis; inUse: boolean; fromOn: string; reason: string }

/** What the municipality has decided of each basis, the newest that holds on a day. */
export function listSettings(tx: Tx, on: string) {
  return tx.many<SettingRow>(sql`
    select distinct on (basis) basis, in_use, from_on, reason from data.basis_setting where from_on <= ${on} order by basis, from_on desc, set_at desc`)
}

export function insertSetting({ tx, actor, now }: Context, setting: SettingRow) {
  return tx.run(sql`
    insert into data.basis_setting (tenant, basis, in_use, from_on, reason, set_by, set_at)
    values (${actor.tenant}, ${setting.basis}, ${setting.inUse}, ${setting.fromOn}, ${setting.reason}, ${actor.staffId}, ${now})`)
}

type NewDisclosure = DiscloseNow & {
  toAt: Date | null
  notForInvestigation: boolean
  consentId: string | null
}

/** A disclosure on a provision of law, or on a yes to a named supplier; the row is its record and, for access, its key. */
export function insertDisclosure({ tx, actor, now }: Context, share: NewDisclosure) {
  const to =
    typeof share.to === 'string'
      ? { department: share.to, kind: 'DEPARTMENT', name: null }
      : { department: null, ...share.to }
  return tx.one<{ id: string }>(sql`
    insert into data.share (tenant, family_id, person_id, from_department, to_department, recipient_kind, recipient_name, mode, classes, purpose, basis, consent_id, what, necessity,
      child_informed, not_informed_because, other_law, not_for_investigation, from_at, to_at, recorded_by, recorded_at)
    values (${actor.tenant}, ${share.familyId}, ${share.personId}, ${share.from}, ${to.department}, ${to.kind}, ${to.name}, ${share.mode},
      ${share.classes}, ${share.purpose}, ${share.basis}, ${share.consentId}, ${share.what}, ${share.necessity}, ${share.childInformed}, ${share.notInformedBecause}, ${share.otherLaw},
      ${share.notForInvestigation}, ${share.fromAt}, ${share.toAt}, ${actor.staffId}, ${now}) returning id`)
}

export type DisclosedRow = Omit<Disclosed, 'basisName' | 'to' | 'open'> & {
  toDepartment: string | null
  recipientName: string | null
  basis: LegalBasis
  purpose: SharePurpose
  open: boolean
}

/** Everything that was shared about the family's people, newest first; `open` is what the wall lets through now. */
export function listDisclosed(tx: Tx, familyId: string) {
  return tx.many<DisclosedRow>(sql`
    select s.id as share_id, s.person_id, p.given_name as person, s.from_department as "from", s.to_department, s.recipient_name, s.mode, s.basis, s.other_law, s.classes, s.purpose, s.what, s.necessity,
      s.child_informed, s.not_for_investigation, (s.from_at at time zone 'Europe/Copenhagen')::date as from_on,
      case when s.mode = 'access' then ((s.to_at - interval '1 second') at time zone 'Europe/Copenhagen')::date end as until_on, (s.ended_at at time zone 'Europe/Copenhagen')::date as ended_on, o.id is not null as open
    from data.share s join data.person p on p.tenant = s.tenant and p.id = s.person_id left join gate.open_shares() o on o.id = s.id
    where s.family_id = ${familyId} order by s.recorded_at desc, s.from_at desc, s.id`)
}

/** Stops one share; 0 when it has stopped or rests on a yes, which is taken back instead. */
export function endDisclosure({ tx, now }: Context, familyId: string, shareId: string) {
  return tx.run(
    sql`update data.share set ended_at = ${now} where id = ${shareId} and family_id = ${familyId} and ended_at is null and consent_id is null`,
  )
}
