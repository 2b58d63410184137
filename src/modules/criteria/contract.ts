import { z } from 'zod'
import { day, id, instant, optionalWords, words } from '#core/fields.ts'

/** Kinds of local criteria (report 5.4; R-DET-03 to R-DET-05). Origin is none of them, and can be none (R-DET-04). */
export const criterionKind = z.enum([
  'age',
  'listed-area',
  'risk-behaviour',
  'relation',
  'complex-case',
  'concern-scale',
  'involved',
  'own',
])
export type CriterionKind = z.infer<typeof criterionKind>

/** How a criterion stands for one young person. There is no weight and no sum: three words, each with its knowledge. */
export const criterionAnswer = z.enum(['met', 'unknown', 'not_met'])
export type CriterionAnswer = z.infer<typeof criterionAnswer>

const code = z.string().regex(/^[a-z0-9-]{2,40}$/, 'Brug små bogstaver, tal og bindestreg.')
/** A criterion as it holds from a day on; a new version never changes what was answered under an older one. */
export const setCriterion = z.object({
  code,
  kind: criterionKind,
  name: words(80, 'Skriv, hvad kriteriet hedder.'),
  help: words(500, 'Skriv, hvordan det afgøres, og af hvem.'),
  steps: z.array(words(200)).max(8).describe('for a scale: each step described, the mildest first'),
  inUse: z.boolean(),
  validFrom: day,
})
export type Criterion = z.infer<typeof setCriterion>

/** A version with how it stands today and who decided it; null for a proposal that nobody has taken into use. */
export const criterionVersion = setCriterion.extend({
  state: z.enum(['coming', 'holds', 'past', 'out']),
  setBy: z.string().nullable(),
})
export type CriterionVersion = z.infer<typeof criterionVersion>

export const answerCriterion = z.object({
  signalId: id,
  code,
  answer: criterionAnswer,
  step: optionalWords(200).nullable().describe('which step of a scale'),
  knowledge: words(500, 'Skriv, hvad svaret bygger på.'),
  judgedBy: words(80, 'Skriv, hvem der har vurderet det.'),
})
export const answeredCriterion = z.object({
  code,
  kind: criterionKind,
  name: z.string(),
  help: z.string(),
  steps: z.array(z.string()),
  validFrom: day,
  suggested: z
    .object({ answer: criterionAnswer, knowledge: z.string(), judgedBy: z.string() })
    .nullable()
    .describe('for age: what the birth date or the stated age says; it counts when somebody has saved it'),
  answers: z
    .array(
      z.object({
        answer: criterionAnswer,
        step: z.string().nullable(),
        knowledge: z.string(),
        judgedBy: z.string(),
        answeredBy: z.string(),
        answeredAt: instant,
        validFrom: day.describe('the version it was answered under'),
      }),
    )
    .describe('newest first; the first holds'),
})
export type AnsweredCriterion = z.infer<typeof answeredCriterion>

const cell = z.object({ label: z.string(), shown: z.int().nullable() })
const times = z.object({
  what: z.enum(['contact', 'consent', 'action']),
  n: z.int().nullable(),
  medianDays: z.number().nullable(),
})
/** Whom the ways in find, against the municipality's aim; small groups are hidden (goal P1). */
export const foundProfile = z.object({
  aim: z.enum(['preventive', 'intervening']),
  since: day,
  ages: z.array(cell),
  involved: z.array(cell),
  steps: z.array(
    z.object({
      step: z.enum(['contact', 'consent', 'handed-over', 'not-taken-up']),
      strand: z.string(),
      number: z.int(),
    }),
  ),
  times: z.array(times),
})
export type FoundProfile = z.infer<typeof foundProfile>
