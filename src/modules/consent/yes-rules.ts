import { today, type Day } from '#core/day.ts'
import type { ShareAnswer, Situation } from './contract.ts'
import { giversFor, nextChange, type Giver, type Subject } from './giver-rules.ts'

type Said = { da: string; en: string }
export type Lacking = { code: string; reason: Said }

/** Those who must answer for the person of a situation now. */
export function giversOf(situation: Situation): Giver[] {
  const subject: Subject = situation.person
  return giversFor(subject, situation.ages, today(new Date(situation.now)))
}

/** Why there is no yes that counts for a department now, from the first who must answer and has not said yes. */
export function whyNoYes(situation: Situation, department: string): Lacking | null {
  for (const giver of giversOf(situation)) {
    const answers = situation.consents.filter(
      (answer) => answer.department === department && answer.givenBy === giver.personId,
    )
    if (answers.some((answer) => counts(answer, situation))) continue
    const who =
      giver.capacity === 'self'
        ? { da: 'Personen selv', en: 'The person' }
        : { da: 'En forælder med forældremyndighed', en: 'A parent with custody' }
    const lack = lackOf(answers, situation)
    return {
      code: `no-yes-${lack}`,
      reason: {
        da: `${who.da} ${words[lack].da} ${department}. Spørg, før noget deles (forvaltningsloven § 28).`,
        en: `${who.en} ${words[lack].en} ${department}. Ask before anything is shared.`,
      },
    }
  }
  return null
}

/**
 * A yes counts from its first to its last day and until the moment it is withdrawn or somebody who answers says no to the
 * same question. One that was given before a birthday on which others had to answer does not outlive it, whatever day
 * stands on it (HG-20), and none outlives a change of custody.
 */
function counts(answer: ShareAnswer, situation: Situation): boolean {
  const { person, ages, now } = situation
  const on = today(new Date(now))
  if (answer.state !== 'given' && answer.state !== 'withdrawn') return false
  if (answer.state === 'withdrawn' && answer.withdrawnAt === null) return false
  if (answer.withdrawnAt !== null && new Date(answer.withdrawnAt) <= new Date(now)) return false
  if (answer.from > on || (answer.until !== null && answer.until < on)) return false
  if (isEndedLater(answer, situation) || isBeforeCustody(answer, situation)) return false
  const change = nextChange(person, ages, answer.from)
  return change === null || on < change.on
}

/**
 * A no to a renewal, or a yes taken back, ends every yes to the same question from before it (HG-06): from its moment, or
 * from its day where only that is known of one of the two.
 */
function isEndedLater(answer: ShareAnswer, situation: Situation): 'refused' | 'withdrawn' | null {
  const endings = situation.consents.filter(
    (other) => other !== answer && other.department === answer.department && isEnding(other, situation),
  )
  const ending = endings.find((other) => {
    const moment = other.state === 'withdrawn' ? other.withdrawnAt : other.answeredAt
    if (moment && answer.answeredAt) return new Date(moment) >= new Date(answer.answeredAt)
    return (moment ? today(new Date(moment)) : other.from) >= answer.from
  })
  return ending ? (ending.state === 'withdrawn' ? 'withdrawn' : 'refused') : null
}

function isEnding({ state, withdrawnAt, answeredAt, from }: ShareAnswer, { now }: Situation): boolean {
  const moment = new Date(now)
  if (state === 'withdrawn') return withdrawnAt !== null && new Date(withdrawnAt) <= moment
  if (state !== 'refused') return false
  return answeredAt ? new Date(answeredAt) <= moment : from <= today(moment)
}

function isBeforeCustody(answer: ShareAnswer, { person, ages, now }: Situation): boolean {
  const changed = person.custodyChangedAt ?? null
  if (changed === null || new Date(changed) > new Date(now)) return false
  const adult = giversFor(person, ages, today(new Date(now))).every(({ capacity }) => capacity === 'self')
  if (adult) return false
  return answer.answeredAt ? new Date(answer.answeredAt) <= new Date(changed) : answer.from <= changed
}

type Lack = 'never' | 'asked' | 'refused' | 'withdrawn' | 'expired' | 'not-yet' | 'custody'

function lackOf(answers: readonly ShareAnswer[], situation: Situation): Lack {
  const newest = answers.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
  if (!newest) return 'never'
  if (newest.state !== 'given') return newest.state
  const ended = isEndedLater(newest, situation)
  if (ended) return ended
  if (newest.from > today(new Date(situation.now))) return 'not-yet'
  return isBeforeCustody(newest, situation) ? 'custody' : 'expired'
}

const words: Record<Lack, Said> = {
  never: { da: 'er ikke spurgt om deling med', en: 'has not been asked about sharing with' },
  asked: { da: 'har ikke svaret endnu om deling med', en: 'has not answered yet about sharing with' },
  refused: { da: 'har sagt nej til deling med', en: 'has said no to sharing with' },
  withdrawn: {
    da: 'har trukket sit ja tilbage til deling med',
    en: 'has taken back the yes to sharing with',
  },
  expired: {
    da: 'har sagt ja før, men det gælder ikke længere for',
    en: 'said yes before, but it no longer holds for',
  },
  'not-yet': {
    da: 'har sagt ja, men det gælder først fra en senere dag for',
    en: 'has said yes, but it only holds from a later day for',
  },
  custody: {
    da: 'har sagt ja, før forældremyndigheden blev ændret, om deling med',
    en: 'said yes before custody changed, about sharing with',
  },
}

/** The last day of the yeses that count for the departments; null when none of them names one. */
export function lastDayOf(situation: Situation, departments: readonly string[]): Day | null {
  const counting = situation.consents.filter(
    (answer) => departments.includes(answer.department) && counts(answer, situation),
  )
  return counting.flatMap(({ until }) => (until === null ? [] : [until])).toSorted()[0] ?? null
}
