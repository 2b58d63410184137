import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfWeek } from './day.ts'
import { addWeekdays, addWorkingDays, easterSunday, holidayOn, isHoliday } from './holiday.ts'
import { isWeekday, isWorkingDay, workingDaysBetween } from './holiday.ts'

const aDay = fc.integer({ min: 0, max: 54_000 }).map((count) => addDays('1950-01-01', count))

describe('Danish public holidays (domain 6.5)', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('the ten holidays of 2024', () => {
    const year = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index))
    expect(year.filter(isHoliday)).toEqual([
      '2024-01-01',
      '2024-03-28',
      '2024-03-29',
      '2024-03-31',
      '2024-04-01',
      '2024-05-09',
      '2024-05-19',
      '2024-05-20',
      '2024-12-25',
      '2024-12-26',
    ])
  })

  test('Store Bededag was a holiday to the end of 2023 and is an ordinary Friday since', () => {
    expect(holidayOn('2023-05-05')).toBe('great-prayer-day')
    expect(holidayOn('2024-04-26')).toBeNull()
    expect(isWorkingDay('2024-04-26')).toBe(true)
  })

  test('5 June, 24 and 31 December count as ordinary days, which ends our own deadlines earlier', () => {
    expect(['2026-06-05', '2026-12-24', '2026-12-31'].filter(isHoliday)).toEqual([])
  })
})

describe('receipt of a notification within 6 hverdage (domain 3.10 NOTIF_RECEIPT)', () => {
  test('received Tuesday 26 March 2024: Saturdays counted 5 April, Saturdays left out 8 April', () => {
    expect(addWeekdays('2024-03-26', 6)).toBe('2024-04-05')
    expect(addWorkingDays('2024-03-26', 6)).toBe('2024-04-08')
  })

  test('counting Saturdays never gives the later day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        expect(addWeekdays(day, count) <= addWorkingDays(day, count)).toBe(true)
      }),
    )
  })

  test('a deadline in days ends on a day of its own kind, and counts back to the same number', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count)
        expect(isWorkingDay(end)).toBe(true)
        expect(workingDaysBetween(day, end)).toBe(count)
        expect(isWeekday(addWeekdays(day, count))).toBe(true)
      }),
    )
  })

  test('no day is a deadline of less than nothing', () => {
    expect(() => addWorkingDays('2026-09-04', -1)).toThrow(RangeError)
    expect(workingDaysBetween('2026-09-04', '2026-09-01')).toBe(0)
  })

  test('a Sunday is no weekday and a Saturday no working day', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        if (dayOfWeek(day) === 7) expect(isWeekday(day)).toBe(false)
        if (dayOfWeek(day) === 6) expect(isWorkingDay(day)).toBe(false)
        if (isWorkingDay(day)) expect(isWeekday(day)).toBe(true)
      }),
    )
  })
})
