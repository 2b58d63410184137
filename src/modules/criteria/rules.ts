import type { Day } from '#core/day.ts'
import { suppressOneWay } from '#modules/disclosure/release-rules.ts'
import type { Criterion } from './contract.ts'
import { proposedCriteria } from './criteria-definition.ts'

/** The day from which the proposals hold: before anybody could answer under them. */
export const PROPOSED_FROM = '2024-01-01'

/** The criteria that hold on a day: for each code the newest version begun, unless it is out of use. */
export function criteriaOn(own: readonly Criterion[], day: Day): Criterion[] {
  const proposals = proposedCriteria.map((one) => ({ ...one, inUse: true, validFrom: PROPOSED_FROM }))
  const begun = [...proposals, ...own].filter(({ validFrom }) => validFrom <= day)
  const newest = new Map<string, Criterion>()
  for (const one of begun)
    if ((newest.get(one.code)?.validFrom ?? '') <= one.validFrom) newest.set(one.code, one)
  return [...newest.values()].filter(({ inUse }) => inUse)
}

export type WhyNotCriterion = 'gone' | 'steps' | 'origin'

// GDPR art. 9 and R-DET-04: origin, belief and colour are no criterion, under whatever name.
const ORIGIN =
  /etnisk|etnicitet|oprindelse|religion|muslim|kristen|tro\b|hudfarve|nationalitet|indvandrer|efterkommer|ikke-?vestlig/i

/** Why a criterion cannot be set: backwards in time, a scale without described steps, or one about origin. */
export function whyNotCriterion(criterion: Criterion, today: Day): WhyNotCriterion | null {
  if (ORIGIN.test(`${criterion.name} ${criterion.help} ${criterion.steps.join(' ')}`)) return 'origin'
  if (criterion.validFrom < today) return 'gone'
  const isScale = criterion.kind === 'concern-scale'
  return isScale ? (criterion.steps.length < 2 ? 'steps' : null) : criterion.steps.length > 0 ? 'steps' : null
}

export type WhyNotAnswer = 'no-such-step' | 'step-missing'

/** A scale is answered with one of its described steps, or with "unknown"; other criteria have none. */
export function whyNotAnswer(
  criterion: Pick<Criterion, 'kind' | 'steps'>,
  { answer, step }: { answer: string; step: string | null },
): WhyNotAnswer | null {
  if (step && !criterion.steps.includes(step)) return 'no-such-step'
  return criterion.kind === 'concern-scale' && answer === 'met' && !step ? 'step-missing' : null
}

const BANDS: [label: string, from: number, to: number][] = [
  ['under 6', 0, 5],
  ['6–11', 6, 11],
  ['12–14', 12, 14],
  ['15–17', 15, 17],
  ['18–22', 18, 22],
  ['over 22', 23, 99],
]

/** Ages in bands, small groups hidden together with enough of the others that they cannot be worked out. */
export function ageProfile(ages: readonly number[]): { label: string; shown: number | null }[] {
  return hideSmall(
    BANDS.map(([label, from, to]) => ({
      label,
      count: ages.filter((age) => age >= from && age <= to).length,
    })),
  )
}

/** One way of counting, with small groups hidden. */
export function hideSmall(
  counts: readonly { label: string; count: number }[],
): { label: string; shown: number | null }[] {
  return suppressOneWay([...counts]).cells.map(({ label, shown }) => ({ label, shown }))
}
