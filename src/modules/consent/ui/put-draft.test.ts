import { describe, expect, it } from 'vitest'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import { lackingOf, offered, opening, putsOf, type Circumstances, type PutDraft } from './put-draft.ts'
import { text } from './put-text.ts'
import { saidTo } from './said.ts'

const cell = (department: string | null, more: Partial<Cell> = {}): Cell => ({
  department,
  stand: 'never',
  until: null,
  current: null,
  open: null,
  mayAsk: true,
  ...more,
})
const holder = (name: string) => ({ personId: name.toLowerCase(), name, capacity: 'custody_holder' as const })
const noah: MatrixPerson = {
  personId: 'noah',
  name: 'Noah',
  age: 12,
  part: 'young',
  participates: true,
  language: 'da',
  adult: false,
  mustAnswer: [holder('Karim'), holder('Sanne')],
  askAgain: null,
  others: [],
  participate: cell(null),
  shares: [cell('F'), cell('S'), cell('Z', { stand: 'given', mayAsk: false })],
}
const matrix: Matrix = {
  basis: 'none',
  departments: [
    { code: 'F', name: 'Familie og børn', inTeam: true },
    { code: 'S', name: 'Skole', inTeam: true },
    { code: 'Z', name: 'Sundhed', inTeam: false },
  ],
  people: [noah],
  reviewMonths: 12,
}
const cells = [noah.participate, ...noah.shares.slice(0, 2)]
const draft = (says: PutDraft['says'], each: PutDraft['each'] = {}): PutDraft => ({
  chosen: ['part', 'F', 'S'],
  says,
  each,
})
const around: Circumstances = {
  language: 'da',
  interpreter: false,
  on: '2026-09-04',
  how: 'written',
  witness: '',
  note: '',
  most: true,
  until: null,
}
const lacking = (said: PutDraft, more: Partial<Circumstances> = {}, notes = true) =>
  Object.keys(lackingOf(noah, cells, said, { ...around, ...more, notes, t: text.da }))

describe('asking about several things at once (HG-06)', () => {
  it('offers what may be asked, and not what holds for long', () => {
    expect(offered(matrix, noah, true).map(({ department }) => department)).toEqual([null, 'F', 'S'])
  })
  it('keeps each answer to each department, a yes before a no, and nothing for one who answers later', () => {
    const said = draft(
      { karim: 'each', sanne: 'given' },
      { 'karim/part': 'given', 'karim/F': 'refused', 'karim/S': 'given' },
    )
    expect(
      putsOf(noah, cells, said).map(({ answers }) => answers.map((one) => [one.name, one.answer])),
    ).toEqual([
      [
        ['Karim', 'given'],
        ['Sanne', 'given'],
      ],
      [
        ['Sanne', 'given'],
        ['Karim', 'refused'],
      ],
      [
        ['Karim', 'given'],
        ['Sanne', 'given'],
      ],
    ])
    expect(putsOf(noah, cells, draft({ karim: 'later' })).flatMap(({ answers }) => answers)).toEqual([])
  })
  it('says what is missing: an answer of each, how it was given, a witness and a note when oral, a day when one is wanted', () => {
    expect(lacking(draft({}))).toEqual(['says-karim', 'says-sanne'])
    expect(lacking(draft({ karim: 'each', sanne: 'later' }, { 'karim/F': 'given' }))).toEqual([
      'each-karim/part',
      'each-karim/S',
    ])
    const both = draft({ karim: 'given', sanne: 'later' })
    expect(lacking(both, { how: null })).toEqual(['how'])
    expect(lacking(both, { how: 'oral', witness: ' ' })).toEqual(['witness', 'note'])
    expect(lacking(both, { most: false })).toEqual(['validTo'])
    expect(lacking(draft({ karim: 'refused', sanne: 'later' }), { most: false })).toEqual([])
    expect(lacking(both)).toEqual([])
  })
  it('needs no answers when it is only asked, and none when all answer later', () => {
    expect(lacking(draft({}), {}, false)).toEqual([])
    expect(lacking(draft({ karim: 'later', sanne: 'later' }), { how: null })).toEqual([])
    expect(Object.keys(lackingOf(noah, [], draft({}), { ...around, notes: true, t: text.da }))).toEqual([
      'what',
    ])
  })
  it('opens between departments only when everyone who must has said yes, and towards those with a yes before', () => {
    expect(opening(noah, putsOf(noah, cells, draft({ karim: 'given', sanne: 'given' })))).toEqual([
      'F',
      'S',
      'Z',
    ])
    expect(opening(noah, putsOf(noah, cells, draft({ karim: 'given', sanne: 'later' })))).toEqual([])
    expect(opening(noah, putsOf(noah, cells, draft({ karim: 'given', sanne: 'refused' })))).toEqual([])
  })
  it('says each sentence once when several departments are asked about together', () => {
    const said = saidTo(matrix, noah, cells, { own: [], on: '2026-09-04' }).map(({ da }) => da)
    expect(new Set(said).size).toBe(said.length)
    expect(said.join(' ')).toContain('om Familie og børn og Skole må dele det, de ved om Noah')
    expect(said.join(' ')).toContain('Vi vil gerne spørge, om Noah må være med.')
    expect(said.at(-1)).toContain('Du kan altid ændre dit svar.')
  })
})
