import { assert, constant, constantFrom, nat, option, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOfWeek, daysBetween } from '#core/day.ts'
import { isHoliday } from '#core/holiday.ts'
import { collisionsOf } from './collision-rules.ts'
import { familyWeeks, type FamilyWeeks } from './family-week-rules.ts'
import type { LoadSituation, Slot, Wish } from './load-contract.ts'
import { aDemand, aSituation, randomDemand, randomSituation } from './load.example.ts'
import { weeklyLoad } from './load-rules.ts'
import { calendar, occurrenceOn, timeOf, weeksOf } from './occurrence-rules.ts'
import { wishToMove } from './proposal-rules.ts'
import { answerLoad, occurrencesOf } from './recurrence.ts'
import { meetingsToJoin, pausesToAsk } from './relief-rules.ts'
import { demandAt, freeSlots } from './slot-rules.ts'

const prepared = (situation: LoadSituation): FamilyWeeks => {
  const dates = calendar()
  return familyWeeks(situation, occurrencesOf(situation, dates), dates)
}
const aWish = (given: Partial<Wish> = {}): Wish => ({
  persons: ['sanne'],
  department: 'F',
  kind: 'meeting',
  nature: 'agreement',
  what: 'Samtale',
  minutes: 60,
  place: 'Skolen',
  asks: null,
  earliest: '2026-09-07',
  latest: '2026-09-18',
  wished: null,
  ...given,
})

/** Tries every quarter of every day with the whole collision check, and orders what is left by the stated costs. */
function bruteForce(situation: LoadSituation, wish: Wish): Slot[] {
  const dates = calendar()
  const weeks = familyWeeks(situation, occurrencesOf(situation, dates), dates)
  const wanted = wish.wished ?? wish.earliest
  const free: Slot[] = []
  for (let day = wish.earliest; day <= wish.latest; day = addDays(day, 1)) {
    if (dayOfWeek(day) > 5 || isHoliday(day)) continue
    for (let at = 8 * 60; at + wish.minutes <= 16 * 60; at += 15) {
      const one = occurrenceOn(demandAt(wish, day, timeOf(at)), day, dates)
      const occurrences = [...weeks.occurrences, one]
      const met = collisionsOf(weeks.persons, occurrences, weeks.around)
      if (met.some(({ demands }) => demands.includes(one.key))) continue
      const { mondays } = weeksOf(situation)
      const load = weeklyLoad(situation.persons, mondays, { occurrences, settings: situation.settings })
      const mine = load.filter((row) => row.monday === one.monday && wish.persons.includes(row.person))
      free.push({
        day,
        at: timeOf(at),
        minutes: wish.minutes,
        peak: Math.max(...mine.map(({ count }) => count)),
      })
      break
    }
  }
  const away = ({ day }: Slot) => Math.abs(daysBetween(wanted, day))
  return free.sort((a, b) => a.peak - b.peak || away(a) - away(b) || (a.day < b.day ? -1 : 1)).slice(0, 3)
}

const randomWish = record({
  persons: subarray(['sanne', 'noah', 'maja'], { minLength: 1 }),
  department: constantFrom('F', 'J'),
  nature: constantFrom('duty' as const, 'agreement' as const),
  minutes: constantFrom(30, 60, 120),
  place: option(constantFrom('Skolen', 'Hjemme')),
  asks: option(constant('økonomi')),
  after: nat(10),
}).map(({ after, ...rest }) => aWish({ ...rest, wished: addDays('2026-09-07', after) }))

describe('free times (R-COO-01, R-COO-06)', () => {
  it('are the best there are: the same as trying every quarter of an hour', () => {
    let offered = 0
    assert(
      property(randomSituation, randomWish, (situation, wish) => {
        const best = bruteForce(situation, wish)
        offered += best.length
        expect(freeSlots(prepared(situation), wish)).toEqual(best)
      }),
      { numRuns: 150 },
    )
    expect(offered).toBeGreaterThan(100)
  })

  it('never make a collision when something is moved to one', () => {
    let moved = 0
    assert(
      property(randomSituation, (situation) => {
        const weeks = prepared(situation)
        for (const one of weeks.occurrences.filter(({ demand, timed }) => timed && demand.nature !== 'own')) {
          for (const { day, at } of freeSlots(weeks, wishToMove(one, '2026-10-04'), one.key)) {
            const elsewhere = occurrenceOn({ ...one.demand, on: day, at }, day, weeks.dates)
            const after = weeks.occurrences.map((other) => (other === one ? elsewhere : other))
            const met = collisionsOf(weeks.persons, after, weeks.around)
            expect(met.filter(({ demands }) => demands.includes(elsewhere.key))).toEqual([])
            moved++
          }
        }
      }),
      { numRuns: 100 },
    )
    expect(moved).toBeGreaterThan(100)
  })

  it('are none where every day is full, and then say so by being empty', () => {
    const demands = Array.from({ length: 12 }, (_, after) =>
      aDemand({ id: `d${after}`, on: addDays('2026-09-07', after), at: '08:00', minutes: 480 }),
    )
    expect(freeSlots(prepared(aSituation({ demands, settings: { perWeek: 50 } })), aWish())).toEqual([])
  })

  it('are not on holidays', () => {
    const christmas = aWish({ earliest: '2026-12-25', latest: '2026-12-25' })
    expect(freeSlots(prepared(aSituation({ demands: [] })), christmas)).toEqual([])
  })
})

describe('load (property)', () => {
  it('never falls when something more is asked', () => {
    assert(
      property(randomSituation, randomDemand('mere'), (situation, more) => {
        const before = answerLoad(situation).load
        const after = answerLoad({ ...situation, demands: [...situation.demands, more] }).load
        for (const [index, row] of before.entries()) {
          expect(after[index]?.count).toBeGreaterThanOrEqual(row.count)
          expect(after[index]?.minutes).toBeGreaterThanOrEqual(row.minutes)
          expect(after[index]?.over).toBeGreaterThanOrEqual(row.over)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('does not depend on the order in which demands are told', () => {
    assert(
      property(randomSituation, (situation) => {
        const turned = { ...situation, demands: [...situation.demands].reverse() }
        expect(answerLoad(turned).load).toEqual(answerLoad(situation).load)
        const named = (one: LoadSituation) =>
          answerLoad(one)
            .collisions.map(
              ({ kind, person, demands }) => `${kind} ${person} ${[...demands].sort().join(' ')}`,
            )
            .sort()
        expect(named(turned)).toEqual(named(situation))
      }),
      { numRuns: 100 },
    )
  })
})

describe('relief (R-COO-02; ux.md 2.4)', () => {
  const week = [
    aDemand({
      id: 'skole',
      on: '2026-09-08',
      at: '10:00',
      minutes: 60,
      department: 'S',
      persons: ['sanne', 'noah'],
    }),
    aDemand({ id: 'job', on: '2026-09-09', at: '10:00', minutes: 60, nature: 'duty' }),
    aDemand({
      id: 'gruppe',
      on: '2026-09-10',
      at: '10:00',
      minutes: 60,
      department: 'Z',
      nature: 'offer',
      kind: 'treatment',
    }),
    aDemand({ id: 'fast', on: '2026-09-11', department: 'S', movable: false }),
  ]
  const keys = (found: { key: string }[]) => found.map(({ key }) => key.split('@')[0])

  it('offers to be part of a meeting where all are already', () => {
    const weeks = prepared(aSituation({ demands: week }))
    expect(keys(meetingsToJoin(weeks, aWish({ persons: ['noah'] })))).toEqual(['skole'])
    expect(keys(meetingsToJoin(weeks, aWish({ persons: ['sanne', 'noah'] })))).toEqual(['skole'])
    expect(keys(meetingsToJoin(weeks, aWish({ kind: 'treatment' })))).toEqual([])
    expect(keys(meetingsToJoin(weeks, aWish({ earliest: '2026-09-14' })))).toEqual([])
  })

  it('names what others could hold back with where the week is full: offers first, duties as the owner’s', () => {
    const weeks = prepared(aSituation({ demands: week }))
    expect(keys(pausesToAsk(weeks, aWish()))).toEqual(['skole', 'gruppe', 'job'])
    expect(keys(pausesToAsk(weeks, aWish({ department: 'Z' })))).toEqual(['skole', 'job'])
    expect(pausesToAsk(weeks, aWish({ persons: ['noah'] }))).toEqual([])
    const [, , duty] = answerLoad(aSituation({ demands: week, wishes: [aWish()] })).proposals[0]?.pause ?? []
    expect(duty).toMatchObject({ ownerDecides: true, department: 'J' })
  })
})
