import { describe, expect, it } from 'vitest'
import type { Card } from '../contract.ts'
import { inOrder, nextOpen } from './card-words.ts'
import { clockOf } from './clock.ts'
import { choicesFor, missingIn, startDecision } from './decision-draft.ts'
import { emptySignal, missingIn as missingInSignal, signalOf } from './signal-draft.ts'
import { text as signalText } from './signal-text.ts'
import { text } from './text.ts'
import { whyNotSend } from './use-list-file.ts'

const card = (more: Partial<Card>): Card =>
  ({
    signalId: 'a',
    receivedOn: '2026-09-04',
    state: 'new',
    matchConfirmed: null,
    takenIn: false,
    responsible: null,
    ...more,
  }) as Card

describe('what can be chosen about a card', () => {
  it.each([
    ['a new card has every decision but "takes part already"', {}, 'already-in', false],
    ['a known person takes part already', { matchConfirmed: true }, 'already-in', true],
    ['a known person gets no second offer', { matchConfirmed: true }, 'offer-family', false],
    ['an offer is not made twice', { state: 'offer' as const }, 'offer-family', false],
    ['a no of the family can be decided', { state: 'offer' as const }, 'nothing', true],
  ])('%s', (_, more, choice, expected) => {
    expect(choicesFor(card(more)).includes(choice as never)).toBe(expected)
  })
  it('a decided card can only be taken up again, and a family that was taken in not at all', () => {
    expect(choicesFor(card({ state: 'decided' }))).toEqual(['clarify'])
    expect(choicesFor(card({ state: 'decided', takenIn: true }))).toEqual([])
  })
  it('an address that asks for what the card does not allow chooses nothing', () => {
    expect(startDecision(card({ state: 'decided' }), 'nothing').choice).toBeNull()
    expect(startDecision(card({ state: 'offer' }), 'declined')).toMatchObject({
      choice: 'nothing',
      notIncluded: 'DECLINED',
    })
  })
})

describe('what is missing before a decision (R-ASM-08, R-DET-11)', () => {
  const empty = { ...startDecision(card({}), ''), strengths: ' ', seen: '', reason: '' }
  const fields = (more: object) => Object.keys(missingIn({ ...empty, ...more }, signalText.da))
  it('is named all at once, strengths first', () => {
    expect(fields({ choice: 'other-help' })).toEqual([
      'strengths',
      'seen',
      'notIncluded',
      'whoThen',
      'responsibleId',
      'dueOn',
      'reason',
    ])
  })
  it('looking closer needs somebody and a day, and no reason yet', () => {
    expect(fields({ choice: 'clarify' })).toEqual(['responsibleId', 'dueOn'])
  })
  it('is nothing when everything is there', () => {
    expect(fields({ choice: 'already-in', strengths: 'Tegner', seen: 'Fravær', reason: 'Kendt' })).toEqual([])
  })
})

describe('a new signal', () => {
  it('leaves out the name when only the age is given, whatever was typed before', () => {
    const draft = { ...emptySignal(), strand: 'OUTREACH' as const, named: 'no' as const, age: 12 }
    expect(signalOf({ ...draft, givenName: 'Bo', birthDate: '2012-05-14' })).toMatchObject({
      person: null,
      age: 12,
    })
  })
  it('is not sent before its source and the question of the name are answered', () => {
    expect(signalOf(emptySignal())).toBeNull()
    expect(Object.keys(missingInSignal(emptySignal(), text.da.new))).toEqual([
      'strand',
      'strengths',
      'seen',
      'seenBy',
      'named',
    ])
  })
})

describe('the order of cards', () => {
  const cards = [
    card({ signalId: 'c', receivedOn: '2026-09-04' }),
    card({ signalId: 'b', receivedOn: '2026-09-04', state: 'decided' }),
    card({ signalId: 'd', receivedOn: '2026-09-01' }),
  ]
  it('is the day they came, in every column alike', () => {
    expect(inOrder(cards).map(({ signalId }) => signalId)).toEqual(['d', 'b', 'c'])
  })
  it('goes on to the next that is not decided, from the start when none comes after', () => {
    expect(nextOpen(inOrder(cards), 'd')?.signalId).toBe('c')
    expect(nextOpen(inOrder(cards), 'c')?.signalId).toBe('d')
    expect(nextOpen([card({})], 'a')).toBeNull()
  })
})

it.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['10:15', '10:15'],
  ['halv ti', 'halv ti'],
])('reads the clock %s as %s', (written, clock) => expect(clockOf(written)).toBe(clock))

it.each([
  [0, 'empty'],
  [2 * 1024 * 1024, null],
  [2 * 1024 * 1024 + 1, 'too-large'],
])('a file of %i bytes: %s', (size, why) => expect(whyNotSend({ size })).toBe(why))
