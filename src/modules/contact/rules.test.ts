import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  couldBeIt,
  daysOfTries,
  isInFuture,
  meantFor,
  nextDays,
  notAfter,
  proposedTime,
  settledBy,
  timeLeft,
  whyNotAct,
  whyNotClose,
  whyNotDue,
  whyNotKeep,
  whyNotPlan,
  whyNotSettle,
  whyNotUndo,
} from './rules.ts'
import { persistenceWords, timeLeftWords } from './words.ts'

const at = (text: string) => new Date(text)
const now = at('2026-09-04T12:50:00Z')
const instants = fc.date({
  min: at('2020-01-01T00:00:00Z'),
  max: at('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('when something happened', () => {
  it('a phone whose clock runs up to five minutes ahead is believed to mean now', () => {
    expect(isInFuture(at('2026-09-04T12:55:00Z'), now)).toBe(false)
    expect(isInFuture(at('2026-09-04T12:55:01Z'), now)).toBe(true)
    expect(notAfter(at('2026-09-04T12:54:00Z'), now)).toEqual(now)
  })
  it('what is stored is never later than now', () => {
    fc.assert(
      fc.property(
        instants,
        instants,
        (one, two) => notAfter(one, two) <= two && (one > two || notAfter(one, two) === one),
      ),
    )
  })
})

describe('tries (R-TRU-02; report 7.2.1: at man bliver ved)', () => {
  it('counts the days of tries with the first and the last day in, by Danish days', () => {
    expect(daysOfTries(at('2026-08-21T10:00:00Z'), at('2026-08-29T16:00:00Z'))).toBe(9)
    expect(daysOfTries(at('2026-08-21T21:30:00Z'), at('2026-08-21T22:30:00Z'))).toBe(2)
    expect(daysOfTries(null, now)).toBe(0)
  })
  it('says that it matters to go on, and nothing after a contact', () => {
    expect(persistenceWords(4, 9)).toBe('4. forsøg på 9 dage. Det betyder noget, at du bliver ved.')
    expect(persistenceWords(1, 1)).toBe('1. forsøg. Det betyder noget, at du prøver.')
    expect(persistenceWords(2, 1)).toBe('2. forsøg på én dag. Det betyder noget, at du bliver ved.')
    expect(persistenceWords(0, 0)).toBeNull()
  })
  it('an appointment where nobody was reached is missed, without blame; any contact is held', () => {
    expect(['talked', 'met', 'practical', 'tried'].map((kind) => settledBy(kind as 'met'))).toEqual([
      'held',
      'held',
      'held',
      'missed',
    ])
  })
  it('a call more than an hour before an appointment is a call about it, not the appointment', () => {
    expect(couldBeIt(at('2026-09-04T14:00:00Z'), at('2026-09-04T12:59:00Z'))).toBe(false)
    expect(couldBeIt(at('2026-09-04T14:00:00Z'), at('2026-09-04T13:00:00Z'))).toBe(true)
  })
})

describe('undoing a contact', () => {
  const mine = { staffId: 'me', recordedAt: '2026-09-03T12:50:00Z', removedAt: null }
  it.each([
    [mine, now, null],
    [mine, at('2026-09-04T12:50:01Z'), 'too-late'],
    [{ ...mine, staffId: 'other' }, now, 'not-yours'],
    [{ ...mine, removedAt: '2026-09-03T13:00:00Z' }, now, 'already-undone'],
  ])('%o at %s: %s', (contact, moment, why) => expect(whyNotUndo(contact, 'me', moment)).toBe(why))
  it('lasts 24 real hours, also the night when summer time begins', () => {
    const evening = { ...mine, recordedAt: '2026-03-28T19:00:00Z' }
    expect(whyNotUndo(evening, 'me', at('2026-03-29T18:59:00Z'))).toBeNull()
    expect(whyNotUndo(evening, 'me', at('2026-03-29T19:01:00Z'))).toBe('too-late')
  })
})

describe('appointments and promises', () => {
  it('can be agreed for later on the same day, not for a day that has passed', () => {
    expect(whyNotPlan(at('2026-09-04T06:00:00Z'), now)).toBeNull()
    expect(whyNotPlan(at('2026-09-03T21:59:00Z'), now)).toBe('day-has-passed')
    expect(whyNotDue('2026-09-04', now)).toBeNull()
    expect(whyNotDue('2026-09-03', now)).toBe('day-has-passed')
  })
  it.each([
    ['planned', '2026-09-04T14:00:00Z', { state: 'held', hasNewTime: false }, null],
    ['planned', '2026-09-05T14:00:00Z', { state: 'held', hasNewTime: false }, 'not-yet'],
    ['planned', '2026-09-05T14:00:00Z', { state: 'missed', hasNewTime: false }, 'not-yet'],
    ['planned', '2026-09-05T14:00:00Z', { state: 'cancelled_by_family', hasNewTime: false }, null],
    ['planned', '2026-09-05T14:00:00Z', { state: 'moved', hasNewTime: true }, null],
    ['planned', '2026-09-05T14:00:00Z', { state: 'moved', hasNewTime: false }, 'no-new-time'],
    ['held', '2026-09-01T14:00:00Z', { state: 'missed', hasNewTime: false }, 'already-settled'],
  ])('%s at %s to %o: %s', (state, startsAt, to, why) =>
    expect(whyNotSettle({ state, startsAt }, to, now)).toBe(why),
  )
  it('a promise is kept once, and not before it was given', () => {
    expect(whyNotKeep({ promisedAt: '2026-09-01T10:00:00Z', keptAt: null, brokenAt: null }, now)).toBeNull()
    expect(
      whyNotKeep({ promisedAt: '2026-09-01T10:00:00Z', keptAt: '2026-09-02T10:00:00Z', brokenAt: null }, now),
    ).toBe('already-kept')
    expect(
      whyNotKeep({ promisedAt: '2026-09-01T10:00:00Z', keptAt: null, brokenAt: '2026-09-02T10:00:00Z' }, now),
    ).toBe('already-broken')
    expect(whyNotKeep({ promisedAt: '2026-09-05T10:00:00Z', keptAt: null, brokenAt: null }, now)).toBe(
      'before-it-was-given',
    )
  })
})

describe('the motivation window (report 6.1; R-SPD-01)', () => {
  const open = { openedAt: '2026-09-03T16:00:00Z', firstActionAt: null, closedAt: null }
  const acted = { ...open, firstActionAt: '2026-09-04T10:00:00Z' }
  it('takes one first action, after it opened and before it closes', () => {
    expect(whyNotAct(open, now)).toBeNull()
    expect(whyNotAct(acted, now)).toBe('already-acted')
    expect(whyNotAct({ ...open, closedAt: '2026-09-04T10:00:00Z' }, now)).toBe('closed')
    expect(whyNotAct(open, at('2026-09-03T15:59:00Z'))).toBe('before-it-opened')
  })
  it('is grasped only when something was done, and may always be closed', () => {
    expect(whyNotClose(open, 'taken', now)).toBe('nothing-done')
    expect(whyNotClose(acted, 'taken', now)).toBeNull()
    expect(whyNotClose(open, 'closed', now)).toBeNull()
    expect(whyNotClose({ ...acted, closedAt: '2026-09-04T11:00:00Z' }, 'taken', now)).toBe('closed')
    expect(whyNotClose(open, 'closed', at('2026-09-01T00:00:00Z'))).toBe('before-it-opened')
  })
  it('is meant to be asked about after three times its clock, and closed together after two weeks (ux.md 2.9)', () =>
    expect(meantFor({ openedAt: '2026-09-03T16:00:00Z', offerBy: '2026-09-04T16:00:00Z' })).toEqual({
      stillWithUs: '2026-09-06T16:00:00.000Z',
      closeTogether: '2026-09-17T16:00:00.000Z',
    }))
  it('closes together at the same time of day two weeks on, also when the clock has changed', () =>
    expect(
      meantFor({ openedAt: '2026-10-20T16:00:00Z', offerBy: '2026-10-21T16:00:00Z' }).closeTogether,
    ).toBe('2026-11-03T17:00:00.000Z'))
})

describe('time left in words', () => {
  it.each([
    ['2026-09-04T16:00:30Z', '3 t. 10 min. tilbage'],
    ['2026-09-04T13:50:00Z', '1 t. 0 min. tilbage'],
    ['2026-09-04T12:55:59Z', '5 min. tilbage'],
    ['2026-09-04T12:50:30Z', 'Under 1 min. tilbage'],
    ['2026-09-04T12:50:00Z', 'Tiden er gået. Døren er stadig åben.'],
    ['2026-09-01T12:50:00Z', 'Tiden er gået. Døren er stadig åben.'],
    ['2026-09-07T15:20:00Z', '3 dage 2 t. tilbage'],
    ['2026-09-06T12:49:00Z', '47 t. 59 min. tilbage'],
  ])('until %s: %s', (until, words) => expect(timeLeftWords(timeLeft(at(until), now))).toBe(words))
  it('counts the hour that is skipped when summer time begins', () => {
    expect(timeLeft(at('2026-03-29T19:00:00Z'), at('2026-03-28T19:00:00Z'))).toEqual({
      over: false,
      hours: 24,
      minutes: 0,
    })
  })
  it('never promises more than there is', () => {
    fc.assert(
      fc.property(instants, instants, (until, moment) => {
        const { over, hours, minutes } = timeLeft(until, moment)
        return over
          ? until <= moment && hours + minutes === 0
          : (hours * 60 + minutes) * 60_000 <= until.getTime() - moment.getTime()
      }),
    )
  })
})

describe('one tap for the next contact', () => {
  it.each([
    ['2026-09-04', '2026-09-05', '2026-09-07'],
    ['2026-09-05', '2026-09-06', '2026-09-07'],
    ['2026-09-06', '2026-09-07', '2026-09-14'],
    ['2026-09-07', '2026-09-08', '2026-09-14'],
  ])('on %s: tomorrow %s, Monday %s', (today, tomorrow, monday) =>
    expect(nextDays(today)).toEqual({ tomorrow, monday }),
  )
  it('proposes the same time of day, to the next half hour', () => {
    expect(
      ['12:50', '13:00', '13:01', '21:58'].map((time) => proposedTime(at(`2026-09-04T${time}:00Z`))),
    ).toEqual(['15:00', '15:00', '15:30', '23:30'])
  })
})
