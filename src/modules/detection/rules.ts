import { addDays, type Day } from '#core/day.ts'
import type { Decision, NotIncluded, Outcome, SignalState } from './contract.ts'

/** Where a signal can go by hand. A decision is the only way to `decided`; from there it can be taken up again. */
const ways: Record<SignalState, readonly SignalState[]> = {
  new: ['clarify', 'offer', 'decided'],
  clarify: ['clarify', 'offer', 'decided'],
  offer: ['clarify', 'decided'],
  decided: ['clarify'],
}

/** A signal as the rules need it; days are Danish calendar days. */
export type SignalFacts = {
  state: SignalState
  strengths: string | null
  seen: string
  matched: boolean
  matchConfirmed: boolean | null
  takenIn: boolean
  deleteOn: Day
}

export type DecisionFacts = {
  decision: Decision
  notIncluded: NotIncluded | null
  whoThen: string | null
  responsibleId: string | null
  dueOn: Day | null
}

/** The column a decision leads to: an offer waits for the family's answer, a follow-up for its day (ux.md 2.7). */
export function stateAfter(decision: Decision): SignalState {
  if (decision === 'follow-up') return 'clarify'
  return decision === 'offer-family' ? 'offer' : 'decided'
}

/** Decisions that somebody must carry out by a day (R-DET-11: who does what by when). */
export function needsSomeone(decision: Decision): boolean {
  return ['adult-talks', 'offer-family', 'other-help', 'notification', 'follow-up'].includes(decision)
}

/** Whom something can be left to: those who work with families, and who are therefore shown what is left to them. */
export function mayCarryOut({ roles }: { roles: readonly string[] }): boolean {
  return (roles.includes('core') || roles.includes('early_help')) && !roles.includes('police')
}

/** Decisions that say that the young person is not taken in, and why (domain.md 7.9). */
export function needsCode(decision: Decision): boolean {
  return decision === 'nothing' || decision === 'other-help'
}

export type WhyNotDecide =
  | 'taken-in'
  | 'no-such-way'
  | 'no-strengths'
  | 'no-necessity'
  | 'match-open'
  | 'not-known'
  | 'known-already'
  | 'no-code'
  | 'too-deep-needs-help'
  | 'who-then'
  | 'no-responsible'
  | 'no-date'
  | 'date-gone'
  | 'due-after-deletion'

/**
 * Why a decision cannot be made, or null. Strengths are written first (ux.md 2.7; R-ASM-08), and so is why it was
 * necessary to share (HG-01). "Not us" names who then, and "too far in" always leads to other help (R-DET-08).
 */
export function whyNotDecide(signal: SignalFacts, input: DecisionFacts, today: Day): WhyNotDecide | null {
  return whyNotReady(signal, input.decision) ?? whyNotPlaced(input) ?? whyNotCarriedOut(signal, input, today)
}

function whyNotReady(signal: SignalFacts, decision: Decision): WhyNotDecide | null {
  if (signal.takenIn) return 'taken-in'
  if (!ways[signal.state].includes(stateAfter(decision))) return 'no-such-way'
  if (!signal.strengths) return 'no-strengths'
  if (!signal.seen) return 'no-necessity'
  if (decision === 'already-in') return signal.matchConfirmed === true ? null : 'not-known'
  if (decision !== 'offer-family') return null
  if (signal.matchConfirmed === true) return 'known-already'
  return signal.matched && signal.matchConfirmed === null ? 'match-open' : null
}

function whyNotPlaced({ decision, notIncluded, whoThen }: DecisionFacts): WhyNotDecide | null {
  if (!needsCode(decision)) return null
  if (notIncluded === null) return 'no-code'
  if (decision === 'nothing' && notIncluded === 'TOO_DEEPLY_INVOLVED') return 'too-deep-needs-help'
  return decision === 'other-help' && !whoThen ? 'who-then' : null
}

function whyNotCarriedOut(signal: SignalFacts, input: DecisionFacts, today: Day): WhyNotDecide | null {
  if (!needsSomeone(input.decision)) return null
  if (input.responsibleId === null) return 'no-responsible'
  if (input.dueOn === null) return 'no-date'
  return whyNotDue(input.dueOn, signal.deleteOn, today)
}

/** A day by which something is done lies neither in the past nor after the card itself is deleted. */
export function whyNotDue(dueOn: Day, deleteOn: Day, today: Day): 'date-gone' | 'due-after-deletion' | null {
  if (dueOn < today) return 'date-gone'
  return dueOn > deleteOn ? 'due-after-deletion' : null
}

/** Why a signal cannot be (re)opened for a closer look. */
export function whyNotClarify(signal: SignalFacts, dueOn: Day, today: Day): WhyNotDecide | null {
  if (signal.takenIn) return 'taken-in'
  if (!ways[signal.state].includes('clarify')) return 'no-such-way'
  return whyNotDue(dueOn, signal.deleteOn, today)
}

/**
 * Why the family cannot be taken in. An unanswered match stops it: a child must not get a second file, and the offer
 * must not reach another child of the same name.
 */
export function whyNotTakeIn(signal: SignalFacts): WhyNotDecide | null {
  if (signal.takenIn) return 'taken-in'
  if (!ways[signal.state].includes('decided')) return 'no-such-way'
  if (!signal.strengths) return 'no-strengths'
  if (signal.matchConfirmed === true) return 'known-already'
  return signal.matched && signal.matchConfirmed === null ? 'match-open' : null
}

/** When a signal goes: after the municipality's days from its receipt, or the next night when nothing is to happen. */
export function deleteOn(
  receivedOn: Day,
  retentionDays: number,
  decision: Decision | null,
  decidedOn: Day,
): Day {
  const ordinary = addDays(receivedOn, retentionDays)
  return decision === 'nothing' && decidedOn < ordinary ? decidedOn : ordinary
}

/** The last day a card may be kept for a follow-up: twice the municipality's days after it came, whatever is decided. */
export function latestFollowUp(receivedOn: Day, retentionDays: number): Day {
  return addDays(receivedOn, 2 * retentionDays)
}

/**
 * When a card goes that comes back on a day: not before the list meeting that takes it up (`meetingOn`, the first planned
 * on that day or later), else the day itself; never earlier than it would have gone, and never past `latestFollowUp`.
 */
export function deleteAfterFollowUp(
  card: { receivedOn: Day; retentionDays: number },
  dueOn: Day,
  meetingOn: Day | null,
): Day {
  const ordinary = addDays(card.receivedOn, card.retentionDays)
  const latest = latestFollowUp(card.receivedOn, card.retentionDays)
  const wanted = meetingOn ?? dueOn
  if (wanted <= ordinary) return ordinary
  return wanted < latest ? wanted : latest
}

/** Whether a card comes back at a meeting by itself: its day has come by then, and this meeting has not decided on it yet. */
export function comesBack(
  card: { decision: Decision | null; dueOn: Day | null; decidedMeetingId: string | null },
  meeting: { meetingId: string; heldOn: Day },
): boolean {
  const isDue = card.decision === 'follow-up' && card.dueOn !== null && card.dueOn <= meeting.heldOn
  return isDue && card.decidedMeetingId !== meeting.meetingId
}

/** What came of a signal, in one word for counting. */
export function outcomeOf(signal: {
  state: SignalState
  decision: Decision | null
  notIncluded: NotIncluded | null
  takenIn: boolean
}): Outcome {
  if (signal.takenIn) return 'yes'
  if (signal.decision === 'follow-up') return 'follow-up'
  if (signal.state !== 'decided') return 'undecided'
  return signal.notIncluded === 'DECLINED' ? 'declined' : (signal.decision ?? 'undecided')
}

/** How many of each outcome, in the order of first appearance; a count of decisions, never a ranking of people. */
export function countOutcomes(
  signals: readonly Parameters<typeof outcomeOf>[0][],
): { outcome: Outcome; number: number }[] {
  const groups = Map.groupBy(signals, outcomeOf)
  return [...groups].map(([outcome, { length }]) => ({ outcome, number: length }))
}

const CLOCK_SLACK_MS = 5 * 60_000

/**
 * The moment something happened: now, unless an earlier one is given; null for one that is yet to come. A device's clock
 * may be a few minutes ahead of ours; such a moment counts as now.
 */
export function momentOf(given: string | undefined, now: Date): Date | null {
  const at = given === undefined ? now : new Date(given)
  if (at.getTime() > now.getTime() + CLOCK_SLACK_MS) return null
  return at > now ? now : at
}
