import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerReason, whyNotAnswer } from './answer-rules.ts'
import { inputState, type InputState, type PartStatus } from './contract.ts'
import { questionOf } from './definition-rules.ts'
import { lightV1 } from './light-v1-definition.ts'
import * as rules from './picture-rules.ts'

const input = (state: InputState, more: object = {}): rules.Standing => ({
  part: 'overall',
  question: 'agree',
  subject: 'family',
  optional: false,
  state,
  ...more,
})
const part = (code: rules.Standing['part'], status: PartStatus) => ({
  part: code,
  status,
})

describe('where an input stands', () => {
  const [answered, accepted, unknown] = (['answered', 'accepted', 'unknown'] as const).map((state) => ({
    state,
  }))

  it.each([
    ['nothing known', [null, [], null], 'open'],
    ['fetched', [null, [], 'x'], 'prefilled'],
    ['answered by us', [answered, [], 'x'], 'answered'],
    ['not known yet by us, although it can be fetched', [unknown, [], 'x'], 'unknown'],
    ['answered by another department and shared', [null, [answered], null], 'theirs'],
    ['not known yet by another department', [null, [unknown], 'x'], 'prefilled'],
    ['answered by both: both stand', [accepted, [answered], null], 'accepted'],
  ] as [string, Parameters<typeof rules.stateOf>, InputState][])('%s', (_, standing, expected) =>
    expect(rules.stateOf(...standing)).toBe(expected),
  )

  it('fetched, answered, unknown and open always add up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...inputState.options)), (states) => {
        const { inputs, prefilled, answered, unknown, open } = rules.tallyOf(states)
        expect(prefilled + answered + unknown + open).toBe(inputs)
        expect(inputs).toBe(states.length)
      }),
    )
  })

  it('gives counts of questions and never a number about anybody (HG-17, R-ASM-07)', () => {
    expect(Object.keys(rules.tallyOf([]))).toEqual(['inputs', 'prefilled', 'answered', 'unknown', 'open'])
    expect(Object.keys(rules).filter((name) => /score|sum|risk|level|total/i.test(name))).toEqual([])
  })
})

describe('the status of a part and the time left (ux.md 2.5)', () => {
  const tally = (more: object) => ({ inputs: 6, prefilled: 0, answered: 0, unknown: 0, open: 6, ...more })

  it.each([
    ['nothing yet', 'empty' as const, tally({}), 'not_started'],
    ['fetched', 'empty' as const, tally({ prefilled: 4, open: 2 }), 'fetched'],
    ['one answer', 'empty' as const, tally({ answered: 1, open: 5 }), 'under_way'],
    ['one "Ved vi ikke endnu"', 'empty' as const, tally({ unknown: 1, open: 5 }), 'under_way'],
    ['checked', 'confirmed' as const, tally({ answered: 6, open: 0 }), 'confirmed'],
    ['skipped', 'skipped' as const, tally({}), 'skipped'],
  ])('%s', (_, stored, counts, expected) => expect(rules.statusOfPart(stored, counts)).toBe(expected))

  it('is the budget at first, falls with each answer, and is nothing when the part is done', () => {
    expect(rules.minutesLeftOf(6, 'not_started', 6, 6)).toBe(6)
    expect(rules.minutesLeftOf(6, 'under_way', 6, 3)).toBe(3)
    expect(rules.minutesLeftOf(6, 'under_way', 6, 0)).toBe(1)
    expect(rules.minutesLeftOf(6, 'confirmed', 6, 0)).toBe(0)
    expect(rules.minutesLeftOf(6, 'skipped', 6, 6)).toBe(0)
  })

  it('never promises less than a minute for what is not done, nor more than the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(12), fc.nat(12), (minutes, a, b) => {
        const [waiting, inputs] = [Math.min(a, b), Math.max(a, b)]
        const left = rules.minutesLeftOf(minutes, 'under_way', inputs, waiting)
        expect(left).toBeGreaterThanOrEqual(1)
        expect(left).toBeLessThanOrEqual(minutes)
      }),
    )
  })

  it('is at most half an hour in all', () => expect(rules.budgetOf(lightV1)).toBe(30))
})

describe('going on and finishing (R-ASM-02)', () => {
  const parts = [
    part('master_data', 'confirmed'),
    part('journal_notes', 'skipped'),
    part('measures_timeline', 'under_way'),
    part('risk_need', 'fetched'),
  ]

  it('goes on with the next part that is not done, and comes back to what was left', () => {
    expect(rules.nextPart(parts, null)).toBe('measures_timeline')
    expect(rules.nextPart(parts, 'measures_timeline')).toBe('risk_need')
    expect(rules.nextPart(parts, 'risk_need')).toBe('measures_timeline')
    expect(rules.nextPart(parts.slice(0, 2), 'master_data')).toBeNull()
  })

  it('finds the first input that waits, in a part that is not done', () => {
    const inputs = [
      input('open', { part: 'master_data', question: 'a' }),
      input('answered', { part: 'risk_need', question: 'b' }),
      input('prefilled', { part: 'risk_need', question: 'c' }),
    ]
    expect(rules.nextInput(parts, inputs)?.question).toBe('c')
    expect(rules.nextInput(parts.slice(0, 2), inputs)).toBeNull()
  })

  it('checks a part when nothing waits: "Ved vi ikke endnu" is complete, an optional note may stay empty', () => {
    expect(
      rules.whyNotConfirm([
        input('answered'),
        input('unknown'),
        input('theirs'),
        input('accepted'),
        input('open', { optional: true }),
      ]),
    ).toBeNull()
    expect(rules.whyNotConfirm([input('answered'), input('prefilled')])).toBe('inputs_wait')
    expect(rules.whyNotConfirm([input('open')])).toBe('inputs_wait')
  })

  it('finishes when every part is checked or skipped, and only once', () => {
    expect(rules.whyNotFinish(null, parts)).toBe('parts_open')
    expect(rules.whyNotFinish(null, parts.slice(0, 2))).toBeNull()
    expect(rules.whyNotFinish('2026-09-04T10:00:00Z', parts.slice(0, 2))).toBe('finished')
  })

  it.each([
    ['somebody has said yes', {}, null],
    ['nobody has said yes and no order says so (HG-06, HG-19)', { hasBasis: false }, 'no_basis'],
    ['one is under way', { underWay: true }, 'under_way'],
    [
      'with somebody who does not take part (R-CON-03)',
      { withPersons: ['sanne', 'maja'] },
      'not_taking_part',
    ],
  ])('is begun or not when %s', (_, more, expected) => {
    expect(
      rules.whyNotStart({
        hasBasis: true,
        underWay: false,
        taking: ['sanne', 'noah'],
        withPersons: ['sanne'],
        ...more,
      }),
    ).toBe(expected)
  })
})

describe('what counts as an answer', () => {
  const why = (code: string, value: string, pickable: string[] = []) => {
    const { question } = questionOf(lightV1, code) ?? { question: null }
    return question && whyNotAnswer(question, value, new Set(pickable), [])
  }

  it.each([
    ['where', 'outside', null],
    ['where', 'prison', 'no-such-choice'],
    ['hope', '0', null],
    ['hope', '10', null],
    ['hope', '11', 'not-on-scale'],
    ['hope', '7,5', 'not-on-scale'],
    ['worked', 'Noah kom til tiden, når Karim kørte ham.', null],
    ['worked', 'x'.repeat(201), 'too-long'],
    ['worked', 'Ring til 710311-4009', 'cpr-in-text'],
    ['worked', 'Han holdt sig fra bandemiljøet', 'frightening-word'],
    ['household', 'p:a,p:b', null],
    ['household', '', null],
    ['household', 'p:a,p:stranger', 'not-pickable'],
    ['custody', 'p:a,p:b,p:c,p:d,p:e', 'too-many'],
  ])('%s: %s', (code, value, expected) =>
    expect(why(code, value, ['p:a', 'p:b', 'p:c', 'p:d', 'p:e'])).toBe(expected),
  )

  it('never questions a person’s own words, and says in Danish what to do about ours (domain.md 7.11)', () => {
    expect(why('wish', 'Jeg vil ud af banden')).toBeNull()
    const worked = questionOf(lightV1, 'worked')?.question
    if (worked)
      expect(answerReason('frightening-word', worked, { value: 'bandemiljø', hard: [] })).toContain(
        'kan gøre familien bange',
      )
    if (worked)
      expect(answerReason('too-long', worked, { value: 'x'.repeat(214), hard: [] })).toBe(
        'Skriv højst 200 tegn. Du har 214.',
      )
  })
})
