import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import {
  holdersOf,
  isAtWork,
  mandateOf,
  nextAtWork,
  USUAL_HOURS,
  whoCanSayYes,
  whyNotCovered,
  whyNotGive,
  type Mandate,
  type Worker,
} from './mandate-rules.ts'

const worker = (more: Partial<Worker> = {}): Worker => ({
  staffId: 'line',
  department: 'F',
  profession: 'socialrådgiver',
  days: [],
  absences: [],
  ...more,
})
const mandate = (more: Partial<Mandate> = {}): Mandate => ({
  mandateId: 'm1',
  department: 'F',
  holderId: 'line',
  holderFunction: null,
  standInId: null,
  measures: ['fritidspas'],
  law: 'barnets lov § 35, stk. 3',
  mostKroner: 1_500,
  mostWeeks: 26,
  answerHours: 24,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
})
const ask = { measure: 'fritidspas', kroner: 1_200, weeks: 26 }
/** A Thursday at 14 Danish time. */
const at = new Date('2026-09-03T12:00:00Z')

describe('when somebody is at work', () => {
  it.each([
    ['a Thursday afternoon, no hours written', [], '2026-09-03T12:00:00Z', true],
    ['at 16, when the day has ended', [], '2026-09-03T14:00:00Z', false],
    ['a Saturday', [], '2026-09-05T10:00:00Z', false],
    ['Christmas Day, no hours written', [], '2026-12-25T10:00:00Z', false],
    ['own evening hours', [{ weekday: 4, from: '14:00', to: '21:00' }], '2026-09-03T18:30:00Z', true],
    [
      'a weekday that is not among the own hours',
      [{ weekday: 5, from: '08:00', to: '16:00' }],
      '2026-09-03T12:00:00Z',
      false,
    ],
  ])('%s', (_, days, when, there) => {
    expect(isAtWork(worker({ days }), new Date(when))).toBe(there)
  })

  it('follows the clock in Denmark on both sides of a change of the clock', () => {
    expect(isAtWork(worker(), new Date('2026-03-27T07:00:00Z'))).toBe(true) // Friday 8.00, winter time
    expect(isAtWork(worker(), new Date('2026-03-30T06:00:00Z'))).toBe(true) // Monday 8.00, summer time
    expect(nextAtWork(worker(), new Date('2026-03-28T12:00:00Z'))?.toISOString()).toBe(
      '2026-03-30T06:00:00.000Z',
    )
  })

  it('is the next working morning after days away, and nobody knows when for two months away', () => {
    const away = worker({ absences: [{ fromOn: '2026-09-03', toOn: '2026-09-06' }] })
    expect(nextAtWork(away, at)?.toISOString()).toBe('2026-09-07T06:00:00.000Z')
    expect(nextAtWork(worker({ absences: [{ fromOn: '2026-09-01', toOn: '2027-01-01' }] }), at)).toBeNull()
  })
})

describe('what a mandate covers (R-SPD-02)', () => {
  it.each([
    ['as it is', {}, ask, null],
    ['not begun', { validFrom: '2026-09-04' }, ask, 'not-begun'],
    ['ended', { validTo: '2026-09-02' }, ask, 'ended'],
    ['its last day', { validTo: '2026-09-03' }, ask, null],
    ['another measure', {}, { ...ask, measure: 'mentor' }, 'other-measure'],
    ['one krone too much', {}, { ...ask, kroner: 1_501 }, 'too-much'],
    ['exactly the limit', {}, { ...ask, kroner: 1_500 }, null],
    ['a price nobody knows, with a limit', {}, { ...ask, kroner: null }, 'price-unknown'],
    ['a price nobody knows, without a limit', { mostKroner: null }, { ...ask, kroner: null }, null],
    ['a week too long', {}, { ...ask, weeks: 27 }, 'too-long'],
    ['without an end, with a limit', {}, { ...ask, weeks: null }, 'too-long'],
  ] as const)('%s', (_, terms, asked, why) => {
    expect(whyNotCovered(mandate(terms), asked, '2026-09-03')).toBe(why)
  })

  it('can be a function: everyone who has it in that department, however it is capitalised', () => {
    const workers = [
      worker({ profession: 'Faglig leder' }),
      worker({ staffId: 'bo', department: 'J', profession: 'faglig leder' }),
      worker({ staffId: 'lars' }),
    ]
    const held = mandate({ holderId: null, holderFunction: ' faglig leder ' })
    expect(holdersOf(held, workers).map(({ staffId }) => staffId)).toEqual(['line'])
  })

  it.each([
    ['an unknown measure', { measures: ['noget'] }, 'unknown-measure'],
    ['a function nobody has', { holderId: null, holderFunction: 'direktør' }, 'nobody'],
    ['an end before its start', { validTo: '2025-12-31' }, 'ends-before-start'],
    [
      'the only holder as own stand-in',
      { holderId: null, holderFunction: 'socialrådgiver', standInId: 'line' },
      'stands-in-for-self',
    ],
    ['a good one', { standInId: 'bo' }, null],
  ] as const)('cannot be given with %s', (_, terms, why) => {
    expect(
      whyNotGive(
        mandate({ ...terms, measures: [...(('measures' in terms && terms.measures) || ['fritidspas'])] }),
        { codes: ['fritidspas'], workers: [worker()] },
      ),
    ).toBe(why)
  })
})

describe('who can say yes now (R-SPD-02, R-SPD-03)', () => {
  const line = worker()
  const sofie = worker({ staffId: 'sofie', department: 'S', profession: 'KUI-vejleder' })
  const able = (mandates: Mandate[], workers: Worker[], when = at) =>
    whoCanSayYes(ask, { mandates, workers }, when).map(({ staffId, as, now }) => [staffId, as, now])

  it('is the holder at work; the stand-in only while the holder is not', () => {
    const held = [mandate({ standInId: 'sofie' })]
    expect(able(held, [line, sofie])).toEqual([['line', 'holder', true]])
    const away = worker({ absences: [{ fromOn: '2026-09-01', toOn: '2026-09-04' }] })
    expect(able(held, [away, sofie])).toEqual([
      ['sofie', 'stand_in', true],
      ['line', 'holder', false],
    ])
  })

  it('names when each is at work again, and nobody when no mandate covers it', () => {
    const [evening] = whoCanSayYes(
      ask,
      { mandates: [mandate()], workers: [line] },
      new Date('2026-09-03T18:00:00Z'),
    )
    expect(evening).toMatchObject({ now: false, nextAt: '2026-09-04T06:00:00.000Z' })
    expect(able([mandate({ mostKroner: 500 })], [line])).toEqual([])
    expect(mandateOf('sofie', ask, { mandates: [mandate()], workers: [line, sofie] }, at)).toBeNull()
    expect(mandateOf('line', ask, { mandates: [mandate()], workers: [line, sofie] }, at)).toBe('m1')
  })
})

const day = fc.integer({ min: 0, max: 60 }).map((ahead) => addDays('2026-08-20', ahead))
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([on, minutes]) => new Date(Date.parse(`${on}T00:00:00Z`) + minutes * 60_000))
const people = ['a', 'b', 'c', 'd']
const workers: fc.Arbitrary<Worker[]> = fc
  .array(
    fc.record({
      staffId: fc.constantFrom(...people),
      department: fc.constantFrom('F', 'J'),
      profession: fc.constantFrom('leder', 'rådgiver'),
      days: fc.oneof(fc.constant([]), fc.subarray([...USUAL_HOURS])),
      absences: fc.array(
        fc
          .tuple(day, fc.integer({ min: 0, max: 9 }))
          .map(([fromOn, length]) => ({ fromOn, toOn: addDays(fromOn, length) })),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => [...new Map(all.map((one) => [one.staffId, one])).values()])
const mandates = fc
  .array(
    fc.record({
      holderId: fc.option(fc.constantFrom(...people)),
      standInId: fc.option(fc.constantFrom(...people)),
      mostKroner: fc.option(fc.integer({ min: 0, max: 3_000 }), { freq: 1 }),
      mostWeeks: fc.option(fc.integer({ min: 1, max: 52 })),
      validFrom: fc.oneof(fc.constant('2026-01-01'), day),
      validTo: fc.option(day, { freq: 1 }),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map((one, index) =>
      mandate({ ...one, mandateId: `m${index}`, holderFunction: one.holderId === null ? 'leder' : null }),
    ),
  )
const asked = fc.record({
  measure: fc.constantFrom('fritidspas', 'fritidspas', 'fritidspas', 'mentor'),
  kroner: fc.option(fc.integer({ min: 0, max: 4_000 })),
  weeks: fc.option(fc.integer({ min: 1, max: 60 })),
})

describe('properties of who can say yes', () => {
  const always = (
    holds: (
      mandates: Mandate[],
      workers: Worker[],
      ask: { measure: string; kroner: number | null; weeks: number | null },
      at: Date,
    ) => void,
  ) => fc.assert(fc.property(mandates, workers, asked, instant, holds), { numRuns: 1_000, seed: 4 })

  it('everyone named has a mandate that covers it that day, and each is named once', () => {
    always((all, staff, one, when) => {
      const able = whoCanSayYes(one, { mandates: all, workers: staff }, when)
      expect(new Set(able.map(({ staffId }) => staffId)).size).toBe(able.length)
      for (const { mandateId } of able)
        expect(
          whyNotCovered(
            all.find((held) => held.mandateId === mandateId) ?? mandate({ measures: [] }),
            one,
            today(when),
          ),
        ).toBeNull()
    })
  })
  it('nobody who is away can say yes now, and no stand-in while a holder is at work', () => {
    always((all, staff, one, when) => {
      for (const able of whoCanSayYes(one, { mandates: all, workers: staff }, when)) {
        const person = staff.find(({ staffId }) => staffId === able.staffId)
        if (able.now)
          expect(
            person?.absences.some(({ fromOn, toOn }) => fromOn <= today(when) && today(when) <= toOn),
          ).toBe(false)
        const held = all.find(({ mandateId }) => mandateId === able.mandateId)
        if (able.as === 'stand_in' && held)
          expect(holdersOf(held, staff).some((holder) => isAtWork(holder, when))).toBe(false)
      }
    })
  })
  it('asking for more money or more weeks never adds anyone', () => {
    always((all, staff, one, when) => {
      const named = (asks: typeof one) =>
        whoCanSayYes(asks, { mandates: all, workers: staff }, when).map(({ staffId }) => staffId)
      const more = {
        ...one,
        kroner: one.kroner === null ? null : one.kroner + 500,
        weeks: one.weeks === null ? null : one.weeks + 4,
      }
      expect(named(one)).toEqual(expect.arrayContaining(named(more)))
    })
  })
  it('those who can now come first', () => {
    always((all, staff, one, when) => {
      const nows = whoCanSayYes(one, { mandates: all, workers: staff }, when).map(({ now }) => now)
      expect(nows).toEqual(nows.toSorted((a, b) => Number(b) - Number(a)))
    })
  })
  it('control: without the walls of absence the property would fail', () => {
    expect(() =>
      always((all, staff, one, when) => {
        const ignoring = staff.map((person) => ({ ...person, absences: [] }))
        for (const { staffId, now } of whoCanSayYes(one, { mandates: all, workers: ignoring }, when))
          if (now)
            expect(
              staff
                .find((person) => person.staffId === staffId)
                ?.absences.some(({ fromOn, toOn }) => fromOn <= today(when) && today(when) <= toOn),
            ).toBe(false)
      }),
    ).toThrow(/Property failed/)
  })
})
