import { z } from 'zod'
import { day, words } from '#core/fields.ts'

export const typeCode = z.string().regex(/^[a-z0-9-]{2,40}$/, 'Brug små bogstaver, tal og bindestreg.')

/**
 * What giving the measure is in law. `help`: advice or practical help, no decision. `decision`: a decision in the person's
 * favour. `support`: a supporting measure of barnets lov § 32 stk. 1 for somebody under 18, with what that section asks for.
 */
export const typeForm = z.enum(['help', 'decision', 'support'])
export type TypeForm = z.infer<typeof typeForm>

/** Ordinary offer, made for the programme (report 7.1.3; R-PLN-04), or practical help first (R-PLN-05). */
export const typeOrigin = z.enum(['ordinary', 'programme', 'practical'])
export type TypeOrigin = z.infer<typeof typeOrigin>

export const typeWhom = z.enum(['young', 'parent', 'anyone'])
export type TypeWhom = z.infer<typeof typeWhom>

/** Where a decision can be complained about: Ankestyrelsen, no other authority, or there is no decision to complain about. */
export const typeComplaint = z.enum(['appeals_board', 'no_other_authority', 'not_a_decision'])
export type TypeComplaint = z.infer<typeof typeComplaint>

/** A measure as it stands in the municipality's catalogue from a day on. `kroner` is the price of one `priceUnit`. */
export const measureType = z.object({
  code: typeCode,
  validFrom: day,
  name: words(80, 'Skriv, hvad indsatsen hedder.'),
  law: words(160, 'Skriv hjemlen, fx barnets lov § 32, stk. 1, nr. 3.'),
  form: typeForm,
  origin: typeOrigin,
  whom: typeWhom,
  inGroup: z.boolean(),
  provider: words(120, 'Skriv, hvem der giver den.'),
  kroner: z.int('Skriv et helt antal kroner.').min(0).max(10_000_000).nullable(),
  priceUnit: words(40).nullable(),
  priceSource: words(200, 'Skriv, hvor prisen står.').nullable(),
  weeks: z.int('Skriv et antal uger fra 1 til 260.').min(1).max(260).nullable(),
  intensity: words(160, 'Skriv, hvor tit.'),
  evidence: words(600, 'Skriv, hvad der vides om den.'),
  complaint: typeComplaint,
  inUse: z.boolean(),
})
export type MeasureType = z.infer<typeof measureType>
/** As listed; `own`: the municipality has decided it itself, and it is not as it was shipped. */
export const listedType = measureType.extend({ own: z.boolean() })
export type ListedType = z.infer<typeof listedType>
