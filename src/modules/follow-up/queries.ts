import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { HeldFollowUp, Hold, Intensity, OverdueFollowUps } from './contract.ts'
import type { DaysOf } from './rules.ts'

type Around = {
  phase: string
  activeOn: string | null
  enteredOn: string
  close: number
  regular: number
  light: number
  leaderDays: number
  intensity: Intensity | null
  because: string | null
  agreedOn: string | null
  rhythmVersion: number | null
  people: { personId: string; givenName: string; young: boolean }[]
}

/** The family's course, the municipality's days, the rhythm agreed with the family, and who takes part. */
export function getAround(tx: Tx, familyId: string) {
  return tx.one<Around>(sql`
    select f.phase, f.active_on, f.entered_on, m.follow_up_close_days as close, m.follow_up_regular_days as regular, m.follow_up_light_days as light, m.follow_up_leader_days as leader_days,
      r.intensity, r.because, r.agreed_on, r.version as rhythm_version,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'young', p.part = 'young') order by p.part <> 'young', p.birth_date, p.id)
        from data.person p where p.tenant = f.tenant and p.family_id = f.id and p.participates and p.deceased_on is null), '[]') as people
    from data.family f join data.municipality m on m.tenant = f.tenant left join data.follow_up_rhythm r on r.tenant = f.tenant and r.family_id = f.id where f.id = ${familyId}`)
}

/** The follow-ups that were held, the newest first. */
export function listHeld(tx: Tx, familyId: string, staffId: string) {
  return tx.many<HeldFollowUp>(sql`
    select u.id as follow_up_id, u.held_on, s.given_name as held_by, u.held_by = ${staffId} as mine, u.changed, u.next_on, u.version,
      coalesce((select jsonb_agg(p.given_name order by p.birth_date, p.id) from data.person p where p.tenant = u.tenant and p.id = any (u.with_persons)), '[]') as who,
      coalesce((select jsonb_agg(jsonb_build_object('personId', n.person_id, 'value', n.value) order by n.person_id) from data.own_number n where n.tenant = u.tenant and n.follow_up_id = u.id), '[]') as numbers
    from data.follow_up u join data.staff s on s.tenant = u.tenant and s.id = u.held_by where u.family_id = ${familyId} and u.removed_at is null order by u.held_on desc, u.recorded_at desc limit 26`)
}

export async function insertHeld({ tx, actor, now }: Context, held: Hold) {
  const made = await tx.one<{ followUpId: string; version: number }>(sql`
    insert into data.follow_up (tenant, family_id, held_on, with_persons, changed, next_on, held_by, recorded_at)
    values (${actor.tenant}, ${held.familyId}, ${held.heldOn}, ${held.withPersons}::uuid[], ${held.changed}, ${held.nextOn}, ${actor.staffId}, ${now}) returning id as follow_up_id, version`)
  for (const { personId, value } of held.numbers)
    await tx.run(sql`
      insert into data.own_number (tenant, follow_up_id, person_id, family_id, value) values (${actor.tenant}, ${made.followUpId}, ${personId}, ${held.familyId}, ${value})`)
  return made
}

export function findHeld(tx: Tx, familyId: string, followUpId: string) {
  return tx.maybe<{ heldBy: string; recordedAt: string }>(
    sql`select held_by, recorded_at from data.follow_up where family_id = ${familyId} and id = ${followUpId}`,
  )
}

type Removal = { familyId: string; followUpId: string; version: number; removed: boolean }

export function updateRemoved({ tx, now }: Context, { familyId, followUpId, version, removed }: Removal) {
  return tx.run(sql`
    update data.follow_up set removed_at = ${removed ? now : null}, version = version + 1 where family_id = ${familyId} and id = ${followUpId} and version = ${version}`)
}

type Rhythm = { familyId: string; version: number; intensity: Intensity; because: string; on: string }

/** The first rhythm of a family is new; a later one takes its place. Nothing happens when a colleague was first. */
export function saveRhythm({ tx, actor }: Context, set: Rhythm) {
  return set.version === 0
    ? tx.run(sql`
        insert into data.follow_up_rhythm (tenant, family_id, intensity, because, agreed_on, set_by)
        values (${actor.tenant}, ${set.familyId}, ${set.intensity}, ${set.because}, ${set.on}, ${actor.staffId}) on conflict do nothing`)
    : tx.run(sql`
        update data.follow_up_rhythm set intensity = ${set.intensity}, because = ${set.because}, agreed_on = ${set.on}, set_by = ${actor.staffId}, version = version + 1
        where family_id = ${set.familyId} and version = ${set.version}`)
}

type CourseRow = {
  familyId: string
  familyName: string
  phase: string
  activeOn: string | null
  enteredOn: string
  intensity: Intensity
  heldOn: string | null
  nextOn: string | null
}

/** The families that I coordinate and that are followed up, each with its rhythm and its last time. */
export function listCourses(tx: Tx, staffId: string) {
  return tx.many<CourseRow>(sql`
    select f.id as family_id, f.label as family_name, f.phase, f.active_on, f.entered_on, coalesce(r.intensity, 'regular') as intensity, u.held_on, u.next_on
    from data.family_relation mine join data.family f on f.tenant = mine.tenant and f.id = mine.family_id left join data.follow_up_rhythm r on r.tenant = f.tenant and r.family_id = f.id
      left join lateral (select u.held_on, u.next_on from data.follow_up u where u.tenant = f.tenant and u.family_id = f.id and u.removed_at is null order by u.held_on desc, u.recorded_at desc limit 1) u on true
    where mine.staff_id = ${staffId} and mine.kind = 'coordinator' and mine.from_at <= now() and (mine.to_at is null or mine.to_at > now()) and f.phase in ('active', 'ending') order by f.label, f.id`)
}

export function getDaysOf(tx: Tx) {
  return tx.one<DaysOf>(
    sql`select follow_up_close_days as close, follow_up_regular_days as regular, follow_up_light_days as light from data.municipality`,
  )
}

export function listOverdue(tx: Tx) {
  return tx.many<OverdueFollowUps[number]>(
    sql`select family_id, label, number, contacts, due_on, days_over from gate.led_follow_ups()`,
  )
}
