import type { Day } from '#core/day.ts'
import { suppressOneWay } from '#modules/disclosure/release-rules.ts'
import type { Criterion, CriterionAnswer } from './contract.ts'
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

/**
 * Every version with how it stands on a day: the newest begun of a criterion holds, or is out of use; those before are past
 * and those after are to come. A proposal counts as a version until the municipality has decided its own.
 */
export function versionsOn<V extends Criterion>(
  own: readonly V[],
  day: Day,
): (Criterion & Standing & Partial<V>)[] {
  const decided = new Set(own.map(({ code }) => code))
  const proposals = proposedCriteria
    .filter(({ code }) => !decided.has(code))
    .map((one) => ({ ...one, inUse: true, validFrom: PROPOSED_FROM }))
  const all = [...proposals, ...own]
  const newest = new Map<string, Day>()
  for (const { code, validFrom } of all)
    if (validFrom <= day && (newest.get(code) ?? '') < validFrom) newest.set(code, validFrom)
  return all
    .map(
      (one) =>
        ({ ...one, state: standingOf(one, newest.get(one.code) ?? null, day) }) as Criterion &
          Standing &
          Partial<V>,
    )
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || a.code.localeCompare(b.code))
}

type Standing = { state: 'coming' | 'holds' | 'past' | 'out' }

function standingOf(one: Criterion, newest: Day | null, day: Day): Standing['state'] {
  if (one.validFrom > day) return 'coming'
  if (one.validFrom !== newest) return 'past'
  return one.inUse ? 'holds' : 'out'
}

/** The code of a criterion of the municipality's own, from its name: small letters, digits and hyphens. */
export function codeOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  const code = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return code.length < 2 ? `eget-${code}` : code
}

type Age = { age: number; hasBirthDate: boolean }

/** What the age on the card says about the age criterion; a proposal to whoever answers, never an answer by itself. */
export function ageSuggestion({ age, hasBirthDate }: Age, ages: { from: number; to: number }) {
  const answer: CriterionAnswer = age >= ages.from && age <= ages.to ? 'met' : 'not_met'
  const years = `${age} år den dag, signalet kom. Aldersgrænsen er ${ages.from} til ${ages.to} år.`
  return hasBirthDate
    ? { answer, knowledge: `Fødselsdatoen på kortet: ${years}`, judgedBy: 'Regnet ud fra fødselsdatoen' }
    : { answer, knowledge: `Alderen er oplyst, uden fødselsdato: ${years}`, judgedBy: 'Den, der så det' }
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
