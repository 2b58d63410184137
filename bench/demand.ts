import { addDays } from '#core/day.ts'
import { loadSituation, type LoadSituation } from '#modules/demand/load-contract.ts'
import { answerLoad } from '#modules/demand/recurrence.ts'

const WEEKS = 52
const PERSONS = 8
const DEMANDS = 2_000

/** An invented family of eight with 2,000 things in a year, spread as a lattice: no chance, the same every time. */
function inventedYear(demands: number): LoadSituation {
  return loadSituation.parse({
    from: '2026-01-05',
    weeks: WEEKS,
    persons: Array.from({ length: PERSONS }, (_, index) => ({
      id: `p${index}`,
      name: `P${index}`,
      part: 'other',
    })),
    demands: Array.from({ length: demands }, (_, index) => ({
      id: `k${index}`,
      persons: [`p${index % PERSONS}`, ...(index % 5 === 0 ? [`p${(index + 3) % PERSONS}`] : [])],
      department: 'FSJPZ'[index % 5],
      kind: 'meeting',
      nature: index % 3 === 0 ? 'duty' : 'agreement',
      what: `Krav ${index}`,
      on: addDays('2026-01-05', (index * 37) % (WEEKS * 7)),
      at: `${String(8 + ((index * 7) % 8)).padStart(2, '0')}:${['00', '15', '30', '45'][index % 4]}`,
      minutes: 45,
      place: `Sted ${index % 6}`,
    })),
  })
}

/**
 * Milliseconds for load, collisions and 20 proposals of a year with 2,000 demands (budget 20), and how the time grows
 * from 500 to 2,000 demands; the median of 15 after 5 to warm up.
 */
export function measureDemand(): Record<string, number> {
  const time = (situation: LoadSituation) => {
    const taken = Array.from({ length: 20 }, () => {
      const began = performance.now()
      answerLoad(situation)
      return performance.now() - began
    }).slice(5)
    return taken.sort((a, b) => a - b)[7] ?? 0
  }
  const few = time(inventedYear(DEMANDS / 4))
  const many = time(inventedYear(DEMANDS))
  return { load_52x8x2000_ms: many, load_growth_500_to_2000: many / few }
}
