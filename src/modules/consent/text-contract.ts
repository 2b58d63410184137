import { z } from 'zod'
import { day, words } from '#core/fields.ts'
import { consentPurpose } from './contract.ts'

/** A sentence in the two languages that are kept; an interpreter says it in others. */
const said = z.object({
  da: words(300, 'Skriv sætningen på dansk.'),
  en: words(300, 'Skriv sætningen på engelsk.'),
})
export type SaidLine = z.infer<typeof said>

/**
 * What is said when one question is put. `self` to whoever is asked about themselves, `about` to those who answer for a
 * child. [navn], [afdeling] and [leverandør] become the names. `fixed` are the sentences that belong to every question.
 */
export const consentBody = z.object({
  self: said,
  about: said,
  lines: z.array(said).min(1, 'Skriv mindst én sætning.').max(8, 'Skriv højst otte sætninger.'),
  fixed: z.array(said),
})
export type ConsentBody = z.infer<typeof consentBody>

export const textVersion = z.object({
  purpose: consentPurpose,
  version: z.string(),
  validFrom: day,
  body: consentBody,
  /** Nobody for what was shipped. */
  setBy: z.string().nullable(),
})
export type TextVersion = z.infer<typeof textVersion>

export const setText = z.object({
  purpose: consentPurpose,
  validFrom: day,
  body: consentBody.omit({ fixed: true }),
})
