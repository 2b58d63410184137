import { z } from 'zod'

const day = z.iso.date()
const line = z
  .int()
  .positive()
  .describe('row number as a spreadsheet shows it; the first row of the file is 1')
const cells = z.array(z.string()).describe('the cells of the row as they stand in the file')

/** A list as it came: its headings and its rows, every cell as text, dates from spreadsheets as YYYY-MM-DD. */
export const listTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ line, cells })),
})

/** What a column of the list can hold. A name stands in one column or in two. */
export const listField = z.enum([
  'name',
  'givenName',
  'familyName',
  'birthDate',
  'cpr',
  'address',
  'postalCode',
  'town',
  'district',
  'reason',
  'concern',
  'remark',
  'contactDate',
])

/** Which column (counted from 0) holds which field. A field without a column is left out. */
export const listMapping = z.partialRecord(listField, z.int().nonnegative())

/**
 * What the meeting should know about an accepted row. None of them keeps a person out:
 * `age-outside` the programme's ages (R-DET-03), `check-digit` modulus 11 does not fit (domain.md 6.1: a warning only),
 * `replacement-number` an administrative number, `zero-restored` a spreadsheet had eaten the number's first digit,
 * `date-from-number` a spreadsheet's own number for a day was read as that day (see that it is the right one),
 * `no-reason` the list gives no necessity, which the meeting must then write itself (HG-01).
 */
export const listMark = z.enum([
  'age-outside',
  'check-digit',
  'replacement-number',
  'zero-restored',
  'date-from-number',
  'no-reason',
])

/** A person on the list: "met by the police, concern", never suspicion or guilt (domain.md 3.1). */
export const listPerson = z.object({
  line,
  name: z.string(),
  birthDate: day,
  cpr: z.string().nullable().describe('ten digits without hyphen'),
  address: z.string().nullable(),
  reason: z.string().nullable().describe('why the police find it necessary to share (retsplejeloven § 115)'),
  contactDate: day.nullable(),
  marks: z.array(listMark),
})

/** Why a row could not be taken. */
export const listProblem = z.enum([
  'too-many-cells',
  'too-long',
  'no-name',
  'cpr-digits',
  'cpr-date',
  'no-birth-date',
  'birth-date-unreadable',
  'birth-date-number',
  'birth-date-ahead',
  'cpr-disagrees',
  'contact-date-unreadable',
  'contact-date-number',
  'contact-date-ahead',
  'contact-before-birth',
])

/** A row that was not taken, with what to do about it in Danish and in English. */
export const listRejection = z.object({
  line,
  problem: listProblem,
  reason: z.string().describe('Danish: what is wrong and what to do'),
  reasonEnglish: z.string(),
  cells,
})

/** A row about a person who stands higher up on the same list. It is kept: it may tell of another contact. */
export const listDuplicate = z.object({
  line,
  sameAsLine: line,
  because: z.enum(['same-cpr', 'same-name-and-birth-date']),
  person: listPerson,
})

/** Every row of the list is in exactly one of the four. `passedOver` are sums below the list: shown, and nobody on them. */
export const listReading = z.object({
  passedOver: z.array(z.object({ line, cells })),
  accepted: z.array(listPerson),
  rejected: z.array(listRejection),
  duplicates: z.array(listDuplicate),
})

/** Why a file could not be read as a list at all. */
export const listFileProblem = z.enum([
  'empty',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'no-rows',
  'password',
  'old-excel',
  'open-document',
  'word',
  'pdf',
  'picture',
  'web-page',
  'zip',
  'not-a-list',
  'damaged',
  'quotes',
  'broken-letters',
])

export type ListTable = z.infer<typeof listTable>
export type ListField = z.infer<typeof listField>
export type ListMapping = z.infer<typeof listMapping>
export type ListMark = z.infer<typeof listMark>
export type ListPerson = z.infer<typeof listPerson>
export type ListProblem = z.infer<typeof listProblem>
export type ListRejection = z.infer<typeof listRejection>
export type ListDuplicate = z.infer<typeof listDuplicate>
export type ListReading = z.infer<typeof listReading>
export type ListFileProblem = z.infer<typeof listFileProblem>
