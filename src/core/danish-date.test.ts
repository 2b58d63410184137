import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDanishDate } from './danish-date.ts'
import { addDays } from './day.ts'

describe('a date as Danes write it (domain 6.5)', () => {
  test.each([
    '4.9.2026',
    '04.09.2026',
    '04-09-2026',
    '4/9-2026',
    '4/9-26',
    '4/9/2026',
    '4. 9. 2026',
    '4.9.26',
    ' 4.9.2026 ',
    '2026-09-04',
    '2026-09-04T00:00:00.000Z',
    '2026-09-04 10:30',
    '04-09-2026 00:00',
    '4.9.2026 kl. 16.00',
    '4. september 2026',
    '4 sep 2026',
    '4. sept. 2026',
    '4. September 2026',
  ])('"%s" is 4 September 2026', (text) => {
    expect(parseDanishDate(text)).toBe('2026-09-04')
  })

  test.each([
    '31.2.2011',
    '31-02-2011',
    '29.2.2025',
    '9.13.2026',
    '1.300',
    '46269',
    '040926',
    '4.9.',
    '4. september',
    'i sommer',
    'ca. 4.9.2026',
    '4.9.0026',
    '4.9.206',
    '4. foo 2026',
    '2026-9-4',
    '',
  ])('"%s" is asked about, not guessed', (text) => {
    expect(parseDanishDate(text)).toBeNull()
  })

  test('two digits of year are 2000-2049 or 1950-1999', () => {
    expect(parseDanishDate('14/5-12')).toBe('2012-05-14')
    expect(parseDanishDate('1.1.49')).toBe('2049-01-01')
    expect(parseDanishDate('1.1.50')).toBe('1950-01-01')
  })

  test('a date cell of a spreadsheet is a day, whatever the machine calls its zone', () => {
    expect(parseDanishDate(new Date('2012-05-14T00:00:00Z'))).toBe('2012-05-14')
    expect(parseDanishDate(new Date('2012-05-14T23:30:00Z'))).toBe('2012-05-14')
    expect(parseDanishDate(new Date(Number.NaN))).toBeNull()
  })

  test('every day of the 20th and 21st century reads back from four ways of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (count) => {
        const day = addDays('1900-01-01', count)
        const [year, month, date] = day.split('-').map(Number)
        expect(parseDanishDate(day)).toBe(day)
        expect(parseDanishDate(`${date}.${month}.${year}`)).toBe(day)
        expect(parseDanishDate(`${date}/${month}-${year}`)).toBe(day)
        expect(parseDanishDate(`${day.slice(8)}-${day.slice(5, 7)}-${year}`)).toBe(day)
      }),
    )
  })
})
