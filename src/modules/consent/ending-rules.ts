import { age, type Day } from '#core/day.ts'
import type { ConsentPurpose, ConsentState } from './contract.ts'
import { giversFor, type Ages, type Subject } from './giver-rules.ts'

/** What ended a yes before its last day: a no to the same question, one taken back, or a change of custody. */
export type EndedBy = 'refused' | 'withdrawn' | 'custody'
export type Recorded = {
  personId: string
  purpose: ConsentPurpose
  department: string | null
  recipient: string | null
  state: ConsentState
  /** When its newest answer, its no and its withdrawal were noted: microseconds of the database's clock, for their order. */
  notedAt: number | null
  refusalNotedAt: number | null
  withdrawalNotedAt: number | null
  from: Day
  answers: readonly { givenBy: string; answer: 'given' | 'refused' }[]
}
type Person = Subject & { deceased: boolean; custodyChangedAt: number | null }

/**
 * Each question with what has ended its yes, by the rule of the wall (gate.consents_in_force, points 4 and 5): a refusal or a
 * withdrawal of the same question, or of taking part, noted at or after its newest answer (HG-06); or custody that has
 * changed since: somebody living who said yes no longer answers, or custody over the child was taken away or given back.
 */
export function withEndings<Q extends Recorded>(
  questions: readonly Q[],
  facts: { subjects: readonly Person[]; ages: Ages; on: Day },
): (Q & { endedBy: EndedBy | null })[] {
  return questions.map((asked) => ({ ...asked, endedBy: endingOf(asked, questions, facts) }))
}

function endingOf(
  asked: Recorded,
  questions: readonly Recorded[],
  { subjects, ages, on }: { subjects: readonly Person[]; ages: Ages; on: Day },
): EndedBy | null {
  if (asked.state !== 'given' || asked.notedAt === null) return null
  const since = asked.notedAt
  const isAfter = (moment: number | null) => moment !== null && moment >= since
  const others = questions.filter((other) => isAbout(other, asked))
  if (others.some(({ refusalNotedAt }) => isAfter(refusalNotedAt))) return 'refused'
  if (others.some(({ state, withdrawalNotedAt }) => state === 'withdrawn' && isAfter(withdrawalNotedAt)))
    return 'withdrawn'
  const subject = subjects.find(({ personId }) => personId === asked.personId)
  if (!subject) return null
  const day = asked.from > on ? asked.from : on
  const must = giversFor(subject, ages, day).map(({ personId }) => personId)
  const living = new Set(subjects.filter(({ deceased }) => !deceased).map(({ personId }) => personId))
  const former = asked.answers.some(({ givenBy }) => living.has(givenBy) && !must.includes(givenBy))
  const isAdult = age(subject.birthDate, day) >= ages.adultFrom
  return former || (!isAdult && isAfter(subject.custodyChangedAt)) ? 'custody' : null
}

function isAbout(other: Recorded, asked: Recorded): boolean {
  if (other.personId !== asked.personId) return false
  if (other.purpose === 'participate') return true
  return (
    other.purpose === asked.purpose &&
    other.department === asked.department &&
    other.recipient === asked.recipient
  )
}
