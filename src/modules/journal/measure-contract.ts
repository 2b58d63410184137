import { z } from 'zod'
import { contentClass, day, departmentCode, id, words } from '#core/fields.ts'
import { hiddenRows } from './note-contract.ts'

/** Whether it helped, in the family's and our own words; 'ask' means that we will ask the family. Never a score. */
export const helped = z.enum(['yes', 'some', 'no', 'ask'])
export type Helped = z.infer<typeof helped>

/** Support that a department has granted or started: what it is called, under which section of law, from when. */
export const recordMeasure = z.object({
  familyId: id,
  personId: id.nullable(),
  class: contentClass,
  name: words(120, 'Skriv, hvad støtten hedder, fx kontaktperson.'),
  law: words(80, 'Skriv paragraffen, fx barnets lov § 32, stk. 1, nr. 3.'),
  startedOn: day,
  endedOn: day.nullable().optional(),
  helped: helped.nullable().optional(),
})
export type RecordMeasure = z.infer<typeof recordMeasure>

/** How a measure stands now. Both values replace what was there. */
export const settleMeasure = z.object({
  familyId: id,
  measureId: id,
  version: z.int(),
  endedOn: day.nullable(),
  helped: helped.nullable(),
})

export const listedMeasure = z.object({
  measureId: id,
  personId: id.nullable(),
  person: z.string().nullable(),
  department: departmentCode,
  class: contentClass,
  name: z.string(),
  law: z.string(),
  startedOn: day,
  endedOn: day.nullable(),
  helped: helped.nullable(),
  recordedBy: z.string(),
  version: z.int(),
  /** Whether the reader's department may settle it. */
  ours: z.boolean(),
})
export type ListedMeasure = z.infer<typeof listedMeasure>

export const measureList = z.object({ measures: z.array(listedMeasure), hidden: hiddenRows })
