import { z } from 'zod'
import { id } from '#core/fields.ts'

/** Places of the staff shell (ux.md section 2); which are shown follows from the roles. */
export const place = z.enum([
  'today',
  'families',
  'meetings',
  'early-help',
  'supervision',
  'records',
  'figures',
  'setup',
  'control',
])
export type Place = z.infer<typeof place>

export const role = z.enum([
  'core',
  'early_help',
  'leader',
  'steering',
  'administrator',
  'police',
  'auditor',
  'records',
])
export type StaffRole = z.infer<typeof role>

export const me = z.object({
  staffId: id,
  name: z.string(),
  initials: z.string(),
  roles: z.array(z.string()),
  municipality: z.string(),
  programme: z.string(),
  department: z.string(),
  team: z.string().nullable(),
  phone: z.string().nullable(),
  places: z.array(place),
})
export type Me = z.infer<typeof me>
