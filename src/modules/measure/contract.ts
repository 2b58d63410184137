import { z } from 'zod'
import { day, departmentCode, id, instant, optionalWords, words } from '#core/fields.ts'
import { sayer } from '#modules/mandate/contract.ts'
import { typeCode, typeComplaint, typeForm } from '#modules/mandate/type-contract.ts'

const inFamily = z.object({ familyId: id })
const version = z.int()
export const outcome = z.enum(['granted', 'declined'])
/** Whether the party was heard before a decision against them (forvaltningsloven § 19), and if not, why (HG-11). */
export const hearing = z.enum(['not_needed', 'heard', 'left_out'])
/** How the child's own view was got: by talking, or otherwise in a very special case, with the reason (barnets lov § 5; HG-10). */
const viewHow = z.enum(['talk', 'otherwise'])
/** Whether a child's plan is made with a supporting measure (barnets lov § 91). */
export const childPlan = z.enum(['made', 'not_needed'])
export type ChildPlan = z.infer<typeof childPlan>

/** What is decided, on what grounds. `kroner` is for the whole grant, null when there is no price; `weeks` is the length. */
export const grantTerms = inFamily.extend({
  personId: id,
  code: typeCode,
  outcome,
  kroner: z.int('Skriv et helt antal kroner.').min(0).max(10_000_000).nullable(),
  weeks: z.int('Skriv et antal uger fra 1 til 260.').min(1).max(260).nullable(),
  startsOn: day,
  purpose: optionalWords(400).nullable(),
  reason: optionalWords(1500).nullable(),
  view: z
    .object({ how: viewHow, on: day, words: words(600, 'Skriv, hvad barnet eller den unge siger.') })
    .nullable(),
  consent: z.object({ by: id, on: day }).nullable(),
  hearing,
  hearingOn: day.nullable(),
  hearingWords: optionalWords(1000).nullable(),
  childPlan: childPlan.nullable(),
  windowId: id.nullable(),
  goalId: id.nullable(),
  stepId: id.nullable(),
})
export type GrantTerms = z.infer<typeof grantTerms>
export const askTerms = grantTerms.extend({ askedId: id })

/** Where a grant stands (domain.md 7.5): derived from what is stored and the day. */
export const standing = z.enum([
  'asked',
  'returned',
  'approved',
  'started',
  'issued',
  'complaint',
  'final',
  'withdrawn',
])
export type Standing = z.infer<typeof standing>

export const listedGrant = z.object({
  grantId: id,
  personId: id,
  person: z.string(),
  department: departmentCode,
  code: typeCode,
  name: z.string(),
  law: z.string(),
  form: typeForm,
  complaint: typeComplaint,
  outcome,
  standing,
  kroner: z.int().nullable(),
  weeks: z.int().nullable(),
  startsOn: day,
  purpose: z.string().nullable(),
  reason: z.string().nullable(),
  goalId: id.nullable(),
  stepId: id.nullable(),
  /** The words of the goal and the step that it serves, as far as the reader sees them. */
  goalWords: z.string().nullable(),
  stepWhat: z.string().nullable(),
  windowId: id.nullable(),
  asked: z.string().nullable(),
  answerBy: instant.nullable(),
  answerWords: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  issuedAt: instant.nullable(),
  complaintUntil: day.nullable(),
  madeBy: z.string(),
  /** Whether the reader's department may issue it. */
  ours: z.boolean(),
  version,
})
export type ListedGrant = z.infer<typeof listedGrant>

export const oneGrant = inFamily.extend({ grantId: id })
export const issueGrant = oneGrant.extend({ version })
export const noteComplaint = issueGrant.extend({ on: day })
export const wanted = z.enum(['view', 'consent', 'hearing', 'reason', 'purpose', 'weeks', 'child-plan'])
export type Wanted = z.infer<typeof wanted>

const servedStep = z.object({ stepId: id, goalId: id, what: z.string(), measure: typeCode.nullable() })
export type ServedStep = z.infer<typeof servedStep>

/** What can be given to one person now: mine to grant first, then what a colleague at work can say yes to. */
export const offer = z.object({
  code: typeCode,
  name: z.string(),
  law: z.string(),
  form: typeForm,
  /** From beginning to end; null when the catalogue does not tell. */
  kroner: z.int().nullable(),
  weeks: z.int().nullable(),
  intensity: z.string(),
  provider: z.string(),
  evidence: z.string(),
  inGroup: z.boolean(),
  mine: z.boolean(),
  /** What the law still asks for before a yes; empty: one tap is enough. */
  wants: z.array(wanted),
  sayers: z.array(sayer),
  /** The open step of the plan that asks for just this measure; null when none does, or more than one. */
  serves: servedStep.nullable(),
  /** When the person was granted the same, and still has it: never one tap a second time. */
  grantedOn: day.nullable(),
})
export type Offer = z.infer<typeof offer>
export const offersFor = inFamily.extend({ personId: id, windowId: id.nullable() })
export const offers = z.object({
  age: z.int(),
  person: z.string(),
  holders: z.array(z.object({ personId: id, name: z.string() })),
  goals: z.array(z.object({ goalId: id, words: z.string() })),
  /** Open steps of those goals, with the measure that is chosen for them. */
  steps: z.array(servedStep),
  view: z.object({ on: day, words: z.string() }).nullable(),
  offers: z.array(offer),
})
export type Offers = z.infer<typeof offers>

export const askedLine = z.object({
  grantId: id,
  familyId: id,
  name: z.string(),
  law: z.string(),
  kroner: z.int().nullable(),
  weeks: z.int().nullable(),
  askedBy: z.string(),
  askedAt: instant,
  answerBy: instant,
})
export type AskedLine = z.infer<typeof askedLine>
/** The paper before whoever is asked: what the decision needs, and nothing else of the family. */
export const askedPaper = z.object({
  name: z.string(),
  law: z.string(),
  form: typeForm,
  outcome,
  person: z.string(),
  age: z.int(),
  kroner: z.int().nullable(),
  weeks: z.int().nullable(),
  startsOn: day,
  purpose: z.string().nullable(),
  reason: z.string().nullable(),
  view: z.object({ how: viewHow, on: day, words: z.string() }).nullable(),
  consentOn: day.nullable(),
  askedBy: z.string(),
  answerBy: instant,
  version,
})
export type AskedPaper = z.infer<typeof askedPaper>
export const answerGrant = oneGrant
  .extend({ version, yes: z.boolean(), words: optionalWords(400).nullable() })
  .refine(({ yes, words: said }) => yes || Boolean(said), {
    path: ['words'],
    message: 'Skriv, hvad der mangler, eller hvem der skal spørges.',
  })

/** Everything the letter says, and to whom a letter goes by party status (barnets lov § 3; HG-11). */
export const letter = z.object({
  grant: listedGrant,
  municipality: z.string(),
  recipients: z.array(z.object({ name: z.string(), as: z.enum(['person', 'custody_holder']) })),
  viewOn: day.nullable(),
  consentBy: z.string().nullable(),
  consentOn: day.nullable(),
  hearing,
  hearingOn: day.nullable(),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }),
  madeAt: instant,
})
export type Letter = z.infer<typeof letter>
