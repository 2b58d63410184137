import { describe, expect, it } from 'vitest'
import type { Cell, Matrix, MatrixPerson, Question } from '../contract.ts'
import { dueOf, inOrder, isInUse, nextToAsk, usualCells, whoAnswers, withYes } from './what-to-ask.ts'

const cell = (department: string | null, more: Partial<Cell> = {}): Cell => ({
  department,
  stand: 'never',
  until: null,
  current: null,
  open: null,
  mayAsk: true,
  ...more,
})
const yes = { stand: 'given', until: '2027-03-01', mayAsk: false } as const
const sanne = { personId: 'sanne', name: 'Sanne', capacity: 'custody_holder' } as const
const noah = (more: Partial<MatrixPerson> = {}): MatrixPerson => ({
  personId: 'noah',
  name: 'Noah',
  age: 14,
  part: 'young',
  participates: true,
  language: 'da',
  adult: false,
  mustAnswer: [sanne],
  askAgain: null,
  others: [],
  participate: cell(null),
  shares: [cell('F'), cell('P'), cell('S')],
  ...more,
})
const question = (givers: Question['givers']): Question => ({
  consentId: 'c',
  version: 1,
  state: 'asked',
  from: '2026-09-04',
  until: null,
  askedOn: '2026-09-04',
  language: 'da',
  interpreter: false,
  textVersion: '2026-1',
  withdrawnOn: null,
  givers,
})
const family = (...people: MatrixPerson[]): Matrix => ({
  basis: 'none',
  departments: [
    { code: 'F', name: 'Familie og børn', inTeam: false },
    { code: 'P', name: 'SSP', inTeam: true },
    { code: 'S', name: 'Skole', inTeam: false },
  ],
  people,
  reviewMonths: 12,
})

describe('what is shown and what is usually asked', () => {
  it('puts the departments of the pair first and never folds away one that has a yes (ux.md 2.16)', () => {
    const matrix = family(noah({ shares: [cell('F'), cell('P'), cell('S', yes)] }))
    expect(inOrder(matrix).map(({ code }) => code)).toEqual(['P', 'F', 'S'])
    expect(['F', 'P', 'S'].filter((code) => isInUse(matrix, code))).toEqual(['P', 'S'])
  })
  it('asks in one go about taking part and the departments in use, not about what is answered', () => {
    const matrix = family(noah({ participate: cell(null, yes) }))
    const asked = usualCells(matrix, noah({ participate: cell(null, yes) }))
    expect(asked.map(({ department }) => department)).toEqual(['P'])
    expect(usualCells(matrix, noah()).map(({ department }) => department)).toEqual([null, 'P'])
  })
  it('does not ask again on its own what somebody has said no to (HG-06)', () => {
    const no = noah({ shares: [cell('P', { stand: 'refused' }), cell('F', { stand: 'withdrawn' })] })
    expect(usualCells(family(no), no).map(({ department }) => department)).toEqual([null])
  })
  it('goes on to the next who takes part, and stops after the last', () => {
    const done = { participate: cell(null, yes), shares: [cell('P', yes)] }
    const matrix = family(
      noah(),
      noah({ personId: 'maja', participates: false }),
      noah({ personId: 'karim' }),
    )
    expect(nextToAsk(matrix, null)?.personId).toBe('noah')
    expect(nextToAsk(matrix, 'noah')?.personId).toBe('karim')
    expect(nextToAsk(matrix, 'karim')).toBeNull()
    expect(nextToAsk(family(noah(), noah({ personId: 'karim', ...done })), 'noah')).toBeNull()
  })
  it('opens a new yes towards the departments that have one', () => {
    expect(withYes(noah({ shares: [cell('F', yes), cell('P', yes), cell('S')] }), ['P'])).toEqual(['F'])
  })
})

describe('who is asked (R-CON-03, HG-20)', () => {
  const ending = cell('P', { stand: 'given', until: '2026-10-02' })
  const before = (because: 'turns-self' | 'turns-adult' | 'runs-out') =>
    noah({ askAgain: { on: '2026-10-03', because } })

  it('are those who have not answered a question that is put', () => {
    const said = { ...sanne, answer: 'given', how: 'oral', answeredOn: '2026-09-04' } as const
    const open = question([
      said,
      { personId: 'k', name: 'Karim', capacity: 'custody_holder', answer: null, how: null, answeredOn: null },
    ])
    expect(whoAnswers(noah(), cell('P', { open })).map(({ name }) => name)).toEqual(['Karim'])
  })
  it('for the time after the 15th birthday the young person as well, after the 18th alone', () => {
    expect(whoAnswers(before('turns-self'), ending).map(({ personId }) => personId)).toEqual([
      'noah',
      'sanne',
    ])
    expect(whoAnswers(before('turns-adult'), ending)).toEqual([
      { personId: 'noah', name: 'Noah', capacity: 'self' },
    ])
  })
  it('for what begins today, and for a yes that only runs out, those who answer today', () => {
    expect(whoAnswers(before('turns-adult'), cell('S'))).toEqual([sanne])
    expect(whoAnswers(before('runs-out'), ending)).toEqual([sanne])
  })
})

describe('who is to be asked again', () => {
  it('is one line for each person, with what to ask about, and nothing for those who take no part', () => {
    const running = noah({
      askAgain: { on: '2026-10-03', because: 'turns-self' },
      shares: [cell('F'), cell('P', { stand: 'given', until: '2026-10-02' })],
    })
    expect(dueOf(family(running))).toMatchObject([
      { because: 'turns-self', on: '2026-10-03', departments: ['P'] },
    ])
    expect(dueOf(family({ ...running, participates: false }))).toEqual([])
    expect(dueOf(family(noah()))).toEqual([])
  })
  it('a yes that has run out, and one to which somebody must answer as well, come first', () => {
    const gone = noah({
      personId: 'gone',
      shares: [cell('P', { stand: 'expired', current: { ...question([]), until: '2026-08-01' } })],
    })
    const lacks = noah({
      personId: 'lacks',
      shares: [
        cell('P', {
          stand: 'partly',
          current: question([{ ...sanne, answer: null, how: null, answeredOn: null }]),
        }),
      ],
    })
    expect(dueOf(family(gone, lacks)).map(({ because, lacking }) => [because, lacking])).toEqual([
      ['lacks', ['Sanne']],
      ['ran-out', []],
    ])
  })
})
