import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { ListedType } from '#modules/mandate/type-contract.ts'
import type { AskedLine, GrantTerms, ListedGrant, ServedStep } from './contract.ts'

type NewGrant = {
  terms: GrantTerms
  type: ListedType
  department: string
  decided: { mandateId: string } | null
  asked: { staffId: string; answerBy: Date } | null
  measureId: string | null
}

/** A grant that is decided by the actor under a mandate, or asked of somebody who has one. */
export function insertGrant({ tx, actor, now }: Context, grant: NewGrant) {
  const { terms, type, decided, asked } = grant
  return tx.one<{ grantId: string; version: number }>(sql`
    insert into data.measure_grant (tenant, family_id, person_id, owner_department, class, type_code, form, complaint, outcome, state, kroner, weeks, starts_on, window_id, goal_id, step_id,
      view_how, view_on, view_words, consent_by, consent_on, hearing, hearing_on, hearing_words, child_plan, name, law, purpose, reason, asked_id, asked_at, answer_by, mandate_id, decided_by, decided_at, measure_id, made_by, made_at)
    values (${actor.tenant}, ${terms.familyId}, ${terms.personId}, ${grant.department}, 'CONF', ${terms.code}, ${type.form}, ${type.complaint}, ${terms.outcome}, ${asked ? 'asked' : 'approved'}, ${terms.kroner}, ${terms.weeks},
      ${terms.startsOn}, ${terms.windowId}, ${terms.goalId}, ${terms.stepId}, ${terms.view?.how ?? null}, ${terms.view?.on ?? null}, ${terms.view?.words ?? null}, ${terms.consent?.by ?? null}, ${terms.consent?.on ?? null},
      ${terms.hearing}, ${terms.hearingOn}, ${terms.hearingWords || null}, ${terms.childPlan}, ${type.name}, ${type.law}, ${terms.purpose || null}, ${terms.reason || null}, ${asked?.staffId ?? null}, ${asked ? now : null},
      ${asked?.answerBy ?? null}, ${decided?.mandateId ?? null}, ${decided ? actor.staffId : null}, ${decided ? now : null}, ${grant.measureId}, ${actor.staffId}, ${now})
    returning id as grant_id, version`)
}

type GrantRow = Omit<ListedGrant, 'standing' | 'complaintUntil' | 'ours'> & {
  state: string
  viewOn: string | null
  consentBy: string | null
  consentOn: string | null
  hearing: 'not_needed' | 'heard' | 'left_out'
  hearingOn: string | null
}

const listed = sql`
  select g.id as grant_id, g.person_id, p.given_name as person, g.owner_department as department, g.type_code as code, g.name, g.law, g.form, g.complaint, g.outcome, g.state, g.kroner, g.weeks, g.starts_on, g.purpose, g.reason,
    g.goal_id, g.step_id, o.words as goal_words, t.what as step_what, g.window_id, a.given_name || ' ' || a.family_name as asked, g.answer_by, g.answer_words, d.given_name || ' ' || d.family_name as decided_by, g.decided_at, g.issued_at, m.given_name || ' ' || m.family_name as made_by,
    g.view_on, c.given_name as consent_by, g.consent_on, g.hearing, g.hearing_on, g.version
  from data.measure_grant g join data.person p on p.tenant = g.tenant and p.id = g.person_id join data.staff m on m.tenant = g.tenant and m.id = g.made_by
    left join data.staff a on a.tenant = g.tenant and a.id = g.asked_id left join data.staff d on d.tenant = g.tenant and d.id = g.decided_by left join data.person c on c.tenant = g.tenant and c.id = g.consent_by
    left join data.goal o on o.tenant = g.tenant and o.id = g.goal_id left join data.step t on t.tenant = g.tenant and t.id = g.step_id`

/** The grants of the family that the reader may see, the newest first. */
export function listGrants(tx: Tx, familyId: string) {
  return tx.many<GrantRow>(sql`
    ${listed} where g.family_id = ${familyId} and g.state <> 'withdrawn' order by g.made_at desc, g.id`)
}

export function findGrant(tx: Tx, familyId: string, grantId: string) {
  return tx.maybe<GrantRow>(sql`${listed} where g.family_id = ${familyId} and g.id = ${grantId}`)
}

type PersonRow = { personId: string; givenName: string; birthDate: string; part: string }

export function findPerson(tx: Tx, familyId: string, personId: string) {
  return tx.maybe<PersonRow>(sql`
    select id as person_id, given_name, birth_date, part from data.person where family_id = ${familyId} and id = ${personId}`)
}

/** Who holds custody of somebody, by name. */
export function listHolders(tx: Tx, familyId: string, personId: string) {
  return tx.many<{ personId: string; name: string }>(sql`
    select p.id as person_id, p.given_name as name from data.kinship k join data.person p on p.tenant = k.tenant and p.id = k.from_person
    where k.family_id = ${familyId} and k.to_person = ${personId} and k.kind = 'parent' and k.custody and k.removed_at is null and p.deceased_on is null order by p.given_name, p.id`)
}

/** An open window of the person, with the words that opened it. */
export function findWindow(tx: Tx, familyId: string, windowId: string) {
  return tx.maybe<{
    personId: string
    words: string
    wish: string | null
    openedAt: string
    closedAt: string | null
    acted: boolean
    version: number
  }>(sql`
    select person_id, words, wish, opened_at, closed_at, first_action_at is not null as acted, version from data.motivation_window where family_id = ${familyId} and id = ${windowId}`)
}

export function listGoals(tx: Tx, familyId: string) {
  return tx.many<{ goalId: string; words: string }>(sql`
    select id as goal_id, words from data.goal where family_id = ${familyId} and stage in ('now', 'later') order by position, made_at, id`)
}

/** Open steps of goals that are worked on or wait, for the whole family or for one person, with the measure chosen for each. */
export function listServable(tx: Tx, familyId: string, personId: string) {
  return tx.many<ServedStep>(sql`
    select t.id as step_id, t.goal_id, t.what, t.type_code as measure from data.step t join data.goal g on g.tenant = t.tenant and g.id = t.goal_id
    where t.family_id = ${familyId} and t.status in ('not_started', 'under_way', 'cannot_yet') and g.stage in ('now', 'later') and (g.person_id is null or g.person_id = ${personId} or t.type_code is not null)
    order by g.position, t.position, t.id`)
}

/** Whether a goal, and a step of it, are the family's; both may be left out. */
export function findLinks(tx: Tx, terms: Pick<GrantTerms, 'familyId' | 'goalId' | 'stepId'>) {
  return tx.one<{ goal: boolean; step: boolean }>(sql`
    select ${terms.goalId}::uuid is null or exists (select 1 from data.goal g where g.family_id = ${terms.familyId} and g.id = ${terms.goalId}) as goal,
      ${terms.stepId}::uuid is null or exists (select 1 from data.step s where s.family_id = ${terms.familyId} and s.id = ${terms.stepId} and s.goal_id = ${terms.goalId}) as step`)
}

export function updateIssued({ tx, actor, now }: Context, grant: { grantId: string; version: number }) {
  return tx.run(sql`
    update data.measure_grant set state = 'issued', issued_by = ${actor.staffId}, issued_at = ${now}, version = version + 1 where id = ${grant.grantId} and version = ${grant.version}`)
}

export function updateComplaint(tx: Tx, grant: { grantId: string; version: number; on: string }) {
  return tx.run(sql`
    update data.measure_grant set state = 'complaint', complaint_on = ${grant.on}, version = version + 1 where id = ${grant.grantId} and version = ${grant.version}`)
}

export function tellAsked(tx: Tx, grantId: string) {
  return tx.one<{ told: number }>(sql`select gate.tell_asked(${grantId}) as told`)
}

export function listAsked(tx: Tx) {
  return tx.many<AskedLine>(sql`
    select grant_id, family_id, name, law, kroner, weeks, asked_by, asked_at, answer_by from gate.grants_asked()`)
}

type PaperRow = Pick<
  GrantRow,
  | 'name'
  | 'law'
  | 'form'
  | 'outcome'
  | 'code'
  | 'kroner'
  | 'weeks'
  | 'startsOn'
  | 'purpose'
  | 'reason'
  | 'consentOn'
  | 'version'
> & {
  answerBy: string
  viewHow: 'talk' | 'otherwise' | null
  viewOn: string | null
  viewWords: string | null
  person: string
  birthDate: string
  askedBy: string
}

export function findAsked(tx: Tx, grantId: string) {
  return tx.maybe<PaperRow>(sql`
    select g.name, g.law, g.form, g.outcome, g.type_code as code, g.kroner, g.weeks, g.starts_on, g.purpose, g.reason, g.view_how, g.view_on, g.view_words, g.consent_on, g.answer_by, g.version, p.person, p.birth_date, p.asked_by
    from gate.asked_grant(${grantId}) g cross join gate.asked_person(${grantId}) p`)
}

export async function answerGrant(
  tx: Tx,
  answer: { grantId: string; version: number; yes: boolean; words: string | null; mandateId: string | null },
) {
  const { grantId, version, yes, words, mandateId } = answer
  return (
    await tx.one<{ answered: number }>(
      sql`select gate.answer_grant(${grantId}, ${version}, ${yes}, ${words}, ${mandateId}) as answered`,
    )
  ).answered
}

export async function takeBackGrant(tx: Tx, grantId: string) {
  return (await tx.one<{ gone: number }>(sql`select gate.take_back_grant(${grantId}) as gone`)).gone
}

export function getMunicipalityName(tx: Tx) {
  return tx.one<{ name: string }>(sql`select name from data.municipality`)
}

/** The contact that the letter names: the first of the pair. */
export function findContact(tx: Tx, familyId: string) {
  return tx.maybe<{ name: string; phone: string | null }>(sql`
    select s.given_name || ' ' || s.family_name as name, s.phone from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
    where r.family_id = ${familyId} and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now()) order by r.from_at, s.id limit 1`)
}
