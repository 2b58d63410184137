import { instantAt, localTime } from '#core/clock.ts'
import { isDay, today } from '#core/day.ts'
import type { ContactKind, LogContact } from '../../contract.ts'
import { contactKinds, nextDays, proposedTime } from '../../rules.ts'
import { parseClock } from '../clock-text.ts'
import { isDetailForm, noDetails, toDetails, type DetailForm } from './detail-form.ts'

export type NextChoice = 'tomorrow' | 'monday' | 'date' | 'none'

/** What stands in the sheet. Kept as text on the device while it is filled in, so every field survives a reload. */
export type ContactForm = {
  personId: string | null
  kind: ContactKind | null
  /** ISO instant at which the sheet was opened, or what the person set instead. */
  happenedAt: string
  words: string
  familyVisible: boolean
  next: NextChoice | null
  nextDay: string | null
  nextTime: string
  nextWhat: string
  window: boolean
  wish: string
  promise: boolean
  promiseWords: string
  promiseDay: string | null
  details: DetailForm
}

/** An empty sheet, with the person of the row it was opened from. */
export function emptyForm(personId: string | null, now: Date): ContactForm {
  return {
    personId,
    kind: null,
    happenedAt: now.toISOString(),
    words: '',
    familyVisible: false,
    next: null,
    nextDay: null,
    nextTime: proposedTime(now).replace(':', '.'),
    nextWhat: '',
    window: false,
    wish: '',
    promise: false,
    promiseWords: '',
    promiseDay: null,
    details: noDetails,
  }
}

/** The sheet as it was left, from what the device or the server kept; null when that is not a sheet. */
export function restoreForm(kept: unknown, now: Date): ContactForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const empty = emptyForm(null, now)
  const known = Object.entries(kept).filter(([name]) => name in empty)
  const form: ContactForm = { ...empty, ...Object.fromEntries(known) }
  const sound =
    typeof form.words === 'string' &&
    !Number.isNaN(Date.parse(form.happenedAt)) &&
    isDetailForm(form.details) &&
    (form.kind === null || contactKinds.includes(form.kind))
  return sound ? form : null
}

/** Whether there is anything in the sheet that would be missed: words, not taps. */
export function isWorthKeeping(form: ContactForm): boolean {
  return [form.words, form.wish, form.promiseWords, form.details.toldWords].some((text) => text.trim() !== '')
}

/** The day chosen for the next contact, or null. */
export function nextDay(form: ContactForm, now: Date): string | null {
  if (form.next === 'date') return form.nextDay
  if (form.next !== 'tomorrow' && form.next !== 'monday') return null
  return nextDays(today(now))[form.next]
}

export type FormFault = 'kind' | 'person' | 'nextDay' | 'nextTime' | 'words' | 'promiseWords' | 'promiseDay'

/** The field each fault belongs to, by the name the server uses as well. */
export const fieldOf: Record<FormFault, string> = {
  kind: 'kind',
  person: 'personId',
  nextDay: 'nextDay',
  nextTime: 'nextTime',
  words: 'window.words',
  promiseWords: 'promise.words',
  promiseDay: 'promise.dueOn',
}

/** What is missing before it can be saved, by field. Only what the person began to say is asked for. */
export function faultsOf(form: ContactForm, now: Date): FormFault[] {
  const dated = form.next !== null && form.next !== 'none'
  const faults: [FormFault, boolean][] = [
    ['kind', kindOf(form) === null],
    ['person', form.window && form.personId === null],
    ['words', form.window && form.words.trim() === ''],
    ['nextDay', dated && nextDay(form, now) === null],
    ['nextTime', dated && parseClock(form.nextTime) === null],
    ['promiseWords', form.promise && form.promiseWords.trim() === ''],
    ['promiseDay', form.promise && form.promiseDay === null],
  ]
  return faults.filter(([, missing]) => missing).map(([field]) => field)
}

/** Somebody who said something was talked with: a window needs no answer to "what happened". */
export function kindOf(form: ContactForm): ContactKind | null {
  return form.kind ?? (form.window ? 'talked' : null)
}

type Place = { familyId: string; appointmentId: string | null; nextWhat: string }

/** What is sent; call it when `faultsOf` is empty. In a window the words are the person's own, so they are the signal. */
export function toInput(form: ContactForm, place: Place, now: Date): LogContact {
  const day = nextDay(form, now)
  const time = parseClock(form.nextTime)
  const next =
    day !== null && isDay(day) && time !== null
      ? {
          startsAt: instantAt(day, time).toISOString(),
          what: form.nextWhat.trim() || place.nextWhat,
          place: null,
        }
      : null
  const words = form.words.trim()
  return {
    familyId: place.familyId,
    personId: form.personId,
    kind: kindOf(form) ?? 'talked',
    happenedAt: form.happenedAt,
    words: words || null,
    familyVisible: form.familyVisible && !form.window,
    next,
    window: form.window ? { words, wish: form.wish.trim() || null } : null,
    promise:
      form.promise && form.promiseDay ? { words: form.promiseWords.trim(), dueOn: form.promiseDay } : null,
    appointmentId: place.appointmentId,
    details: toDetails(form.details, kindOf(form)),
    outsideHours: form.details.outsideHours,
  }
}

/** The clock of an instant as the field shows it: `14.50`. */
export function clockOf(instant: string): string {
  return localTime(new Date(instant)).replace(':', '.')
}

/** The same form with another day or time of the contact; an unreadable time leaves it as it was. */
export function withMoment(form: ContactForm, day: string | null, clock: string): ContactForm {
  const time = parseClock(clock)
  if (day === null || time === null || !isDay(day)) return form
  return { ...form, happenedAt: instantAt(day, time).toISOString() }
}
