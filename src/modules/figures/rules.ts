import { addDays, addMonths, age, type Day } from '#core/day.ts'
import { EMPTY_LEDGER, type Ledger } from '#modules/disclosure/contract.ts'
import { isLargeEnough, protectRelease, shownAt, suppressOneWay } from '#modules/disclosure/release-rules.ts'
import type { Figure, SteeringFigures } from './contract.ts'
import { loadFiguresOf, type CountedFamily } from './load-rules.ts'

/** What is counted for a quarter: one entry for each young person, and the events of its families. */
export type QuarterFacts = {
  young: { birthDate: Day; strand: string }[]
  families: number
  coordinators: number
  contacts: { held: number; tries: number; outsideHours: number }
  promises: { due: number; keptInTime: number }
  /** Hours from signal to first action for windows opened in the quarter; null when none has come yet. */
  windows: (number | null)[]
  windowHours: number
  scales: { before: number | null; now: number | null }[]
  assessmentSeconds: number[]
  load: CountedFamily[]
}

export const ageBands = ['6–11 år', '12–14 år', '15–17 år', '18–22 år', 'andre'] as const
export const strandGroups: Record<string, string> = {
  S115_LIST: 'Politiets liste',
  CASELOAD_REVIEW: 'Gennemgang af egne sager',
  UKN_ORDER: 'Ungdomskriminalitetsnævnet',
  OUTREACH: 'Opsøgende eller fra andre',
  INTERNAL_AWARENESS: 'Opsøgende eller fra andre',
  EXTERNAL_ACTOR: 'Opsøgende eller fra andre',
  FAMILY_ITSELF: 'Opsøgende eller fra andre',
}

export type Quarter = { from: Day; to: Day }

/** The quarters that have ended by a day, the newest last; at most `most` of them. */
export function endedQuarters(upTo: Day, most: number): Quarter[] {
  const [year = '', month = ''] = upTo.split('-')
  const thisQuarter = `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
  return Array.from({ length: most }, (_, index) => addMonths(thisQuarter, -3 * (most - index))).map(
    (from) => ({ from, to: addDays(addMonths(from, 3), -1) }),
  )
}

/** The band that an age falls in; the programme is for 6 to 22 (R-DET-03). */
export function ageBand(years: number): (typeof ageBands)[number] {
  if (years < 6 || years > 22) return 'andre'
  if (years <= 11) return '6–11 år'
  if (years <= 14) return '12–14 år'
  return years <= 17 ? '15–17 år' : '18–22 år'
}

function count<T>(
  items: readonly T[],
  labels: readonly string[],
  of: (item: T) => string,
): { label: string; count: number }[] {
  return labels.map((label) => ({ label, count: items.filter((item) => of(item) === label).length }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const hidden: Figure = { value: null, n: null, missing: null }
const round = (value: number) => Math.round(value * 10) / 10

function middle(values: readonly (number | null)[]): Figure {
  const known = values.filter((value) => value !== null)
  return isLargeEnough(known.length)
    ? {
        value: round(median(known)),
        n: known.length,
        missing: isLargeEnough(values.length - known.length) ? values.length - known.length : null,
      }
    : hidden
}

/** A share of a whole; needs a base of ten, and neither those inside nor those outside may be few (ux.md 2.11). */
function percent(inside: number, all: number): Figure {
  if (all < 10) return hidden
  const { cells } = suppressOneWay([
    { label: 'in', count: inside },
    { label: 'out', count: all - inside },
  ])
  return cells.every((cell) => cell.shown !== null)
    ? { value: Math.round((100 * inside) / all), n: all, missing: 0 }
    : { ...hidden, n: all }
}

function perFamilyMonth(events: number, families: number): Figure {
  return isLargeEnough(families) ? { value: round(events / families / 3), n: families, missing: 0 } : hidden
}

/**
 * The figures of a quarter after disclosure control, and the ledger to keep for the next. Counts of young people by age
 * and by way in are protected together and against subtraction from earlier quarters (goal P1); medians and shares are
 * shown only for groups that are large enough.
 */
export function figuresOf(
  facts: QuarterFacts,
  quarter: Quarter,
  ledger: Ledger = EMPTY_LEDGER,
): { figures: SteeringFigures; ledger: Ledger } {
  const byAge = count(facts.young, ageBands, (young) => ageBand(age(young.birthDate, quarter.to)))
  const groups = [...new Set(Object.values(strandGroups))]
  const byStrand = count(
    facts.young,
    groups,
    (young) => strandGroups[young.strand] ?? 'Opsøgende eller fra andre',
  )
  const population = `young ${quarter.to}`
  const table = (name: string, counts: { label: string; count: number }[]) => ({
    name,
    population,
    dimensions: [{ name, categories: counts.map(({ label }) => label) }],
    counts: counts.map((cell) => cell.count),
  })
  const released = protectRelease({
    tables: [table('alder', byAge), table('vej ind', byStrand)],
    populations: [],
    unions: [],
    ledger,
    rule: { threshold: 5, zeros: 'show' },
  })
  const [ages, strands] = released.ok ? released.tables : []
  const shown = (source: typeof ages, labels: readonly string[]) =>
    labels.map((label) => ({ label, shown: source ? shownAt(source, [label]) : null }))
  const inTime = facts.windows.filter((hours) => hours !== null && hours <= facts.windowHours).length
  return {
    ledger: released.ok ? released.ledger : ledger,
    figures: {
      young: ages ? shownAt(ages, [null]) : null,
      families: isLargeEnough(facts.families) ? facts.families : null,
      byAge: shown(
        ages,
        ageBands.filter(
          (band) => band !== 'andre' || byAge.some((cell) => cell.label === band && cell.count > 0),
        ),
      ),
      byStrand: shown(strands, groups),
      contactsPerFamilyMonth: perFamilyMonth(facts.contacts.held + facts.contacts.tries, facts.families),
      triesPerFamilyMonth: perFamilyMonth(facts.contacts.tries, facts.families),
      outsideHoursPercent: percent(facts.contacts.outsideHours, facts.contacts.held + facts.contacts.tries),
      promisesKeptPercent: percent(facts.promises.keptInTime, facts.promises.due),
      hoursToFirstAction: middle(facts.windows),
      windowsInTimePercent: percent(inTime, facts.windows.length),
      familiesPerCoordinator:
        facts.coordinators > 0 && isLargeEnough(facts.families)
          ? { value: round((2 * facts.families) / facts.coordinators), n: facts.families, missing: 0 }
          : hidden,
      ownScaleThen: middle(facts.scales.map((scale) => (scale.now === null ? null : scale.before))),
      ownScaleNow: middle(facts.scales.map((scale) => (scale.before === null ? null : scale.now))),
      assessmentMinutes: middle(facts.assessmentSeconds.map((seconds) => seconds / 60)),
      load: loadFiguresOf(facts.load),
    },
  }
}
