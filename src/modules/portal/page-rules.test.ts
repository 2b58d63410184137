import { describe, expect, it } from 'vitest'
import { alsoReadBy, contentOf, preparedPage, recipientsOf, type PageFacts } from './page-rules.ts'

const now = new Date('2026-03-02T12:00:00Z')
const facts: PageFacts = {
  recipientId: 'noah',
  appointments: [
    ['a1', 'noah', '2026-03-04T14:00:00.000Z', 'planned', 'Gå en tur'],
    ['a2', null, '2026-03-03T14:00:00.000Z', 'planned', 'Alle mødes'],
    ['a3', 'sanne', '2026-03-03T15:00:00.000Z', 'planned', 'Samtale for Sanne'],
    ['a4', 'noah', '2026-03-02T10:59:00.000Z', 'planned', 'Den er ovre'],
    ['a5', 'noah', '2026-03-05T14:00:00.000Z', 'cancelled', 'Aflyst'],
    ['a6', 'noah', '2026-03-06T14:00:00.000Z', 'planned', 'Tale om bandemiljøet'],
  ].map(([appointmentId, personId, startsAt, state, what]) => ({
    appointmentId: appointmentId ?? '',
    personId: personId ?? null,
    startsAt: startsAt ?? '',
    state: state ?? '',
    what: what ?? '',
    staff: 'Line',
  })),
  promises: [
    ['p1', 'noah', 'Ringer til klubben', null],
    ['p2', null, 'Kommer på torsdag', null],
    ['p3', 'sanne', 'Finder et kursus til Sanne', null],
    ['p4', 'noah', 'Er holdt', '2026-03-01T10:00:00Z'],
  ].map(([promiseId = '', toPerson = null, words = '', keptAt = null]) => ({
    promiseId: promiseId ?? '',
    toPerson,
    words: words ?? '',
    dueOn: '2026-03-05',
    promiser: 'Jonas',
    keptAt,
    brokenAt: null,
  })),
  goals: [
    { goalId: 'g1', personId: 'noah', class: 'CONF', words: 'Spille fodbold igen', stage: 'now' },
    { goalId: 'g2', personId: 'noah', class: 'ART9_HEALTH', words: 'Sove om natten', stage: 'now' },
    { goalId: 'g3', personId: null, class: 'CONF', words: 'Spise sammen', stage: 'now' },
    { goalId: 'g4', personId: null, class: 'ART9_HEALTH', words: 'Om sygdom', stage: 'now' },
    { goalId: 'g5', personId: 'sanne', class: 'CONF', words: 'Sannes eget', stage: 'now' },
    { goalId: 'g6', personId: 'noah', class: 'CONF', words: 'Senere', stage: 'later' },
  ],
  steps: [
    ['s1', 'g1', 'noah', null, 'not_started', 'Møder op tirsdag'],
    ['s2', 'g1', null, 'line', 'not_started', 'Taler med træneren'],
    ['s3', 'g1', 'sanne', null, 'not_started', 'Sanne kører'],
    ['s4', 'g3', 'noah', null, 'under_way', 'Dækker bord'],
    ['s5', 'g3', null, 'line', 'not_started', 'Line køber ind'],
    ['s6', 'g1', 'noah', null, 'done', 'Er gjort'],
    ['s7', 'g2', 'noah', null, 'not_started', 'Skærm væk'],
  ].map(([stepId, goalId, ownerPerson, ownerStaff, status, what]) => ({
    stepId: stepId ?? '',
    goalId: goalId ?? '',
    ownerPerson: ownerPerson ?? null,
    ownerStaff: ownerStaff ?? null,
    status: status ?? '',
    what: what ?? '',
    owner: ownerPerson ?? ownerStaff ?? '',
    dueOn: '2026-03-09',
  })),
  quotes: [
    { quoteId: 'q1', personId: 'noah', words: 'Jeg vil bare spille', on: '2026-02-20', replacedAt: null },
    { quoteId: 'q2', personId: 'sanne', words: 'Jeg er træt', on: '2026-02-20', replacedAt: null },
    { quoteId: 'q3', personId: 'noah', words: 'Gammelt', on: '2026-02-01', replacedAt: '2026-02-20' },
  ],
  contacts: ['Line', 'Jonas'],
  phone: '20304050',
  hard: [],
  now,
}
const texts = (page: { sections: { name: string; lines: { text: string }[] }[] }) =>
  Object.fromEntries(page.sections.map(({ name, lines }) => [name, lines.map(({ text }) => text)]))

describe('what stands on one person’s page (HG-07, R-STG-01, domain.md 7.8)', () => {
  it('is their own and what the family shares, never another member’s, the soonest first', () => {
    expect(texts(preparedPage(facts, false))).toEqual({
      meetings_ahead: ['Alle mødes', 'Gå en tur'],
      promised: ['Ringer til klubben', 'Kommer på torsdag'],
      own_goals: ['Spille fodbold igen', 'Møder op tirsdag', 'Taler med træneren'],
      shared_goals: ['Spise sammen', 'Dækker bord'],
      own_words: ['Jeg vil bare spille'],
      reach_us: ['Line', 'Jonas', '20304050'],
    })
  })

  it('counts what holds a word that frightens, and leaves it out; own words stay as they were said', () => {
    expect(preparedPage(facts, false).hidden).toBe(1)
    const own = { ...facts, quotes: facts.quotes.map((one) => ({ ...one, words: 'De kalder os en bande' })) }
    expect(texts(preparedPage(own, false))['own_words']).toEqual(['De kalder os en bande'])
  })

  it('has own goals about health or crime only when they are asked for, and then their class', () => {
    const [without, whole] = [preparedPage(facts, false), preparedPage(facts, true)]
    expect([without.class, without.sensitive, whole.class]).toEqual(['CONF', true, 'ART9_HEALTH'])
    expect(texts(whole)['own_goals']).toContain('Sove om natten')
    expect(texts(whole)['shared_goals']).not.toContain('Om sygdom')
    const crime = { ...facts, goals: facts.goals.map((goal) => ({ ...goal, class: 'ART10_CRIME' })) }
    expect(preparedPage(crime, true).class).toBe('ART10_CRIME')
    expect(preparedPage({ ...facts, recipientId: 'sanne' }, false).sensitive).toBe(false)
  })

  it('is kept without the lines that were taken away, and without what names a row', () => {
    const page = preparedPage(facts, false)
    const keys = page.sections.flatMap(({ lines }) => lines.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    const kept = contentOf(page, ['quote:q1', 'goal:g1'])
    expect(texts(kept)['own_words']).toBeUndefined()
    expect(texts(kept)['own_goals']).toEqual(['Møder op tirsdag', 'Taler med træneren'])
    expect(JSON.stringify(kept)).not.toMatch(/key|g1|q1|p1/)
    expect(contentOf(page, keys).sections).toEqual([])
  })
})

describe('who can have a page, and who else reads it', () => {
  const person = (personId: string, bornOn: string, deceasedOn: string | null = null) => ({
    personId,
    givenName: personId.toUpperCase(),
    bornOn,
    deceasedOn,
  })
  const kin = [
    { fromPerson: 'sanne', toPerson: 'noah', kind: 'parent', custody: true },
    { fromPerson: 'far', toPerson: 'noah', kind: 'parent', custody: false },
    { fromPerson: 'mor', toPerson: 'noah', kind: 'parent', custody: true },
    { fromPerson: 'sanne', toPerson: 'maja', kind: 'parent', custody: true },
  ]
  const people = (born: string) => [
    person('sanne', '1984-01-01'),
    person('far', '1980-01-01'),
    person('mor', '1980-01-01', '2020-01-01'),
    person('noah', born),
    person('maja', '2008-03-02'),
  ]
  it.each([
    ['2011-03-03', 14, 'custody', ['SANNE']],
    ['2011-03-02', 15, 'own', ['SANNE']],
    ['2008-03-03', 17, 'own', ['SANNE']],
    ['2008-03-02', 18, 'own', []],
    // Born on 29 February: grown up on 1 March in a year without that day.
    ['2008-02-29', 18, 'own', []],
  ])('somebody born %s is %i: begins as %s', (born, years, begins, custody) => {
    const all = recipientsOf(people(born), kin, now)
    expect(all.map(({ personId }) => personId)).not.toContain('mor')
    expect(all.find(({ personId }) => personId === 'noah')).toMatchObject({ age: years, begins, custody })
    expect(all.find(({ personId }) => personId === 'maja')?.custody).toEqual([])
  })

  it.each([
    ['custody', 'CONF', '2011-03-02', ['SANNE']],
    ['own', 'CONF', '2011-03-02', []],
    ['custody', 'ART9_HEALTH', '2011-03-03', ['SANNE']],
    ['custody', 'ART9_HEALTH', '2011-03-02', []],
    ['custody', 'ART10_CRIME', '2015-03-02', []],
  ] as const)('a page for %s of class %s, to somebody born %s', (audience, aClass, born, readers) => {
    const recipient = recipientsOf(people(born), kin, now).find(({ personId }) => personId === 'noah')
    expect(recipient && alsoReadBy(recipient, { audience, class: aClass })).toEqual(readers)
  })
})
