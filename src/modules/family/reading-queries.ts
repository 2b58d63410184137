import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Phase } from './contract.ts'
import type { NameOnTheLine, OpenedFamily } from './reading-contract.ts'

type Kind = 'coordinator' | 'member'
type ListRow = {
  familyId: string
  name: string
  number: number
  phase: Phase
  enteredOn: string
  silenceDays: number
  myKind: Kind
  pair: { name: string; department: string }[]
  lastContactAt: string | null
  triesSince: number
  next: { at: string; what: string } | null
  windowOpen: boolean
  openPromises: number
}

/** My families with what a list may say of them. `from` is the earliest moment that counts as a coming appointment. */
export function listFamilies(tx: Tx, staffId: string, from: Date) {
  return tx.many<ListRow>(sql`
    select f.id as family_id, f.label as name, f.number, f.phase, f.entered_on, f.silence_days, mine.kind as my_kind, c.last_contact_at, coalesce(c.tries_since, 0) as tries_since,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'department', s.department) order by r.from_at, s.given_name, s.id) from data.family_relation r
        join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.tenant = f.tenant and r.family_id = f.id and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as pair,
      (select jsonb_build_object('at', a.starts_at, 'what', a.what) from data.appointment a
        where a.tenant = f.tenant and a.family_id = f.id and a.state = 'planned' and a.starts_at >= ${from} order by a.starts_at limit 1) as next,
      exists (select 1 from data.motivation_window w where w.tenant = f.tenant and w.family_id = f.id and w.closed_at is null) as window_open,
      (select count(*)::int from data.promise p where p.tenant = f.tenant and p.family_id = f.id and p.kept_at is null and p.broken_at is null) as open_promises
    from data.family_relation mine join data.family f on f.tenant = mine.tenant and f.id = mine.family_id
    left join data.contact_state c on c.tenant = f.tenant and c.family_id = f.id
    where mine.staff_id = ${staffId} and mine.from_at <= now() and (mine.to_at is null or mine.to_at > now())`)
}

type HeadRow = Pick<
  OpenedFamily,
  | 'familyId'
  | 'label'
  | 'number'
  | 'phase'
  | 'basis'
  | 'version'
  | 'interpreter'
  | 'reachHint'
  | 'silenceDays'
  | 'strengths'
> & {
  adultFrom: number | null
  people: (Omit<NameOnTheLine, 'age' | 'ownRules'> & { birthDate: string })[]
  consents: {
    personId: string
    purpose: 'participate' | 'share'
    department: string | null
    state: 'asked' | 'given' | 'refused' | 'withdrawn'
    askedAt: string
    answeredAt: string | null
    validFrom: string | null
    validTo: string | null
    withdrawnAt: string | null
    holds: boolean
  }[]
  team: OpenedFamily['team']
  wishes: OpenedFamily['wishes']
}

/** The opened family with its people, what they have answered, its team and their wishes, in one statement. */
export function findHead(tx: Tx, familyId: string, today: string) {
  return tx.maybe<HeadRow>(sql`
    select f.id as family_id, f.label, f.number, f.phase, f.basis, f.version, f.interpreter, f.reach_hint, f.silence_days, f.strengths,
      (select l.value from data.legal_parameter l where l.code = 'ADULT_FROM' and l.valid_from <= ${today} and (l.valid_to is null or l.valid_to >= ${today}) order by l.valid_from desc limit 1) as adult_from,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'part', p.part, 'sex', p.sex, 'birthDate', p.birth_date, 'participates', p.participates)
        order by case p.part when 'parent' then 0 when 'step_parent' then 1 when 'young' then 2 when 'sibling' then 3 else 4 end, p.birth_date, p.id)
        from data.person p where p.family_id = ${familyId} and p.deceased_on is null), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('personId', c.person_id, 'purpose', c.purpose, 'department', c.department, 'state', c.state, 'askedAt', c.asked_at,
        'answeredAt', c.answered_at, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'withdrawnAt', c.withdrawn_at, 'holds', c.id in (select h.id from gate.held_consents() h))) from data.consent c where c.family_id = ${familyId} and c.purpose in ('participate', 'share')), '[]') as consents,
      coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'department', s.department, 'phone', s.phone, 'kind', r.kind)
        order by r.kind, r.from_at, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
        where r.family_id = ${familyId} and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team,
      coalesce((select jsonb_agg(jsonb_build_object('quoteId', q.id, 'personId', q.person_id, 'who', p.given_name, 'words', q.words, 'on', q.said_on) order by q.said_on desc, q.id)
        from data.plan_quote q join data.person p on p.tenant = q.tenant and p.id = q.person_id
        where q.family_id = ${familyId} and q.kind = 'wish' and q.replaced_at is null), '[]') as wishes
    from data.family f where f.id = ${familyId}`)
}

type AgendaRow = {
  next: OpenedFamily['nextContact']
  appointments: { personId: string | null; at: string }[]
  steps: { personId: string; on: string }[]
  promises: OpenedFamily['promises']
  window: OpenedFamily['window']
}

/**
 * What is agreed with the opened family, in one statement: the next appointment from `soon` on, what is asked of each
 * person between `from` and `to`, promises counted against `today`, and the newest open window. The place of an
 * appointment is left out when anyone of the family has a protected address (HG-22).
 */
export function getAgenda(tx: Tx, familyId: string, times: { today: string; soon: Date }) {
  return tx.one<AgendaRow>(sql`
    select
      (select jsonb_build_object('at', a.starts_at, 'what', a.what, 'person', p.given_name, 'place', case when not exists (select 1 from data.person x where x.family_id = ${familyId} and x.protected) then a.place end, 'staff', s.given_name) from data.appointment a
        left join data.person p on p.tenant = a.tenant and p.id = a.person_id left join data.staff s on s.tenant = a.tenant and s.id = a.staff_id
        where a.family_id = ${familyId} and a.state = 'planned' and a.starts_at >= ${times.soon} order by a.starts_at, a.id limit 1) as next,
      (select jsonb_build_object('dueToday', count(*) filter (where m.due_on = ${times.today}), 'overdue', count(*) filter (where m.due_on < ${times.today}), 'open', count(*))
        from data.promise m where m.family_id = ${familyId} and m.kept_at is null and m.broken_at is null) as promises,
      (select jsonb_build_object('windowId', w.id, 'personId', w.person_id, 'person', p.given_name, 'words', w.words, 'offerBy', w.offer_by, 'responsible', s.given_name, 'acted', w.first_action_at is not null)
        from data.motivation_window w join data.person p on p.tenant = w.tenant and p.id = w.person_id join data.staff s on s.tenant = w.tenant and s.id = w.responsible_id
        where w.family_id = ${familyId} and w.closed_at is null order by w.opened_at desc, w.id limit 1) as window`)
}

type OverviewRow = {
  goals: { goalId: string; words: string; person: string | null; position: number }[]
  steps: {
    stepId: string
    goalId: string
    what: string
    owner: string
    ours: boolean
    dueOn: string
    status: 'not_started' | 'under_way' | 'cannot_yet'
    waitingFor: string | null
  }[]
  strengths: { words: string; who: string; on: string }[]
  line: string | null
  myLastContactAt: string | null
}

/** The first tab in one statement; goals and steps only as far as the walls let this reader see them. */
export function getOverview(tx: Tx, familyId: string, staffId: string) {
  return tx.one<OverviewRow>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('goalId', g.id, 'words', g.words, 'person', p.given_name, 'position', g.position) order by g.position, g.made_at, g.id)
        from data.goal g left join data.person p on p.tenant = g.tenant and p.id = g.person_id where g.family_id = ${familyId} and g.stage = 'now'), '[]') as goals,
      coalesce((select jsonb_agg(jsonb_build_object('stepId', t.id, 'goalId', t.goal_id, 'what', t.what, 'owner', coalesce(s.given_name, p.given_name), 'ours', t.owner_staff is not null,
        'dueOn', t.due_on, 'status', t.status, 'waitingFor', t.waiting_for) order by t.due_on, t.position, t.id)
        from data.step t left join data.staff s on s.tenant = t.tenant and s.id = t.owner_staff left join data.person p on p.tenant = t.tenant and p.id = t.owner_person
        where t.family_id = ${familyId} and t.status in ('not_started', 'under_way', 'cannot_yet')), '[]') as steps,
      coalesce((select jsonb_agg(jsonb_build_object('words', q.words, 'who', p.given_name, 'on', q.said_on) order by q.said_on desc, q.id)
        from data.plan_quote q join data.person p on p.tenant = q.tenant and p.id = q.person_id where q.family_id = ${familyId} and q.kind = 'strength' and q.replaced_at is null), '[]') as strengths,
      (select f.strengths from data.family f where f.id = ${familyId}) as line,
      (select max(c.happened_at) from data.contact c where c.family_id = ${familyId} and c.staff_id = ${staffId} and c.kind <> 'tried' and c.removed_at is null) as my_last_contact_at`)
}
