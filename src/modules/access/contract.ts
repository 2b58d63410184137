import { z } from 'zod'
import { day, departmentCode, id, instant, words } from '#core/fields.ts'

const ofFamily = z.object({ familyId: id })
export const family = ofFamily

/** Which grant lets somebody in, and which wall stands before (docs/security.md). */
export const via = z.enum(['relation', 'supervision', 'break-glass', 'records'])
export const wall = z.enum(['recused', 'sealed', 'restricted'])

export const recuse = z.object({ familyId: id, staffId: id.nullable(), personId: id.nullable() })
export const liftRecusal = z.object({ recusalId: id })
export const recusalLine = z.object({
  recusalId: id,
  staff: z.string(),
  mine: z.boolean(),
  familyNumber: z.int(),
  declaredAt: instant,
  mayLift: z.boolean(),
})
export const handOver = z.object({ familyId: id, toStaffId: id.nullable() })
export const appoint = z.object({ familyId: id, staffId: id })
export const seal = z.object({
  familyId: id,
  staffIds: z.array(id).min(1, 'Vælg mindst én, der må se familien.'),
})
/** Why a family's data may only be kept: the citizen has asked (databeskyttelsesforordningen art. 18), or the course is over. */
export const restrictedWhy = z.enum(['citizen_asks', 'kept'])
export type RestrictedWhy = z.infer<typeof restrictedWhy>
export const restrict = z.object({ familyId: id, why: restrictedWhy })
export const toRestrict = z.object({
  familyId: id,
  number: z.int(),
  restrictedAt: instant.nullable(),
  restrictedWhy: restrictedWhy.nullable(),
  restrictedBy: z.string().nullable(),
  contacts: z.array(z.string()),
})
export type ToRestrict = z.infer<typeof toRestrict>
export const supervise = z.object({
  familyId: id,
  hours: z.int().min(1, 'Vælg, hvor længe.').max(8, 'Vælg højst 8 timer.'),
  reason: words(300, 'Skriv, hvorfor du skal se familien.'),
  /** Also health and offences of the own department; needs a reason of its own. */
  sensitiveReason: words(300, 'Skriv, hvorfor du skal se helbred og strafbare forhold.').nullable(),
})
export const reasonCode = z.enum(['acute_danger', 'family_asks', 'contacts_away', 'authority_asks'])
export type ReasonCode = z.infer<typeof reasonCode>
export const breakGlass = z.object({
  familyId: id,
  reasonCode,
  reason: words(300, 'Skriv med en sætning, hvad der sker, og hvorfor det ikke kan vente.'),
})
export const judgement = z.enum(['justified', 'unclear', 'unjustified'])
export type Judgement = z.infer<typeof judgement>
export const review = z.object({
  breakGlassId: id,
  judgement,
  words: words(500, 'Skriv, hvad du bygger din vurdering på.'),
})
export const findFamily = z.object({
  text: z.string().trim().min(1, 'Skriv familiens navn eller nummer.').max(60, 'Skriv højst 60 tegn.'),
})
export const findToSeal = z.object({ number: z.int().min(1, 'Skriv familiens nummer.') })

/** How the reader stands to one family: computed from the facts that the walls are computed from. */
export const standing = z.object({
  exists: z.boolean(),
  label: z.string().nullable(),
  via: via.nullable(),
  relation: z.enum(['coordinator', 'member']).nullable(),
  since: instant.nullable(),
  until: instant.nullable(),
  barred: wall.nullable(),
  classes: z.array(z.string()),
  department: departmentCode.nullable(),
  sharedFrom: z.array(departmentCode),
  writable: z.boolean(),
  contacts: z.array(z.string()),
  recusalId: id.nullable(),
  maySupervise: z.boolean(),
  mayBreakGlass: z.boolean(),
})
export type Standing = z.infer<typeof standing>

export const reader = z.object({
  staffId: id,
  name: z.string(),
  profession: z.string(),
  department: departmentCode,
  via,
  relation: z.enum(['coordinator', 'member']).nullable(),
  until: instant.nullable(),
  reason: z.string().nullable(),
})
export const readers = z.object({
  readers: z.array(reader),
  /** Emergency access and supervision of this family that is over, newest first. */
  earlier: z.array(
    z.object({
      name: z.string(),
      via,
      openedAt: instant,
      reason: z.string(),
      judgement: judgement.nullable(),
    }),
  ),
  sealed: z.boolean(),
  departments: z.array(z.object({ code: departmentCode, name: z.string() })),
})
export type Readers = z.infer<typeof readers>

export const card = z.object({
  familyId: id,
  label: z.string().nullable(),
  number: z.int(),
  contacts: z.array(z.string()),
})
/** A card found in the whole municipality; `mine` when the reader works with the family. */
export const foundFamily = card.extend({ mine: z.boolean() })
export type FoundFamily = z.infer<typeof foundFamily>
/** What lets the reader into a family for a time, now. */
export const opening = z.object({
  familyId: id,
  via: z.enum(['supervision', 'break-glass']),
  label: z.string().nullable(),
  number: z.int(),
  until: instant,
})
export type Opening = z.infer<typeof opening>
export const ledFamily = card.extend({
  contactCount: z.int(),
  sealed: z.boolean(),
  supervisedUntil: instant.nullable(),
})
export type LedFamily = z.infer<typeof ledFamily>
export const openReview = z.object({
  breakGlassId: id,
  label: z.string().nullable(),
  number: z.int(),
  staff: z.string(),
  reasonCode,
  reason: z.string(),
  openedAt: instant,
  until: instant,
  dueOn: day,
  overdue: z.boolean(),
})
export type OpenReview = z.infer<typeof openReview>
export const leaderPage = z.object({
  families: z.array(ledFamily),
  reviews: z.array(openReview),
  recusals: z.array(recusalLine),
  colleagues: z.array(z.object({ staffId: id, name: z.string(), department: departmentCode })),
})
export type LeaderPage = z.infer<typeof leaderPage>

export const notificationKind = z.enum([
  'break_glass',
  'break_glass_review',
  'family_handed_over',
  'family_needs_contact',
  'supervision_opened',
  'family_restricted',
  'restriction_lifted',
  'window_opened',
  'grant_asked',
  'grant_answered',
])
export const notification = z.object({
  notificationId: id,
  kind: notificationKind,
  familyId: id.nullable(),
  familyName: z.string().nullable(),
  about: z.string().nullable(),
  madeAt: instant,
  opens: z.boolean(),
})
export type Notification = z.infer<typeof notification>
