import { describe, expect, it } from 'vitest'
import type { Minutes } from './contract.ts'
import { minutesDocument } from './minutes-document.ts'
import { cameOf, daysOver, destroyBy, referenceOf, whichDepartment, whyNotMinutes } from './rules.ts'

const minutes: Minutes = {
  meetingId: '00000000-0000-4000-8000-000000000001',
  heldOn: '2026-09-04',
  startsAt: '10:00',
  chair: 'Jonas Krag',
  department: { code: 'F', name: 'Familie og børn' },
  destroyBy: '2026-12-03',
  departments: [],
  rows: [
    {
      signalId: '3f2a0000-0000-4000-8000-000000000001',
      reference: '3F2A',
      sex: 'm',
      age: 14,
      outcome: 'other-help',
      reason: 'Får allerede støtte i klubben',
      whoThen: 'Klub Vest',
      responsible: 'Line Holst',
      dueOn: '2026-09-11',
      doneOn: null,
    },
    {
      signalId: '77aa0000-0000-4000-8000-000000000001',
      reference: '77AA',
      sex: null,
      age: 19,
      outcome: 'undecided',
      reason: null,
      whoThen: null,
      responsible: 'Line Holst',
      dueOn: null,
      doneOn: '2026-09-05',
    },
  ],
}

describe('a department’s minutes on paper (R-DET-11)', () => {
  const document = minutesDocument(minutes, new Date('2026-09-04T12:00:00Z'))

  it('say first what they may be used for (retsplejeloven § 115; HG-02)', () => {
    expect(document.confidentiality).toBe('Fortroligt')
    expect(document.blocks[0]).toMatchObject({ kind: 'note', text: expect.stringContaining('§ 115') })
    expect(minutesDocument(minutes, new Date(0), 'en').blocks[0]).toMatchObject({
      text: expect.stringContaining('prevention of crime alone'),
    })
  })
  it('give who, what, why and the next step, and the day the paper is destroyed', () => {
    expect(document.blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        [
          'Dreng,\u00a014 ·\u00a03F2A',
          'Andre hjælper. Hjælper i stedet: Klub Vest',
          'Får allerede støtte i klubben',
          'Line Holst, senest 11.9.',
        ],
        ['Ung,\u00a019 ·\u00a077AA', 'Undersøges nærmere', '', 'Gjort 5.9. af Line Holst'],
      ],
    })
    expect(JSON.stringify(document)).toContain('3.12.2026')
  })
  it('say so when there is nothing to do', () =>
    expect(
      minutesDocument({ ...minutes, rows: [], destroyBy: null }, new Date(0)).blocks.some(
        ({ kind }) => kind === 'table',
      ),
    ).toBe(false))
})

describe('the rules of minutes', () => {
  it('are made of a closed meeting', () => {
    expect(whyNotMinutes({ state: 'closed' })).toBeNull()
    expect(whyNotMinutes({ state: 'open' })).toBe('not-closed')
    expect(whyNotMinutes({ state: 'planned' })).toBe('not-closed')
  })
  it('show one’s own department first', () => {
    const departments = [
      { code: 'F', name: 'Familie', persons: 1 },
      { code: 'S', name: 'Skole', persons: 2 },
    ]
    expect(whichDepartment(departments, null, ['S'])).toBe('S')
    expect(whichDepartment(departments, null, ['J'])).toBe('F')
    expect(whichDepartment(departments, 'J', ['S'])).toBe('J')
    expect(whichDepartment([], null, ['J'])).toBe('J')
    expect(whichDepartment([], null, [])).toBeNull()
  })
  it('last as long as the last of their cards', () => {
    expect(
      destroyBy([{ deleteOn: '2026-09-05' }, { deleteOn: '2026-12-01' }, { deleteOn: '2026-10-01' }]),
    ).toBe('2026-12-01')
    expect(destroyBy([])).toBeNull()
  })
  it('name the decision, also where an answer is awaited', () => {
    expect(cameOf({ decision: 'offer-family', takenIn: false })).toBe('offer-family')
    expect(cameOf({ decision: null, takenIn: false })).toBe('undecided')
    expect(cameOf({ decision: 'offer-family', takenIn: true })).toBe('yes')
    expect(referenceOf('3f2a0000-0000')).toBe('3F2A')
    expect([daysOver('2026-09-04', '2026-09-06'), daysOver('2026-09-09', '2026-09-06')]).toEqual([2, 0])
  })
})
