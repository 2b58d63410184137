import { describe, expect, it } from 'vitest'
import { daysOver, dueOn, numbersOf, whyNotHold, whyNotRemove } from './rules.ts'

const course = { phase: 'active', activeOn: '2026-08-01', enteredOn: '2026-06-01' }

describe('when a family is followed up (R-PLN-06, domain.md 7.7)', () => {
  it.each([
    [
      'the first time counts from the day the course became active',
      { facts: course, last: null, days: 14, due: '2026-08-15' },
    ],
    [
      'and from the day the family came when that is not known',
      { facts: { ...course, activeOn: null }, last: null, days: 14, due: '2026-06-15' },
    ],
    [
      'then by the rhythm after the last time',
      { facts: course, last: { heldOn: '2026-09-01', nextOn: null }, days: 7, due: '2026-09-08' },
    ],
    [
      'unless another day was agreed',
      { facts: course, last: { heldOn: '2026-09-01', nextOn: '2026-09-20' }, days: 7, due: '2026-09-20' },
    ],
    [
      'also while the course ends',
      { facts: { ...course, phase: 'ending' }, last: null, days: 28, due: '2026-08-29' },
    ],
    [
      'not before it has begun',
      { facts: { ...course, phase: 'assessing' }, last: null, days: 14, due: null },
    ],
    ['and not after it has ended', { facts: { ...course, phase: 'ended' }, last: null, days: 14, due: null }],
  ])('%s', (_, { facts, last, days, due }) => expect(dueOn(facts, last, days)).toBe(due))

  it('is over from the day after', () => {
    expect(daysOver('2026-09-04', '2026-09-04')).toBe(0)
    expect(daysOver('2026-09-04', '2026-09-05')).toBe(1)
    expect(daysOver(null, '2026-09-05')).toBe(0)
  })
})

describe('a follow-up that is noted', () => {
  const held = { heldOn: '2026-09-04', withPersons: ['noah'], numbers: [{ personId: 'noah' }], nextOn: null }
  const facts = { on: '2026-09-04', people: ['noah', 'sanne'] }
  it.each([
    ['today, with a number of one who was there', {}, null],
    ['tomorrow', { heldOn: '2026-09-05' }, 'in-the-future'],
    ['with somebody who takes no part', { withPersons: ['noah', 'maja'] }, 'not-in-family'],
    ['with a number of one who was not there', { withPersons: ['sanne'] }, 'was-not-there'],
    ['with the next on the same day', { nextOn: '2026-09-04' }, 'next-not-later'],
    ['with the next a day later', { nextOn: '2026-09-05' }, null],
  ])('%s', (_, more, why) => expect(whyNotHold({ ...held, ...more }, facts)).toBe(why))

  it('is taken back by who noted it, within a day', () => {
    const one = { heldBy: 'line', recordedAt: '2026-09-04T10:00:00Z' }
    expect(whyNotRemove(one, 'line', new Date('2026-09-05T10:00:00Z'))).toBeNull()
    expect(whyNotRemove(one, 'line', new Date('2026-09-05T10:00:01Z'))).toBe('too-late')
    expect(whyNotRemove(one, 'sofie', new Date('2026-09-04T10:00:00Z'))).toBe('not-yours')
  })

  it('gives each person their own line of numbers, the oldest first', () => {
    const numbers = (noah: number) => [
      { personId: 'noah', value: noah },
      { personId: 'sanne', value: 9 },
    ]
    const all = [
      { heldOn: '2026-09-04', numbers: numbers(6) },
      { heldOn: '2026-08-21', numbers: numbers(3) },
      { heldOn: '2026-08-10', numbers: [] },
    ]
    expect(numbersOf(all, 'noah')).toEqual([
      { on: '2026-08-21', value: 3 },
      { on: '2026-09-04', value: 6 },
    ])
  })
})
