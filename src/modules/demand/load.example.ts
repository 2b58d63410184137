import {
  boolean,
  constantFrom,
  integer,
  nat,
  option,
  record,
  subarray,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { addDays } from '#core/day.ts'
import { loadSituation, type Demand, type LoadSituation } from './load-contract.ts'

/** A demand with what a test does not care about filled in. */
export function aDemand(given: Partial<Demand> & { id: string; on: string }): Demand {
  return {
    persons: ['sanne'],
    department: 'J',
    kind: 'meeting',
    nature: 'agreement',
    what: given.id,
    at: null,
    minutes: 0,
    place: null,
    repeat: null,
    except: [],
    law: null,
    sanction: null,
    movable: true,
    asks: null,
    ...given,
  }
}

/** A situation of Sanne and her son Noah in four weeks from Monday 7 September 2026. */
export function aSituation(
  given: Partial<Omit<LoadSituation, 'demands' | 'settings'>> & {
    demands: Demand[]
    settings?: Partial<LoadSituation['settings']>
  },
): LoadSituation {
  return loadSituation.parse({
    from: '2026-09-07',
    weeks: 4,
    persons: [
      { id: 'sanne', name: 'Sanne', part: 'parent' },
      { id: 'noah', name: 'Noah', part: 'young' },
    ],
    ...given,
  })
}

const people = ['sanne', 'noah', 'maja']
const day = (first: string, days: number) => nat(days - 1).map((after) => addDays(first, after))
const time = integer({ min: 7 * 4, max: 18 * 4 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, '0')
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`
})
const kinds = constantFrom(
  { kind: 'meeting', nature: 'agreement' } as const,
  { kind: 'job-search', nature: 'duty' } as const,
  { kind: 'treatment', nature: 'offer' } as const,
  { kind: 'own', nature: 'own' } as const,
)

/** Random demands of one to three persons over 14 days. */
export function randomDemand(id: string, first = '2026-09-07'): Arbitrary<Demand> {
  return record({
    persons: subarray(people, { minLength: 1 }),
    department: constantFrom('F', 'S', 'J'),
    shape: kinds,
    on: day(first, 14),
    at: option(time, { freq: 5 }),
    minutes: integer({ min: 15, max: 180 }),
    place: option(constantFrom('Skolen', 'Jobcentret', 'Hjemme')),
    asks: option(constantFrom('økonomi', 'skole'), { freq: 1 }),
  }).map(({ shape, ...rest }) => aDemand({ id, ...rest, ...shape }))
}

/** Random small families with what they agreed, holds, acute problems and open windows. */
export const randomSituation: Arbitrary<LoadSituation> = record({
  demands: nat(12).chain((count) =>
    tuple(...Array.from({ length: count }, (_, index) => randomDemand(`k${index}`))),
  ),
  perWeek: option(integer({ min: 1, max: 6 })),
  notBefore: option(constantFrom('08:30', '10:00')),
  notAfter: option(constantFrom('14:00', '20:00')),
  freeDays: subarray([1, 3, 5], { maxLength: 2 }),
  hold: option(constantFrom('J', 'S')),
  acute: boolean(),
  window: boolean(),
  pileUpPerDay: integer({ min: 2, max: 4 }),
  travelMinutes: constantFrom(0, 20, 45),
}).map(({ demands, hold, acute, window, pileUpPerDay, travelMinutes, ...limit }) => {
  const week = { from: '2026-09-07', to: '2026-09-11' }
  return aSituation({
    demands,
    persons: people.map((id) => ({
      id,
      name: id,
      part: id === 'sanne' ? ('parent' as const) : ('young' as const),
      limit,
    })),
    holds: hold === null ? [] : [{ ...week, person: 'sanne', department: hold }],
    acute: acute ? [{ ...week, person: null }] : [],
    windows: window ? [{ ...week, person: 'noah' }] : [],
    travel: [{ between: ['Skolen', 'Hjemme'], minutes: 10 }],
    settings: { pileUpPerDay, travelMinutes },
  })
})
