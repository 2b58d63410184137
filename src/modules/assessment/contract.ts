import { z } from 'zod'
import { contentClass, day, departmentCode, id, instant, words } from '#core/fields.ts'
import { partCode } from './definition-contract.ts'

/** Only the light picture is offered: the full tool took too much and was kept nowhere (R-ASM-02). */
export const profile = z.enum(['light'])

export const startAssessment = z.object({ familyId: id, profile, withPersons: z.array(id).max(12) })
const one = z.object({ familyId: id, assessmentId: id })

/** What somebody writes, kept as it is while they write it: a trailing blank is the beginning of the next word. */
const answerText = z
  .string()
  .max(1000, 'Skriv kortere.')
  .transform((text) => text.normalize('NFC').replace(/[^\P{Cc}\n\t]/gu, ''))
  .pipe(z.string()) as unknown as z.ZodType<string>

/**
 * One answer: a value, or `unknown` ("Ved vi ikke endnu" is an answer), or neither, which takes the answer back.
 * `version` is the one the writer saw, null when there was none. With `acceptPrefilled` the value must be what is
 * fetched now, and its source is kept with it.
 */
export const answerQuestion = one.extend({
  question: z.string().max(40),
  subject: z.string().max(40),
  value: answerText.nullable(),
  unknown: z.boolean(),
  version: z.int().nullable(),
  acceptPrefilled: z.boolean().optional(),
})
export type AnswerQuestion = z.infer<typeof answerQuestion>

/** What stood there when somebody else wrote in between: the last change wins, and the other is told (ux.md 3). */
export const answered = z.object({
  version: z.int(),
  answeredAt: instant,
  replaced: z.object({ by: z.string(), at: instant, value: z.string().nullable() }).nullable(),
})

export const spendTime = one.extend({ part: partCode, seconds: z.int().min(1).max(300) })
export const finishPart = one.extend({
  part: partCode,
  /** `open` takes a finished part up again. */
  status: z.enum(['confirmed', 'skipped', 'open']),
  reason: words(200, 'Skriv i få ord, hvorfor I springer delen over.').nullable(),
  version: z.int(),
})
export const finishAssessment = one.extend({ version: z.int() })
export const changeWith = one.extend({ withPersons: z.array(id).max(12), version: z.int() })

export const answerState = z.enum(['accepted', 'answered', 'unknown'])
export const givenAnswer = z.object({
  value: z.string().nullable(),
  state: answerState,
  source: z.string().nullable(),
  sourceOn: day.nullable(),
  by: z.string(),
  department: departmentCode,
  at: instant,
  version: z.int(),
})
export type GivenAnswer = z.infer<typeof givenAnswer>

/** Where one input stands for this reader; `theirs`: another department has answered and shared it. */
export const inputState = z.enum(['open', 'prefilled', 'accepted', 'answered', 'unknown', 'theirs'])
export type InputState = z.infer<typeof inputState>

const ground = z.object({ words: z.string(), on: day.nullable(), department: z.string().nullable() })

export const shownInput = z.object({
  part: partCode,
  question: z.string(),
  subject: z.string(),
  name: z.string().nullable(),
  personId: id.nullable(),
  class: contentClass,
  optional: z.boolean(),
  state: inputState,
  mine: givenAnswer.nullable(),
  theirs: z.array(givenAnswer),
  prefilled: z.object({ value: z.string(), source: z.string(), on: day }).nullable(),
  grounds: z.array(ground),
})
export type ShownInput = z.infer<typeof shownInput>

export const partStatus = z.enum(['not_started', 'fetched', 'under_way', 'confirmed', 'skipped'])
export type PartStatus = z.infer<typeof partStatus>

const tally = { inputs: z.int(), prefilled: z.int(), answered: z.int(), unknown: z.int(), open: z.int() }
export const shownPart = z.object({
  part: partCode,
  status: partStatus,
  reason: z.string().nullable(),
  minutesLeft: z.int(),
  secondsSpent: z.int(),
  version: z.int(),
  ...tally,
  /** Inputs that must still be answered or passed before the part can be checked. */
  waiting: z.int(),
})
export type ShownPart = z.infer<typeof shownPart>

const named = z.object({ personId: id, name: z.string() })
const place = z.object({ part: partCode, question: z.string(), subject: z.string() })

export const picture = z.object({
  assessmentId: id,
  definition: z.string(),
  startedAt: instant,
  startedBy: z.string(),
  madeWith: z.array(named),
  finishedAt: instant.nullable(),
  version: z.int(),
  parts: z.array(shownPart),
  inputs: z.array(shownInput),
  minutesLeft: z.int(),
  /** The first input that waits, null when none does. */
  next: place.nullable(),
  whyNotFinish: z.enum(['parts_open', 'finished']).nullable(),
})
export type Picture = z.infer<typeof picture>

const pickable = z.object({
  key: z.string(),
  words: z.string(),
  on: day.nullable(),
  department: z.string().nullable(),
  adult: z.boolean(),
  /** A sibling who is not of age. */
  sibling: z.boolean(),
})
export type Pickable = z.infer<typeof pickable>

export const assessmentPage = z.object({
  today: day,
  picture: picture.nullable(),
  /** What a new picture would hold for this reader, before it is begun. */
  ready: z.object({ inputs: z.int(), prefilled: z.int(), minutes: z.int() }),
  whyNotStart: z.enum(['no_basis', 'under_way']).nullable(),
  people: z.array(named.extend({ part: z.string(), age: z.int(), participates: z.boolean() })),
  /** Who takes part and is not asked about, since a picture has room for so many. */
  notAsked: z.array(z.string()),
  pickable: z.object({ people: z.array(pickable), network: z.array(pickable), notes: z.array(pickable) }),
  /** Measures that are asked about, with the dates they ran. */
  measures: z.array(
    z.object({
      measureId: id,
      name: z.string(),
      startedOn: day,
      endedOn: day.nullable(),
      department: departmentCode,
    }),
  ),
  /** Who can read an answer of the reader's own, by person and class. */
  readers: z.array(z.object({ personId: id.nullable(), class: contentClass, readers: z.array(z.string()) })),
  /** Answers of other departments that are not shared with this reader. */
  hidden: z.array(z.object({ department: departmentCode, name: z.string(), number: z.int() })),
})
export type AssessmentPage = z.infer<typeof assessmentPage>

/** Each picture of the family with what it took: the time used is metered (R-ASM-02). */
export const assessmentHistory = z.array(
  z.object({
    assessmentId: id,
    definition: z.string(),
    startedAt: instant,
    startedBy: z.string(),
    madeWith: z.array(named),
    finishedAt: instant.nullable(),
    minutesSpent: z.int(),
    parts: z.array(
      z.object({ part: partCode, status: z.string(), reason: z.string().nullable(), secondsSpent: z.int() }),
    ),
  }),
)
export type AssessmentHistory = z.infer<typeof assessmentHistory>
