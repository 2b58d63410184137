import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDay, formatDayLong } from './format-date.ts'
import { parseDay } from './parse-date.ts'

/** A Friday. */
const TODAY = '2026-09-04'

describe('a date is understood as Danes write and say it', () => {
  it.each([
    ['4/9', '2026-09-04'],
    ['9.9', '2026-09-09'],
    ['9.9.', '2026-09-09'],
    [' 9. 9. ', '2026-09-09'],
    ['040926', '2026-09-04'],
    ['04092026', '2026-09-04'],
    ['0909', '2026-09-09'],
    ['04-09-2026', '2026-09-04'],
    ['4.9.26', '2026-09-04'],
    ['2026-09-04', '2026-09-04'],
    ['4. september', '2026-09-04'],
    ['den 4. september 2026', '2026-09-04'],
    ['1 okt', '2026-10-01'],
    ['i dag', '2026-09-04'],
    ['I morgen', '2026-09-05'],
    ['i overmorgen', '2026-09-06'],
    ['i går', '2026-09-03'],
    ['om 3 dage', '2026-09-07'],
    ['om en uge', '2026-09-11'],
    ['om 2 uger', '2026-09-18'],
    ['for 2 dage siden', '2026-09-02'],
    ['man', '2026-09-07'],
    ['mandag', '2026-09-07'],
    ['tirs.', '2026-09-08'],
    ['lør', '2026-09-05'],
    ['fre', '2026-09-04'],
    ['på fredag', '2026-09-11'],
    ['næste mandag', '2026-09-07'],
    ['uge 39', '2026-09-21'],
    ['uge 1', '2027-01-04'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed, TODAY)).toEqual({ ok: true, day }))
})

describe('what is not said is guessed so that the guess is the least surprising', () => {
  it('without a year it is the nearest such date, also across New Year', () => {
    expect(parseDay('3/9', TODAY)).toEqual({ ok: true, day: '2026-09-03' })
    expect(parseDay('2/1', '2026-12-20')).toEqual({ ok: true, day: '2027-01-02' })
    expect(parseDay('20/12', '2027-01-02')).toEqual({ ok: true, day: '2026-12-20' })
  })

  it('a two-digit year reaches twenty years ahead, so birthdays of grown-ups are read too', () => {
    expect(parseDay('110371', TODAY)).toEqual({ ok: true, day: '1971-03-11' })
    expect(parseDay('110312', TODAY)).toEqual({ ok: true, day: '2012-03-11' })
    expect(parseDay('110346', TODAY)).toEqual({ ok: true, day: '2046-03-11' })
  })
})

describe('what cannot be read is said, never guessed', () => {
  it.each([
    ['', 'empty'],
    ['snart', 'unknown'],
    ['12345', 'unknown'],
    ['4/9/2026 kl. 14', 'unknown'],
    ['31/2', 'impossible'],
    ['32.9.', 'impossible'],
    ['4.13.', 'impossible'],
    ['29.2.2027', 'impossible'],
    ['uge 54', 'impossible'],
    ['uge 53 2027', 'impossible'],
  ])('"%s" is %s', (typed, reason) => expect(parseDay(typed, TODAY)).toEqual({ ok: false, reason }))

  it('a day of the test range of CPR numbers is no date, so a pasted CPR number is never taken for one', () => {
    expect(parseDay('710311', TODAY)).toEqual({ ok: false, reason: 'impossible' })
  })
})

it('reads back every day it has written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const day = addDays(TODAY, days)
      expect(parseDay(formatDay(day), TODAY)).toEqual({ ok: true, day })
      expect(parseDay(formatDayLong(day, 'da', true).replace(/^\S+ /, ''), TODAY)).toEqual({ ok: true, day })
    }),
  )
})
