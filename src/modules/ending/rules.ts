import { addDays, addMonths, dayOfWeek, daysBetween, type Day } from '#core/day.ts'
import type { EndingState, Lack, ShownHandBack } from './contract.ts'

type Facts = {
  endsOn: Day
  wayIn: { phone: string | null } | null
  wayInWords: string | null
  ifItTips: string | null
  ownView: string | null
  farewell: string | null
}

/**
 * What a plan for an ending lacks before the family can say yes to it (R-END-02, R-END-04): who remains the way in and how they are
 * reached, what the family can do if it tips, the family's own view, our words of farewell, a step down ahead, and every
 * department with an open case having something handed back to it.
 */
export function lacksOf(plan: Facts, around: { steps: number; departmentsLeft: number; on: Day }): Lack[] {
  const lacks: [Lack, boolean][] = [
    ['way-in', plan.wayIn === null || (plan.wayIn.phone === null && plan.wayInWords === null)],
    ['if-it-tips', plan.ifItTips === null],
    ['own-view', plan.ownView === null],
    ['farewell', plan.farewell === null],
    ['steps', around.steps === 0],
    ['departments', around.departmentsLeft > 0],
    ['day-passed', plan.endsOn < around.on],
  ]
  return lacks.filter(([, missing]) => missing).map(([lack]) => lack)
}

/** Whether the family can be asked: a plan whose day has passed can still be agreed afterwards, everything else is needed. */
export function whyNotAgree(lacks: readonly Lack[]): 'incomplete' | null {
  return lacks.some((lack) => lack !== 'day-passed') ? 'incomplete' : null
}

export function stateOf(plan: { agreedOn: Day | null } | null): EndingState {
  if (plan === null) return 'none'
  return plan.agreedOn === null ? 'draft' : 'agreed'
}

/** Departments with an open case of the family that nothing is handed back to. */
export function departmentsLeft<D extends { code: string }>(
  open: readonly D[],
  handBacks: readonly { department: string }[],
): D[] {
  return open.filter(({ code }) => !handBacks.some(({ department }) => department === code))
}

/** Whether the step-down is shorter than the municipality has agreed on (default 6 months, R-END-02): said, never refused. */
export function isShorter(from: Day, endsOn: Day, months: number): boolean {
  return endsOn < addMonths(from, months)
}

/** The day of a later talk: so many months after the course really ended, or after the day it is meant to. */
export function talkDue(ended: { endedOn: Day | null; endsOn: Day }, months: number): Day {
  return addMonths(ended.endedOn ?? ended.endsOn, months)
}

export type ProposedKind = 'joint' | 'fortnightly' | 'monthly' | 'farewell' | 'call'
export type ProposedStep = { kind: ProposedKind; onDay: Day }

const onWeekday = (day: Day): Day => (dayOfWeek(day) > 5 ? addDays(day, 8 - dayOfWeek(day)) : day)
/** Shares of the time until the end at which each step lies; a choice of ours, not science. */
const shares: readonly (readonly [ProposedKind, number])[] = [
  ['joint', 0.15],
  ['fortnightly', 0.3],
  ['monthly', 0.6],
  ['farewell', 1],
]
const CALL_AFTER_DAYS = 14

/**
 * A step-down to start from: a joint meeting with whoever takes over, contact every second week, then every month, a farewell,
 * and a call two weeks after. Days are weekdays, in order, and none lies before `from`. The family and the pair change it.
 */
export function proposeSteps(from: Day, endsOn: Day): ProposedStep[] {
  const days = daysBetween(from, endsOn)
  if (days < 1) return [{ kind: 'farewell', onDay: onWeekday(from) }]
  const down = shares
    .filter(([kind]) => days >= 28 || kind === 'farewell')
    .map(([kind, share]) => ({ kind, onDay: onWeekday(addDays(from, Math.round(days * share))) }))
  return [...down, { kind: 'call', onDay: onWeekday(addDays(endsOn, CALL_AFTER_DAYS)) }]
}

/** Why somebody cannot say that a department has taken what is handed back: only its own people, or the pair for it. */
export function whyNotTake(
  handBack: Pick<ShownHandBack, 'department'>,
  who: { departments: readonly string[]; inThePair: boolean },
): 'other-department' | null {
  return who.departments.includes(handBack.department) || who.inThePair ? null : 'other-department'
}
