import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { CoverPage, MessageToday, Receive, WayInOfFamily } from './contract.ts'
import type { Candidate } from './rules.ts'

export function listCandidates(tx: Tx, familyId: string) {
  return tx.many<Candidate>(sql`select staff_id, name, kind, away from gate.way_in_cover(${familyId})`)
}

/** The new message's id; null when the family is not there for this colleague. */
export function receiveMessage({ tx, now }: Context, message: Receive, forStaff: string[]) {
  return tx.one<{ messageId: string | null }>(sql`
    select gate.receive_message(${message.familyId}, ${message.channel}, ${message.fromName}, ${message.callBack}, ${message.said}, ${now}, ${forStaff}::uuid[]) as message_id`)
}

export function listForMe(tx: Tx) {
  return tx.many<MessageToday>(sql`
    select message_id, family_id, family_name, channel, from_name, call_back, said, received_at, receiver, opens, as_pair, version from gate.messages_for_me()`)
}

type Answer = { messageId: string; version: number; answered: boolean; answer: string | null }

export function saveAnswer({ tx, now }: Context, given: Answer) {
  return tx.one<{ number: number }>(sql`
    select gate.answer_message(${given.messageId}, ${given.version}, ${given.answered}, ${given.answer}, ${now}) as number`)
}

export function takeBackMessage({ tx, now }: Context, messageId: string) {
  return tx.one<{ number: number }>(sql`select gate.take_back_message(${messageId}, ${now}) as number`)
}

/** The family's one way in: the number, the named pair, and its messages, the newest first. */
export function getWayIn(tx: Tx, familyId: string) {
  return tx.one<Omit<WayInOfFamily, 'coversNow'>>(sql`
    select m.way_in_phone as phone, f.number, f.address_key || '@' || m.mail_domain as address, m.answer_pair_hours as pair_hours, m.answer_leader_hours as leader_hours,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'phone', s.phone) order by r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as pair,
      coalesce((select jsonb_agg(jsonb_build_object('messageId', x.id, 'channel', x.channel, 'fromName', x.from_name, 'callBack', x.call_back, 'said', x.said, 'receivedAt', x.received_at, 'receiver', case when w.id is null then null else w.given_name || ' ' || w.family_name end,
          'answeredAt', x.answered_at, 'answeredBy', a.given_name, 'answer', x.answer, 'version', x.version,
          'sentTo', (select coalesce(jsonb_agg(s.given_name order by s.given_name), '[]') from data.staff s where s.tenant = x.tenant and s.id = any (x.for_staff))) order by x.received_at desc)
        from data.family_message x left join data.staff w on w.tenant = x.tenant and w.id = x.received_by left join data.staff a on a.tenant = x.tenant and a.id = x.answered_by
        where x.family_id = ${familyId} and x.removed_at is null), '[]') as messages
    from data.municipality m join data.family f on f.tenant = m.tenant and f.id = ${familyId}`)
}

type CoverRow = {
  coverId: string
  kind: 'absence' | 'turn'
  staffId: string
  name: string
  fromOn: string
  toOn: string
  standIn: string | null
  fromAt: string
  toAt: string
}

/** Who is away and who has the turn, from today on. */
export async function getCover(tx: Tx, today: string, now: Date): Promise<CoverPage> {
  const rows = await tx.many<CoverRow>(sql`
    select cover_id, kind, staff_id, name, from_on, to_on, stand_in, from_at, to_at from gate.cover(${today}, ${now}) order by coalesce(from_at, from_on::timestamptz), cover_id`)
  const colleagues = await tx.many<CoverPage['colleagues'][number]>(sql`
    select id as staff_id, given_name || ' ' || family_name as name from data.staff where active and 'core' = any (roles) order by given_name, id`)
  return {
    absences: rows
      .filter(({ kind }) => kind === 'absence')
      .map(({ coverId, staffId, name, fromOn, toOn, standIn }) => ({
        coverId,
        staffId,
        name,
        fromOn,
        toOn,
        standIn,
      })),
    turns: rows
      .filter(({ kind }) => kind === 'turn')
      .map(({ coverId, staffId, name, fromAt, toAt }) => ({ coverId, staffId, name, fromAt, toAt })),
    colleagues,
  }
}

export function noteAbsence(
  tx: Tx,
  {
    staffId,
    fromOn,
    toOn,
    standIn,
  }: { staffId: string; fromOn: string; toOn: string; standIn: string | null },
) {
  return tx.one<{ coverId: string }>(
    sql`select gate.note_absence(${staffId}, ${fromOn}, ${toOn}, ${standIn}) as cover_id`,
  )
}

export function noteTurn(
  tx: Tx,
  { staffId, fromAt, toAt }: { staffId: string; fromAt: string; toAt: string },
) {
  return tx.one<{ coverId: string }>(sql`select gate.note_turn(${staffId}, ${fromAt}, ${toAt}) as cover_id`)
}

export function endCover({ tx, now }: Context, coverId: string) {
  return tx.one<{ number: number }>(sql`select gate.end_cover(${coverId}, ${now}) as number`)
}

export function listLedMessages(tx: Tx) {
  return tx.many<{
    familyId: string
    label: string | null
    number: number
    contacts: string[]
    receivedAt: string
  }>(sql`select family_id, label, number, contacts, received_at from gate.led_messages()`)
}
