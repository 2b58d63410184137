import type { Context, Tx } from '#core/context.ts'
import { today } from '#core/day.ts'
import { found } from '#core/refusal.ts'
import { sql } from '#core/sql.ts'
import { listParameters } from '#modules/municipality/queries.ts'
import type {
  AnswerConsent,
  AnswerHow,
  AskConsent,
  Capacity,
  ConsentPurpose,
  ConsentState,
} from './contract.ts'
import { withEndings, type EndedBy } from './ending-rules.ts'
import type { Ages } from './giver-rules.ts'
import type { OnLaw } from './matrix-rules.ts'
import type { NewShare } from './share-rules.ts'

/** The ages and the review of a yes as they stand in the municipality's dated parameters; throws when one is missing. */
async function getLegal(tx: Tx, on: string): Promise<{ ages: Ages; reviewMonths: number }> {
  const parameters = await listParameters(tx, on)
  const value = (code: string): number => {
    const parameter = parameters.find((one) => one.code === code)
    if (!parameter) throw new Error(`the legal parameter ${code} is missing`)
    return parameter.value
  }
  return {
    ages: { selfFrom: value('CONSENT_SELF_FROM'), adultFrom: value('ADULT_FROM') },
    reviewMonths: value('CONSENT_REVIEW'),
  }
}

export type SubjectRow = {
  personId: string
  name: string
  birthDate: string
  part: string
  participates: boolean
  language: string
  deceased: boolean
  custodyHolders: string[]
  custodyChangedAt: number | null
}

/** The family's people, oldest first, each with those who hold custody of them and are alive. */
function listSubjects(tx: Tx, familyId: string) {
  return tx.many<SubjectRow>(sql`
    select p.id as person_id, p.given_name as name, p.birth_date, p.part, p.participates, p.language, p.deceased_on is not null as deceased,
      array(select k.from_person from data.kinship k join data.person h on h.tenant = k.tenant and h.id = k.from_person
        where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent' and k.custody and k.removed_at is null and h.deceased_on is null order by h.birth_date, h.id) as custody_holders,
      (select (extract(epoch from max(k.custody_changed_at)) * 1000000)::float8 from data.kinship k where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent') as custody_changed_at
    from data.person p where p.family_id = ${familyId} order by p.birth_date, p.id`)
}

export type AnswerRow = {
  givenBy: string
  capacity: Capacity
  answer: 'given' | 'refused'
  how: AnswerHow
  answeredOn: string
  validTo: null
}
export type QuestionRow = {
  consentId: string
  personId: string
  purpose: ConsentPurpose
  department: string | null
  recipient: string | null
  classes: string[] | null
  endedBy: EndedBy | null
  notedAt: number | null
  refusalNotedAt: number | null
  withdrawalNotedAt: number | null
  state: ConsentState
  from: string
  until: string | null
  askedAt: string
  askedOn: string
  answeredAt: string | null
  withdrawnAt: string | null
  withdrawnOn: string | null
  language: string
  interpreter: boolean
  textVersion: string
  version: number
  answers: AnswerRow[]
}

/** Every question put in the family with its answers, in the order they were asked. */
export function listQuestions(tx: Tx, familyId: string) {
  return tx.many<Omit<QuestionRow, 'endedBy'>>(sql`
    select c.id as consent_id, c.person_id, c.purpose, c.department, c.recipient, c.classes, c.state,
      (select (extract(epoch from max(a.noted_at)) * 1000000)::float8 from data.consent_answer a where a.tenant = c.tenant and a.consent_id = c.id) as noted_at,
      (select (extract(epoch from max(a.noted_at)) * 1000000)::float8 from data.consent_answer a where a.tenant = c.tenant and a.consent_id = c.id and a.answer = 'refused') as refusal_noted_at,
      (extract(epoch from coalesce(c.withdrawal_noted_at, c.withdrawn_at)) * 1000000)::float8 as withdrawal_noted_at, c.valid_to as until, c.asked_at, c.answered_at, c.withdrawn_at, c.language, c.interpreter, c.text_version, c.version,
      (c.asked_at at time zone 'Europe/Copenhagen')::date as asked_on, (c.withdrawn_at at time zone 'Europe/Copenhagen')::date as withdrawn_on,
      greatest(coalesce(c.valid_from, (c.asked_at at time zone 'Europe/Copenhagen')::date), (c.answered_at at time zone 'Europe/Copenhagen')::date) as "from",
      coalesce((select jsonb_agg(jsonb_build_object('givenBy', a.given_by, 'capacity', a.capacity, 'answer', a.answer, 'how', a.how, 'answeredOn', (a.answered_at at time zone 'Europe/Copenhagen')::date)
        order by a.answered_at, a.given_by) from data.consent_answer a where a.tenant = c.tenant and a.consent_id = c.id), '[]') as answers
    from data.consent c where c.family_id = ${familyId} order by c.asked_at, c.id`)
}

/** The departments, and which of them the two coordinators come from: without their yes nothing reaches the team. */
export function listDepartments(tx: Tx, familyId: string) {
  return tx.many<{ code: string; name: string; inTeam: boolean }>(sql`
    select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
      where r.tenant = d.tenant and r.family_id = ${familyId} and r.kind = 'coordinator' and (r.to_at is null or r.to_at > now()) and s.department = d.code) as in_team
    from data.department d order by in_team desc, d.code = 'A', d.code`)
}

function getBasis(tx: Tx, familyId: string) {
  return tx.maybe<{ basis: 'none' | 'consent' | 'ukn_order' }>(
    sql`select basis from data.family where id = ${familyId}`,
  )
}

export function insertQuestion({ tx, actor }: Context, question: AskConsent & { from: string }) {
  return tx.one<{ consentId: string }>(sql`
    insert into data.consent (tenant, family_id, person_id, purpose, department, state, language, interpreter, text_version, asked_at, asked_by, valid_from, recipient, classes)
    values (${actor.tenant}, ${question.familyId}, ${question.personId}, ${question.purpose}, ${question.department}, 'asked', ${question.language}, ${question.interpreter},
      ${question.textVersion}, ${question.askedAt}, ${actor.staffId}, ${question.from},
      ${question.recipient ?? null}, ${question.classes ?? null}) returning id as consent_id`)
}

type Settled = Omit<AnswerConsent, 'answeredAt'> & {
  state: ConsentState
  until: string | null
  answeredAt: Date
}

/** Moves the question; 0 when somebody has changed it meanwhile. The newest answer stands on it, all stand beside it. */
export function updateQuestion(tx: Tx, settled: Settled) {
  return tx.run(sql`
    update data.consent set state = ${settled.state}, how = ${settled.how}, given_by = ${settled.givenBy}, capacity = ${settled.capacity}, witness = ${settled.witness},
      answered_at = ${settled.answeredAt}, valid_to = ${settled.until}, version = version + 1
    where id = ${settled.consentId} and family_id = ${settled.familyId} and version = ${settled.version} and state = 'asked'`)
}

export function insertAnswer({ tx, actor, now }: Context, settled: Settled) {
  return tx.run(sql`
    insert into data.consent_answer (tenant, consent_id, given_by, family_id, capacity, answer, how, witness, note, answered_at, recorded_at, recorded_by)
    values (${actor.tenant}, ${settled.consentId}, ${settled.givenBy}, ${settled.familyId}, ${settled.capacity}, ${settled.answer}, ${settled.how}, ${settled.witness}, ${settled.note ?? null}, ${settled.answeredAt}, ${now}, ${actor.staffId})`)
}

export function updateToWithdrawn(
  { tx, now }: Context,
  consent: { familyId: string; consentId: string; version: number; withdrawnBy: string },
) {
  return tx.run(sql`
    update data.consent set state = 'withdrawn', withdrawn_at = ${now}, withdrawn_by = ${consent.withdrawnBy}, withdrawal_noted_at = clock_timestamp(), version = version + 1
    where id = ${consent.consentId} and family_id = ${consent.familyId} and version = ${consent.version} and state in ('asked', 'given')`)
}

export function insertShare(
  { tx, actor, now }: Context,
  share: Omit<NewShare, 'fromOn' | 'untilOn'> & {
    familyId: string
    personId: string
    fromAt: Date
    toAt: Date | null
  },
) {
  return tx.run(sql`
    insert into data.share (tenant, family_id, person_id, from_department, to_department, classes, purpose, basis, consent_id, other_consent_id, from_at, to_at, recorded_by, recorded_at)
    values (${actor.tenant}, ${share.familyId}, ${share.personId}, ${share.from}, ${share.to}, ${share.classes}, 'SAGSBEHANDLING', 'CONSENT', ${share.consentId}, ${share.otherConsentId}, ${share.fromAt}, ${share.toAt}, ${actor.staffId}, ${now})`)
}

/** A no, or a yes taken back, also takes back the yeses from before it on the same question. */
export function markTakenBack({ tx, now }: Context, consentIds: readonly string[], by: string) {
  return tx.run(sql`
    update data.consent set state = 'withdrawn', withdrawn_at = ${now}, withdrawn_by = ${by}, withdrawal_noted_at = clock_timestamp(), version = version + 1
    where id = any (${consentIds}::uuid[]) and state = 'given'`)
}

/** Ends what rests on any of these yeses, in this transaction; what was shared before stays listed. */
export function endSharesOf({ tx, now }: Context, consentIds: readonly string[]) {
  return tx.run(
    sql`update data.share set ended_at = ${now} where (consent_id = any (${consentIds}::uuid[]) or other_consent_id = any (${consentIds}::uuid[])) and ended_at is null`,
  )
}

/** Ends everything that is shared about a person on consent; what is shared on a provision of law is untouched (goal P5). */
export function endSharesAbout({ tx, now }: Context, familyId: string, personId: string) {
  return tx.run(
    sql`update data.share set ended_at = ${now} where family_id = ${familyId} and person_id = ${personId} and consent_id is not null and ended_at is null`,
  )
}

export type ShareRow = {
  personId: string
  from: string
  to: string
  classes: string[]
  untilOn: string | null
}

/** What is shared now, as the database itself lets it through. */
export function listShares(tx: Tx, familyId: string) {
  return tx.many<ShareRow>(sql`
    select person_id, from_department as "from", to_department as "to", classes, ((to_at - interval '1 second') at time zone 'Europe/Copenhagen')::date as until_on from data.share
    where family_id = ${familyId} and id in (select id from gate.open_shares()) order by to_department, from_department`)
}

/** About whom the police were told something, or have been given something for a time. */
export function listToldToPolice(tx: Tx, familyId: string) {
  return tx.many<{ personId: string }>(
    sql`select distinct person_id from data.share where family_id = ${familyId} and recipient_kind = 'POLICE'`,
  )
}

/** What is shared now on a provision of law, by sender: about that, nobody is asked for consent (HG-06). */
function listLawShares(tx: Tx, familyId: string) {
  return tx.many<OnLaw>(sql`
    select distinct person_id, from_department as "from" from data.share where family_id = ${familyId} and consent_id is null and id in (select id from gate.open_shares())`)
}

export type Facts = {
  lawShares: OnLaw[]
  on: string
  ages: Ages
  reviewMonths: number
  subjects: SubjectRow[]
  questions: QuestionRow[]
  basis: 'none' | 'consent' | 'ukn_order'
}

/** What the rules ask of a family: its people, its questions, the ages in force and what the course rests on. */
export async function getFacts({ tx, now }: Context, familyId: string): Promise<Facts> {
  const on = today(now)
  const { basis } = found(await getBasis(tx, familyId), 'Familien')
  const legal = await getLegal(tx, on)
  const subjects = await listSubjects(tx, familyId)
  const questions = await listQuestions(tx, familyId)
  return {
    on,
    basis,
    ...legal,
    subjects,
    lawShares: await listLawShares(tx, familyId),
    questions: withEndings(questions, { subjects, ages: legal.ages, on }),
  }
}
