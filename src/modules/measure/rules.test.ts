import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardWordsIn } from '#modules/wording/rules.ts'
import type { ListedType, TypeForm } from '#modules/mandate/type-contract.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import type { GrantTerms, Letter } from './contract.ts'
import { decisionDocument } from './decision-document.ts'
import {
  complaintUntil,
  readyTerms,
  recipientsOf,
  standingOf,
  wantedFor,
  whyNotGrant,
  whyNotMove,
} from './grant-rules.ts'
import { placeFor, weeklyMeetings, whyNotAttend, whyNotPlace } from './group-rules.ts'
import { offersOf, servedBy } from './offer-rules.ts'

const today = '2026-09-04'
const types = typesOn([], today)
const typeOf = (code: string): ListedType => {
  const type = types.find((one) => one.code === code)
  if (!type) throw new Error(code)
  return type
}
const about = {
  familyId: 'f',
  personId: 'noah',
  person: 'Noah',
  windowId: 'w',
  view: { on: today, words: 'fodbold' },
  today,
}
const terms = (code: string, more: Partial<GrantTerms> = {}): GrantTerms => ({
  ...readyTerms(typeOf(code), about),
  ...more,
})
const full: Partial<GrantTerms> = {
  purpose: 'At Noah har en voksen at ringe til.',
  weeks: 26,
  consent: { by: 'sanne', on: today },
  childPlan: 'not_needed',
}

describe('what the law asks for before a measure is given (HG-10, HG-11)', () => {
  it.each([
    ['help wants nothing: there is no decision', 'help', 14, { view: null, reason: null }, []],
    [
      'a decision about a child wants the view and the reason',
      'decision',
      14,
      { view: null, reason: null },
      ['view', 'reason'],
    ],
    ['a decision about a grown-up wants the reason', 'decision', 18, { view: null }, []],
    [
      'a supporting measure wants consent, aim, and a stand on the plan',
      'support',
      14,
      {},
      ['consent', 'purpose', 'child-plan'],
    ],
    ['complete', 'support', 14, full, []],
    ['a no wants them heard', 'decision', 14, { outcome: 'declined' }, ['hearing']],
    [
      'a no without a hearing wants the reason for that',
      'decision',
      14,
      { outcome: 'declined', hearing: 'left_out' },
      ['hearing'],
    ],
    [
      'a no after a hearing',
      'decision',
      14,
      { outcome: 'declined', hearing: 'heard', hearingOn: today, hearingWords: 'De er uenige.' },
      [],
    ],
  ] as [string, TypeForm, number, Partial<GrantTerms>, string[]][])('%s', (...[, form, age, more, wants]) => {
    expect(wantedFor(form, age, terms('fritidspas', more))).toEqual(wants)
  })

  const facts = { type: typeOf('kontaktperson'), age: 14, part: 'young', holders: ['sanne'], today, hard: [] }
  it.each([
    ['complete', full, null],
    [
      'consent from somebody without custody',
      { ...full, consent: { by: 'mormor', on: today } },
      'not-holder',
    ],
    [
      'a view from tomorrow',
      { ...full, view: { how: 'talk', on: '2026-09-05', words: 'x' } },
      'in-the-future',
    ],
    ['a hard word in what the family reads', { ...full, reason: 'Noah er i en bande.' }, 'hard-word'],
    ['a CPR number', { ...full, reason: 'Noah, 740512-4003' }, 'cpr'],
    ['no aim', { ...full, purpose: null }, 'wanted'],
  ] as [string, Partial<GrantTerms>, string | null][])(
    'refuses or takes a contact person: %s',
    (_, more, why) => {
      expect(whyNotGrant(terms('kontaktperson', more), facts)?.why ?? null).toBe(why)
    },
  )
  it('is for whom it is for: no parents’ group for the young person', () => {
    expect(whyNotGrant(terms('mindtheparents'), { ...facts, type: typeOf('mindtheparents') })?.why).toBe(
      'wrong-person',
    )
  })
})

describe('one tap from a window (R-SPD-01, R-STG-01)', () => {
  it('fills in all that a leisure pass wants, and never the child’s own words in what the parents read', () => {
    const ready = readyTerms(typeOf('fritidspas'), {
      ...about,
      view: { on: today, words: 'hemmelig-sætning' },
    })
    expect(wantedFor('decision', 14, ready)).toEqual([])
    expect(`${ready.reason}${ready.purpose}`).not.toContain('hemmelig-sætning')
    expect(ready.view?.words).toBe('hemmelig-sætning')
  })
  it('has no hard word in any measure’s ready text', () => {
    expect(
      types.flatMap((type) => hardWordsIn(`${type.name} ${readyTerms(type, about).reason ?? ''}`, [])),
    ).toEqual([])
  })
  it('orders by how near a yes is and by nothing of the person: mine first, then a colleague at work, then later', () => {
    const worker = (staffId: string) => ({
      staffId,
      name: staffId,
      phone: null,
      department: 'F',
      profession: 'x',
      days: [],
      absences: [],
    })
    const mandate = (mandateId: string, holderId: string, measures: string[]) => ({
      mandateId,
      department: 'F',
      holderId,
      holderFunction: null,
      standInId: null,
      measures,
      law: 'x',
      mostKroner: null,
      mostWeeks: null,
      answerHours: 8,
      validFrom: '2026-01-01',
      validTo: null,
    })
    const away = { ...worker('bo'), absences: [{ fromOn: today, toOn: '2026-09-30' }] }
    const register = {
      workers: [worker('line'), worker('hanne'), away],
      mandates: [
        mandate('a', 'line', ['fritidspas', 'kontaktperson']),
        mandate('b', 'hanne', ['jobtraening']),
        mandate('c', 'bo', ['familiebehandling']),
      ],
    }
    const passStep = { stepId: 's', goalId: 'g', what: 'Fritidspas', measure: 'fritidspas' }
    const offered = offersOf(
      types,
      {
        ...about,
        age: 14,
        part: 'young',
        staffId: 'line',
        steps: [passStep],
        granted: new Map([['kontaktperson', today]]),
      },
      register,
      new Date('2026-09-04T10:00:00Z'),
    )
    expect(offered.slice(0, 4).map(({ code }) => code)).toEqual([
      'fritidspas',
      'kontaktperson',
      'jobtraening',
      'familiebehandling',
    ])
    expect(offered.find(({ code }) => code === 'mindtheparents')).toBeUndefined()
    expect(offered[0]).toMatchObject({ mine: true, wants: [], grantedOn: null })
    expect(offered.map(({ serves }) => serves?.stepId ?? null).slice(0, 2)).toEqual(['s', null])
    expect(servedBy('fritidspas', [passStep, { ...passStep, stepId: 't' }])).toBeNull()
    expect(offered[1]?.grantedOn).toBe(today)
    expect(offered[1]?.wants).toEqual(['consent', 'purpose', 'child-plan'])
  })
})

describe('where a grant stands (domain.md 7.5)', () => {
  const grant = {
    state: 'issued',
    form: 'decision' as const,
    complaint: 'appeals_board' as const,
    issuedAt: '2026-09-04T10:00:00Z',
  }
  it.each([
    ['the last day to complain', grant, '2026-10-02', 'issued'],
    ['the day after', grant, '2026-10-03', 'final'],
    ['nobody to complain to', { ...grant, complaint: 'no_other_authority' as const }, today, 'final'],
    ['help that has been given', { ...grant, state: 'approved', form: 'help' as const }, today, 'started'],
    ['decided, no letter yet', { ...grant, state: 'approved' }, today, 'approved'],
  ])('%s', (_, one, on, standing) => {
    expect(standingOf(one, on)).toBe(standing)
  })
  it('moves one way: no letter before a decision, no complaint before a letter', () => {
    expect([
      whyNotMove('asked', 'issued'),
      whyNotMove('approved', 'issued'),
      whyNotMove('issued', 'issued'),
    ]).toEqual(['not-decided', null, 'already-issued'])
    expect([
      whyNotMove('approved', 'complaint'),
      whyNotMove('issued', 'complaint'),
      whyNotMove('final', 'complaint'),
    ]).toEqual(['not-issued', null, null])
    expect(complaintUntil({ ...grant, issuedAt: null })).toBeNull()
  })
  it.each([
    ['a grown-up alone', 18, 'support', [['Noah', 'person']]],
    [
      'a child of 10 and the parents',
      10,
      'support',
      [
        ['Noah', 'person'],
        ['Sanne', 'custody_holder'],
      ],
    ],
    ['a child of 9: the parents, in a case on support', 9, 'support', [['Sanne', 'custody_holder']]],
  ] as const)('sends letters by party status: %s', (_, age, form, to) => {
    expect(
      recipientsOf({ form, age, person: 'Noah', holders: ['Sanne'] }).map(({ name, as }) => [name, as]),
    ).toEqual(to)
  })
})

const letter = (more: Partial<Letter['grant']> = {}, rest: Partial<Letter> = {}): Letter => ({
  grant: {
    grantId: 'g',
    personId: 'noah',
    person: 'Noah',
    department: 'F',
    code: 'fritidspas',
    name: 'Fritidspas',
    law: 'Barnets lov § 35, stk. 3',
    form: 'decision',
    complaint: 'appeals_board',
    outcome: 'granted',
    standing: 'issued',
    kroner: 1_200,
    weeks: 26,
    startsOn: today,
    purpose: null,
    reason: 'Vi har lagt vægt på ønsket.',
    goalWords: null,
    stepWhat: null,
    stepId: null,
    goalId: null,
    windowId: null,
    asked: null,
    answerBy: null,
    answerWords: null,
    decidedBy: 'Line Holst',
    decidedAt: '2026-09-04T10:00:00Z',
    issuedAt: '2026-09-04T10:00:00Z',
    complaintUntil: '2026-10-02',
    madeBy: 'Line Holst',
    ours: true,
    version: 1,
    ...more,
  },
  municipality: 'Vestby',
  recipients: [{ name: 'Noah', as: 'person' }],
  viewOn: today,
  consentBy: null,
  consentOn: null,
  hearing: 'not_needed',
  hearingOn: null,
  contact: { name: 'Line Holst', phone: '12 34 56 01' },
  madeAt: '2026-09-04T10:00:00Z',
  ...rest,
})
const textOf = (one: Letter) => JSON.stringify(decisionDocument(one))

describe('the letter of a decision (HG-11; forvaltningsloven §§ 22-26)', () => {
  it('says what, why, under which law, that they were talked with, and until when one can complain', () => {
    const text = textOf(letter())
    for (const part of [
      'Fritidspas',
      'Vi har lagt vægt på ønsket.',
      'Barnets lov § 35',
      'Vi talte med Noah',
      'senest 2.10.2026',
      'Ankestyrelsen',
      '1.200 kr.',
    ])
      expect(text).toContain(part)
  })
  it('says so when there is nobody to complain to, and does not name Ankestyrelsen then', () => {
    const text = textOf(letter({ complaint: 'no_other_authority', complaintUntil: null }))
    expect(text).toContain('ikke kan klage til andre')
    expect(text).not.toContain('Ankestyrelsen')
  })
  it('passes the wording check in every form, and the check would find a hard word in it', () => {
    for (const outcome of ['granted', 'declined'] as const)
      for (const hearing of ['not_needed', 'heard', 'left_out'] as const)
        expect(hardWordsIn(textOf(letter({ outcome }, { hearing, hearingOn: today })), [])).toEqual([])
    expect(hardWordsIn(textOf(letter({ reason: 'Han er i en bande.' })), [])).not.toEqual([])
  })
})

describe('groups (no ranking of those who wait)', () => {
  it('meets at the same clock time each week, also when the clock changes', () => {
    expect(weeklyMeetings('2026-10-20T15:00:00Z', 3)).toEqual([
      '2026-10-20T15:00:00.000Z',
      '2026-10-27T16:00:00.000Z',
      '2026-11-03T16:00:00.000Z',
    ])
  })
  it('never has more in it than it has seats, whoever asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }), (seats, asking) => {
        let taken = 0
        for (let one = 0; one < asking; one++) if (placeFor({ seats, taken }) === 'in_group') taken++
        expect(taken).toBe(Math.min(seats, asking))
        expect(whyNotPlace('in_group', { seats, taken, closedOn: null })).toBe(taken >= seats ? 'full' : null)
      }),
    )
    expect(whyNotPlace('waiting', { seats: 3, taken: 0, closedOn: today })).toBe('closed')
    expect(whyNotPlace('left', { seats: 3, taken: 3, closedOn: today })).toBeNull()
  })
  it('notes attendance of those in it, after the meeting', () => {
    const now = new Date('2026-09-04T18:00:00Z')
    expect(whyNotAttend({ state: 'waiting' }, '2026-09-03T15:00:00Z', now)).toBe('not-in-group')
    expect(whyNotAttend({ state: 'in_group' }, '2026-09-05T15:00:00Z', now)).toBe('not-yet')
    expect(whyNotAttend({ state: 'left' }, '2026-09-03T15:00:00Z', now)).toBeNull()
  })
})
