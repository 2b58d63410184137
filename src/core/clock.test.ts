import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursLater, instantAt, isOutsideHours, localTime, startOfDay } from './clock.ts'
import { addDays, today } from './day.ts'

const aDay = fc.integer({ min: 0, max: 43_000 }).map((count) => addDays('1981-01-01', count))

function shown(instant: Date): string {
  return `${today(instant)} ${localTime(instant)}`
}

describe('the 24-hour clock of a notification (Barnets Lov § 136, HG-08, domain 3.10)', () => {
  test('received Friday 24 May 2024 15:30: assessed by Saturday 15:30, weekend or not', () => {
    expect(shown(hoursLater(instantAt('2024-05-24', '15:30'), 24))).toBe('2024-05-25 15:30')
  })

  test('received Saturday 30 March 2024 20:00: 24 real hours end on Sunday 21:00, since summer time began', () => {
    expect(shown(hoursLater(instantAt('2024-03-30', '20:00'), 24))).toBe('2024-03-31 21:00')
  })

  test('the night summer time ends the 24 hours run out an hour earlier on the wall', () => {
    expect(shown(hoursLater(instantAt('2024-10-26', '20:00'), 24))).toBe('2024-10-27 19:00')
  })
})

describe('Danish clock time', () => {
  test('a day starts at midnight in Denmark', () => {
    expect(startOfDay('2026-09-04').toISOString()).toBe('2026-09-03T22:00:00.000Z')
    expect(startOfDay('2026-01-04').toISOString()).toBe('2026-01-03T23:00:00.000Z')
  })

  test('the hour that is skipped in spring reads as one hour later', () => {
    expect(shown(instantAt('2024-03-31', '02:30'))).toBe('2024-03-31 03:30')
  })

  test('the hour that comes twice in autumn is its first passing', () => {
    expect(instantAt('2024-10-27', '02:30').toISOString()).toBe('2024-10-27T00:30:00.000Z')
  })

  test('every minute of a day on which the clock changes is found again, but the hour that is skipped', () => {
    for (const [day, lost] of [
      ['2026-03-29', 60],
      ['2026-10-25', 0],
      ['1981-03-29', 60],
      ['2037-10-25', 0],
    ] as const) {
      const times = Array.from({ length: 1_440 }, (_, minute) => minute).map(
        (minute) =>
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      )
      expect(times.filter((time) => localTime(instantAt(day, time)) !== time)).toHaveLength(lost)
    }
  })

  test('the first instant of a day belongs to it and the one before does not', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const start = startOfDay(day)
        expect(today(start)).toBe(day)
        expect(today(new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }),
      { numRuns: 60 },
    )
  })

  test('the clock shows what was asked for, outside the skipped hour', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(shown(instantAt(day, time))).toBe(`${day} ${time}`)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['24:00', '9:00', '12.30', ''])('"%s" is no time', (text) => {
    expect(() => instantAt('2026-09-04', text)).toThrow(RangeError)
  })

  test('31 February has no start', () => {
    expect(() => startOfDay('2026-02-31')).toThrow(RangeError)
  })
})

describe('outside ordinary hours (domain 7.9 outsideHours, R-TRU)', () => {
  test.each([
    ['a Friday just before eight', '2026-09-04', '07:59', true],
    ['a Friday at eight', '2026-09-04', '08:00', false],
    ['a Friday just before four', '2026-09-04', '15:59', false],
    ['a Friday at four', '2026-09-04', '16:00', true],
    ['Saturday noon', '2026-09-05', '12:00', true],
    ['Sunday noon', '2026-09-06', '12:00', true],
    ['Good Friday noon', '2026-04-03', '12:00', true],
    ['Store Bededag 2023', '2023-05-05', '12:00', true],
    ['the fourth Friday after Easter 2024, an ordinary day', '2024-04-26', '12:00', false],
  ])('%s', (_name, day, time, expected) => {
    expect(isOutsideHours(instantAt(day, time))).toBe(expected)
  })
})
