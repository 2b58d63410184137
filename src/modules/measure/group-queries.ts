import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { FamilyPlace, ListedGroup, MakeGroup } from './group-contract.ts'

/** Groups with their meetings and how full they are, those that run first. */
export function listGroups(tx: Tx) {
  return tx.many<ListedGroup>(sql`
    select g.id as group_id, g.type_code as code, g.name, g.place, g.seats, c.taken, c.waiting, g.closed_on, g.version,
      coalesce((select jsonb_agg(jsonb_build_object('sessionId', s.id, 'startsAt', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'minutes', s.minutes) order by s.starts_at) from data.group_session s
        where s.tenant = g.tenant and s.group_id = g.id and s.called_off_at is null), '[]') as sessions
    from data.measure_group g join gate.group_counts() c on c.group_id = g.id order by g.closed_on is not null, g.made_at desc, g.id`)
}

export async function findGroup(tx: Tx, groupId: string) {
  return (await listGroups(tx)).find((group) => group.groupId === groupId)
}

/** Places of one group are given one after another, so that two colleagues cannot give the last one twice. */
export function lockGroup(tx: Tx, groupId: string) {
  return tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${groupId}, 6))`)
}

export function makeGroup(tx: Tx, group: MakeGroup, starts: readonly string[]) {
  return tx.one<{ groupId: string }>(sql`
    select gate.make_group(${group.code}, ${group.name}, ${group.place}, ${group.seats}, ${[...starts]}, ${group.minutes}) as group_id`)
}

export async function closeGroup(tx: Tx, closing: { groupId: string; version: number; on: string | null }) {
  return (
    await tx.one<{ closed: number }>(
      sql`select gate.close_group(${closing.groupId}, ${closing.version}, ${closing.on}) as closed`,
    )
  ).closed
}

type NewPlace = {
  familyId: string
  groupId: string
  personId: string
  grantId: string | null
  state: string
  askedOn: string
}

export function insertPlace({ tx, actor }: Context, place: NewPlace) {
  return tx.one<{ placeId: string; version: number }>(sql`
    insert into data.group_place (tenant, family_id, group_id, person_id, grant_id, state, asked_on, recorded_by)
    values (${actor.tenant}, ${place.familyId}, ${place.groupId}, ${place.personId}, ${place.grantId}, ${place.state}, ${place.askedOn}, ${actor.staffId}) returning id as place_id, version`)
}

/** The newest grant of the group's measure to a person, when there is one. */
export function findGrantFor(tx: Tx, about: { familyId: string; personId: string; code: string }) {
  return tx.maybe<{ grantId: string }>(sql`
    select id as grant_id from data.measure_grant where family_id = ${about.familyId} and person_id = ${about.personId} and type_code = ${about.code} and outcome = 'granted' and decided_at is not null and state <> 'withdrawn'
    order by decided_at desc limit 1`)
}

export function updatePlace(tx: Tx, place: { placeId: string; version: number; state: string }) {
  return tx.run(sql`
    update data.group_place set state = ${place.state}, version = version + 1 where id = ${place.placeId} and version = ${place.version}`)
}

/** The family's own people in groups, with whether they came to each meeting that has been. */
export function listPlaces(tx: Tx, familyId: string, until: Date) {
  return tx.many<FamilyPlace>(sql`
    select l.id as place_id, l.group_id, g.name as "group", l.person_id, p.given_name as person, l.state, l.asked_on, l.version,
      coalesce((select jsonb_agg(jsonb_build_object('sessionId', s.id, 'startsAt', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'answer', a.answer) order by s.starts_at)
        from data.group_session s left join data.group_attendance a on a.tenant = s.tenant and a.session_id = s.id and a.place_id = l.id
        where s.tenant = l.tenant and s.group_id = l.group_id and s.called_off_at is null and s.starts_at <= ${until}), '[]') as came
    from data.group_place l join data.measure_group g on g.tenant = l.tenant and g.id = l.group_id join data.person p on p.tenant = l.tenant and p.id = l.person_id
    where l.family_id = ${familyId} order by g.name, l.asked_on, p.given_name, l.id`)
}

export function findSession(tx: Tx, sessionId: string) {
  return tx.maybe<{ groupId: string; startsAt: string }>(sql`
    select group_id, starts_at from data.group_session where id = ${sessionId} and called_off_at is null`)
}

export function putAttendance(
  { tx, actor, now }: Context,
  came: { familyId: string; placeId: string; sessionId: string; answer: string },
) {
  return tx.run(sql`
    insert into data.group_attendance (tenant, session_id, place_id, family_id, answer, recorded_by, recorded_at)
    values (${actor.tenant}, ${came.sessionId}, ${came.placeId}, ${came.familyId}, ${came.answer}, ${actor.staffId}, ${now})
    on conflict (tenant, session_id, place_id) do update set answer = excluded.answer, recorded_at = excluded.recorded_at`)
}
