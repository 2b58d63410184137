import { z } from 'zod'
import { day, id } from '#core/fields.ts'
import { part, phase, whereaboutsKind } from './contract.ts'
import { relationKind } from './reading-contract.ts'

/** Someone of the family. Where they live or go to school is never here: only that it is written down (HG-22). */
export const familyMember = z.object({
  personId: id,
  givenName: z.string(),
  familyName: z.string(),
  bornOn: day,
  age: z.int(),
  part,
  sex: z.enum(['f', 'm']).nullable(),
  participates: z.boolean(),
  atHome: z.boolean(),
  protected: z.boolean(),
  phone: z.string().nullable(),
  language: z.string(),
  deceasedOn: day.nullable(),
  places: z.array(whereaboutsKind),
  version: z.int(),
})
export type FamilyMember = z.infer<typeof familyMember>

export const kinshipKind = z.enum(['parent', 'partner', 'former_partner'])
export const kin = z.object({ fromPerson: id, toPerson: id, kind: kinshipKind, custody: z.boolean() })
export type Kin = z.infer<typeof kin>

/** Someone at work who is or was around the family, since when and how (R-TRU-05). */
export const worker = z.object({
  staffId: id,
  name: z.string(),
  profession: z.string(),
  department: z.string(),
  phone: z.string().nullable(),
  kind: relationKind,
  from: day,
  to: day.nullable(),
  lastContactOn: day.nullable(),
})
export type Worker = z.infer<typeof worker>

export const networkPerson = z.object({
  networkPersonId: id,
  name: z.string(),
  part: z.string(),
  phone: z.string().nullable(),
  wantedBy: z.string().nullable(),
})
export type NetworkPerson = z.infer<typeof networkPerson>

export const openCase = z.object({
  caseId: id,
  department: z.string(),
  departmentName: z.string(),
  subject: z.string(),
  person: z.string().nullable(),
  handler: z.string().nullable(),
  openedOn: day,
})
export type OpenCase = z.infer<typeof openCase>

export const whyNoMove = z.enum([
  'no-basis',
  'no-pair',
  'no-ending',
  'ending-draft',
  'ending-waits',
  'talks-left',
])
export const familyPeople = z.object({
  label: z.string(),
  version: z.int(),
  phase,
  myKind: relationKind,
  people: z.array(familyMember),
  kinship: z.array(kin),
  workers: z.array(worker),
  professionalsMet: z.int(),
  network: z.array(networkPerson),
  cases: z.array(openCase),
  moves: z.array(z.object({ to: phase, whyNot: whyNoMove.nullable() })),
})
export type FamilyPeople = z.infer<typeof familyPeople>
