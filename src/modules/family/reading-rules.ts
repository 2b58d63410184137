import { daysBetween, type Day } from '#core/day.ts'
import type { Phase } from './contract.ts'
import type { ConsentStand } from './reading-contract.ts'

const withContact: readonly Phase[] = ['contacting', 'consented', 'assessing', 'active', 'ending']

/** True while somebody is expected to be in touch with the family; a family that has ended or said no is left in peace. */
export function isInCourse(phase: Phase): boolean {
  return withContact.includes(phase)
}

export type Silence = { lastContactOn: Day | null; enteredOn: Day; silenceDays: number; phase: Phase }

/** Whole days since the last contact, or since the family came in when there has been none. Never negative. */
export function daysSince(
  { lastContactOn, enteredOn }: Pick<Silence, 'lastContactOn' | 'enteredOn'>,
  today: Day,
): number {
  return Math.max(0, daysBetween(lastContactOn ?? enteredOn, today))
}

/**
 * Quiet for too long: more days without contact than the rhythm agreed with this family (`silence_days`), never one
 * rule for all (ux.md 2.1). A try that reached nobody is not a contact (R-TRU-02).
 */
export function isQuiet(family: Silence, today: Day): boolean {
  return isInCourse(family.phase) && daysSince(family, today) > family.silenceDays
}

type Listed = { quiet: boolean; daysSince: number; phase: Phase; name: string }

/** Quiet families first, the longest silence on top; then by name; those whose course has ended last (ux.md 2, screen 2). */
export function orderFamilies<T extends Listed>(
  families: readonly T[],
  compareNames: (a: string, b: string) => number,
): T[] {
  const group = (family: T) => (family.quiet ? 0 : isInCourse(family.phase) ? 1 : 2)
  return [...families].sort(
    (a, b) =>
      group(a) - group(b) || (a.quiet ? b.daysSince - a.daysSince : 0) || compareNames(a.name, b.name),
  )
}

/** One question of consent put to one person, as it stands; days are Danish calendar days. */
export type ConsentFact = {
  purpose: 'participate' | 'share'
  department: string | null
  state: 'asked' | 'given' | 'refused' | 'withdrawn'
  askedOn: Day
  answeredOn: Day | null
  /** The first day a yes holds, when it is not the day of the answer: a yes that continues another. */
  validFrom: Day | null
  validTo: Day | null
  withdrawnOn: Day | null
  /** Whether the wall counts this yes now (gate.held_consents): a change of custody or a birthday can end it by itself. */
  holds: boolean
}

/**
 * Where a person stands: given, partly, not given or withdrawn (HG-06). A yes in force speaks first, also while the
 * question is put again; then an open question; then the newest answer. A yes counts on the day it ends, not after.
 * Partly: takes part, but has not said yes to sharing with every department that was asked about, or the other way round.
 */
export function consentStand(facts: readonly ConsentFact[], today: Day): ConsentStand {
  const current = currentOfEach(facts, today)
  const part = current.find(({ purpose }) => purpose === 'participate')
  const shares = current.filter(({ purpose }) => purpose === 'share')
  if (part && isInForce(part, today)) {
    const stand = shares.every((share) => isInForce(share, today)) ? 'given' : 'partly'
    return { stand, why: 'answered', on: part.answeredOn, until: part.validTo }
  }
  const shared = shares.find((share) => isInForce(share, today))
  if (shared) return { stand: 'partly', why: 'answered', on: shared.answeredOn, until: shared.validTo }
  const last = part ?? shares[0]
  return last ? whyNotGiven(last, today) : { stand: 'not_given', why: 'never', on: null, until: null }
}

function isInForce({ state, validFrom, validTo, holds }: ConsentFact, today: Day): boolean {
  return (
    state === 'given' &&
    holds &&
    (validFrom === null || validFrom <= today) &&
    (validTo === null || validTo >= today)
  )
}

/** What an answer that is not in force says: taken back, no, still to come, run out, ended by itself, or only asked so far. */
function whyNotGiven(fact: ConsentFact, today: Day): ConsentStand {
  const { state, askedOn, answeredOn, validFrom, validTo, withdrawnOn } = fact
  if (state === 'withdrawn') return { stand: 'withdrawn', why: 'withdrawn', on: withdrawnOn, until: null }
  if (state === 'refused') return { stand: 'not_given', why: 'refused', on: answeredOn, until: null }
  if (state === 'asked') return { stand: 'not_given', why: 'asked', on: askedOn, until: null }
  const coming = validFrom !== null && validFrom > today
  if (!coming && (validTo === null || validTo >= today))
    return { stand: 'not_given', why: 'lapsed', on: answeredOn, until: null }
  return {
    stand: 'not_given',
    why: coming ? 'coming' : 'expired',
    on: coming ? validFrom : validTo,
    until: null,
  }
}

/** The question that speaks for each purpose and department: in force, else open, else the newest answered. */
function currentOfEach(facts: readonly ConsentFact[], today: Day): ConsentFact[] {
  const newestFirst = facts.toSorted((a, b) => b.askedOn.localeCompare(a.askedOn))
  const questions = Map.groupBy(newestFirst, ({ purpose, department }) => `${purpose}/${department ?? ''}`)
  return [...questions.values()].flatMap((asked) => {
    const current =
      asked.find((fact) => isInForce(fact, today)) ?? asked.find(({ state }) => state === 'asked') ?? asked[0]
    return current ? [current] : []
  })
}

/** Whether a person's own rules apply: a young person or sibling of full age (R-CON-03). `adultAge` is dated data. */
export function hasOwnRules(person: { part: string; age: number }, adultAge: number): boolean {
  return ['young', 'sibling'].includes(person.part) && person.age >= adultAge
}
