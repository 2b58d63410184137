import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf, minutesBetween, placesOf } from './line-rules.ts'

const opened = '2026-09-04T10:00:00.000Z'
const window = { openedAt: opened, offerBy: '2026-09-06T10:00:00.000Z', closedAt: null }
const row = (
  kind: 'told' | 'seen' | 'first_action' | 'signal' | 'granted',
  at: string,
  who: string | null = null,
) => ({
  kind,
  at,
  who,
  what: null,
  for: null,
})

describe('the one line of a window (R-SPD-01)', () => {
  it('tells those told at one moment as one, in the order of time, with the clock where it falls', () => {
    const line = lineOf(
      [
        row('first_action', '2026-09-04T15:30:00.000Z'),
        row('granted', '2026-09-04T15:30:00.000Z', 'Line'),
        row('told', opened, 'Jonas'),
        row('told', opened, 'Mette'),
        row('signal', opened, 'Line'),
        row('seen', '2026-09-04T10:20:00.000Z', 'Mette'),
      ],
      window,
      new Date('2026-09-05T10:00:00Z'),
    )
    expect(line.map(({ kind, who, minutes, ahead }) => [kind, who.join(' '), minutes, ahead])).toEqual([
      ['signal', 'Line', 0, false],
      ['told', 'Jonas Mette', 0, false],
      ['seen', 'Mette', 20, false],
      ['granted', 'Line', 330, false],
      ['first_action', '', 330, false],
      ['clock', '', 2880, true],
      ['still_with_us', '', 3 * 2880, true],
      ['close_together', '', 14 * 24 * 60, true],
    ])
  })

  it('keeps two who were told at different moments apart', () => {
    const line = lineOf(
      [row('told', opened, 'Jonas'), row('told', '2026-09-04T11:00:00.000Z', 'Mette')],
      window,
      new Date(opened),
    )
    expect(line.filter(({ kind }) => kind === 'told')).toHaveLength(2)
  })

  it('counts real minutes over the change of the clock', () =>
    expect(minutesBetween('2026-10-24T18:00:00Z', '2026-10-26T18:00:00Z')).toBe(48 * 60))

  it('stands true to time, and never covers a neighbour in its lane', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 }), (minutes) => {
        const sorted = minutes.toSorted((a, b) => a - b)
        const places = placesOf(sorted, 1000, 24)
        for (const [index, place] of places.entries()) {
          expect(place.x).toBeGreaterThanOrEqual(places[index - 1]?.x ?? 0)
          const before = places.slice(0, index).filter(({ lane }) => lane === place.lane)
          expect(place.x - (before.at(-1)?.x ?? -Infinity)).toBeGreaterThanOrEqual(24)
        }
      }),
    ))

  it('is a flat line when little happens', () =>
    expect(placesOf([0, 100, 200], 1000, 24).map(({ lane }) => lane)).toEqual([0, 0, 0]))
})
