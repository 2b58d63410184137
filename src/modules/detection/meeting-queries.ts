import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { MeetingState, planMeeting, Room } from './meeting-contract.ts'

export type MeetingRow = {
  meetingId: string
  heldOn: string
  startsAt: string
  state: MeetingState
  chair: { staffId: string; name: string }
  participants: { staffId: string; name: string; profession: string; police: boolean }[]
  persons: number
  outcomes: Record<string, number> | null
  version: number
}

/** The meetings that this account may see, newest first: to police, the open one they are in. */
export function listMeetings(tx: Tx) {
  return tx.many<MeetingRow>(sql`
    select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.version, m.outcome_counts as outcomes,
      (select jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name) from data.staff s where s.tenant = m.tenant and s.id = m.chair_id) as chair,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'police', 'police' = any (s.roles)) order by s.given_name)
        from data.list_participant p join data.staff s on s.tenant = p.tenant and s.id = p.staff_id where p.tenant = m.tenant and p.meeting_id = m.id), '[]') as participants,
      coalesce(m.persons_count, (select count(*)::int from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id)) as persons
    from data.list_meeting m order by m.held_on desc, m.starts_at desc, m.id`)
}

export function findOpenMeeting(tx: Tx) {
  return tx.maybe<{
    meetingId: string
    heldOn: string
    startsAt: string
    present: number
    version: number
  }>(sql`
    select m.id as meeting_id, m.held_on, m.starts_at, m.version, (select count(*)::int from data.list_participant p where p.tenant = m.tenant and p.meeting_id = m.id) as present
    from data.list_meeting m where m.state = 'open'`)
}

/** The first list meeting on a day or later that is not closed yet. */
export function findNextMeeting(tx: Tx, from: string) {
  return tx.maybe<{ heldOn: string }>(sql`
    select held_on from data.list_meeting where state <> 'closed' and held_on >= ${from} order by held_on, starts_at limit 1`)
}

export function findMeeting(tx: Tx, meetingId: string) {
  return tx.maybe<{
    meetingId: string
    heldOn: string
    startsAt: string
    state: MeetingState
    chairId: string
    chair: string
  }>(sql`
    select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair
    from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = ${meetingId}`)
}

/** The persons on the table as everyone in the room may see them: no match, no decision, nothing of the municipality's own. */
export function listRoomRows(tx: Tx, meetingId: string) {
  return tx.many<Room['rows'][number]>(sql`
    select id as signal_id, sex, age, standing, seen, seen_by, seen_on, discussed from data.signal
    where meeting_id = ${meetingId} and not carried_on order by received_at, id`)
}

export function insertMeeting({ tx, actor }: Context, meeting: z.infer<typeof planMeeting>) {
  return tx.one<{ meetingId: string }>(sql`
    insert into data.list_meeting (tenant, held_on, starts_at, chair_id, state) values (${actor.tenant}, ${meeting.heldOn}, ${meeting.startsAt}, ${meeting.chairId}, 'planned') returning id as meeting_id`)
}

export function insertParticipants({ tx, actor }: Context, meetingId: string, staffIds: readonly string[]) {
  return tx.run(sql`
    insert into data.list_participant (tenant, meeting_id, staff_id) select ${actor.tenant}::int, ${meetingId}::uuid, unnest(${staffIds}::uuid[]) on conflict do nothing`)
}

export function updateToOpen(tx: Tx, meetingId: string, version: number) {
  return tx.run(
    sql`update data.list_meeting set state = 'open', version = version + 1 where id = ${meetingId} and version = ${version} and state = 'planned'`,
  )
}

/** Closes the room and keeps what may be kept: that it was held, how many persons, and how they were decided. */
export function updateToClosed(tx: Tx, meetingId: string, version: number, at: Date) {
  return tx.run(sql`
    update data.list_meeting m set state = 'closed', closed_at = ${at}, version = version + 1, outcome_counts = gate.meeting_outcomes(m.id),
      persons_count = (select count(*) from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id)
    where m.id = ${meetingId} and m.version = ${version} and m.state = 'open'`)
}
