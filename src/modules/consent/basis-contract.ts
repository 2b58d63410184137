import { z } from 'zod'
import { contentClass, day, departmentCode, id, instant, optionalWords, words } from '#core/fields.ts'

/** The legal bases of a disclosure (domain.md 7.9). There is none for the investigation of crime, and none may come (HG-02). */
export const legalBasis = z.enum([
  'CONSENT',
  'WHOLE_PERSON_PLAN_CONSENT',
  'RSL11A_CONSENT',
  'INTERNAL_NECESSARY',
  'FVL31_REQUEST',
  'RSL11C_CHILD_CASE',
  'SSD',
  'NOTIFICATION_DUTY',
  'UKN_CASE',
  'RPL115_SSP',
  'RPL115_PSP',
  'RPL115_KSP',
  'DBL8_OVERRIDING_INTEREST',
  'DBL8_AUTHORITY_NEED',
  'DBL8_SUPPLIER_TASK',
  'PROCESSOR',
  'OTHER_LAW',
])
export type LegalBasis = z.infer<typeof legalBasis>

/** What a disclosure is for. Investigation is not among them. */
export const sharePurpose = z.enum(['SAGSBEHANDLING', 'PREVENTION', 'SAFETY', 'ORDER'])
export type SharePurpose = z.infer<typeof sharePurpose>

/** Who stands outside the municipality's departments (HG-04 asks for the kind). */
export const outsideKind = z.enum([
  'POLICE',
  'PROBATION',
  'PSYCHIATRY',
  'AUTHORITY',
  'SELF_OWNING',
  'SUPPLIER',
  'ASSOCIATION',
  'COMPANY',
])
export type OutsideKind = z.infer<typeof outsideKind>

/** What kind of place a department is; the school counts as an authority of its own (forvaltningsloven § 28 stk. 5). */
export const departmentKind = z.enum(['SOCIAL', 'SCHOOL', 'EMPLOYMENT', 'HEALTH', 'SSP', 'OTHER_DEPARTMENT'])
export type DepartmentKind = z.infer<typeof departmentKind>
export type PartyKind = DepartmentKind | OutsideKind

export const outside = z.object({ kind: outsideKind, name: words(120, 'Skriv, hvem der modtager.') })
export type Outside = z.infer<typeof outside>

/** A disclosure on another basis than consent: access for a department in a period, or something told once. */
export const discloseNow = z.object({
  familyId: id,
  personId: id,
  from: departmentCode,
  to: z.union([departmentCode, outside]),
  mode: z.enum(['access', 'told']),
  basis: legalBasis,
  otherLaw: optionalWords(200).nullable(),
  classes: z.array(contentClass).min(1, 'Vælg, hvilke oplysninger det er.'),
  purpose: sharePurpose,
  what: words(300, 'Skriv kort, hvad der deles.'),
  necessity: words(600, 'Skriv, hvorfor det er nødvendigt.'),
  childInformed: z.enum(['yes', 'later', 'no']),
  notInformedBecause: optionalWords(300).nullable(),
  fromAt: instant,
  untilOn: day.nullable().describe('last day of the access; not used for something told once'),
})
export type DiscloseNow = z.infer<typeof discloseNow>

/** A line of "Hvad er delt": what, from whom, to whom, on what basis, until when. */
export const disclosed = z.object({
  shareId: id,
  personId: id,
  person: z.string(),
  from: z.string(),
  to: z.string(),
  mode: z.enum(['access', 'told']),
  basis: legalBasis,
  basisName: z.object({ da: z.string(), en: z.string() }),
  otherLaw: z.string().nullable(),
  classes: z.array(contentClass),
  purpose: sharePurpose,
  what: z.string().nullable(),
  necessity: z.string().nullable(),
  childInformed: z.enum(['yes', 'later', 'no']).nullable(),
  notForInvestigation: z.boolean(),
  fromOn: day,
  untilOn: day.nullable(),
  endedOn: day.nullable(),
  open: z.boolean(),
})
export type Disclosed = z.infer<typeof disclosed>

export const basisLine = z.object({
  basis: legalBasis,
  name: z.object({ da: z.string(), en: z.string() }),
  says: z.object({ da: z.string(), en: z.string() }),
  law: z.string(),
  needsConsent: z.boolean(),
  notForInvestigation: z.boolean(),
  verified: z.boolean(),
  inUse: z.boolean(),
  setOn: day.nullable(),
  setReason: z.string().nullable(),
  from: z.array(departmentKind),
  to: z.array(z.string()),
  classes: z.array(contentClass),
  purposes: z.array(sharePurpose),
})
export type BasisLine = z.infer<typeof basisLine>

export const setBasis = z.object({
  basis: legalBasis,
  inUse: z.boolean(),
  fromOn: day,
  reason: words(300, 'Skriv, hvem der har besluttet det, og hvorfor.'),
})
