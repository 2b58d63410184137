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
    select m.way_in_phone as phone, m.answer_pair_hours as pair_hours, m.answer_leader_hours as leader_hours,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'phone', s.phone) order by r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as pair,
      coalesce((select jsonb_agg(jsonb_build_object('messageId', x.id, 'channel', x.channel, 'fromName', x.from_name, 'callBack', x.call_back, 'said', x.said, 'receivedAt', x.received_at, 'receiver', w.given_name || ' ' || w.family_name,
          'answeredAt', x.answered_at, 'answeredBy', a.given_name, 'answer', x.answer, 'version', x.version,
          'sentTo', (select coalesce(jsonb_agg(s.given_name order by s.given_name), '[]') from data.staff s where s.tenant = x.tenant and s.id = any (x.for_staff))) order by x.received_at desc)
        from data.family_message x join data.staff w on w.tenant = x.tenant and w.id = x.received_by left join data.staff a on a.tenant = x.tenant and a.id = x.answered_by
        where x.family_id = ${familyId} and x.removed_at is null), '[]') as messages
    from data.municipality m`)
}

/** Who is away and who has the turn, from today on. */
export function getCover(tx: Tx, today: string, now: Date) {
  return tx.one<CoverPage>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('coverId', a.id, 'staffId', a.staff_id, 'name', s.given_name || ' ' || s.family_name, 'fromOn', a.from_on, 'toOn', a.to_on, 'standIn', i.given_name || ' ' || i.family_name) order by a.from_on, a.id)
        from data.absence a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id left join data.staff i on i.tenant = a.tenant and i.id = a.stand_in where a.ended_at is null and a.to_on >= ${today}), '[]') as absences,
      coalesce((select jsonb_agg(jsonb_build_object('coverId', k.id, 'staffId', k.staff_id, 'name', s.given_name || ' ' || s.family_name, 'fromAt', k.from_at, 'toAt', k.to_at) order by k.from_at, k.id)
        from data.cover_turn k join data.staff s on s.tenant = k.tenant and s.id = k.staff_id where k.ended_at is null and k.to_at > ${now}), '[]') as turns,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name) order by s.given_name, s.id) from data.staff s where s.active and 'core' = any (s.roles)), '[]') as colleagues`)
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
