import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryKind, type TimelineEntry } from './timeline-contract.ts'
import { byMonth, dayOfEntry, foldTries, kindsOf, strandOf } from './timeline-rules.ts'

const entry = (
  kind: TimelineEntry['kind'],
  at: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  entryId: `${kind}/${at}`,
  kind,
  strand: strandOf(kind),
  at,
  until: null,
  department: null,
  staff: null,
  personId: null,
  person: null,
  code: null,
  words: null,
  details: null,
  ...more,
})
const tries = (...days: string[]) => days.map((on) => entry('tried', `${on}T10:00:00Z`, { personId: 'noah' }))

describe('attempts that reached nobody (R-TRU-02)', () => {
  it('stand one by one up to three, and fold into one line from four', () => {
    expect(foldTries(tries('2026-08-29', '2026-08-27', '2026-08-25'))).toHaveLength(3)
    const [line, ...rest] = foldTries(tries('2026-08-29', '2026-08-27', '2026-08-25', '2026-08-21'))
    expect(rest).toEqual([])
    expect(line?.tries).toMatchObject({ days: 9 })
    expect(line?.tries?.entries).toHaveLength(4)
  })

  it('are counted apart when something happened between them, and for each person', () => {
    const broken = [
      ...tries('2026-08-29', '2026-08-28'),
      entry('contact', '2026-08-27T10:00:00Z'),
      ...tries('2026-08-26', '2026-08-25'),
    ]
    expect(foldTries(broken)).toHaveLength(5)
    const other = tries('2026-08-29', '2026-08-28', '2026-08-27').concat(
      tries('2026-08-26').map((one) => ({ ...one, personId: 'sanne' })),
    )
    expect(foldTries(other)).toHaveLength(4)
  })

  it('lose nothing when folded', () => {
    const anyEntry = fc.constantFrom(
      ...tries('2026-08-29'),
      entry('contact', '2026-08-27'),
      entry('note', '2026-08-26'),
    )
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        expect(foldTries(entries).flatMap((line) => line.tries?.entries ?? [line.entry])).toEqual(entries)
      }),
    )
  })
})

describe('strands and months', () => {
  it('gives every kind exactly one strand', () => {
    const all = (['life', 'signals', 'work'] as const).flatMap((strand) => kindsOf(strand))
    expect([...all].sort()).toEqual([...entryKind.options].sort())
    expect([...kindsOf(undefined)].sort()).toEqual([...entryKind.options].sort())
  })

  it('counts the day in Denmark: half past eleven in the evening of 31 August is not September', () => {
    expect(dayOfEntry({ at: '2026-08-31T21:30:00Z' })).toBe('2026-08-31')
    expect(dayOfEntry({ at: '2026-08-31T22:30:00Z' })).toBe('2026-09-01')
    expect(dayOfEntry({ at: '2026-08-31' })).toBe('2026-08-31')
  })

  it('groups by month in the order given', () => {
    const lines = foldTries([
      entry('note', '2026-09-01'),
      entry('note', '2026-08-31'),
      entry('contact', '2026-08-02T10:00:00Z'),
    ])
    expect(byMonth(lines).map(({ month, lines }) => [month, lines.length])).toEqual([
      ['2026-09', 1],
      ['2026-08', 2],
    ])
  })
})
