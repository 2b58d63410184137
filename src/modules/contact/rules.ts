import { hoursLater, instantAt, isOutsideHours, localTime } from '#core/clock.ts'
import { addDays, dayOfWeek, daysBetween, today, type Day } from '#core/day.ts'
import { isHoliday } from '#core/holiday.ts'
import type { ContactDetails } from '#modules/family/reach-contract.ts'
import type { AppointmentState, ContactKind } from './contract.ts'

/** The four answers to "what happened?", in the order they are asked; held here so that a screen needs no validator. */
export const contactKinds: readonly ContactKind[] = ['talked', 'met', 'practical', 'tried']

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
/** A phone's clock may run ahead of the server's: what it calls now is not yet the future. */
const CLOCK_SLACK_MS = 5 * MINUTE_MS
const UNDO_HOURS = 24

/** Whether an instant lies in the future, with five minutes of slack for clocks that do not agree. */
export function isInFuture(at: Date, now: Date): boolean {
  return at.getTime() > now.getTime() + CLOCK_SLACK_MS
}

/** The instant as it is stored: what a fast clock calls later than now happened now. */
export function notAfter(at: Date, now: Date): Date {
  return at.getTime() > now.getTime() ? now : at
}

/** Calendar days that tries have gone on, first and last included: from 21 to 29 August is 9 (ux.md 6, string 48). */
export function daysOfTries(firstTry: Date | null, lastTry: Date): number {
  return firstTry === null ? 0 : daysBetween(today(firstTry), today(lastTry)) + 1
}

/** Why a contact cannot be taken back: only one's own, only once, and within 24 hours of writing it down. */
export function whyNotUndo(
  contact: { staffId: string; recordedAt: string; removedAt: string | null },
  actorId: string,
  now: Date,
): 'not-yours' | 'already-undone' | 'too-late' | null {
  if (contact.staffId !== actorId) return 'not-yours'
  if (contact.removedAt !== null) return 'already-undone'
  return now > hoursLater(new Date(contact.recordedAt), UNDO_HOURS) ? 'too-late' : null
}

/**
 * Whether a contact was outside opening hours (R-TRU-03). `hours` are the municipality's own, Monday to Friday as
 * 'HH:MM-HH:MM' or '' for closed; while it has none, what was ticked counts, else the report's eight to four (7.2.1).
 */
export function wasOutsideHours(
  at: Date,
  hours: readonly string[] | null,
  ticked: boolean | null | undefined,
): boolean {
  if (hours === null) return ticked ?? isOutsideHours(at)
  const day = today(at)
  const [opens, closes] = (hours[dayOfWeek(day) - 1] ?? '').split('-')
  if (!opens || !closes || isHoliday(day)) return true
  const time = localTime(at)
  return time < opens || time >= closes
}

/** Why what was noted of a contact cannot be: somebody reached was there, and an interpreter speaks a language. */
export function whyNotDetails(
  kind: ContactKind,
  { reply, interpreter, language }: ContactDetails,
): 'was-reached' | 'which-language' | null {
  if (kind !== 'tried' && (reply === 'no_answer' || reply === 'no_show')) return 'was-reached'
  return interpreter === true && language === null ? 'which-language' : null
}

/** What an appointment became when this contact was it: held, or missed when nobody was reached. Never a fault of the family. */
export function settledBy(kind: ContactKind): AppointmentState {
  return kind === 'tried' ? 'missed' : 'held'
}

/** Whether a contact can have been the appointment: from an hour before it begins. An earlier call is a call about it. */
export function couldBeIt(startsAt: Date, happenedAt: Date): boolean {
  return happenedAt >= hoursLater(startsAt, -1)
}

/** Why an appointment cannot be made for a time: it is on a day that had passed when it was agreed. */
export function whyNotPlan(startsAt: Date, madeAt: Date): 'day-has-passed' | null {
  return today(startsAt) < today(madeAt) ? 'day-has-passed' : null
}

/** Why an appointment cannot get this outcome. It can be called off or moved before its day, but not held or missed. */
export function whyNotSettle(
  appointment: { state: string; startsAt: string },
  to: { state: string; hasNewTime: boolean },
  now: Date,
): 'already-settled' | 'not-yet' | 'no-new-time' | null {
  if (appointment.state !== 'planned') return 'already-settled'
  const beforeItsDay = today(new Date(appointment.startsAt)) > today(now)
  if (beforeItsDay && ['held', 'missed'].includes(to.state)) return 'not-yet'
  return to.state === 'moved' && !to.hasNewTime ? 'no-new-time' : null
}

/** Why a promise cannot be due on a day: the day had passed when it was given or moved. */
export function whyNotDue(dueOn: Day, saidAt: Date): 'day-has-passed' | null {
  return dueOn < today(saidAt) ? 'day-has-passed' : null
}

/** Why a promise cannot be noted as kept, or as one that could not be: it is settled, or it had not been given then. */
export function whyNotKeep(
  promise: { promisedAt: string; keptAt: string | null; brokenAt: string | null },
  at: Date,
): 'already-kept' | 'already-broken' | 'before-it-was-given' | null {
  if (promise.keptAt !== null) return 'already-kept'
  if (promise.brokenAt !== null) return 'already-broken'
  return at < new Date(promise.promisedAt) ? 'before-it-was-given' : null
}

type WindowFacts = { openedAt: string; firstActionAt: string | null; closedAt: string | null }

/** Why a first action cannot be noted on a window. The first one stops the clock; what follows are contacts and steps. */
export function whyNotAct(
  window: WindowFacts,
  actedAt: Date,
): 'closed' | 'already-acted' | 'before-it-opened' | null {
  if (window.closedAt !== null) return 'closed'
  if (window.firstActionAt !== null) return 'already-acted'
  return actedAt < new Date(window.openedAt) ? 'before-it-opened' : null
}

/** Why a window cannot be closed: grasped needs a first action, so that others can learn what it was. */
export function whyNotClose(
  window: WindowFacts,
  outcome: 'taken' | 'closed',
  closedAt: Date,
): 'closed' | 'nothing-done' | 'before-it-opened' | null {
  if (window.closedAt !== null) return 'closed'
  if (outcome === 'taken' && window.firstActionAt === null) return 'nothing-done'
  return closedAt < new Date(window.openedAt) ? 'before-it-opened' : null
}

/** Time to an instant in whole minutes, rounded down: a clock never promises more than there is. */
export type TimeLeft = { over: boolean; hours: number; minutes: number }

export function timeLeft(until: Date, now: Date): TimeLeft {
  const minutes = Math.floor((until.getTime() - now.getTime()) / MINUTE_MS)
  if (minutes < 0) return { over: true, hours: 0, minutes: 0 }
  return { over: until.getTime() <= now.getTime(), hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

/** What a window's own row says was done with it, one after the other. */
export const windowSteps = ['opened', 'acted', 'closed'] as const
export type WindowStep = (typeof windowSteps)[number]

/** The newest step of a window: the one that may be taken back, so that the same one is never taken back twice (ux.md section 3). */
export function newestStep({ firstActionAt, closedAt }: Omit<WindowFacts, 'openedAt'>): WindowStep {
  return closedAt !== null ? 'closed' : firstActionAt !== null ? 'acted' : 'opened'
}

/** What comes after the offer is a local way of working, not law: still there after three times the clock, closed together after 14 days (ux.md 2.9). */
const STILL_WITH_US = 3
const CLOSE_TOGETHER_DAYS = 14

/** When a window that is open is meant to be asked about again, and to be closed together, as ISO instants. */
export function meantFor({ openedAt, offerBy }: { openedAt: string; offerBy: string }): {
  stillWithUs: string
  closeTogether: string
} {
  const opened = new Date(openedAt)
  const clockHours = (Date.parse(offerBy) - opened.getTime()) / (60 * MINUTE_MS)
  return {
    stillWithUs: hoursLater(opened, STILL_WITH_US * clockHours).toISOString(),
    closeTogether: instantAt(addDays(today(opened), CLOSE_TOGETHER_DAYS), localTime(opened)).toISOString(),
  }
}

/** The days offered with one tap for the next contact: tomorrow, and the Monday after it (on a Sunday: the Monday after next). */
export function nextDays(today: Day): { tomorrow: Day; monday: Day } {
  const tomorrow = addDays(today, 1)
  const toMonday = 8 - dayOfWeek(tomorrow)
  return { tomorrow, monday: addDays(tomorrow, toMonday) }
}

/** The clock time proposed for the next contact: the half hour that this contact began in or nearest after, as 'HH:MM'. */
export function proposedTime(now: Date): string {
  const [hours = 0, minutes = 0] = localTime(now).split(':').map(Number)
  const halves = Math.min(Math.ceil((hours * 60 + minutes) / 30), 47)
  return `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}`
}
