import { hoursLater } from '#core/clock.ts'
import { addMonths, today, type Day } from '#core/day.ts'
import type { Judgement } from './review-contract.ts'

/** Hours from knowing of a breach until Datatilsynet must have been told (GDPR art. 33(1)). */
const AUTHORITY_HOURS = 72

/** When a breach must have been reported; null for what was in order or explained. */
export function authorityBy(judgement: Judgement, knownAt: Date): Date | null {
  return judgement === 'breach' ? hoursLater(knownAt, AUTHORITY_HOURS) : null
}

/** The day from which the next review should be drawn: so many months after the first row it covers. */
export function reviewDueOn(fromAt: Date, periodMonths: number): Day {
  return addMonths(today(fromAt), periodMonths)
}

/** Why a review cannot be closed yet. */
export function whyNotClose(review: {
  closedAt: string | null
  open: number
}): 'closed' | 'not-judged' | null {
  if (review.closedAt !== null) return 'closed'
  return review.open > 0 ? 'not-judged' : null
}
