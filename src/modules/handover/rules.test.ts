import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOver, orderChoices, standingOf, whyNotDecide, wouldBeOneDepartment } from './rules.ts'

const settled = { way: 'handed_over', acknowledgedOn: '2026-03-01' } as const
const followed = { way: 'followed', acknowledgedOn: '2026-03-01' } as const
const given = { way: 'handed_over', acknowledgedOn: null } as const
const waits = { way: 'waiting', acknowledgedOn: null } as const

describe('CASES_HANDED_OVER (domain.md 7.1, R-PHA-02)', () => {
  it.each([
    ['none', [settled], 'no_basis'],
    ['consent', [], 'no_cases'],
    ['consent', [settled, followed], 'handed_over'],
    ['ukn_order', [settled], 'handed_over'],
    ['consent', [settled, given], 'under_way'],
    ['consent', [waits, settled], 'under_way'],
  ] as const)('basis %s with %j: %s', (basis, cases, expected) => {
    expect(standingOf(basis, cases)).toBe(expected)
  })

  it('one case that waits or is not acknowledged holds it back, whatever the others are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(settled, followed)),
        fc.constantFrom(given, waits),
        (others, one) => {
          expect(standingOf('consent', [...others, one])).toBe('under_way')
        },
      ),
    )
  })
})

describe('deciding on a case', () => {
  const facts = { basis: 'consent', team: ['line', 'sofie'] } as const
  it.each([
    ['handed_over', 'line', facts, null],
    ['followed', 'sofie', facts, null],
    ['handed_over', 'stranger', facts, 'not-on-team'],
    ['handed_over', null, facts, 'not-on-team'],
    ['handed_over', 'line', { ...facts, basis: 'none' }, 'no-basis'],
    ['waiting', null, { ...facts, basis: 'none' }, null],
  ] as const)('%s to %s: %j', (way, responsibleId, about, expected) => {
    expect(whyNotDecide({ way, responsibleId }, about)).toBe(expected)
  })

  it('is late from the day after the agreed one, and never once it is decided', () => {
    expect(daysOver({ way: 'waiting', dueOn: '2026-03-01' }, '2026-03-01')).toBe(0)
    expect(daysOver({ way: 'waiting', dueOn: '2026-03-01' }, '2026-03-04')).toBe(3)
    expect(daysOver({ way: 'followed', dueOn: '2026-03-01' }, '2026-03-04')).toBe(0)
    expect(daysOver({ way: 'waiting', dueOn: null }, '2026-03-04')).toBe(0)
  })
})

describe('choosing the pair (R-ACT-02, R-CAP-01)', () => {
  it('shows the pair first, then who has fewest families, and whoever cannot be chosen last', () => {
    const one = (name: string, families: number, more: object = {}) => ({
      name,
      families,
      cannot: false,
      kind: null,
      ...more,
    })
    const choices = [
      one('Busy', 9),
      one('Held', 0, { cannot: true }),
      one('Free', 1),
      one('Line', 5, { kind: 'coordinator' }),
    ]
    expect(orderChoices(choices).map(({ name }) => name)).toEqual(['Line', 'Free', 'Busy', 'Held'])
  })

  it('says when both would come from one department, without holding it back', () => {
    expect(wouldBeOneDepartment({ department: 'F' }, [{ department: 'F' }])).toBe(true)
    expect(wouldBeOneDepartment({ department: 'S' }, [{ department: 'F' }])).toBe(false)
    expect(wouldBeOneDepartment({ department: 'F' }, [])).toBe(false)
  })
})
