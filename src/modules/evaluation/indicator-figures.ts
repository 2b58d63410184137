import { betweenFigures, type Sides } from './between-figures.ts'
import {
  GROUPS,
  type Between,
  type IndicatorFigures,
  type IndicatorType,
  type Observation,
  type Summary,
} from './contract.ts'
import { groupFigures, type GroupFigures } from './group-figures.ts'
import { occasionsOf, unitsOf, type Unit } from './indicator-units.ts'
import { generatorFor } from './resampling.ts'
import { survivalOf } from './survival.ts'

export type Task = {
  indicator: string
  type: IndicatorType
  observations: readonly Observation[]
  seed: number
  resamples: number
}

/** Groups smaller than this, and smaller counts of yes or no, may not leave the team as they stand (domain.md 7.8). */
const THRESHOLD = 5

/**
 * Everything that docs/evaluation.md names about one indicator. The random numbers depend on the seed and the
 * indicator's name only, so that indicators can be computed on any thread and in any order.
 */
export function indicatorFigures(task: Task): IndicatorFigures {
  const units = unitsOf(task.observations)
  const sides: Sides = {
    intervention: units.filter(({ group }) => group === 'intervention'),
    reference: units.filter(({ group }) => group === 'reference'),
  }
  return task.type.kind === 'time_to_event' ? durations(task, sides) : measurements(task, sides)
}

function shell(task: Task, sides: Sides): IndicatorFigures {
  return {
    indicator: task.indicator,
    label: task.type.label ?? null,
    kind: task.type.kind,
    better: task.type.better ?? null,
    units: present(sides, (group) => sides[group].length),
    main_occasion: null,
    occasions: {},
    changes: {},
    between: {},
    survival: null,
    primary: null,
    may_be_published: GROUPS.every((group) => sides[group].length === 0 || sides[group].length >= THRESHOLD),
  }
}

function present<T>(
  sides: Sides,
  make: (group: 'intervention' | 'reference') => T,
): Partial<Record<'intervention' | 'reference', T>> {
  return Object.fromEntries(
    GROUPS.filter((group) => sides[group].length > 0).map((group) => [group, make(group)]),
  )
}

function durations(task: Task, sides: Sides): IndicatorFigures {
  const followed = (units: readonly Unit[]) =>
    units.flatMap(({ group, last }) => (last ? [{ group, ...last }] : []))
  const survival = survivalOf([...followed(sides.intervention), ...followed(sides.reference)])
  const test = survival?.log_rank
  return { ...shell(task, sides), survival, primary: test ? { test: 'log_rank', p: test.p } : null }
}

function measurements(task: Task, sides: Sides): IndicatorFigures {
  const occasions = occasionsOf(task.observations)
  const figures = present(sides, (group): GroupFigures =>
    groupFigures(sides[group], occasions, {
      ...task,
      generator: generatorFor(task.seed, `${task.indicator}|${group}`),
    }),
  )
  const later = occasions.filter((occasion) => occasion !== 'baseline')
  const between = Object.fromEntries(
    later.flatMap((occasion) => {
      const drawn = drawnAt(figures, occasion)
      const generator = generatorFor(task.seed, `${task.indicator}|between|${occasion}`)
      const found = betweenFigures(sides, occasion, { ...task, generator, drawn })
      return found ? [[occasion, found]] : []
    }),
  )
  const main = later.includes('end') ? 'end' : (later.at(-1) ?? null)
  const summaries = Object.values(figures).flatMap((found) => [
    ...Object.values(found.occasions),
    ...Object.values(found.changes).map(({ summary }) => summary),
  ])
  return {
    ...shell(task, sides),
    main_occasion: main,
    occasions: present(sides, (group) => figures[group]?.occasions ?? {}),
    changes: present(sides, (group) => figures[group]?.changes ?? {}),
    between,
    primary: main === null ? null : primaryOf(figures, between[main] ?? null, main),
    may_be_published: summaries.every((found) => isPublishable(found)),
  }
}

type Both = Partial<Record<'intervention' | 'reference', GroupFigures>>

function drawnAt(
  figures: Both,
  occasion: string,
): { intervention: Float64Array; reference: Float64Array } | null {
  const [intervention, reference] = GROUPS.map((group) => figures[group]?.drawnChanges.get(occasion))
  return intervention && reference ? { intervention, reference } : null
}

/** A count of 1 to 4, of persons measured or of yes or no among them, is too small to leave the team. */
function isPublishable({ n, yes }: Summary): boolean {
  const counts = yes === null ? [n] : [n, yes, n - yes]
  return counts.every((count) => count === 0 || count >= THRESHOLD)
}

/** The one test per indicator that is adjusted for the number of indicators; chosen by the design, never by its result. */
function primaryOf(figures: Both, between: Between | null, main: string): IndicatorFigures['primary'] {
  const did = between?.difference_in_differences
  if (did) return { test: 'difference_in_differences', p: did.permutation.p }
  if (between?.permutation) return { test: 'permutation', p: between.permutation.p }
  const change = figures.intervention?.changes[main]
  if (change?.mcnemar) return { test: 'mcnemar', p: change.mcnemar.p }
  return change?.wilcoxon_pratt ? { test: 'wilcoxon_pratt', p: change.wilcoxon_pratt.p } : null
}
