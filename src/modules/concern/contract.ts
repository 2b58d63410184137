import { z } from 'zod'
import { day, id, instant, optionalWords, strand, words } from '#core/fields.ts'

/** Whether the family knows that somebody is worried and writes about it. */
export const told = z.enum(['yes', 'no', 'unknown'])

/** 256 random bits in base64url: what a partner's link carries after its #, so that it stands in no server's log. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const youngPerson = {
  name: optionalWords(120).describe('empty when the name is not known'),
  birthDate: day.nullable(),
  age: z.int().min(0, 'Skriv en alder.').max(30, 'Skriv en alder under 31.').nullable(),
}
const concern = {
  ...youngPerson,
  seen: words(2000, 'Skriv, hvad I har set eller hørt.'),
  strengths: optionalWords(1000),
}

/** Largest file and most files in one concern. */
export const FILE_LIMIT = 2 * 1024 * 1024
export const MOST_FILES = 3

/** A concern from outside. `once` makes sending it again after a lost answer the same concern. */
export const handIn = z.object({
  token: linkToken,
  once: id,
  ...concern,
  senderName: words(80, 'Skriv dit navn.'),
  senderPart: optionalWords(80),
  senderPhone: optionalWords(20),
  told,
  files: z
    .array(
      z.object({
        name: z.string().max(200),
        content: z.base64().max(2_900_000, 'Filen må højst fylde 2 MB.'),
      }),
    )
    .max(MOST_FILES, `Send højst ${MOST_FILES} filer.`),
})
export type HandIn = z.infer<typeof handIn>

/** Who stands behind a link. */
export const linkPage = z.object({ municipality: z.string(), programme: z.string(), partner: z.string() })
export type LinkPage = z.infer<typeof linkPage>

/** Ways in that a colleague's own concern can have. */
export const ownStrand = strand.extract(['INTERNAL_AWARENESS', 'CASELOAD_REVIEW', 'OUTREACH'])
export const report = z.object({ once: id, strand: ownStrand, ...concern, told })
export type Report = z.infer<typeof report>

export const makeLink = z.object({
  partner: words(80, 'Skriv, hvem linket er til, fx Klubben Nord.'),
  token: linkToken,
  expiresOn: day,
})
export const link = z.object({
  linkId: id,
  partner: z.string(),
  madeBy: z.string(),
  madeOn: day,
  expiresOn: day,
  closed: z.boolean(),
  received: z.int().describe('concerns that came through it and are not deleted'),
})
export type ConcernLink = z.infer<typeof link>

export const fileKind = z.enum(['pdf', 'jpeg', 'png'])
export type FileKind = z.infer<typeof fileKind>
/** `not_scanned`: no virus scanner is set up; the file stays closed until a colleague decides to open it. */
export const scanState = z.enum(['clean', 'not_scanned'])

/** What somebody wrote, as they wrote it: read one at a time, each look logged. */
export const concernWords = z.object({
  seen: z.string(),
  strengths: z.string().nullable(),
  senderName: z.string(),
  senderPart: z.string().nullable(),
  senderPhone: z.string().nullable(),
  told,
  receipt: z.string(),
  receivedAt: instant,
  through: z.string().nullable().describe('the partner whose link it came by; null for a colleague'),
  files: z.array(
    z.object({
      fileId: id,
      kind: fileKind,
      size: z.int(),
      scan: scanState,
      openedBy: z.string().nullable().describe('who decided to open a file that was not scanned'),
    }),
  ),
})
export type ConcernWords = z.infer<typeof concernWords>

/** What holds for one way in from a day on (R-DET-01). */
export const strandRule = z.object({
  strand,
  legalBasis: words(300, 'Skriv lovgrundlaget.'),
  source: words(200, 'Skriv, hvem det kommer fra.'),
  form: words(200, 'Skriv, hvordan det kommer ind.'),
  retentionDays: z.int().min(1, 'Skriv et antal dage.').max(365, 'Højst 365 dage.'),
  validFrom: day,
})
export type StrandRule = z.infer<typeof strandRule>
