import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  legalBasis,
  outsideKind,
  sharePurpose,
  type LegalBasis,
  type SharePurpose,
} from './basis-contract.ts'
import { bases } from './basis-definition.ts'
import { basesByDefault, legalBases, whyNotPeriod } from './basis-rules.ts'
import type { Situation } from './contract.ts'
import { mayShare } from './rules.ts'

const onLaw: Situation = {
  class: 'CONF',
  from: 'F',
  to: { kind: 'POLICE', name: 'Vestby Politi' },
  person: { personId: 'noah', birthDate: '2012-05-14', custodyHolders: [] },
  consents: [],
  now: '2026-09-04T10:00:00Z',
  ages: { selfFrom: 15, adultFrom: 18 },
  basis: 'RPL115_SSP',
  necessity: 'Mødet skal aftale, hvem der taler med ham.',
  childInformed: 'yes',
  basesInUse: [...legalBases],
}
const answerOf = (more: Partial<Situation>) => {
  const { answer, code } = mayShare({ ...onLaw, ...more })
  return `${answer} ${code}`
}

describe('no basis and no purpose is for investigation (HG-02)', () => {
  it('by type: the words do not exist', () => {
    expectTypeOf<'INVESTIGATION'>().not.toExtend<LegalBasis>()
    expectTypeOf<'INVESTIGATION'>().not.toExtend<SharePurpose>()
    // @ts-expect-error there is no such basis
    const basis: LegalBasis = 'INVESTIGATION'
    expect(legalBasis.safeParse(basis).success).toBe(false)
    expect(sharePurpose.safeParse('INVESTIGATION').success).toBe(false)
    // The control: words that do exist pass the same two tests.
    expect(legalBasis.safeParse('CONSENT').success && sharePurpose.safeParse('SAFETY').success).toBe(true)
  })
  it('by data: no basis names investigation as its purpose', () =>
    expect(Object.values(bases).flatMap(({ purposes }) => purposes as readonly string[])).not.toContain(
      'INVESTIGATION',
    ))
  it('by answer: whatever the rest, it is no, even within a department', () => {
    const any = fc.record({
      basis: fc.constantFrom(...legalBases),
      class: fc.constantFrom('CONF' as const, 'ART9_HEALTH' as const, 'ART10_CRIME' as const),
      from: fc.constantFrom('F', 'S', 'P', 'J', 'Z', 'A'),
      to: fc.oneof(
        fc.constantFrom('F', 'S', 'P', 'J', 'Z', 'A'),
        fc.constantFrom(...outsideKind.options).map((kind) => ({ kind, name: 'Navn' })),
      ),
      orderInForce: fc.boolean(),
      applicationCase: fc.boolean(),
    })
    fc.assert(
      fc.property(any, (one) => {
        expect(mayShare({ ...onLaw, ...one, purpose: 'INVESTIGATION' })).toMatchObject({
          answer: 'no',
          code: 'investigation',
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a disclosure on a provision of law (HG-01, HG-03, HG-04)', () => {
  it.each<[string, Partial<Situation>, string]>([
    ['police under § 115', {}, 'yes on-basis'],
    ['another authority', { to: { kind: 'AUTHORITY', name: 'Nabokommunen' } }, 'yes on-basis'],
    [
      'a self-owning institution (stk. 3)',
      { to: { kind: 'SELF_OWNING', name: 'Væksthuset' } },
      'yes on-basis',
    ],
    ['a private company', { to: { kind: 'COMPANY', name: 'Firma' } }, 'no recipient'],
    ['an association', { to: { kind: 'ASSOCIATION', name: 'Klub' } }, 'no recipient'],
    ['a supplier needs another basis', { to: { kind: 'SUPPLIER', name: 'Mentor' } }, 'no recipient'],
    [
      'which is for example a processing agreement',
      { to: { kind: 'SUPPLIER', name: 'Mentor' }, basis: 'PROCESSOR' },
      'yes on-basis',
    ],
    ['without a necessity sentence', { necessity: '' }, 'no no-necessity'],
    ['with a word that says nothing', { necessity: 'ja' }, 'no no-necessity'],
    ['without a word on the child', { childInformed: undefined }, 'no child-informed'],
    ['the child does not know, and nobody says why', { childInformed: 'no' }, 'no child-informed'],
    [
      'the child does not know, with a reason',
      { childInformed: 'no', notInformedBecause: 'Fare for vold' },
      'yes on-basis',
    ],
    ['for another purpose', { purpose: 'SAGSBEHANDLING' }, 'no purpose'],
    ['inside the municipality', { basis: 'INTERNAL_NECESSARY', to: 'J' }, 'yes on-basis'],
    ['never to the school', { basis: 'INTERNAL_NECESSARY', to: 'S' }, 'no recipient'],
    ['never from the school', { basis: 'INTERNAL_NECESSARY', from: 'S', to: 'J' }, 'no sender'],
    [
      'in an application case only with consent (§ 29)',
      { basis: 'INTERNAL_NECESSARY', to: 'J', applicationCase: true },
      'no application-case',
    ],
    ['an order that is in force (HG-19)', { basis: 'UKN_CASE', to: 'S', orderInForce: true }, 'yes on-basis'],
    ['an order that is not', { basis: 'UKN_CASE', to: 'S' }, 'no no-order'],
    ['another law, unnamed', { basis: 'OTHER_LAW', to: 'J' }, 'no no-law'],
    ['another law, named', { basis: 'OTHER_LAW', to: 'J', otherLaw: 'sundhedsloven § 43' }, 'yes on-basis'],
    [
      'a notification goes to the family department',
      { basis: 'NOTIFICATION_DUTY', from: 'S', to: 'F' },
      'yes on-basis',
    ],
    ['and not to the job centre', { basis: 'NOTIFICATION_DUTY', from: 'S', to: 'J' }, 'no recipient'],
    [
      'offences inside the municipality',
      { basis: 'INTERNAL_NECESSARY', to: 'J', class: 'ART10_CRIME' },
      'no class',
    ],
    [
      'the offences act is no way round consent for ordinary notes',
      { basis: 'DBL8_AUTHORITY_NEED', to: 'J' },
      'no class',
    ],
    ['the municipality does not use it', { basesInUse: ['CONSENT'] }, 'no basis-not-in-use'],
    ['consent asks for answers, not for words', { basis: 'CONSENT', to: 'S' }, 'no no-giver'],
  ])('%s', (_, more, expected) => expect(answerOf(more)).toBe(expected))

  it('is marked, says so, and may be declined without a reason', () => {
    const decision = mayShare(onLaw)
    expect(decision).toMatchObject({ basis: 'RPL115_SSP', notForInvestigation: true, mayDecline: true })
    expect(decision.reason).toContain('retsplejeloven § 115')
    expect(decision.reason).toContain('efterforskning')
    expect(decision.reasonEnglish).toContain('investigation')
  })
  it('what was not checked against the law is out of use until the municipality decides', () => {
    expect(basesByDefault()).not.toContain('INTERNAL_NECESSARY')
    expect(basesByDefault()).toContain('CONSENT')
    expect(legalBases).toEqual(expect.arrayContaining(legalBasis.options))
    expect(legalBases).toHaveLength(legalBasis.options.length)
  })
})

describe('form and period', () => {
  const now = new Date('2026-09-04T10:00:00Z')
  const access = {
    mode: 'access' as const,
    to: 'J',
    basis: 'INTERNAL_NECESSARY' as const,
    fromAt: now.toISOString(),
    untilOn: '2026-12-01',
  }
  it.each([
    ['a department for a period', {}, null],
    ['without an end', { untilOn: null }, 'no-end'],
    ['ended before it began', { untilOn: '2026-09-03' }, 'ends-before'],
    ['for longer than a year', { untilOn: '2027-09-05' }, 'too-long'],
    ['nobody outside has access here', { to: { kind: 'POLICE' as const, name: 'x' } }, 'access-outside'],
    ['told in the future', { mode: 'told' as const, fromAt: '2026-09-05T10:00:00Z' }, 'ahead'],
    ['consent between departments is asked for', { basis: 'CONSENT' as const }, 'consent-inside'],
  ])('%s', (_, more, expected) => expect(whyNotPeriod({ ...access, ...more }, now)).toBe(expected))
})
