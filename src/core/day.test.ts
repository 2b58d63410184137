import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, age, dayFrom, dayOfWeek, dayReachingAge, daysBetween } from './day.ts'
import { isDay, isoWeek, today } from './day.ts'
import type { Day } from './day.ts'

const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10))

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2011-02-31',
    '2026-13-01',
    '2026-9-4',
    '2026-00-10',
    '04-09-2026',
    '',
  ])('"%s" is not a day', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('the date decides where no such day exists, never the next month', () => {
    expect(dayFrom(2011, 2, 31)).toBeNull()
    expect(dayFrom(2012, 2, 29)).toBe('2012-02-29')
  })

  test('an impossible day stops the calculation without naming the value', () => {
    expect(() => addDays('2011-02-31', 1)).toThrow(RangeError)
    expect(() => age('31-02-2011', '2026-01-01')).toThrow(/^not a calendar day in the form YYYY-MM-DD$/)
  })
})

describe('today is the day in Denmark', () => {
  test.each([
    ['2026-09-04T21:59:59Z', '2026-09-04'],
    ['2026-09-04T22:00:00Z', '2026-09-05'],
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(today(new Date(instant))).toBe(day)
  })
})

describe('deadlines in months (domain 3.10)', () => {
  test.each([
    ['CHILD_EXAM: aware 31 October, 4 months', '2024-10-31', 4, '2025-02-28'],
    ['FOLLOWUP_1: measure started 30 November, 3 months', '2024-11-30', 3, '2025-02-28'],
    ['the last day of February in a leap year', '2023-11-30', 3, '2024-02-29'],
    ['EXITPLAN: six months before the planned end', '2026-08-31', -6, '2026-02-28'],
    ['across a year', '2026-12-15', 1, '2027-01-15'],
  ])('%s', (_name, from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected)
  })

  test('a deadline in months keeps its date or ends on the last day of the month', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const end = addMonths(day, months)
        expect(isDay(end)).toBe(true)
        const isLastOfMonth = addDays(end, 1).endsWith('-01')
        expect(end.slice(8) === day.slice(8) || isLastOfMonth).toBe(true)
      }),
    )
  })
})

describe('ages (HG-07, HG-20)', () => {
  test('born 29 February 2008: 16 on the day, 18 on 1 March (domain 3.10)', () => {
    expect(dayReachingAge('2008-02-29', 16)).toBe('2024-02-29')
    expect(dayReachingAge('2008-02-29', 18)).toBe('2026-03-01')
    expect(age('2008-02-29', '2026-02-28')).toBe(17)
    expect(age('2008-02-29', '2026-03-01')).toBe(18)
  })

  test('a municipality may have decided for 28 February', () => {
    expect(dayReachingAge('2008-02-29', 18, '28-february')).toBe('2026-02-28')
    expect(age('2008-02-29', '2026-02-28', '28-february')).toBe(18)
  })

  test('a person is a year older on the birthday itself and not the day before', () => {
    expect(age('2012-05-14', '2026-05-13')).toBe(13)
    expect(age('2012-05-14', '2026-05-14')).toBe(14)
  })

  test('the age of a person is the last birthday reached', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 36_500 }), (birth, lived) => {
        const on = addDays(birth, lived)
        const years = age(birth, on)
        expect(dayReachingAge(birth, years) <= on).toBe(true)
        expect(dayReachingAge(birth, years + 1) > on).toBe(true)
      }),
    )
  })

  test('the day before birth has no age', () => {
    expect(age('2012-05-14', '2012-05-13')).toBe(-1)
  })
})

describe('counting days', () => {
  test('adding and counting days undo each other', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  test('the week goes on through the year', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dayOfWeek(addDays(day, 1))).toBe((dayOfWeek(day) % 7) + 1)
        expect(dayOfWeek(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
      }),
    )
  })

  test.each([
    ['2026-09-04', 2026, 36],
    ['2024-12-30', 2025, 1],
    ['2027-01-01', 2026, 53],
    ['2021-01-03', 2020, 53],
    ['2026-01-01', 2026, 1],
  ])('%s lies in week %i/%i as Danes count', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week })
  })

  test('all seven days of a week share its number', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const monday = addDays(day, 1 - dayOfWeek(day))
        expect(isoWeek(monday)).toEqual(isoWeek(day))
        expect(isoWeek(addDays(monday, 7))).not.toEqual(isoWeek(day))
      }),
    )
  })
})
