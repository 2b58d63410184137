import { describe, expect, it } from 'vitest'
import type { Day } from '#core/day.ts'
import { hardWordsIn } from '#modules/wording/rules.ts'
import { hasLostConsent, isAgreedByAll, sharesFor, type Yes } from './share-rules.ts'
import { viewsOf } from './view-rules.ts'

const ages = { selfFrom: 15, adultFrom: 18 }

describe('the shares a yes makes', () => {
  const one = (department: string, from: Day, until: Day | null): Yes => ({
    consentId: department.toLowerCase(),
    department,
    from,
    until,
  })
  it('go both ways with every other department, for the days in common; health only from health', () => {
    expect(
      sharesFor(one('F', '2026-03-01', '2027-03-01'), [
        one('S', '2026-01-01', '2026-12-01'),
        one('Z', '2026-06-01', null),
        one('J', '2028-01-01', null),
      ]),
    ).toEqual([
      {
        from: 'F',
        to: 'S',
        classes: ['CONF'],
        consentId: 'f',
        otherConsentId: 's',
        fromOn: '2026-03-01',
        untilOn: '2026-12-01',
      },
      {
        from: 'S',
        to: 'F',
        classes: ['CONF'],
        consentId: 's',
        otherConsentId: 'f',
        fromOn: '2026-03-01',
        untilOn: '2026-12-01',
      },
      {
        from: 'F',
        to: 'Z',
        classes: ['CONF'],
        consentId: 'f',
        otherConsentId: 'z',
        fromOn: '2026-06-01',
        untilOn: '2027-03-01',
      },
      {
        from: 'Z',
        to: 'F',
        classes: ['CONF', 'ART9_HEALTH'],
        consentId: 'z',
        otherConsentId: 'f',
        fromOn: '2026-06-01',
        untilOn: '2027-03-01',
      },
    ])
  })
  const young = { part: 'young', participates: true, stand: 'given' as const }
  it.each([
    [[young], true],
    [[], false],
    [[young, { ...young, part: 'parent', stand: 'asked' as const }], false],
    [[young, { part: 'sibling', participates: false, stand: 'never' as const }], true],
    [[{ ...young, part: 'parent' }], false],
    [[{ ...young, stand: 'partly' as const }], false],
  ])('the course rests on consent with %o: %s', (people, expected) =>
    expect(isAgreedByAll(people)).toBe(expected),
  )
  it.each([
    [young, false],
    [{ ...young, stand: 'withdrawn' as const }, true],
    [{ ...young, part: 'parent', stand: 'withdrawn' as const }, false],
    [{ ...young, participates: false, stand: 'withdrawn' as const }, false],
  ])('it is lost with %o: %s', (person, expected) => expect(hasLostConsent(person)).toBe(expected))
})

describe('who sees what, in plain words', () => {
  const person = (personId: string, name: string, birthDate: Day, custodyHolders: string[] = []) => ({
    personId,
    name,
    birthDate,
    custodyHolders,
    part: 'sibling',
    participates: true,
    language: 'da',
    deceased: false,
  })
  const people = [
    person('sanne', 'Sanne', '1984-02-11'),
    person('noah', 'Noah', '2012-05-14', ['sanne']),
    person('maja', 'Maja', '2007-01-30', ['sanne']),
  ]
  const departments = [
    { code: 'F', name: 'Familie og børn' },
    { code: 'S', name: 'Skole' },
  ]
  const shares = ['noah', 'maja'].flatMap((personId) =>
    [
      ['F', 'S'],
      ['S', 'F'],
    ].map(([from = '', to = '']) => ({ personId, from, to, classes: ['CONF'], untilOn: '2027-03-01' })),
  )
  const views = viewsOf({ people, shares, departments, ages, on: '2026-09-04' })

  it('tells each of themselves first, and a parent of the child and never of the grown-up one', () => {
    expect(views.map(({ viewer, about }) => [viewer, about.map(({ name }) => name)])).toEqual([
      ['Sanne', ['Sanne', 'Noah']],
      ['Noah', ['Noah']],
      ['Maja', ['Maja']],
    ])
  })
  it('says it so that it can be read aloud', () => {
    expect(views[0]?.about[1]?.lines.map(({ da }) => da)).toEqual([
      'Hver afdeling ser det, den selv har skrevet om Noah.',
      'Skole ser også det, Familie og børn har skrevet om Noah, til og med 1.3.2027.',
      'Familie og børn ser også det, Skole har skrevet om Noah, til og med 1.3.2027.',
      'Politiet kan ikke se det.',
    ])
    expect(views[0]?.about[0]?.lines.map(({ en }) => en)).toEqual([
      'Each department sees what it has written itself about you.',
      'They do not share it with each other.',
      'The police cannot see it.',
    ])
  })
  it('uses no word that frightens (R-STG-01)', () => {
    expect(
      views.flatMap(({ about }) =>
        about.flatMap(({ lines }) => lines.flatMap(({ da }) => hardWordsIn(da, []))),
      ),
    ).toEqual([])
  })
})
