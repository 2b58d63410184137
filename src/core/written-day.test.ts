import { describe, expect, it } from 'vitest'
import { writtenDay, writtenDayInWords, writtenDayWithoutYear } from './written-day.ts'

describe('days as they are written (ux.md section 3, Dates and numbers)', () => {
  it.each([
    ['2026-09-04', '4.9.2026', '4.9.', 'fredag den 4. september'],
    ['2024-02-29', '29.2.2024', '29.2.', 'torsdag den 29. februar'],
    ['2026-12-27', '27.12.2026', '27.12.', 'søndag den 27. december'],
  ])('%s is %s, %s and %s', (day, compact, short, words) => {
    expect(writtenDay(day, 'da')).toBe(compact)
    expect(writtenDayWithoutYear(day, 'da')).toBe(short)
    expect(writtenDayInWords(day, 'da')).toBe(words)
  })

  it('writes English for those who read the tool in English', () => {
    expect(writtenDay('2026-09-04', 'en')).toBe('4 Sep 2026')
    expect(writtenDayWithoutYear('2026-09-04', 'en')).toBe('4 Sep')
    expect(writtenDayInWords('2026-09-04', 'en')).toBe('Friday 4 September')
  })

  it.each(['2026-02-30', '4.9.2026', ''])('prints nothing for %j, which is no day', (text) => {
    expect(() => writtenDay(text, 'da')).toThrow(RangeError)
  })
})
