import { z } from 'zod'
import { day, departmentCode, id, words } from '#core/fields.ts'

/** Places of the staff shell (ux.md section 2); which are shown follows from the roles. */
export const place = z.enum(['today', 'families', 'meetings', 'early-help', 'figures'])
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
  places: z.array(place),
})
export type Me = z.infer<typeof me>

export const hire = z.object({
  givenName: words(60, 'Skriv fornavnet.'),
  familyName: words(60, 'Skriv efternavnet.'),
  profession: words(60, 'Skriv fagligheden, fx socialrådgiver.'),
  department: departmentCode,
  phone: z
    .string()
    .regex(/^\+?[\d ]{8,15}$/, 'Skriv et telefonnummer med 8 cifre.')
    .nullable(),
  roles: z.array(role).min(1, 'Vælg mindst én rolle.'),
  leaderId: id.nullable(),
})
export const openAccount = z.object({
  staffId: id,
  login: z.string().regex(/^[a-z0-9.-]{2,40}$/, 'Brug små bogstaver, tal, punktum og bindestreg.'),
  password: z.string().min(12, 'Adgangskoden skal have mindst 12 tegn.').max(200),
})
export const newTeam = z.object({
  name: words(60, 'Skriv teamets navn.'),
  coLocated: z.boolean(),
  startedOn: day,
})
export const takeSeat = z.object({
  teamId: id,
  staffId: id,
  fromOn: day,
  lentHours: z.number().min(0).max(37).nullable(),
})
