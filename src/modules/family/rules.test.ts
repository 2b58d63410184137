import { describe, expect, it } from 'vitest'
import { phase } from './contract.ts'
import { isPairFromOneDepartment, possibleMoves, whyNotMove, whyNotRelate } from './rules.ts'

const ready = { basis: 'consent' as const, coordinators: 2, ending: 'agreed' as const, talksLeft: 0 }

describe('the phases of a family’s course (domain.md 7.1)', () => {
  it.each([
    ['contacting', 'consented', ready, null],
    ['contacting', 'active', ready, 'no-such-way'],
    ['consented', 'active', ready, null],
    ['consented', 'active', { ...ready, basis: 'none' }, 'no-basis'],
    ['consented', 'active', { ...ready, coordinators: 1 }, 'no-pair'],
    ['consented', 'active', { ...ready, basis: 'ukn_order' }, null],
    ['consented', 'assessing', { ...ready, coordinators: 1 }, null],
    ['active', 'assessing', ready, null],
    ['declined', 'contacting', ready, null],
    ['declined', 'closed', { ...ready, ending: 'none' }, null],
    ['active', 'ending', { ...ready, ending: 'none' }, null],
    ['ending', 'ended', ready, null],
    ['ending', 'ended', { ...ready, ending: 'none' }, 'no-ending'],
    ['ending', 'ended', { ...ready, ending: 'draft' }, 'ending-draft'],
    ['ending', 'ended', { ...ready, ending: 'waiting' }, 'ending-waits'],
    ['ended', 'follow_up', { ...ready, talksLeft: 2 }, null],
    ['ended', 'closed', { ...ready, talksLeft: 2 }, 'talks-left'],
    ['follow_up', 'closed', { ...ready, talksLeft: 1 }, 'talks-left'],
    ['follow_up', 'closed', { ...ready, ending: 'none' }, 'no-ending'],
    ['follow_up', 'closed', ready, null],
    ['closed', 'contacting', ready, 'no-such-way'],
  ] as const)('from %s to %s with %o: %s', (from, to, facts, why) =>
    expect(whyNotMove(from, to, facts)).toBe(why),
  )

  it('lets no course that has begun be over without an ending, whatever else is in order (R-END-02)', () => {
    for (const ending of ['none', 'draft', 'waiting'] as const)
      for (const from of phase.options)
        for (const { to, whyNot } of possibleMoves(from, { ...ready, ending }))
          if (['ended', 'follow_up', 'closed'].includes(to) && from !== 'declined')
            expect(whyNot).not.toBeNull()
  })

  it('offers exactly the ways there are, and says what each still lacks (HG-06, HG-19, R-ACT-02)', () => {
    expect(possibleMoves('consented', { ...ready, basis: 'none', coordinators: 1 })).toEqual([
      { to: 'assessing', whyNot: 'no-basis' },
      { to: 'active', whyNot: 'no-basis' },
      { to: 'ending', whyNot: null },
    ])
    for (const from of phase.options)
      for (const { to, whyNot } of possibleMoves(from, ready))
        expect(whyNotMove(from, to, ready)).toBe(whyNot)
    expect(possibleMoves('closed', ready)).toEqual([])
  })
})

describe('kin and pairs', () => {
  it.each([
    [
      'a mother and her child',
      { fromPerson: 'a', toPerson: 'b', kind: 'parent' },
      { from: '1984-02-11', to: '2012-05-14' },
      null,
    ],
    [
      'a parent younger than the child',
      { fromPerson: 'a', toPerson: 'b', kind: 'parent' },
      { from: '2012-05-14', to: '1984-02-11' },
      'parent-younger',
    ],
    [
      'a parent born on the same day',
      { fromPerson: 'a', toPerson: 'b', kind: 'parent' },
      { from: '2012-05-14', to: '2012-05-14' },
      'parent-younger',
    ],
    [
      'partners of any age',
      { fromPerson: 'a', toPerson: 'b', kind: 'partner' },
      { from: '1990-01-01', to: '1980-01-01' },
      null,
    ],
    [
      'nobody is their own kin',
      { fromPerson: 'a', toPerson: 'a', kind: 'partner' },
      { from: '1990-01-01', to: '1990-01-01' },
      'same-person',
    ],
  ] as const)('%s', (_, kin, born, why) => expect(whyNotRelate(kin, born)).toBe(why))

  it('says when both of the pair come from one department: a warning, not a block (R-ACT-02)', () => {
    expect(isPairFromOneDepartment(['F', 'F'])).toBe(true)
    expect(isPairFromOneDepartment(['F', 'P'])).toBe(false)
    expect(isPairFromOneDepartment(['F'])).toBe(false)
  })
})
