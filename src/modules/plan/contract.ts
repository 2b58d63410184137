import { z } from 'zod'
import { contentClass, day, id, instant, optionalWords, words } from '#core/fields.ts'

export const quoteKind = z.enum(['wish', 'strength'])
/** Where a goal stands: worked on now, waiting, reached, or put away with a reason (R-PLN-02). */
export const stage = z.enum(['now', 'later', 'reached', 'put_away'])
export type Stage = z.infer<typeof stage>
export const stepStatus = z.enum(['not_started', 'under_way', 'cannot_yet', 'done', 'not_needed'])
export type StepStatus = z.infer<typeof stepStatus>
export const answer = z.enum(['yes', 'no', 'could_not_answer'])
export type Answer = z.infer<typeof answer>
export const how = z.enum(['screen', 'paper', 'oral'])
/** What can change in a plan. Which of them ask the family again is a rule (agreement-rules.ts). */
export const change = z.enum([
  'goal_added',
  'goal_started',
  'goal_postponed',
  'goal_put_away',
  'goal_reached',
  'steps',
  'numbers',
  'words',
  'other',
])
export type Change = z.infer<typeof change>

/** A number from 0 to 10 that somebody of the family gives their own goal (LØFT, report 5.3). Never set by staff. */
export const scale = z
  .int('Vælg et tal fra 0 til 10.')
  .min(0, 'Vælg et tal fra 0 til 10.')
  .max(10, 'Vælg et tal fra 0 til 10.')
const version = z.int()
const inFamily = z.object({ familyId: id })
/** What may be left out: nothing written is nothing. */
const remark = (most: number) =>
  optionalWords(most)
    .nullable()
    .transform((text) => text || null)
const theirWords = (most: number) => words(most, 'Skriv det, der blev sagt.')

export const say = inFamily.extend({ personId: id, kind: quoteKind, words: theirWords(1000), saidOn: day })
export const correctWords = inFamily.extend({
  quoteId: id,
  personId: id,
  words: theirWords(1000),
  saidOn: day,
})
export const takeBackWords = inFamily.extend({ quoteId: id })

const whoDoesWhat = z.object({
  what: words(200, 'Skriv, hvad der skal ske.'),
  ownerStaff: id.nullable(),
  ownerPerson: id.nullable(),
  dueOn: day,
})
export type WhoDoesWhat = z.infer<typeof whoDoesWhat>

export const addGoal = inFamily.extend({
  /** Null: the goal is the whole family's. */
  personId: id.nullable(),
  class: contentClass,
  words: theirWords(300),
  /** What staff add in their own words, on a line of its own. */
  staffLine: remark(300),
  helps: remark(200),
  stage: z.enum(['now', 'later']),
  scaleThen: scale.nullable(),
  firstStep: whoDoesWhat.nullable(),
})
export const noteOnGoal = inFamily.extend({
  goalId: id,
  staffLine: remark(300),
  helps: remark(200),
  version,
})
export const moveGoal = inFamily.extend({
  goalId: id,
  to: stage,
  why: remark(200),
  version,
})
export const orderGoal = inFamily.extend({ goalId: id, direction: z.enum(['up', 'down']) })
export const setScale = inFamily.extend({ goalId: id, scaleNow: scale, byPerson: id, on: day, version })
/** Where somebody wants their goal to be, and the signs that it moves. */
export const setWish = inFamily.extend({
  goalId: id,
  scaleWished: scale.nullable(),
  signs: remark(200),
  version,
})
export const addStep = inFamily.extend({ goalId: id, ...whoDoesWhat.shape })
/** `dueOn` null leaves the date as it is; `waitingFor` is said when the step cannot be taken yet. */
export const updateStep = inFamily.extend({
  stepId: id,
  status: stepStatus,
  dueOn: day.nullable(),
  waitingFor: remark(120),
  version,
})
export const ask = inFamily.extend({
  personId: id,
  answer,
  how,
  comment: remark(500),
  askedAt: instant,
})
export const newVersion = inFamily.extend({
  changedWhat: z.array(change).min(1, 'Vælg, hvad der er ændret.'),
  why: words(200, 'Skriv hvorfor.'),
})

const shownQuote = z.object({
  quoteId: id,
  personId: id,
  who: z.string(),
  kind: quoteKind,
  words: z.string(),
  on: day,
  /** The day it was replaced by a newer wording; null for what stands now. */
  replacedOn: day.nullable(),
})
const shownStep = z.object({
  stepId: id,
  goalId: id,
  what: z.string(),
  owner: z.string(),
  ownerStaff: id.nullable(),
  ownerPerson: id.nullable(),
  dueOn: day,
  status: stepStatus,
  waitingFor: z.string().nullable(),
  mayChange: z.boolean(),
  version,
})
export type ShownStep = z.infer<typeof shownStep>
const shownGoal = z.object({
  goalId: id,
  personId: id.nullable(),
  person: z.string().nullable(),
  department: z.string(),
  class: contentClass,
  words: z.string(),
  staffLine: z.string().nullable(),
  helps: z.string().nullable(),
  stage,
  why: z.string().nullable(),
  position: z.int(),
  scaleThen: z.int().nullable(),
  scaleNow: z.int().nullable(),
  scaleWished: z.int().nullable(),
  /** By what it will be seen that the goal moves. */
  signs: z.string().nullable(),
  scaleBy: z.string().nullable(),
  scaleByPerson: id.nullable(),
  scaleOn: day.nullable(),
  madeOn: day,
  /** Only the goal's own department changes it; others read it by consent. */
  mayChange: z.boolean(),
  version,
  steps: z.array(shownStep),
})
export type ShownGoal = z.infer<typeof shownGoal>
const shownPerson = z.object({
  personId: id,
  givenName: z.string(),
  part: z.string(),
  participates: z.boolean(),
  /** A young person of full age: nothing of theirs is shown to parents unless they said so (R-CON-03). */
  ownRules: z.boolean(),
  /** What is theirs may stand on the page that the whole family reads. */
  onFamilyPage: z.boolean(),
})
export type ShownPerson = z.infer<typeof shownPerson>
const shownAgreement = z.object({
  personId: id,
  givenName: z.string(),
  /** `ask_again`: answered before the goals changed. */
  state: z.enum(['yes', 'no', 'could_not_answer', 'not_asked', 'ask_again']),
  on: day.nullable(),
  how: how.nullable(),
  askedBy: z.string().nullable(),
  comment: z.string().nullable(),
})
export type ShownAgreement = z.infer<typeof shownAgreement>

/** The plan as its reader may see it. Goals of other departments that are not shared are a number and nothing else. */
export const shownPlan = z.object({
  /** 0 until the first goal. */
  versionNo: z.int(),
  versionOn: day.nullable(),
  versions: z.array(
    z.object({
      versionNo: z.int(),
      on: day,
      changed: z.array(change),
      why: z.string().nullable(),
      asksAgain: z.boolean(),
      by: z.string(),
    }),
  ),
  quotes: z.array(shownQuote),
  goals: z.array(shownGoal),
  /** My steps under goals that I may not see. */
  looseSteps: z.array(shownStep),
  agreement: z.array(shownAgreement),
  hiddenGoals: z.int(),
  people: z.array(shownPerson),
  team: z.array(
    z.object({
      staffId: id,
      givenName: z.string(),
      name: z.string(),
      department: z.string(),
      inThePair: z.boolean(),
    }),
  ),
})
export type ShownPlan = z.infer<typeof shownPlan>

const quoteOnPaper = z.object({ text: z.string(), who: z.string(), on: day })
const stepOnPaper = z.object({ what: z.string(), who: z.string(), by: day, status: z.string() })
const goalOnPaper = z.object({
  words: z.string(),
  whose: z.string(),
  scaleNow: z.int().nullable(),
  scaleThen: z.int().nullable(),
  scaleWished: z.int().nullable(),
  signs: z.string().nullable(),
  scaleBy: z.string().nullable(),
  steps: z.array(stepOnPaper),
  helps: z.array(z.string()),
})

export const documentLanguage = z.enum(['da', 'en'])
export const document = inFamily.extend({ language: documentLanguage })
/** The family's page as plain data, and how many quotes, goals and steps its reader sees that are not on it. */
export const familyPage = z.object({
  plan: z.object({
    family: z.string(),
    on: day,
    version: z.int(),
    quotes: z.array(quoteOnPaper),
    goals: z.array(goalOnPaper),
    goingWell: z.array(z.string()),
    agreement: z.array(
      z.object({
        name: z.string(),
        answer: z.enum(['yes', 'no', 'could-not-answer', 'not-asked']),
        on: day.nullable(),
      }),
    ),
    contacts: z.array(z.object({ name: z.string(), role: z.string(), phone: z.string() })),
    nextMeeting: z.object({ on: day, time: z.string().nullable(), what: z.string() }).nullable(),
  }),
  leftOut: z.int(),
})
export type FamilyPage = z.infer<typeof familyPage>
