import { z } from 'zod'
import { day, departmentCode, id, words } from '#core/fields.ts'
import { role } from './contract.ts'

export const hire = z.object({
  givenName: words(60, 'Skriv fornavnet.'),
  familyName: words(60, 'Skriv efternavnet.'),
  profession: words(60, 'Skriv fagligheden, fx socialrådgiver.'),
  department: departmentCode,
  phone: z
    .string()
    .regex(/^\+?[\d ]{8,15}$/, 'Skriv et telefonnummer med 8 cifre.')
    .nullable(),
  /** Where messages go (staff.my-messages); without the field the address stays as it is. */
  email: z.email({ error: 'Skriv en mailadresse, fx ida@kommune.dk.' }).max(200).nullish(),
  roles: z.array(role).min(1, 'Vælg mindst én rolle.'),
  leaderId: id.nullable(),
})
export type Hire = z.infer<typeof hire>

/** A colleague as the administrator last saw them: somebody else's change in between is a conflict. */
export const oneColleague = z.object({ staffId: id, version: z.int() })
export const changeColleague = hire.extend(oneColleague.shape)
export const comeBack = oneColleague.extend({ openAccount: z.boolean() })

const password = z.string().min(12, 'Adgangskoden skal have mindst 12 tegn.').max(200)
export const openAccount = z.object({
  staffId: id,
  login: z.string().regex(/^[a-z0-9.-]{2,40}$/, 'Brug små bogstaver, tal, punktum og bindestreg.'),
  password,
})
export const newPassword = z.object({ staffId: id, password })
export const oneAccount = z.object({ staffId: id })

export const colleague = z.object({
  staffId: id,
  givenName: z.string(),
  familyName: z.string(),
  profession: z.string(),
  department: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(role),
  leaderId: id.nullable(),
  active: z.boolean(),
  version: z.int(),
  account: z.object({ login: z.string(), open: z.boolean() }).nullable(),
})
export type Colleague = z.infer<typeof colleague>

export const newTeam = z.object({
  name: words(60, 'Skriv teamets navn.'),
  coLocated: z.boolean(),
  startedOn: day,
})
export const changeTeam = z.object({
  teamId: id,
  name: words(60, 'Skriv teamets navn.'),
  coLocated: z.boolean(),
  endedOn: day.nullable(),
})
const lentHours = z.number().min(0).max(37, 'En uge har højst 37 timer.').nullable()
export const takeSeat = z.object({ teamId: id, staffId: id, fromOn: day, lentHours })
export const changeSeat = takeSeat.extend({ toOn: day.nullable() })

export const team = z.object({
  teamId: id,
  name: z.string(),
  coLocated: z.boolean(),
  startedOn: day,
  endedOn: day.nullable(),
  seats: z.array(
    z.object({
      staffId: id,
      name: z.string(),
      profession: z.string(),
      department: z.string(),
      fromOn: day,
      toOn: day.nullable(),
      lentHours: z.number().nullable(),
    }),
  ),
})
export type Team = z.infer<typeof team>
export type Seat = Team['seats'][number]
