import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#core/day.ts'
import {
  consentStand,
  daysSince,
  hasOwnRules,
  isQuiet,
  orderFamilies,
  type ConsentFact,
} from './reading-rules.ts'

const today = '2026-09-04'
const compare = new Intl.Collator('da').compare
const family = {
  lastContactOn: '2026-08-21',
  enteredOn: '2026-03-01',
  silenceDays: 14,
  phase: 'active' as const,
}

describe('quiet for too long', () => {
  it.each([
    ['exactly the agreed days are not too long', { lastContactOn: '2026-08-21' }, false],
    ['one day more is', { lastContactOn: '2026-08-20' }, true],
    [
      'a family never reached counts from the day it came in',
      { lastContactOn: null, enteredOn: '2026-08-20' },
      true,
    ],
    ['a family that came in today is not quiet', { lastContactOn: null, enteredOn: today }, false],
    ['each family has its own rhythm', { lastContactOn: '2026-08-20', silenceDays: 30 }, false],
    [
      'a family that said no is left in peace',
      { lastContactOn: '2026-01-01', phase: 'declined' as const },
      false,
    ],
    [
      'a family whose course has ended is left in peace',
      { lastContactOn: '2026-01-01', phase: 'follow_up' as const },
      false,
    ],
  ])('%s', (_, more, quiet) => expect(isQuiet({ ...family, ...more }, today)).toBe(quiet))

  it('never counts a negative silence', () => {
    expect(daysSince({ lastContactOn: '2026-09-05', enteredOn: today }, today)).toBe(0)
  })

  it('puts the longest silence first, then names in Danish order, and ended families last', () => {
    const row = (name: string, quiet: boolean, days: number, phase: 'active' | 'ended' = 'active') => ({
      name,
      quiet,
      daysSince: days,
      phase,
    })
    const rows = [
      row('Åkjær', false, 1),
      row('Zander', false, 1),
      row('Old', false, 99, 'ended'),
      row('Birk', true, 15),
      row('Dam', true, 40),
    ]
    expect(orderFamilies(rows, compare).map(({ name }) => name)).toEqual([
      'Dam',
      'Birk',
      'Zander',
      'Åkjær',
      'Old',
    ])
  })
})

const fact = (more: Partial<ConsentFact>): ConsentFact => ({
  purpose: 'participate',
  department: null,
  state: 'given',
  askedOn: '2026-03-01',
  answeredOn: '2026-03-02',
  validFrom: null,
  validTo: '2027-03-01',
  withdrawnOn: null,
  holds: true,
  ...more,
})
const share = (department: string, more: Partial<ConsentFact> = {}) =>
  fact({ purpose: 'share', department, ...more })

describe('where a person stands with consent (HG-06)', () => {
  it.each([
    ['never asked', [], 'not_given', 'never'],
    ['asked, not answered', [fact({ state: 'asked', answeredOn: null })], 'not_given', 'asked'],
    ['said no', [fact({ state: 'refused' })], 'not_given', 'refused'],
    ['takes part', [fact({})], 'given', 'answered'],
    [
      'takes part and shares with all who were asked about',
      [fact({}), share('S'), share('J')],
      'given',
      'answered',
    ],
    [
      'takes part, but said no to one department',
      [fact({}), share('S'), share('J', { state: 'refused' })],
      'partly',
      'answered',
    ],
    ['shares, but has not said yes to taking part', [share('S')], 'partly', 'answered'],
    [
      'took the yes back',
      [fact({ state: 'withdrawn', withdrawnOn: '2026-08-01' })],
      'withdrawn',
      'withdrawn',
    ],
    [
      'said yes again after taking it back',
      [fact({ state: 'withdrawn', withdrawnOn: '2026-08-01' }), fact({ askedOn: '2026-08-02' })],
      'given',
      'answered',
    ],
    ['the consent ran out yesterday', [fact({ validTo: '2026-09-03' })], 'not_given', 'expired'],
    ['a consent counts on the day it expires, not after', [fact({ validTo: today })], 'given', 'answered'],
    [
      'is asked again while the old yes still counts',
      [fact({}), fact({ state: 'asked', askedOn: '2026-09-01', answeredOn: null })],
      'given',
      'answered',
    ],
    ['said yes from a later day', [fact({ validFrom: '2026-10-01' })], 'not_given', 'coming'],
    [
      'custody has changed since: the wall counts it no more',
      [fact({ holds: false })],
      'not_given',
      'lapsed',
    ],
    ['without an end it counts on', [fact({ validTo: null })], 'given', 'answered'],
  ] as const)('%s', (_, facts, stand, why) =>
    expect(consentStand(facts, today)).toMatchObject({ stand, why }),
  )

  it('is given only while a consent to take part is in force, whatever else is there', () => {
    const anyFact = fc.record({
      purpose: fc.constantFrom('participate' as const, 'share' as const),
      state: fc.constantFrom('asked' as const, 'given' as const, 'refused' as const, 'withdrawn' as const),
      days: fc.integer({ min: -20, max: 20 }),
      valid: fc.option(fc.integer({ min: -5, max: 5 })),
    })
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), (drawn) => {
        const facts = drawn.map(({ purpose, state, days, valid }) =>
          fact({
            purpose,
            department: purpose === 'share' ? 'S' : null,
            state,
            askedOn: addDays(today, days),
            validTo: valid === null ? null : addDays(today, valid),
            withdrawnOn: state === 'withdrawn' ? today : null,
          }),
        )
        const inForce = facts.some(
          ({ purpose, state, validTo }) =>
            purpose === 'participate' && state === 'given' && (validTo === null || validTo >= today),
        )
        if (consentStand(facts, today).stand === 'given') expect(inForce).toBe(true)
      }),
    )
  })
})

describe('whose own rules apply (R-CON-03, HG-20)', () => {
  it.each([
    ['young', 18, true],
    ['sibling', 19, true],
    ['young', 17, false],
    ['parent', 44, false],
  ] as const)('%s of %i: %s', (part, age, own) => expect(hasOwnRules({ part, age }, 18)).toBe(own))
})
