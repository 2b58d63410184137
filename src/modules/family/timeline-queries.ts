import type { Tx } from '#core/context.ts'
import { sql, type Statement } from '#core/sql.ts'
import type { ContactDetails } from './reach-contract.ts'
import type { EntryKind, TimelinePlace } from './timeline-contract.ts'

export type EntryRow = {
  entryId: string
  kind: EntryKind
  sortAt: string
  timed: boolean
  onDay: string
  until: string | null
  department: string | null
  staff: string | null
  personId: string | null
  person: string | null
  code: string | null
  words: string | null
  details: ContactDetails | null
}

type Wanted = {
  familyId: string
  kinds: readonly EntryKind[]
  personId: string | null
  department: string | null
  before: TimelinePlace | null
  limit: number
}

/** What is listed of each table: tenant, entry_id, kind, at, timed, until_on, department, staff_id, person_id, code, words. */
const midnight = (column: Statement) => sql`(${column}::timestamp at time zone 'Europe/Copenhagen')`

function fromContact(familyId: string): Statement {
  return sql`
    select c.tenant, c.id::text as entry_id, case when c.kind = 'tried' then 'tried' else 'contact' end as kind, c.happened_at as at, true as timed, null::date as until_on, c.department, c.staff_id, c.person_id, c.kind as code, c.words
      from data.contact c where c.family_id = ${familyId} and c.removed_at is null
    union all select a.tenant, a.id::text, 'appointment', a.starts_at, true, null, null, coalesce(a.staff_id, a.made_by), a.person_id, a.state, a.what
      from data.appointment a where a.family_id = ${familyId} and (a.state in ('missed', 'cancelled_by_family', 'cancelled_by_us') or a.state = 'held' and a.settled_contact is null)
    union all select p.tenant, p.id::text, 'promise', p.kept_at, true, null, null, p.promised_by, p.to_person, 'kept', p.words
      from data.promise p where p.family_id = ${familyId} and p.kept_at is not null
    union all select w.tenant, w.id::text, 'window', w.opened_at, true, null, null, w.opened_by, w.person_id, case when w.closed_at is null then 'open' else w.outcome end, w.words
      from data.motivation_window w where w.family_id = ${familyId}
    union all select w.tenant, w.id::text || '/closed', 'window-closed', w.closed_at, true, null, null, w.responsible_id, w.person_id, w.outcome, coalesce(w.first_action, w.lesson)
      from data.motivation_window w where w.family_id = ${familyId} and w.closed_at is not null`
}

function fromFamilysOwn(familyId: string): Statement {
  return sql`
    select q.tenant, q.id::text, 'quote', ${midnight(sql`q.said_on`)}, false, null, null, q.recorded_by, q.person_id, q.kind, q.words
      from data.plan_quote q where q.family_id = ${familyId}
    union all select c.tenant, c.id::text, 'consent', c.answered_at, true, c.valid_to, c.department, c.asked_by, c.person_id, case when c.state = 'withdrawn' then 'given' else c.state end, c.purpose
      from data.consent c where c.family_id = ${familyId} and c.answered_at is not null and c.state in ('given', 'refused', 'withdrawn')
    union all select c.tenant, c.id::text || '/withdrawn', 'consent', c.withdrawn_at, true, null, c.department, c.asked_by, c.person_id, 'withdrawn', c.purpose
      from data.consent c where c.family_id = ${familyId} and c.withdrawn_at is not null
    union all select g.tenant, g.id::text, 'agreement', g.asked_at, true, null, null, g.asked_by, g.person_id, g.answer, g.comment
      from data.agreement g where g.family_id = ${familyId}`
}

function fromDepartments(familyId: string): Statement {
  return sql`
    select n.tenant, n.id::text, 'note', ${midnight(sql`n.happened_on`)}, false, null, n.owner_department, n.filed_by, n.person_id, n.class, n.subject
      from data.journal_note n where n.family_id = ${familyId} and not exists (select 1 from data.journal_note k where k.tenant = n.tenant and k.corrects = n.id)
    union all select m.tenant, m.id::text, 'measure', ${midnight(sql`m.started_on`)}, false, m.ended_on, m.owner_department, null, m.person_id, m.helped, m.name
      from data.measure m where m.family_id = ${familyId}
    union all select d.tenant, d.id::text, 'case', ${midnight(sql`d.opened_on`)}, false, null, d.department, null, d.person_id, 'opened', d.subject
      from data.department_case d where d.family_id = ${familyId}
    union all select d.tenant, d.id::text || '/closed', 'case-closed', ${midnight(sql`d.closed_on`)}, false, null, d.department, null, d.person_id, 'closed', d.subject
      from data.department_case d where d.family_id = ${familyId} and d.closed_on is not null
    union all select r.tenant, r.id::text, 'joined', r.from_at, false, null, null, r.staff_id, null, r.kind, null
      from data.family_relation r where r.family_id = ${familyId}
    union all select r.tenant, r.id::text || '/left', 'left', r.to_at, false, null, null, r.staff_id, null, r.kind, null
      from data.family_relation r where r.family_id = ${familyId} and r.to_at is not null`
}

/**
 * One page of the timeline over all departments, newest first; what this reader may not see is not in it (the walls see
 * to that). Things with a day but no time stand below those of the same day that have one.
 */
export function listEntries(tx: Tx, wanted: Wanted) {
  const { familyId, personId, department, before } = wanted
  return tx.many<EntryRow>(sql`
    with entry as (${fromContact(familyId)} union all ${fromFamilysOwn(familyId)} union all ${fromDepartments(familyId)}),
    page as (
      select e.tenant, e.entry_id, e.kind, e.at, e.timed, e.until_on, coalesce(e.department, s.department) as department, s.given_name as staff, e.person_id, e.code, e.words
      from entry e left join data.staff s on s.tenant = e.tenant and s.id = e.staff_id
      where e.kind = any (${wanted.kinds}::text[]) and (${personId}::uuid is null or e.person_id = ${personId}) and (${department}::text is null or coalesce(e.department, s.department) = ${department})
        and (${before?.at ?? null}::timestamptz is null or (e.at, e.entry_id) < (${before?.at ?? null}::timestamptz, ${before?.entryId ?? null}::text)))
    select g.entry_id, g.kind, to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_at, g.timed, (g.at at time zone 'Europe/Copenhagen')::date as on_day, g.until_on as until, g.department, g.staff, g.person_id, p.given_name as person, g.code, g.words,
      case when c.means is not null or c.through is not null or c.through_words is not null or c.reply is not null or c.told <> '{}' or c.told_words is not null or c.language is not null
        then jsonb_build_object('means', c.means, 'through', c.through, 'throughWords', c.through_words, 'reply', c.reply, 'told', c.told, 'toldWords', c.told_words, 'language', c.language, 'interpreter', c.with_interpreter) end as details
    from page g left join data.person p on p.tenant = g.tenant and p.id = g.person_id
      left join data.contact c on g.kind in ('contact', 'tried') and c.tenant = g.tenant and c.family_id = ${familyId} and c.id::text = g.entry_id order by g.at desc, g.entry_id desc limit ${wanted.limit}`)
}

/** How many notes and measures of the opened family this reader does not see, by department, and the departments' names. */
export function listHidden(tx: Tx) {
  return tx.many<{ code: string; name: string; number: number }>(sql`
    select d.code, d.name, coalesce(h.number, 0) as number from data.department d left join (
      select r.department, sum(r.number)::int as number from gate.hidden_rows() r where r.kind in ('note', 'measure') group by 1) h on h.department = d.code order by d.code`)
}
