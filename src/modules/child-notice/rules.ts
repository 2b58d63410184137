import { addWeekdays } from '#core/holiday.ts'
import { today, type Day } from '#core/day.ts'
import type { Notice } from './contract.ts'

/** Weekdays, Saturdays among them, within which the sender gets a receipt: the earlier of the two ways to count (§ 138). */
const RECEIPT_WEEKDAYS = 6
const HOUR_MS = 3_600_000

/** The last day for the receipt of a notice that came at this instant. */
export function receiptDay(receivedAt: Date): Day {
  return addWeekdays(today(receivedAt), RECEIPT_WEEKDAYS)
}

/** How a deadline of ours stands, in words: it is about us, and no colour of a child. */
export type Standing = 'kept' | 'plenty' | 'half-gone' | 'nearly-gone' | 'passed'

/**
 * The 24 hours run in real time, also over a weekend: "half gone" from 50 % and "nearly gone" from 80 % (domain model 7.3).
 * Kept in time stays "kept"; done too late stays "passed".
 */
export function acuteStanding(
  notice: Pick<Notice, 'receivedAt' | 'assessBy' | 'assessedAt'>,
  now: Date,
): Standing {
  const [from, to] = [Date.parse(notice.receivedAt), Date.parse(notice.assessBy)]
  const at = notice.assessedAt === null ? now.getTime() : Date.parse(notice.assessedAt)
  if (at > to) return 'passed'
  if (notice.assessedAt !== null) return 'kept'
  const gone = (at - from) / (to - from)
  if (gone >= 0.8) return 'nearly-gone'
  return gone >= 0.5 ? 'half-gone' : 'plenty'
}

/** Whole hours left of the 24; 0 when they are gone. */
export function hoursLeft({ assessBy }: Pick<Notice, 'assessBy'>, now: Date): number {
  return Math.max(0, Math.floor((Date.parse(assessBy) - now.getTime()) / HOUR_MS))
}

/** How the receipt stands on a day. */
export function receiptStanding(
  { receiptOn, receiptAt }: Pick<Notice, 'receiptOn' | 'receiptAt'>,
  now: Date,
): Standing {
  const on = receiptAt === null ? today(now) : today(new Date(receiptAt))
  if (on > receiptOn) return 'passed'
  if (receiptAt !== null) return 'kept'
  return on === receiptOn ? 'nearly-gone' : 'plenty'
}

export type WhyNotClose = 'closed' | 'not-assessed' | 'no-receipt'

/** Why a notice cannot be closed: never without a documented assessment and a receipt (HG-08). */
export function whyNotClose(
  notice: Pick<Notice, 'assessedAt' | 'receiptAt' | 'closedAt'>,
): WhyNotClose | null {
  if (notice.closedAt !== null) return 'closed'
  if (notice.assessedAt === null) return 'not-assessed'
  return notice.receiptAt === null ? 'no-receipt' : null
}
