import type { ListedType } from '#modules/mandate/type-contract.ts'
import type { MeasureState, ShownStep, UnderWhat } from './contract.ts'
import type { StepChoices } from './place-contract.ts'

/** How long help comes first before somebody looks at it again, as in the calendar (R-PLN-05): a local rhythm, no finding. */
export const helpFirstDays = 14

/**
 * What can be chosen for a step: the departments, the measures in the catalogue of that day, and the sections of law that
 * they are given under that day. The catalogue is the municipality's own and is dated (R-PLN-03, R-PLN-04).
 */
export function choicesOf(
  departments: StepChoices['departments'],
  types: readonly Pick<ListedType, 'code' | 'name' | 'law'>[],
): StepChoices {
  return {
    departments: [...departments],
    laws: [...new Set(types.map(({ law }) => law))].sort((a, b) => a.localeCompare(b, 'da')),
    measures: types.map(({ code, name, law }) => ({ code, name, law })),
  }
}

/** Why a step cannot be placed there: what is chosen is not among the choices, and it did not stand there before either. */
export function whyNotPlaced(
  chosen: UnderWhat,
  choices: StepChoices,
  before: UnderWhat | null,
): 'no-department' | 'no-law' | 'no-measure' | null {
  const known = (value: string | null, former: string | null | undefined, among: readonly string[]) =>
    value === null || value === former || among.includes(value)
  const codes = (of: readonly { code: string }[]) => of.map(({ code }) => code)
  if (!known(chosen.department, before?.department, codes(choices.departments))) return 'no-department'
  if (!known(chosen.law, before?.law, choices.laws)) return 'no-law'
  return known(chosen.measure, before?.measure, codes(choices.measures)) ? null : 'no-measure'
}

export const placeReasons = {
  'no-department': 'Afdelingen findes ikke mere. Vælg en anden.',
  'no-law': 'Loven står ikke i jeres katalog i dag. Vælg en, der gør.',
  'no-measure': 'Indsatsen er ikke i jeres katalog i dag. Vælg en anden.',
} as const

type Granted = { code: string; name: string; state: string; outcome: string; personId: string }

/** The measure of a step: what was granted or asked for it, else what is chosen for it from the catalogue. */
export function measureOf(
  step: { measureCode: string | null; granted: Granted | null },
  types: readonly Pick<ListedType, 'code' | 'name'>[],
): ShownStep['measure'] {
  const { granted, measureCode } = step
  if (granted)
    return {
      code: granted.code,
      name: granted.name,
      state: measureStateOf(granted),
      personId: granted.personId,
    }
  if (measureCode === null) return null
  const name = types.find(({ code }) => code === measureCode)?.name ?? measureCode
  return { code: measureCode, name, state: null, personId: null }
}

/** Where a grant stands, as the plan tells it: letters and complaints are the decision's own matter (domain.md 7.5). */
export function measureStateOf({ state, outcome }: Pick<Granted, 'state' | 'outcome'>): MeasureState {
  if (state === 'asked' || state === 'returned') return state
  return outcome === 'granted' ? 'granted' : 'declined'
}

/** What is helped with first stands first; otherwise everything keeps its order (R-PLN-05). */
export function firstThings<T extends { helpFirst: boolean }>(things: readonly T[]): T[] {
  return [...things.filter((one) => one.helpFirst), ...things.filter((one) => !one.helpFirst)]
}

type Marked = readonly { goalId: string; stepId: string | null }[]

/** Marked itself. */
export function isMarked(one: { goalId: string; stepId: string | null }, marked: Marked): boolean {
  return marked.some(({ goalId, stepId }) => goalId === one.goalId && stepId === one.stepId)
}

/** A goal is first when it is marked, or one of its steps is. */
export function isGoalFirst(goalId: string, marked: Marked): boolean {
  return marked.some((one) => one.goalId === goalId)
}

/** A step is first when it is marked itself, or its whole goal is. */
export function isStepFirst(
  { stepId, goalId }: { stepId: string; goalId: string },
  open: boolean,
  marked: Marked,
): boolean {
  return open && marked.some((one) => one.goalId === goalId && (one.stepId ?? stepId) === stepId)
}

/** Why something cannot be helped with first: only what is worked on now can, and what is done needs no help. */
export function whyNotFirst(
  goal: { stage: string },
  stepIsOpen: boolean | null,
): 'not-now' | 'step-done' | null {
  if (goal.stage !== 'now') return 'not-now'
  return stepIsOpen === false ? 'step-done' : null
}

export const firstReasons = {
  'not-now': 'Målet venter. Tag det i gang først, og sæt så hjælpen først.',
  'step-done': 'Skridtet er færdigt. Åbn det igen, eller vælg et andet.',
} as const
