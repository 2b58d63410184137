import { z } from 'zod'
import { day, departmentCode, id } from '#core/fields.ts'

/** Taken over by the core team, followed along while the department keeps it, or neither yet (R-PHA-02). */
export const way = z.enum(['waiting', 'handed_over', 'followed'])
export type Way = z.infer<typeof way>

/** Where the family stands with its cases (CASES_HANDED_OVER, domain.md 7.1). */
export const standing = z.enum(['no_basis', 'no_cases', 'under_way', 'handed_over'])
export type Standing = z.infer<typeof standing>

export const handedCase = z.object({
  caseId: id,
  department: departmentCode,
  departmentName: z.string(),
  subject: z.string(),
  person: z.string().nullable(),
  handler: z.string().nullable(),
  openedOn: day,
  way,
  dueOn: day.nullable(),
  daysOver: z.int(),
  responsibleId: id.nullable(),
  responsible: z.string().nullable(),
  decidedOn: day.nullable(),
  acknowledgedOn: day.nullable(),
  mine: z.boolean(),
  version: z.int(),
})
export type HandedCase = z.infer<typeof handedCase>

export const handover = z.object({
  standing,
  cases: z.array(handedCase),
  team: z.array(z.object({ staffId: id, name: z.string(), department: z.string() })),
})
export type Handover = z.infer<typeof handover>

export const decide = z
  .object({ familyId: id, caseId: id, version: z.int(), way, responsibleId: id.nullable() })
  .refine(({ way, responsibleId }) => (way === 'waiting') === (responsibleId === null), {
    path: ['responsibleId'],
    message: 'Vælg, hvem der har sagen.',
  })
export const acknowledge = z.object({ familyId: id, caseId: id, version: z.int() })

/** Someone of the core team, as they stand when a family's pair is chosen (R-ACT-02, R-CAP-01). */
export const choice = z.object({
  staffId: id,
  name: z.string(),
  profession: z.string(),
  department: z.string(),
  languages: z.array(z.string()),
  families: z.int(),
  /** They have as many families as was agreed, or more. */
  full: z.boolean(),
  /** A wall would hold them out of this family; which wall, and why, is never told (R-ACT-19). */
  cannot: z.boolean(),
  kind: z.enum(['coordinator', 'member']).nullable(),
})
export type Choice = z.infer<typeof choice>
export const pairView = z.object({
  ceiling: z.int(),
  familyLanguages: z.array(z.string()),
  choices: z.array(choice),
})
export type PairView = z.infer<typeof pairView>

/** On Min dag: a case whose agreed days have passed, or one that I have been given and have not yet said yes to. */
export const handoverToday = z.object({
  familyId: id,
  familyName: z.string(),
  caseId: id,
  department: z.string(),
  departmentName: z.string(),
  dueOn: day,
  forMe: z.boolean(),
})
export type HandoverToday = z.infer<typeof handoverToday>
