import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from './timeline-contract.ts'
import { layoutLanes } from './timeline-lanes-rules.ts'
import { strandOf } from './timeline-rules.ts'

const today = '2026-09-04'
const entry = (kind: TimelineEntry['kind'], at: string, until: string | null = null): TimelineEntry => ({
  entryId: `${kind}/${at}`,
  kind,
  strand: strandOf(kind),
  at,
  until,
  department: null,
  staff: null,
  personId: null,
  person: null,
  code: null,
  words: null,
  details: null,
})

describe('the three lanes over the timeline (ux.md 2.3)', () => {
  it('reach back at least two months and at most a year', () => {
    expect(layoutLanes([], today)).toMatchObject({ from: '2026-07-06', to: today, marks: [] })
    expect(layoutLanes([entry('note', '2020-01-01')], today)).toMatchObject({ from: '2025-09-04', marks: [] })
    expect(layoutLanes([entry('note', '2026-03-08')], today).from).toBe('2026-03-08')
  })

  it('draw support as a bar from its first to its last day, and to today while it lasts', () => {
    const { marks } = layoutLanes(
      [entry('measure', '2026-09-01'), entry('measure', '2026-07-06', '2026-08-05')],
      today,
    )
    expect(marks.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.95, 1],
    ])
  })

  it('lift marks that would cover each other', () => {
    const { marks } = layoutLanes(
      ['2026-09-01', '2026-09-01', '2026-09-01', '2026-08-01'].map((day) => entry('note', day)),
      today,
    )
    expect(marks.map(({ level }) => level)).toEqual([0, 0, 1, 2])
  })

  it('name the months in between', () => {
    expect(layoutLanes([], today).months.map(({ month }) => month)).toEqual(['2026-08-01', '2026-09-01'])
  })
})
