import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatDayLong,
  formatDayShort,
  formatMoment,
  formatMomentShort,
  formatMonth,
  formatRelative,
  formatTime,
  formatWeek,
  parts,
  weekNumber,
} from './format-date.ts'

const FRIDAY = '2026-09-04'
const FRIDAY_AFTERNOON = '2026-09-04T12:30:00Z'

describe('Danish dates are written one way everywhere', () => {
  it.each([
    [formatDayShort(FRIDAY), 'fre. 4.9.'],
    [formatDayShort('2026-09-08'), 'tirs. 8.9.'],
    [formatDay(FRIDAY), '4.9.2026'],
    [formatDayLong(FRIDAY), 'fredag den 4. september'],
    [formatDayLong(FRIDAY, 'da', true), 'fredag den 4. september 2026'],
    [formatMoment(FRIDAY_AFTERNOON), 'fredag den 4. september kl. 14.30'],
    [formatMomentShort(FRIDAY_AFTERNOON), 'fre. 4.9. kl. 14.30'],
    [formatMonth(FRIDAY), 'september 2026'],
    [formatWeek(FRIDAY), 'uge 36'],
    [formatTime(FRIDAY_AFTERNOON), '14.30'],
  ])('%s', (written, expected) => expect(written).toBe(expected))

  it('writes English when the person reads English', () => {
    expect(formatDayShort(FRIDAY, 'en')).toBe('Fri 4 Sep')
    expect(formatDay(FRIDAY, 'en')).toBe('4 Sep 2026')
    expect(formatMoment(FRIDAY_AFTERNOON, 'en')).toBe('Friday 4 September at 14.30')
  })

  it('never invents a time for a day', () => {
    expect(formatMoment(FRIDAY)).toBe('fredag den 4. september')
    expect(formatTime(FRIDAY)).toBe('')
  })

  it('refuses text that is no moment instead of showing Invalid Date', () => {
    expect(() => formatDay('i morgen')).toThrow(RangeError)
  })
})

describe('instants are shown in Copenhagen time', () => {
  it('on either side of the changes of the clock', () => {
    expect(formatTime('2026-01-15T12:00:00Z')).toBe('13.00')
    expect(formatTime('2026-07-15T12:00:00Z')).toBe('14.00')
    expect(formatTime('2026-03-29T00:59:00Z')).toBe('01.59')
    expect(formatTime('2026-03-29T01:00:00Z')).toBe('03.00')
  })

  it('so late evening in Greenwich is the next day in Denmark', () => {
    expect(dayOf('2026-09-03T22:30:00Z')).toBe('2026-09-04')
    expect(daysBetween('2026-09-03T21:59:00Z', '2026-09-03T22:01:00Z')).toBe(1)
  })
})

describe('relative words stand only within seven days and always beside the date', () => {
  it.each([
    ['2026-09-04', 'i dag (4.9.)'],
    ['2026-09-03', 'i går (3.9.)'],
    ['2026-09-05', 'i morgen (5.9.)'],
    ['2026-09-06', 'i overmorgen (6.9.)'],
    ['2026-08-28', 'for 7 dage siden (28.8.)'],
    ['2026-09-11', 'om 7 dage (11.9.)'],
    ['2026-09-12', 'lør. 12.9.'],
    ['2025-09-04', '4.9.2025'],
  ])('%s is %s', (day, words) => expect(formatRelative(day, FRIDAY)).toBe(words))
})

describe('weeks follow ISO 8601', () => {
  it.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2023-01-01', 52],
  ])('%s lies in week %i', (day, week) => expect(weekNumber(day)).toBe(week))
})

describe('counting days', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days))

  it('adding and counting agree, whatever the clocks do in between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  it('the weekday moves on by one each day', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(parts(addDays(from, 1)).weekday).toBe((parts(from).weekday + 1) % 7)
      }),
    )
  })
})
