import { z } from 'zod'
import { day, id, instant, words } from '#core/fields.ts'
import { listMapping, listMark, listRejection } from '#modules/police-list/list-contract.ts'

/** A file as it came: its name and its bytes in base64; 2 MB are 2.8 million characters. */
const file = {
  fileName: z.string().min(1, 'Vælg en fil.').max(200),
  content: z
    .base64('Filen kom ikke rigtigt med. Vælg den igen.')
    .max(2_900_000, 'Filen er for stor: højst 2 MB.'),
  mapping: listMapping.nullable().describe('which column holds what; null lets the headings decide'),
  leftOut: z.array(z.int().nonnegative()).max(60).optional().describe('columns that a colleague left out'),
  source: words(60, 'Skriv, hvem listen kommer fra.').optional().describe('whose headings these are'),
}
export const previewList = z.object(file)
export const importList = z.object({ meetingId: id, ...file, receivedAt: instant.optional() })

const listed = z.object({
  line: z.int(),
  name: z.string(),
  birthDate: day,
  cpr: z.string().nullable().describe('masked: the last four digits are never sent back'),
  reason: z.string().nullable(),
  contactDate: day.nullable(),
  marks: z.array(listMark),
})

/** What an import would do; nothing is written. */
export const listPreview = z.object({
  columns: z.array(z.string()),
  mapping: listMapping,
  unknown: z
    .array(z.object({ column: z.int(), heading: z.string(), example: z.string() }))
    .describe('columns that nobody has said what is: asked about before the import'),
  leftOut: z.array(z.int()),
  unused: z.array(z.string()).describe('headings whose columns would not be kept'),
  passedOver: z
    .array(z.object({ line: z.int(), cells: z.array(z.string()) }))
    .describe('sums below the list'),
  mappingProblem: z.enum(['no-name-column', 'no-birth-date-column']).nullable(),
  accepted: z.array(listed),
  rejected: z.array(listRejection),
  duplicates: z.array(z.object({ line: z.int(), sameAsLine: z.int(), name: z.string() })),
  source: z.string().describe('whose list it is taken to be'),
  sources: z.array(z.string()).describe('whose headings have been explained before'),
  importedBefore: day.nullable().describe('the day of the meeting at which the same list was imported'),
})
export type ListPreview = z.infer<typeof listPreview>

/** What an import did. `already`: the same list stood at this meeting, and nothing was changed. */
export const importResult = z.object({
  already: z.boolean(),
  accepted: z.int(),
  rejected: z.int(),
  duplicates: z.int(),
  fresh: z.int().describe('persons who were not on the list before'),
  still: z.int().describe('persons who were on the list before as well'),
  gone: z.int().describe('persons of the list before who are not on this one'),
  onMeetingAlready: z.int().describe('persons whom an earlier file had brought to this meeting'),
})
export type ImportResult = z.infer<typeof importResult>
