import type { Day } from '#core/day.ts'
import type { Stand } from './contract.ts'
import { classesFrom } from './rules.ts'

/** A yes to sharing with a department, with the days it holds; `until` null is without end. */
export type Yes = {
  consentId: string
  department: string
  from: Day
  until: Day | null
  /** Kinds of information the yes covers; null: all that the department may give. */
  classes?: readonly string[] | null
}
/** A share to be made: one direction between two departments, for the days on which both yeses hold. */
export type NewShare = {
  from: string
  to: string
  classes: string[]
  consentId: string
  otherConsentId: string
  fromOn: Day
  untilOn: Day | null
}

/**
 * The shares a new yes opens: both ways with every other department that has one, for the days they have in common.
 * Each direction carries only what its sender may give (health from the health department alone).
 */
export function sharesFor(yes: Yes, others: readonly Yes[]): NewShare[] {
  return others
    .filter(({ department }) => department !== yes.department)
    .flatMap((other) => {
      const fromOn = yes.from > other.from ? yes.from : other.from
      const untilOn = earlier(yes.until, other.until)
      if (untilOn !== null && untilOn < fromOn) return []
      const share = (from: Yes, to: Yes): NewShare => ({
        from: from.department,
        to: to.department,
        classes: classesFrom(from.department).filter((one) => from.classes?.includes(one) ?? true),
        consentId: from.consentId,
        otherConsentId: to.consentId,
        fromOn,
        untilOn,
      })
      return [share(yes, other), share(other, yes)]
    })
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}

export type Taking = { part: string; participates: boolean; stand: Stand }

/** A course rests on consent from the moment everyone who takes part has said yes to it (domain.md 7.1). */
export function isAgreedByAll(people: readonly Taking[]): boolean {
  const taking = people.filter(({ participates }) => participates)
  return taking.some(({ part }) => part === 'young') && taking.every(({ stand }) => stand === 'given')
}

/**
 * Whether a course that rested on consent has lost it when somebody withdraws: only by a young person's yes. Another's
 * withdrawal ends what rests on that person and not the others' course.
 */
export function hasLostConsent({ part, participates, stand }: Taking): boolean {
  return part === 'young' && participates && stand !== 'given' && stand !== 'partly'
}
