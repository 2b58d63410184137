import { today, type Day } from '#core/day.ts'
import { writtenDay } from '#core/written-day.ts'
import type { ShareAnswer, ShareDecision, Situation } from './contract.ts'
import { giversFor, nextChange, type Subject } from './giver-rules.ts'

/** The department that owns health notes; its own yes is needed for them and nobody else can share them. */
const HEALTH = 'Z'

/** What a share from a department opens (GDPR art. 9 and 10): never offences, and health only from the health department. */
export function classesFrom(department: string): ('CONF' | 'ART9_HEALTH')[] {
  return department === HEALTH ? ['CONF', 'ART9_HEALTH'] : ['CONF']
}

/**
 * Whether something may pass between two departments, with the reason in words (HG-01, HG-06). A yes from both
 * departments' side is needed, from everyone who must answer for the person on that day. It is a right and never a
 * duty (HG-03). What the police brought (retsplejeloven § 115) is no class here: it stays in its room (HG-02).
 */
export function mayShare(situation: Situation): ShareDecision {
  const { from, to } = situation
  if (from === to)
    return yes(
      'OWN_DEPARTMENT',
      'own-department',
      'Det er samme afdeling. Brug kun det, opgaven kræver (forvaltningsloven § 32).',
    )
  if (situation.class === 'ART10_CRIME')
    return no(
      'crime',
      'Oplysninger om strafbare forhold deles ikke på et samtykke her. Det kræver en konkret vurdering (databeskyttelsesloven § 8).',
    )
  if (!classesFrom(from).includes(situation.class))
    return no(
      'health',
      'Helbredsoplysninger deles kun fra Sundhed og på et ja, der gælder Sundhed (databeskyttelsesforordningen art. 9).',
    )
  const subject: Subject = situation.person
  if (giversFor(subject, situation.ages, today(new Date(situation.now))).length === 0)
    return no(
      'no-giver',
      'Ingen kan sige ja for barnet endnu: det er ikke noteret, hvem der har forældremyndigheden.',
    )
  const lacking = [from, to]
    .map((department) => whyNoYes(situation, department))
    .find((reason) => reason !== null)
  if (lacking) return lacking
  const until = lastDayOf(situation)
  return yes(
    'CONSENT',
    'consent',
    `Der er sagt ja til deling mellem ${from} og ${to}${until ? ` til og med ${writtenDay(until, 'da')}` : ''} (forvaltningsloven § 28). Del kun det, der er nødvendigt; ingen skal dele.`,
  )
}

function yes(basis: 'CONSENT' | 'OWN_DEPARTMENT', code: string, reason: string): ShareDecision {
  return { answer: 'yes', basis, code, reason }
}

function no(code: string, reason: string): ShareDecision {
  return { answer: 'no', basis: null, code, reason }
}

/** Why there is no yes that counts for a department now, from the first who must answer and has not said yes. */
function whyNoYes(situation: Situation, department: string): ShareDecision | null {
  const { person, ages, now } = situation
  const givers = giversFor(person, ages, today(new Date(now)))
  for (const giver of givers) {
    const answers = situation.consents.filter(
      (answer) => answer.department === department && answer.givenBy === giver.personId,
    )
    if (answers.some((answer) => counts(answer, situation))) continue
    const who = giver.capacity === 'self' ? 'Personen selv' : 'En forælder med forældremyndighed'
    return no(
      codeFor(answers, situation),
      `${who} ${wordsFor(answers, situation)} ${department}. Spørg, før noget deles (forvaltningsloven § 28).`,
    )
  }
  return null
}

/**
 * A yes counts from its first to its last day and until the moment it is withdrawn. One that was given before a birthday
 * on which others had to answer does not outlive it, whatever day stands on it (HG-20).
 */
function counts(answer: ShareAnswer, { person, ages, now }: Situation): boolean {
  const on = today(new Date(now))
  if (answer.state !== 'given' && answer.state !== 'withdrawn') return false
  if (answer.state === 'withdrawn' && answer.withdrawnAt === null) return false
  if (answer.withdrawnAt !== null && new Date(answer.withdrawnAt) <= new Date(now)) return false
  if (answer.from > on || (answer.until !== null && answer.until < on)) return false
  const change = nextChange(person, ages, answer.from)
  return change === null || on < change.on
}

type Lack = 'never' | 'asked' | 'refused' | 'withdrawn' | 'expired' | 'not-yet'

function lackOf(answers: readonly ShareAnswer[], { now }: Situation): Lack {
  const newest = answers.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
  if (!newest) return 'never'
  if (newest.state !== 'given') return newest.state
  return newest.from > today(new Date(now)) ? 'not-yet' : 'expired'
}

function codeFor(answers: readonly ShareAnswer[], situation: Situation): string {
  return `no-yes-${lackOf(answers, situation)}`
}

function wordsFor(answers: readonly ShareAnswer[], situation: Situation): string {
  const said: Record<Lack, string> = {
    never: 'er ikke spurgt om deling med',
    asked: 'har ikke svaret endnu om deling med',
    refused: 'har sagt nej til deling med',
    withdrawn: 'har trukket sit ja tilbage til deling med',
    expired: 'har sagt ja før, men det gælder ikke længere for',
    'not-yet': 'har sagt ja, men det gælder først fra en senere dag for',
  }
  return said[lackOf(answers, situation)]
}

function lastDayOf(situation: Situation): Day | null {
  const counting = situation.consents.filter(
    (answer) => [situation.from, situation.to].includes(answer.department) && counts(answer, situation),
  )
  return counting.flatMap(({ until }) => (until === null ? [] : [until])).toSorted()[0] ?? null
}
