import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_LEDGER } from '#modules/disclosure/contract.ts'
import { ageBand, endedQuarters, figuresOf, type QuarterFacts } from './rules.ts'

const quarter = { from: '2026-07-01', to: '2026-09-30' }
const young = (number: number, birthDate: string, strand = 'S115_LIST') =>
  Array.from({ length: number }, () => ({ birthDate, strand }))
const facts: QuarterFacts = {
  young: [
    ...young(6, '2014-01-01'),
    ...young(11, '2010-01-01', 'CASELOAD_REVIEW'),
    ...young(5, '2006-01-01'),
  ],
  families: 19,
  coordinators: 4,
  contacts: { held: 300, tries: 122, outsideHours: 120 },
  promises: { due: 172, keptInTime: 151 },
  windows: [5, 12, 21, 30, 47, null, null, null, null, null],
  windowHours: 24,
  scales: [
    ...Array.from({ length: 16 }, (_, i) => ({ before: 4, now: 5 + (i % 3) })),
    { before: 3, now: null },
  ],
  assessmentSeconds: [900, 1500, 1700, 1800, 2400],
  load: [],
}

describe('the steering page (ux.md 2.11, goal P1)', () => {
  it('counts what is large enough and computes the rest by hand-checkable means', () => {
    const { figures } = figuresOf(facts, quarter)
    expect(figures).toMatchObject({
      young: 22,
      families: 19,
      byAge: [
        { label: '6–11 år', shown: 0 },
        { label: '12–14 år', shown: 6 },
        { label: '15–17 år', shown: 11 },
        { label: '18–22 år', shown: 5 },
      ],
      promisesKeptPercent: { value: 88, n: 172, missing: 0 },
      contactsPerFamilyMonth: { value: 7.4, n: 19 },
      triesPerFamilyMonth: { value: 2.1 },
      familiesPerCoordinator: { value: 9.5 },
      hoursToFirstAction: { value: 21, n: 5, missing: 5 },
      ownScaleThen: { value: 4, n: 16 },
      ownScaleNow: { value: 6, n: 16 },
      assessmentMinutes: { value: 28.3, n: 5 },
    })
  })

  it('never shows 1 to 4 young people, a share that rests on fewer than ten, or a median of fewer than five', () => {
    const one = fc.record({
      birthDate: fc.constantFrom('2018-01-01', '2013-01-01', '2010-01-01', '2006-01-01'),
      strand: fc.constantFrom('S115_LIST', 'UKN_ORDER', 'OUTREACH'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.nat(40), fc.nat(40), (people, due, kept) => {
        const { figures } = figuresOf(
          {
            ...facts,
            young: people,
            families: people.length,
            promises: { due, keptInTime: Math.min(due, kept) },
            windows: facts.windows.slice(0, people.length % 7),
          },
          quarter,
        )
        for (const { shown } of [...figures.byAge, ...figures.byStrand])
          expect(shown === null || shown === 0 || shown >= 5).toBe(true)
        const hidden = figures.byAge.filter((cell) => cell.shown === null)
        expect(hidden.length).not.toBe(figures.young === null ? -1 : 1)
        if (figures.promisesKeptPercent.value !== null)
          expect(Math.min(due, kept) === 0 || (Math.min(due, kept) >= 5 && due >= 10)).toBe(true)
        if (figures.hoursToFirstAction.value !== null)
          expect(figures.hoursToFirstAction.n).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })

  it('does not give a newcomer away by subtraction of two quarters', () => {
    const first = figuresOf(
      { ...facts, young: young(20, '2010-01-01') },
      { from: '2026-04-01', to: '2026-06-30' },
    )
    const second = figuresOf(
      { ...facts, young: [...young(20, '2010-01-01'), ...young(1, '2009-01-01')] },
      quarter,
      first.ledger,
    )
    expect(first.figures.young).toBe(20)
    expect(second.figures.young).toBeNull()
    expect(
      figuresOf({ ...facts, young: [...young(21, '2010-01-01')] }, quarter, EMPTY_LEDGER).figures.young,
    ).toBe(21)
  })

  it.each([
    [5, 'andre'],
    [6, '6–11 år'],
    [11, '6–11 år'],
    [12, '12–14 år'],
    [17, '15–17 år'],
    [18, '18–22 år'],
    [22, '18–22 år'],
    [23, 'andre'],
  ])('puts age %i in %s', (years, band) => expect(ageBand(years)).toBe(band))
  it('knows the quarters that have ended', () => {
    expect(endedQuarters('2026-11-22', 2)).toEqual([{ from: '2026-04-01', to: '2026-06-30' }, quarter])
    expect(endedQuarters('2026-01-01', 1)).toEqual([{ from: '2025-10-01', to: '2025-12-31' }])
  })
})
