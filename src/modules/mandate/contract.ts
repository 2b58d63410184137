import { z } from 'zod'
import { day, departmentCode, id, instant, words } from '#core/fields.ts'
import { typeCode } from './type-contract.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 8.00.')
const version = z.int()

/** A mandate: one colleague, or everyone in a function of the department, may grant these measures within the limits. */
export const mandateTerms = z.object({
  department: departmentCode,
  holderId: id.nullable(),
  holderFunction: words(60, 'Skriv funktionen, fx faglig leder.').nullable(),
  standInId: id.nullable(),
  measures: z.array(typeCode).min(1, 'Vælg mindst én indsats.').max(60),
  law: words(160, 'Skriv hjemlen, fx barnets lov § 32.'),
  /** Whole kroner for one grant; null is no limit. */
  mostKroner: z.int('Skriv et helt antal kroner.').min(0).max(10_000_000).nullable(),
  /** Weeks for one grant; null is no limit. */
  mostWeeks: z.int('Skriv et antal uger fra 1 til 260.').min(1).max(260).nullable(),
  /** Hours within which whoever is asked answers (R-SPD-03). */
  answerHours: z.int('Skriv et antal timer fra 1 til 336.').min(1).max(336),
  validFrom: day,
  validTo: day.nullable(),
})
export const giveMandate = mandateTerms.refine(
  ({ holderId, holderFunction }) => (holderId === null) !== (holderFunction === null),
  { path: ['holderId'], message: 'Vælg en kollega eller en funktion.' },
)
export type MandateTerms = z.infer<typeof mandateTerms>
export const endMandate = z.object({ mandateId: id, version, validTo: day.nullable() })

export const listedMandate = mandateTerms.extend({
  mandateId: id,
  departmentName: z.string(),
  holder: z.string().nullable(),
  standIn: z.string().nullable(),
  version,
})
export type ListedMandate = z.infer<typeof listedMandate>

/** Usual working hours on one weekday, 1 Monday to 7 Sunday, Danish time. */
export const workingDay = z.object({ weekday: z.int().min(1).max(7), from: time, to: time })
export type WorkingDay = z.infer<typeof workingDay>
export const setHours = z.object({
  staffId: id,
  days: z
    .array(workingDay.refine(({ from, to }) => from < to, 'Sluttiden skal være senere end starttiden.'))
    .max(7)
    .refine(
      (days) => new Set(days.map(({ weekday }) => weekday)).size === days.length,
      'Skriv hver dag én gang.',
    ),
})
export const addAbsence = z
  .object({ staffId: id, fromOn: day, toOn: day })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, {
    path: ['toOn'],
    message: 'Sidste dag skal være første dag eller senere.',
  })
export const absence = z.object({ absenceId: id, fromOn: day, toOn: day })

/** A colleague as far as a yes depends on them: when they are at work. */
export const presence = z.object({
  staffId: id,
  name: z.string(),
  profession: z.string(),
  department: departmentCode,
  days: z.array(workingDay),
  absences: z.array(absence),
  /** Whether the reader may write these hours: their own, those of whom they lead, or all as administrator. */
  mine: z.boolean(),
})
export type Presence = z.infer<typeof presence>

/** The register: what it is for the reader to change is said with it. */
export const register = z.object({
  mandates: z.array(listedMandate),
  colleagues: z.array(presence),
  mayGive: z.array(departmentCode),
})
export type Register = z.infer<typeof register>

/** Somebody who may grant; `as` says whether in their own right; `nextAt` when they are at work again. */
export const sayer = z.object({
  mandateId: id,
  staffId: id,
  name: z.string(),
  department: departmentCode,
  phone: z.string().nullable(),
  as: z.enum(['holder', 'stand_in']),
  now: z.boolean(),
  nextAt: instant.nullable(),
  answerHours: z.int(),
})
export type Sayer = z.infer<typeof sayer>
export const whoCan = z.object({
  measure: typeCode,
  kroner: z.int().min(0).nullable(),
  weeks: z.int().min(1).nullable(),
})
