import { z } from 'zod'
import { contentClass, day, departmentCode, id, instant, optionalWords, words } from '#core/fields.ts'
import { typeCode } from '#modules/mandate/type-contract.ts'

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

/** Under which department and law a step is taken, and with which measure; each chosen, none written (R-PLN-03). */
export const underWhat = z.object({
  department: departmentCode.nullable(),
  law: z.string().max(160).nullable(),
  measure: typeCode.nullable(),
})
export type UnderWhat = z.infer<typeof underWhat>
const whoDoesWhat = z.object({
  what: words(200, 'Skriv, hvad der skal ske.'),
  ownerStaff: id.nullable(),
  ownerPerson: id.nullable(),
  dueOn: day,
  under: underWhat.optional(),
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
/** How far the measure of a step is: asked for, come back with a question, granted, or said no to. */
export const measureState = z.enum(['asked', 'returned', 'granted', 'declined'])
export type MeasureState = z.infer<typeof measureState>
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
  underDepartment: departmentCode.nullable(),
  underDepartmentName: z.string().nullable(),
  law: z.string().nullable(),
  /** The measure it is taken with; `state` null while nothing is asked or granted for the step, or it is not the reader's to see. */
  measure: z
    .object({ code: typeCode, name: z.string(), state: measureState.nullable(), personId: id.nullable() })
    .nullable(),
  helpFirst: z.boolean(),
  markedFirst: z.boolean(),
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
  /** It or one of its steps is marked; `markedFirst`: the goal itself. */
  helpFirst: z.boolean(),
  markedFirst: z.boolean(),
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
