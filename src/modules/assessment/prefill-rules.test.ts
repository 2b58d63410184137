import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PictureFacts } from './facts-contract.ts'
import { asAnswered, instancesOf, notAsked } from './instance-rules.ts'
import { lightV1 } from './light-v1-definition.ts'
import { prefill } from './prefill-rules.ts'
import { tallyOf } from './picture-rules.ts'

const secret = { department: 'F', class: 'CONF' as const, personId: 'noah' }
const person = { age: 40, participates: true, atHome: true, language: 'da' }

/** Familien Birk of ux.md, with a history: the seed of T11. */
const birk: PictureFacts = {
  today: '2026-09-04',
  adultFrom: 18,
  people: [
    { ...person, personId: 'sanne', givenName: 'Sanne', part: 'parent' },
    { ...person, personId: 'karim', givenName: 'Karim', part: 'step_parent' },
    {
      ...person,
      personId: 'maja',
      givenName: 'Maja',
      part: 'sibling',
      age: 19,
      participates: false,
      atHome: false,
    },
    { ...person, personId: 'noah', givenName: 'Noah', part: 'young', age: 14 },
    { ...person, personId: 'liv', givenName: 'Liv', part: 'sibling', age: 9 },
  ],
  custody: [
    { parentId: 'sanne', childId: 'noah' },
    { parentId: 'sanne', childId: 'maja' },
  ],
  network: [
    { networkPersonId: 'per', name: 'Per, træner', wantedBy: 'noah' },
    { networkPersonId: 'morfar', name: 'Morfar', wantedBy: null },
  ],
  family: { interpreter: null, reachHint: 'Ring efter kl. 16, SMS først', strengths: 'Karim møder hver dag' },
  cases: [
    { personId: 'noah', department: 'F', subject: 'Børnefaglig undersøgelse', on: '2026-05-02' },
    { personId: 'sanne', department: 'J', subject: 'Jobplan', on: '2026-02-11' },
  ],
  contacts: [
    { on: '2026-09-03', outsideHours: true, reached: true },
    { on: '2026-09-01', outsideHours: true, reached: false },
    { on: '2026-08-28', outsideHours: true, reached: true },
    { on: '2026-08-21', outsideHours: false, reached: true },
    { on: '2026-08-14', outsideHours: true, reached: true },
  ],
  notes: [
    { ...secret, noteId: 'n1', department: 'S', subject: 'Fravær i august', on: '2026-09-02' },
    { ...secret, noteId: 'n2', subject: 'Hjemmebesøg', on: '2026-08-20' },
  ],
  measures: [
    {
      ...secret,
      measureId: 'm1',
      name: 'Kontaktperson',
      startedOn: '2026-03-02',
      endedOn: '2026-08-28',
      helped: 'yes',
    },
    {
      ...secret,
      measureId: 'm2',
      name: 'Mentor',
      startedOn: '2025-09-01',
      endedOn: '2026-01-31',
      helped: 'some',
    },
  ],
  promises: [
    { on: '2026-09-01', kept: true },
    { on: '2026-08-30', kept: false },
  ],
  quotes: [{ personId: 'noah', kind: 'wish', words: 'Jeg vil spille bold igen.', on: '2026-08-12' }],
  goals: [{ ...secret, words: 'Vi vil spise sammen uden skænderi.', on: '2026-08-12' }],
  steps: [{ ...secret, what: 'Prøvetræning i Vestby BK', ownerPerson: 'karim', on: '2026-08-12' }],
  appointments: [{ what: 'Hjemmebesøg', startsOn: '2026-09-11', on: '2026-09-03' }],
  former: [],
}
const fetched = (facts: PictureFacts, question: string, subject = 'family') =>
  prefill(lightV1, facts).find((row) => row.question === question && row.subject === subject)

describe('prefilling the picture from what the reader can see (R-ASM-02)', () => {
  it('fills at least 60 % for a family with a history, each answer with its source and day (T11)', () => {
    const rows = prefill(lightV1, birk)
    const filled = rows.filter(({ value }) => value !== null)
    expect(filled.length / rows.length).toBeGreaterThanOrEqual(0.6)
    for (const { source, on } of filled)
      expect([source, on]).toEqual([expect.any(String), expect.stringMatching(/^2026-/)])
    expect(rows.length).toBeLessThanOrEqual(45)
  })

  it('fills nothing it does not know: a family of which nothing is noted is all open but for who lives there', () => {
    const bare: PictureFacts = {
      ...birk,
      custody: [],
      network: [],
      family: { interpreter: null, reachHint: null, strengths: null },
      cases: [],
      contacts: [],
      notes: [],
      measures: [],
      promises: [],
      quotes: [],
      goals: [],
      steps: [],
      appointments: [],
    }
    expect(
      prefill(lightV1, bare)
        .filter(({ value }) => value !== null)
        .map(({ question }) => question),
    ).toEqual(['household', 'interpreter', 'siblings'])
  })

  it.each([
    ['network', 'family', { value: 'n:per,n:morfar', source: 'network', on: '2026-09-04' }],
    ['going_well', 'family', { value: 'Karim møder hver dag', source: 'strengths', on: '2026-09-04' }],
    ['household', 'family', { value: 'p:sanne,p:karim,p:noah,p:liv', source: 'household', on: '2026-09-04' }],
    ['custody', 'family', { value: 'p:sanne', source: 'custody', on: '2026-09-04' }],
    ['interpreter', 'family', { value: 'no', source: 'interpreter', on: '2026-09-04' }],
    ['reach', 'family', { value: 'Ring efter kl. 16, SMS først', source: 'reach', on: '2026-09-04' }],
    ['departments', 'family', { value: 'two', source: 'cases', on: '2026-05-02' }],
    ['wish', 'noah', { value: 'Jeg vil spille bold igen.', source: 'wish', on: '2026-08-12' }],
    ['notes', 'family', { value: 'n1,n2', source: 'notes', on: '2026-09-02' }],
    ['rhythm', 'family', { value: 'weekly', source: 'rhythm', on: '2026-09-03' }],
    ['hours', 'family', { value: 'evening', source: 'hours', on: '2026-09-03' }],
    ['absence', 'noah', { value: 'talk', source: 'absence', on: '2026-09-02' }],
    ['worked', 'family', { value: 'Kontaktperson', source: 'worked', on: '2026-08-28' }],
    ['helped', 'm2', { value: 'some', source: 'helped', on: '2026-01-31' }],
    ['promises', 'family', { value: 'most', source: 'promises', on: '2026-09-01' }],
    ['adults', 'noah', { value: 'n:per', source: 'trusted', on: '2026-09-04' }],
    [
      'important',
      'family',
      { value: 'Vi vil spise sammen uden skænderi.', source: 'important', on: '2026-08-12' },
    ],
    ['siblings', 'family', { value: 'p:liv', source: 'siblings', on: '2026-09-04' }],
    ['helper', 'family', { value: 'p:karim', source: 'helper', on: '2026-08-12' }],
    ['step', 'family', { value: 'Prøvetræning i Vestby BK', source: 'step', on: '2026-08-12' }],
    ['next', 'family', { value: 'agreed', source: 'appointment', on: '2026-09-03' }],
  ])('answers %s about %s', (question, subject, expected) => {
    expect(fetched(birk, question, subject)).toMatchObject(expected)
  })

  it('never fills where, with whom, or whether an adult knows: nobody’s life is guessed from a file (R-ASM-04, HG-17)', () => {
    for (const question of ['where', 'with_whom', 'supervision', 'leisure', 'instrument'])
      expect(fetched(birk, question, 'noah')?.value).toBeNull()
    for (const question of ['hope', 'trust', 'agree', 'at_home'])
      expect(fetched(birk, question)?.value).toBeNull()
  })

  it('asks about an interpreter when somebody who takes part speaks another language (R-ASM-09)', () => {
    const arabic = birk.people.map((row) => (row.personId === 'sanne' ? { ...row, language: 'ar' } : row))
    expect(fetched({ ...birk, people: arabic }, 'interpreter')?.value).toBeNull()
    expect(
      fetched({ ...birk, people: arabic, family: { ...birk.family, interpreter: 'arabisk' } }, 'interpreter')
        ?.value,
    ).toBe('yes')
  })

  it('leaves out what concerns a sister of 19 who does not take part (R-CON-03, HG-20)', () => {
    const hers = { ...secret, personId: 'maja' }
    const facts: PictureFacts = {
      ...birk,
      notes: [{ ...hers, noteId: 'x', subject: 'Fravær', on: '2026-09-03' }],
      quotes: [{ personId: 'maja', kind: 'strength', words: 'Elevplads', on: '2026-09-03' }],
      steps: [{ ...hers, what: 'Flytte', ownerPerson: 'maja', on: '2026-09-03' }],
      measures: [
        { ...hers, measureId: 'mx', name: 'Bolig', startedOn: '2026-09-01', endedOn: null, helped: 'yes' },
      ],
    }
    expect(JSON.stringify(prefill(lightV1, facts))).not.toMatch(/"x"|Elevplads|Flytte|Bolig|mx|maja/)
    expect(
      JSON.stringify(
        prefill(lightV1, { ...facts, people: birk.people.map((row) => ({ ...row, participates: true })) }),
      ),
    ).toMatch(/Flytte/)
  })

  it('takes no value from a row about health or offences, so that nothing changes class on the way (security.md 4.1)', () => {
    for (const stricter of ['ART9_HEALTH', 'ART10_CRIME'] as const) {
      const hide = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, class: stricter }))
      const facts: PictureFacts = {
        ...birk,
        notes: hide(birk.notes),
        measures: hide(birk.measures),
        goals: hide(birk.goals),
        steps: hide(birk.steps),
      }
      for (const [question, subject] of [
        ['absence', 'noah'],
        ['worked', 'family'],
        ['important', 'family'],
        ['step', 'family'],
        ['helper', 'family'],
      ] as const) {
        expect(fetched(facts, question, subject)?.value, question).toBeNull()
        expect(fetched(facts, question, subject)?.grounds, question).toEqual([])
      }
      const helped = instancesOf(lightV1, facts).find(({ subject }) => subject === 'm1')
      expect(helped?.contentClass).toBe(stricter)
    }
  })

  it('cuts nobody’s words: a wish too long for the field stays to be read, and is not an answer', () => {
    const words = 'Jeg vil gerne spille bold igen. '.repeat(9)
    const row = fetched(
      { ...birk, quotes: [{ personId: 'noah', kind: 'wish', words, on: '2026-08-12' }] },
      'wish',
      'noah',
    )
    expect(row).toMatchObject({ value: null, grounds: [{ words }] })
  })

  it('asks once: what the last picture said is offered again, but numbers and judgements are asked anew', () => {
    const former = [
      { question: 'where', subject: 'noah', value: 'outside', on: '2026-03-10' },
      { question: 'hope', subject: 'family', value: '7', on: '2026-03-10' },
      { question: 'reach', subject: 'family', value: 'Brev', on: '2026-03-10' },
      { question: 'with_whom', subject: 'noah', value: 'gone', on: '2026-03-10' },
    ]
    expect(fetched({ ...birk, former }, 'where', 'noah')).toMatchObject({
      value: 'outside',
      source: 'former',
      on: '2026-03-10',
    })
    expect(fetched({ ...birk, former }, 'hope')?.value).toBeNull()
    expect(fetched({ ...birk, former }, 'reach')?.value).toBe('Ring efter kl. 16, SMS først')
    expect(fetched({ ...birk, former }, 'with_whom', 'noah')?.value).toBeNull()
  })
})

describe('who is asked about', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...person,
    personId: `p${index}`,
    givenName: `P${index}`,
    part: index < 5 ? ('young' as const) : ('parent' as const),
  }))

  it('keeps every family below 45 inputs and 12 texts, and says who there is no room for (T11)', () => {
    const measures = Array.from({ length: 8 }, (_, index) => ({
      ...secret,
      personId: null,
      measureId: `m${index}`,
      name: 'Støtte',
      startedOn: '2026-01-01',
      endedOn: null,
      helped: null,
    }))
    const instances = instancesOf(lightV1, { people: many, measures })
    expect(instances.length).toBeLessThanOrEqual(45)
    expect(instances.filter(({ question }) => question.kind === 'text').length).toBeLessThanOrEqual(12)
    expect(notAsked(lightV1, instances, many).map(({ givenName }) => givenName)).toEqual([
      'P2',
      'P3',
      'P4',
      'P7',
      'P8',
    ])
  })

  it('keeps what is answered in sight when newer measures come', () => {
    const measures = ['new', 'newer', 'third', 'old'].map((measureId) => ({
      ...secret,
      measureId,
      name: measureId,
      startedOn: '2026-01-01',
      endedOn: null,
      helped: null,
    }))
    const subjects = (answered: string[]) =>
      instancesOf(lightV1, { people: birk.people, measures }, new Set(answered))
        .filter(({ question }) => question.code === 'helped')
        .map(({ subject }) => subject)
    expect(subjects([])).toEqual(['new', 'newer', 'third'])
    expect(subjects(['old'])).toEqual(['new', 'newer', 'old'])
  })

  it('lets a finished picture stand although somebody has left since', () => {
    const left = birk.people.map((row) => (row.personId === 'noah' ? { ...row, participates: false } : row))
    const now = { people: left, measures: birk.measures }
    expect(instancesOf(lightV1, now).some(({ subject }) => subject === 'noah')).toBe(false)
    expect(
      instancesOf(lightV1, asAnswered(now, new Set(['noah']))).some(({ subject }) => subject === 'noah'),
    ).toBe(true)
  })

  it('prefills exactly the inputs there are, whatever the family (fetched + open = all)', () => {
    const anyone = fc.record({
      personId: fc.uuid(),
      givenName: fc.constant('A'),
      part: fc.constantFrom('young', 'sibling', 'parent', 'step_parent', 'grandparent', 'other'),
      age: fc.nat(80),
      participates: fc.boolean(),
      atHome: fc.boolean(),
      language: fc.constantFrom('da', 'ar'),
    }) as fc.Arbitrary<PictureFacts['people'][number]>
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 9 }), (people) => {
        const facts = { ...birk, people }
        const instances = instancesOf(lightV1, facts)
        const rows = prefill(lightV1, facts)
        expect(rows.map(({ question, subject }) => `${question}/${subject}`)).toEqual(
          instances.map(({ question, subject }) => `${question.code}/${subject}`),
        )
        const tally = tallyOf(rows.map(({ value }) => (value === null ? 'open' : 'prefilled')))
        expect(tally.prefilled + tally.open).toBe(tally.inputs)
        expect(tally.inputs).toBeLessThanOrEqual(45)
      }),
    )
  })
})
