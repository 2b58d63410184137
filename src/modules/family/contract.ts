import { z } from 'zod'
import { day, departmentCode, id, optionalWords, strand, words } from '#core/fields.ts'

export const phase = z.enum([
  'contacting',
  'declined',
  'consented',
  'assessing',
  'active',
  'ending',
  'ended',
  'follow_up',
  'closed',
])
export type Phase = z.infer<typeof phase>

export const part = z.enum(['young', 'sibling', 'parent', 'step_parent', 'grandparent', 'other'])
export const newPerson = z.object({
  givenName: words(60, 'Skriv fornavnet.'),
  familyName: words(60, 'Skriv efternavnet.'),
  birthDate: day,
  part,
  sex: z.enum(['f', 'm']).nullable(),
  participates: z.boolean(),
  atHome: z.boolean(),
  protected: z.boolean(),
  phone: z.string().max(20).nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/, 'Vælg et sprog.'),
  cpr: z.string().nullable(),
})
export const startFamily = z.object({
  label: words(60, 'Skriv familiens navn.'),
  strand,
  enteredOn: day,
  basis: z.enum(['none', 'ukn_order']),
  young: newPerson,
  sinceAt: z.iso.datetime().optional(),
})
export const addPerson = newPerson.extend({ familyId: id })
export const addKinship = z.object({
  familyId: id,
  fromPerson: id,
  toPerson: id,
  kind: z.enum(['parent', 'partner', 'former_partner']),
  custody: z.boolean(),
})
export const addColleague = z.object({
  familyId: id,
  staffId: id,
  kind: z.enum(['coordinator', 'member']),
  sinceAt: z.iso.datetime().optional(),
})
export const endRelation = z.object({ familyId: id, staffId: id })
export const addNetworkPerson = z.object({
  familyId: id,
  name: words(80, 'Skriv navnet.'),
  part: words(60, 'Skriv, hvem det er for familien.'),
  phone: z.string().max(20).nullable(),
  wantedBy: id.nullable(),
})
export const recordCase = z.object({
  familyId: id,
  personId: id.nullable(),
  department: departmentCode,
  subject: words(120, 'Skriv, hvad sagen handler om.'),
  handler: optionalWords(80).nullable(),
  openedOn: day,
  closedOn: day.nullable(),
})
export const whereaboutsKind = z.enum(['address', 'school', 'institution', 'phone'])
export const recordWhereabouts = z.object({
  familyId: id,
  personId: id,
  kind: whereaboutsKind,
  value: words(200, 'Skriv adressen eller stedet.'),
  fromOn: day,
})
export const revealWhereabouts = z.object({ familyId: id, personId: id, kind: whereaboutsKind })
export const setReach = z.object({
  familyId: id,
  version: z.int(),
  interpreter: z.string().max(40).nullable(),
  reachHint: optionalWords(120).nullable(),
  silenceDays: z.int().min(1).max(90),
  strengths: optionalWords(300).nullable(),
})
export const movePhase = z.object({ familyId: id, version: z.int(), to: phase, on: day })

export const rowVersion = z.object({ familyId: id, version: z.int() })
export type NewPerson = z.infer<typeof newPerson>
