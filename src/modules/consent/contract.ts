import { z } from 'zod'
import { day, departmentCode, id, instant, optionalWords, words } from '#core/fields.ts'
import { legalBasis, outside, sharePurpose } from './basis-contract.ts'

/**
 * What is asked (domain.md 7.2): to take part, that one department may take part in sharing, one plan for everything, contact
 * to the school, that a named supplier may know, that parents of a grown-up may be involved, to be asked again afterwards.
 */
export const consentPurpose = z.enum([
  'participate',
  'share',
  'whole_person_plan',
  'contact_school',
  'supplier',
  'involve_parents',
  'evaluation_contact',
])
export type ConsentPurpose = z.infer<typeof consentPurpose>
export const consentState = z.enum(['asked', 'given', 'refused', 'withdrawn'])
export type ConsentState = z.infer<typeof consentState>
export const answerHow = z.enum(['written', 'screen', 'oral'])
export type AnswerHow = z.infer<typeof answerHow>
/** In what capacity somebody answers: for themselves, or as holder of custody. */
export const capacity = z.enum(['self', 'custody_holder'])
export type Capacity = z.infer<typeof capacity>

/** A question put to a person, or to those who answer for a child, in a language and with a text that can be shown again. */
export const askConsent = z.object({
  familyId: id,
  personId: id,
  purpose: consentPurpose,
  department: departmentCode.nullable(),
  recipient: optionalWords(120).nullish().describe('the supplier that is asked about'),
  classes: z
    .array(z.enum(['CONF', 'ART9_HEALTH']))
    .min(1, 'Vælg, hvilke oplysninger der spørges om.')
    .nullish()
    .describe(
      'kinds of information a yes to sharing covers; all that the department may give where nothing is said',
    ),
  language: z.string().regex(/^[a-z]{2,3}$/, 'Vælg et sprog.'),
  interpreter: z.boolean(),
  askedAt: instant,
  textVersion: words(20, 'Vælg den tekst, der er vist.'),
})
export type AskConsent = z.infer<typeof askConsent>

/** One person's answer. A question is answered when everyone who must has said yes, or one has said no. */
export const answerConsent = z.object({
  familyId: id,
  consentId: id,
  version: z.int(),
  answer: z.enum(['given', 'refused']),
  how: answerHow,
  givenBy: id,
  capacity,
  witness: optionalWords(80).nullable(),
  note: optionalWords(600).nullish().describe('what was said, for an answer by word of mouth'),
  answeredAt: instant,
  validTo: day.nullable().describe('the last day the yes holds; null for as long as it may'),
})
export type AnswerConsent = z.infer<typeof answerConsent>

export const withdrawConsent = z.object({ familyId: id, consentId: id, version: z.int(), withdrawnBy: id })

export const giver = z.object({
  personId: id,
  name: z.string(),
  capacity,
  answer: z.enum(['given', 'refused']).nullable(),
  how: answerHow.nullable(),
  answeredOn: day.nullable(),
})

/** A question with the answers it has so far. */
export const question = z.object({
  consentId: id,
  version: z.int(),
  state: consentState,
  from: day,
  until: day.nullable(),
  askedOn: day,
  language: z.string(),
  interpreter: z.boolean(),
  textVersion: z.string(),
  withdrawnOn: day.nullable(),
  givers: z.array(giver),
})
export type Question = z.infer<typeof question>

/**
 * Where a person stands. `coming`: a yes that holds from a later day, such as the 18th birthday. `partly`: a yes to which
 * somebody who must answer now has not been asked.
 */
export const stand = z.enum([
  'given',
  'partly',
  'coming',
  'asked',
  'refused',
  'withdrawn',
  'expired',
  'never',
])
export type Stand = z.infer<typeof stand>

export const cell = z.object({
  department: z.string().nullable(),
  stand,
  until: day.nullable(),
  current: question.nullable().describe('what counts now, or counted last'),
  open: question.nullable().describe('a question that waits for answers'),
  mayAsk: z.boolean(),
})
export type Cell = z.infer<typeof cell>

const named = z.object({ personId: id, name: z.string() })
export const matrixPerson = named.extend({
  age: z.int(),
  part: z.string(),
  participates: z.boolean(),
  language: z.string(),
  adult: z.boolean(),
  mustAnswer: z.array(named.extend({ capacity })).describe('who must say yes today'),
  askAgain: z.object({ on: day, because: z.enum(['turns-self', 'turns-adult', 'runs-out']) }).nullable(),
  participate: cell,
  shares: z.array(cell),
  others: z
    .array(cell.extend({ purpose: consentPurpose, recipient: z.string().nullable() }))
    .describe('the other questions that may be put or have been'),
})
export type MatrixPerson = z.infer<typeof matrixPerson>

export const matrix = z.object({
  basis: z.enum(['none', 'consent', 'ukn_order']),
  departments: z.array(z.object({ code: z.string(), name: z.string(), inTeam: z.boolean() })),
  people: z.array(matrixPerson),
  reviewMonths: z.int(),
})
export type Matrix = z.infer<typeof matrix>

/** A sentence in both languages of the screens. */
const sentence = z.object({ da: z.string(), en: z.string() })
/** What one person is shown about sharing: about themselves and about children they hold custody of, never an adult child. */
export const view = z.object({
  viewerId: id,
  viewer: z.string(),
  about: z.array(named.extend({ lines: z.array(sentence) })),
})
export const whoSees = z.object({ views: z.array(view) })

/** An answer as the question of sharing needs it; one for each person who answered. */
export const shareAnswer = z.object({
  department: z.string().min(1).max(120).describe('a department, or the name of a recipient outside'),
  givenBy: z.string().min(1).describe('the person who answered'),
  state: consentState,
  from: z.iso.date().describe('first day it holds'),
  until: z.iso.date().nullable().describe('last day it holds, included'),
  withdrawnAt: instant.nullable(),
  answeredAt: instant
    .nullish()
    .describe('when it was answered; orders a yes and a later no, and a change of custody'),
})
export type ShareAnswer = z.infer<typeof shareAnswer>

/** A described situation: may this pass from a department to another, or outside, about this person, now? */
export const situation = z.object({
  class: z
    .enum(['CONF', 'ART9_HEALTH', 'ART10_CRIME'])
    .describe('CONF: confidential; ART9_HEALTH: health; ART10_CRIME: offences'),
  from: departmentCode,
  to: z.union([departmentCode, outside]).describe('a department, or somebody outside with kind and name'),
  person: z.object({
    personId: z.string().min(1),
    birthDate: z.iso.date(),
    custodyHolders: z
      .array(z.string().min(1))
      .describe('persons who hold custody; not asked about from the age of majority'),
    custodyChangedAt: instant
      .nullish()
      .describe('when custody last changed hands; a yes from before counts no more'),
  }),
  consents: z.array(shareAnswer),
  now: instant,
  ages: z.object({ selfFrom: z.int().min(0), adultFrom: z.int().min(0) }),
  basis: legalBasis.optional().describe('what it is to rest on; CONSENT where nothing is said'),
  purpose: z
    .enum([...sharePurpose.options, 'INVESTIGATION'])
    .optional()
    .describe(
      'what it is for; INVESTIGATION is always answered no. The first purpose of the basis where nothing is said',
    ),
  necessity: z.string().max(600).optional().describe('why it is necessary; required on a provision of law'),
  childInformed: z.enum(['yes', 'later', 'no']).optional(),
  notInformedBecause: z.string().max(300).optional(),
  otherLaw: z.string().max(200).optional().describe('law and section, for OTHER_LAW'),
  applicationCase: z
    .boolean()
    .optional()
    .describe('the case began with an application (forvaltningsloven § 29)'),
  orderInForce: z.boolean().optional().describe('a decision of the youth crime board is in force'),
  basesInUse: z.array(legalBasis).describe('the bases that the municipality has decided to use'),
})
export type Situation = z.infer<typeof situation>

export const shareDecision = z.object({
  answer: z.enum(['yes', 'no']),
  basis: z.enum([...legalBasis.options, 'OWN_DEPARTMENT']).nullable(),
  code: z.string(),
  reason: z.string().describe('Danish: why, and what the law says'),
  reasonEnglish: z.string(),
  notForInvestigation: z.boolean().describe('must follow the information wherever it goes'),
  mayDecline: z.literal(true).describe('a yes is a right and never a duty; no reason is asked for'),
})
export type ShareDecision = z.infer<typeof shareDecision>
