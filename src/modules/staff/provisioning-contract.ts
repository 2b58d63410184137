import { z } from 'zod'
import { id, instant, words } from '#core/fields.ts'
import { role } from './contract.ts'

const text = z.string().trim().min(1).max(200)
/** A person as the municipality's directory knows them. */
export const directoryPerson = z.object({
  userName: text,
  externalId: text.nullable(),
  givenName: words(60),
  familyName: words(60),
  profession: words(60),
  /** Code of one of our departments. */
  department: z.string(),
  phone: z.string().max(40).nullable(),
  email: z.string().max(200).nullable(),
  active: z.boolean(),
})
export type DirectoryPerson = z.infer<typeof directoryPerson>
const kept = { id, version: z.int(), madeAt: instant, changedAt: instant }
export const knownPerson = directoryPerson.extend({ ...kept, roles: z.array(z.string()) })
export type KnownPerson = z.infer<typeof knownPerson>

export const directoryGroup = z.object({
  name: text,
  externalId: text.nullable(),
  members: z.array(id).max(2_000),
})
export type DirectoryGroup = z.infer<typeof directoryGroup>
export const knownGroup = directoryGroup.extend({ ...kept, role: role.nullable(), teamId: id.nullable() })
export type KnownGroup = z.infer<typeof knownGroup>

export const makeToken = z.object({
  /** Which of the municipality's log-ins the user names belong to. */
  provider: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'Skriv navnet på kommunens log-ind, som det står i opsætningen.')
    .nullable(),
  days: z.int().min(1).max(730, 'Højst to år.'),
})
export const mapGroup = z
  .object({ groupId: id, role: role.nullable(), teamId: id.nullable() })
  .refine(({ role: one, teamId }) => one === null || teamId === null, {
    path: ['role'],
    error: 'En gruppe står for en rolle eller et team, ikke begge.',
  })
export const provisioning = z.object({
  token: z.object({ startedAt: instant, expiresAt: instant, provider: z.string().nullable() }).nullable(),
  groups: z.array(knownGroup),
  waiting: z.array(z.object({ staffId: id, name: z.string(), role, since: instant })),
})
export type Provisioning = z.infer<typeof provisioning>
