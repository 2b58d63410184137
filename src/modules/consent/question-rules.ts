import { addDays, addMonths, age, daysBetween, type Day } from '#core/day.ts'
import type { AnswerConsent, ConsentPurpose, ConsentState, Stand } from './contract.ts'
import type { EndedBy } from './ending-rules.ts'
import { giversFor, lastDay, type Ages, type Giver, type Subject } from './giver-rules.ts'

/** How long before a yes ends, or others must answer, the question is put again. A local habit, no rule of law. */
export const RENEW_DAYS = 60

export type Answered = { givenBy: string; answer: 'given' | 'refused' }
/** A question as the rules need it; `from` is the first day it holds or would hold. */
export type Asked = {
  state: ConsentState
  from: Day
  until: Day | null
  answers: readonly Answered[]
  endedBy?: EndedBy | null
}

/** Whether a yes stands: given, and not ended since by a no, a withdrawal or a change of custody. */
function isYes(asked: Asked): boolean {
  return asked.state === 'given' && (asked.endedBy ?? null) === null
}

/** Whether a yes holds on a day. It counts on its last day, not after. */
export function holds(asked: Asked, on: Day): boolean {
  return isYes(asked) && asked.from <= on && (asked.until === null || asked.until >= on)
}

function isAnsweredByAll(asked: Asked, givers: readonly Giver[]): boolean {
  return givers.every(({ personId }) =>
    asked.answers.some(({ givenBy, answer }) => givenBy === personId && answer === 'given'),
  )
}

/** The question that says where a person stands: the one in force, else one that will be, else the newest that was answered. */
export function currentOf<A extends Asked>(questions: readonly A[], on: Day): A | null {
  const answered = questions.filter(({ state }) => state !== 'asked')
  const coming = answered.find((one) => isYes(one) && one.from > on)
  return answered.find((one) => holds(one, on)) ?? coming ?? answered.at(-1) ?? null
}

/** The questions about one thing to one person, in the order they were asked. */
export function sameQuestion<
  Q extends { personId: string; purpose: string; department: string | null; recipient: string | null },
>(
  questions: readonly Q[],
  what: {
    personId: string
    purpose: string
    department: string | null
    recipient?: string | null | undefined
  },
): Q[] {
  return questions.filter(
    ({ personId, purpose, department, recipient }) =>
      personId === what.personId &&
      purpose === what.purpose &&
      department === what.department &&
      recipient === (what.recipient ?? null),
  )
}

export function openOf<A extends Asked>(questions: readonly A[]): A | null {
  return questions.find(({ state }) => state === 'asked') ?? null
}

/** Where a person stands with one question, in one word. `questions` in the order they were asked. */
export function standOf(questions: readonly Asked[], givers: readonly Giver[], on: Day): Stand {
  const current = currentOf(questions, on)
  if (current && holds(current, on)) return isAnsweredByAll(current, givers) ? 'given' : 'partly'
  if (openOf(questions)) return 'asked'
  if (!current) return 'never'
  if (current.state !== 'given') return current.state
  if (current.endedBy === 'refused' || current.endedBy === 'withdrawn') return current.endedBy
  if (current.endedBy === 'custody') return 'expired'
  return current.from > on ? 'coming' : 'expired'
}

export type WhyNotAsk =
  | 'other-basis'
  | 'only-adult'
  | 'ordered'
  | 'asked-already'
  | 'in-force'
  | 'answered-ahead'
  | 'no-giver'
  | 'deceased'

/**
 * From which day a new question would hold, or why it is not put. Consent is not asked where an order is the basis
 * (HG-06, HG-19), and not twice: only when the yes ends within sixty days, and then for the time after it.
 */
export function nextQuestion(
  questions: readonly Asked[],
  facts: {
    subject: Subject
    deceased: boolean
    ages: Ages
    purpose: ConsentPurpose
    basis: 'none' | 'consent' | 'ukn_order'
    /** Whether the department already shares about this person on a provision of law: then consent is not asked (HG-06). */
    onOtherBasis?: boolean
  },
  on: Day,
): { from: Day } | WhyNotAsk {
  if (facts.deceased) return 'deceased'
  if (facts.purpose === 'participate' && facts.basis === 'ukn_order') return 'ordered'
  if (facts.purpose === 'involve_parents' && age(facts.subject.birthDate, on) < facts.ages.adultFrom)
    return 'only-adult'
  if (facts.onOtherBasis) return 'other-basis'
  if (openOf(questions)) return 'asked-already'
  if (questions.some((one) => isYes(one) && one.from > on)) return 'answered-ahead'
  const current = questions.find(
    (one) => holds(one, on) && isAnsweredByAll(one, giversFor(facts.subject, facts.ages, on)),
  )
  if (current && (current.until === null || daysBetween(on, current.until) > RENEW_DAYS)) return 'in-force'
  const from = current?.until ? addDays(current.until, 1) : on
  return giversFor(facts.subject, facts.ages, from).length === 0 ? 'no-giver' : { from }
}

export const askReasons: Record<WhyNotAsk, string> = {
  'other-basis':
    'Der deles allerede efter en lov. Spørg ikke om samtykke til det samme; fortæl i stedet, hvad der deles og hvorfor.',
  'only-adult':
    'Det spørgsmål stilles kun til den, der er fyldt 18. Indtil da svarer forældremyndigheden med.',
  ordered: 'Familien er med efter en afgørelse. Spørg ikke om ja til at være med; spørg om deling.',
  'asked-already': 'Der er allerede spurgt. Notér svaret, når det kommer.',
  'in-force': 'Der er sagt ja, og det gælder længe endnu.',
  'answered-ahead': 'Der er allerede svaret for tiden efter.',
  'no-giver':
    'Det er ikke noteret, hvem der har forældremyndigheden. Skriv det under familiens personer først.',
  deceased: 'Personen er død.',
}

export type WhyNotAnswer =
  | 'not-asked'
  | 'not-a-giver'
  | 'wrong-capacity'
  | 'answered'
  | 'no-witness'
  | 'no-note'
  | 'not-same-day'
  | 'before-asked'
  | 'ahead'
  | 'ends-before'
  | 'too-long'

type Answering = Pick<
  AnswerConsent,
  'answer' | 'how' | 'givenBy' | 'capacity' | 'witness' | 'validTo' | 'note'
>

/** Why an answer cannot be noted. `from` is the first day the yes would hold, `limit` the last it may (CONSENT_REVIEW). */
export function whyNotAnswer(
  asked: Asked,
  givers: readonly Giver[],
  input: Answering,
  days: { from: Day; limit: Day; answered: Day; today: Day },
): WhyNotAnswer | null {
  if (asked.state !== 'asked') return 'not-asked'
  const giver = givers.find(({ personId }) => personId === input.givenBy)
  if (!giver) return 'not-a-giver'
  if (giver.capacity !== input.capacity) return 'wrong-capacity'
  if (asked.answers.some(({ givenBy }) => givenBy === input.givenBy)) return 'answered'
  const oral = input.how === 'oral' ? whyNotOral(input, days) : null
  if (oral) return oral
  if (input.answer === 'refused' || input.validTo === null) return null
  if (input.validTo < days.from) return 'ends-before'
  return input.validTo > days.limit ? 'too-long' : null
}

/** A yes by word of mouth has a witness and a note of the same day (domain.md 7.2); a no is noted whenever it is heard of. */
function whyNotOral(
  input: Answering,
  { answered, today }: { answered: Day; today: Day },
): 'no-witness' | 'no-note' | 'not-same-day' | null {
  if (!input.witness) return 'no-witness'
  if (input.answer === 'refused') return null
  if (!input.note) return 'no-note'
  return answered < today ? 'not-same-day' : null
}

export const answerReasons: Record<WhyNotAnswer, string> = {
  'not-asked': 'Spørgsmålet er besvaret eller trukket tilbage. Se det nye svar.',
  'not-a-giver':
    'Den person kan ikke svare på de vegne. Under 15 år svarer forældremyndigheden, fra 15 også den unge, fra 18 kun den unge selv.',
  'wrong-capacity': 'Vælg, om personen svarer for sig selv eller som forælder med forældremyndighed.',
  answered: 'Personen har svaret. Spørg igen, hvis svaret er et andet nu.',
  'no-witness': 'Et mundtligt svar skal have et vidne. Skriv, hvem der hørte det.',
  'no-note': 'Skriv kort, hvad der blev sagt. Et mundtligt ja skal noteres.',
  'not-same-day':
    'Et mundtligt ja skal noteres samme dag. Spørg igen, eller få det skriftligt eller på skærm.',
  'before-asked': 'Svaret kan ikke ligge før spørgsmålet.',
  ahead: 'Tidspunktet er ikke kommet endnu.',
  'ends-before': 'Datoen ligger før den dag, svaret gælder fra.',
  'too-long': 'Et ja gælder højst et år ad gangen. Vælg en tidligere dato.',
}
export const answerFields: Partial<Record<WhyNotAnswer, string>> = {
  'not-a-giver': 'givenBy',
  'wrong-capacity': 'capacity',
  answered: 'givenBy',
  'no-witness': 'witness',
  'no-note': 'note',
  'not-same-day': 'how',
  'before-asked': 'answeredAt',
  ahead: 'answeredAt',
  'ends-before': 'validTo',
  'too-long': 'validTo',
}

/** The last day a yes may hold at all: so many months on, at the end of which it is talked over again. */
export function limitOf(from: Day, reviewMonths: number): Day {
  return addMonths(from, reviewMonths)
}

/** Where the question stands after an answer: one no settles it (a disagreement stays on record), all yeses together do. */
export function afterAnswer(asked: Asked, givers: readonly Giver[], input: Answered): ConsentState {
  if (input.answer === 'refused') return 'refused'
  return isAnsweredByAll({ ...asked, answers: [...asked.answers, input] }, givers) ? 'given' : 'asked'
}

/** The last day of a yes: the earliest that anyone has set, and never past a birthday on which others must answer. */
export function untilAfter(
  subject: Subject,
  ages: Ages,
  yes: { from: Day; limit: Day; said: readonly (Day | null)[] },
): Day {
  const until = yes.said.reduce<Day>(
    (earliest, day) => (day !== null && day < earliest ? day : earliest),
    yes.limit,
  )
  return lastDay(subject, ages, { from: yes.from, until })
}

/** Why a yes cannot be taken back in somebody's name; the person and everyone who answered may, at any time (HG-06). */
export function whyNotWithdraw(
  asked: Asked,
  by: string,
  subject: Subject,
  givers: readonly Giver[],
): 'ended' | 'not-theirs' | null {
  if (asked.state !== 'given' && asked.state !== 'asked') return 'ended'
  const may = [
    subject.personId,
    ...givers.map(({ personId }) => personId),
    ...asked.answers.map(({ givenBy }) => givenBy),
  ]
  return may.includes(by) ? null : 'not-theirs'
}

export const withdrawReasons = {
  ended: 'Der er ikke noget ja at trække tilbage.',
  'not-theirs': 'Vælg den person, der trækker sit ja tilbage.',
} as const
