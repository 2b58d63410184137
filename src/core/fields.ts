import { z } from 'zod'

/** Fields that many contracts share, with Danish messages that say what to do. */
export const id = z.guid('Vælg igen; det valgte findes ikke.')
export const day = z.iso.date('Skriv en dato, fx 9.9.')
export const instant = z.iso.datetime({ offset: true, error: 'Skriv dato og klokkeslæt, fx 9.9. kl. 14.30' })
export const departmentCode = z.string().regex(/^[A-ZÆØÅ]$/, 'Vælg en afdeling.')

/** Text that somebody writes: trimmed, NFC, without control characters, with a limit that the message names. */
export function words(most: number, missing = 'Skriv noget her.'): z.ZodType<string> {
  return optionalWords(most).refine((text) => text.length > 0, missing)
}

export function optionalWords(most: number): z.ZodType<string> {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')

        .replaceAll(/\p{Cc}/gu, (letter) => ('\t\n\r'.includes(letter) ? letter : ''))

        .trim(),
    )
    .refine((text) => text.length <= most, `Skriv højst ${most} tegn.`)
}

/** The class of a row's content (security.md 4.1); decides which consents and roles open it. */
export const contentClass = z.enum(['CONF', 'ART9_HEALTH', 'ART10_CRIME'])
export type ContentClass = z.infer<typeof contentClass>

/** The six ways in that the report lists, and the family itself (R-DET-01). */
export const strand = z.enum([
  'S115_LIST',
  'CASELOAD_REVIEW',
  'OUTREACH',
  'INTERNAL_AWARENESS',
  'EXTERNAL_ACTOR',
  'UKN_ORDER',
  'FAMILY_ITSELF',
])
export type Strand = z.infer<typeof strand>
