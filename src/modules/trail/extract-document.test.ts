import { describe, expect, it } from 'vitest'
import { looksByDay } from './extract-document.ts'

const look = (at: string, more: object = {}) => ({
  at,
  unit: 'Skole',
  what: 'Åbnede familien',
  purpose: 'Arbejdet med familien',
  ...more,
})

describe('the citizen’s extract on paper (goal A7, HG-14)', () => {
  it('says each look with its time, unit, purpose and what was done; a row is a day', () => {
    expect(
      looksByDay([
        look('2026-09-04T12:30:00Z'),
        look('2026-09-04T12:05:00Z', { what: 'Læste planen' }),
        look('2026-09-04T10:00:00Z', { unit: 'SSP' }),
        look('2026-09-04T07:15:00Z'),
        look('2026-09-03T22:10:00Z', { purpose: 'Tilsyn' }),
        look('2026-09-03T21:50:00Z'),
      ]),
    ).toEqual([
      [
        '4.9.2026',
        'Skole',
        'Arbejdet med familien',
        'Åbnede familien: kl. 14.30, 09.15\nLæste planen: kl. 14.05',
      ],
      expect.arrayContaining(['SSP']),
      expect.arrayContaining(['Tilsyn']),
      expect.arrayContaining(['Arbejdet med familien']),
    ])
  })

  it('leaves out no look, however many there are', () => {
    const looks = Array.from({ length: 5_000 }, (_, n) =>
      look(new Date(Date.UTC(2026, 8, 4) - n * 137_000).toISOString(), {
        unit: ['Skole', 'SSP', 'Familie og børn'][n % 3],
        what: `Gjorde ${n % 5}`,
      }),
    )
    const rows = looksByDay(looks)
    const times = rows.flatMap(([, , , done = '']) => done.match(/\d{1,2}\.\d{2}(?=,|$|\n)/g) ?? [])
    expect(times.length).toBe(looks.length)
    expect(rows.length).toBeLessThan(looks.length / 10)
    expect(Math.max(...rows.map(([, , , done = '']) => done.length))).toBeLessThan(800)
  })
})
