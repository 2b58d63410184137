import { z } from 'zod'
import { optionalWords } from '#core/fields.ts'

/** By what way a family was contacted. */
const means = z.enum(['visit', 'at_ours', 'phone', 'text_message', 'letter'])
export type Means = z.infer<typeof means>
/** Through whom: somebody the family knows opens the door (report 7.2.1). */
const through = z.enum(['school_staff', 'kin', 'ssp_staff', 'club', 'adviser', 'somebody_else'])
export type Through = z.infer<typeof through>
/** How it was met: nobody there, not there as agreed, or no thank you for now, which never closes ordinary help (R-DET-13). */
const reply = z.enum(['no_answer', 'no_show', 'not_now'])
export type Reply = z.infer<typeof reply>
/**
 * What the family was told: the offer, that it is voluntary, that a no costs nothing, who sees what, what is kept about them
 * (GDPR articles 13 and 14), that a yes can be taken back, that they may bring somebody (forvaltningsloven § 8), and that
 * staff must notify when a child needs it (barnets lov § 133). HG-06, R-CON-04.
 */
const told = z.enum([
  'offer',
  'voluntary',
  'no_is_fine',
  'who_sees',
  'kept_data',
  'take_back',
  'companion',
  'must_notify',
])
export type Told = z.infer<typeof told>

/** More about one contact, all of it free to leave out: how, through whom, what was told, in which language. */
export const contactDetails = z.object({
  means: means.nullable(),
  through: through.nullable(),
  throughWords: optionalWords(80).nullable(),
  reply: reply.nullable(),
  told: z.array(told).max(8),
  toldWords: optionalWords(600).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Vælg et sprog.')
    .nullable(),
  interpreter: z.boolean().nullable(),
})
export type ContactDetails = z.infer<typeof contactDetails>

/** A contact of which nothing more was said. */
export const noDetails: ContactDetails = {
  means: null,
  through: null,
  throughWords: null,
  reply: null,
  told: [],
  toldWords: null,
  language: null,
  interpreter: null,
}

/** How much has been done to reach a family. Numbers of our own work: nothing about the family, never compared. */
export const persistence = z.object({
  triesEver: z.int(),
  outsideHoursEver: z.int(),
  notNowEver: z.int(),
  throughEver: z.int(),
  meansEver: z.array(means),
})
export type Persistence = z.infer<typeof persistence>
