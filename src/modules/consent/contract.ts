import { z } from 'zod'
import { day, departmentCode, id, instant, optionalWords, words } from '#core/fields.ts'

/** What is asked: to take part, or that one department may take part in sharing (domain.md 7.2). */
export const consentPurpose = z.enum(['participate', 'share'])
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
  department: departmentCode,
  givenBy: z.string().min(1).describe('the person who answered'),
  state: consentState,
  from: z.iso.date().describe('first day it holds'),
  until: z.iso.date().nullable().describe('last day it holds, included'),
  withdrawnAt: instant.nullable(),
})
export type ShareAnswer = z.infer<typeof shareAnswer>

/** A described situation: may this pass from one department to another, about this person, now? */
export const situation = z.object({
  class: z
    .enum(['CONF', 'ART9_HEALTH', 'ART10_CRIME'])
    .describe('CONF: confidential; ART9_HEALTH: health; ART10_CRIME: offences'),
  from: departmentCode,
  to: departmentCode,
  person: z.object({
    personId: z.string().min(1),
    birthDate: z.iso.date(),
    custodyHolders: z
      .array(z.string().min(1))
      .describe('persons who hold custody; not asked about from the age of majority'),
  }),
  consents: z.array(shareAnswer),
  now: instant,
  ages: z.object({ selfFrom: z.int().min(0), adultFrom: z.int().min(0) }),
})
export type Situation = z.infer<typeof situation>

export const shareDecision = z.object({
  answer: z.enum(['yes', 'no']),
  basis: z.enum(['CONSENT', 'OWN_DEPARTMENT']).nullable(),
  code: z.string(),
  reason: z.string().describe('Danish: why, and what the law says'),
})
export type ShareDecision = z.infer<typeof shareDecision>
