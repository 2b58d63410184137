import { z } from 'zod'
import { contentClass, day, departmentCode, id, instant, words } from '#core/fields.ts'

/** Where a note's content comes from: P115 is material of a § 115 meeting and stays marked for ever (HG-02). */
export const provenance = z.enum(['P115'])

/**
 * A note to be put in the journal: a short subject and the note itself (offentlighedsloven §§ 13, 15; HG-12, HG-13).
 * `corrects` names the note that this one puts right; the old one is never changed.
 */
export const fileNote = z.object({
  familyId: id,
  personId: id.nullable(),
  class: contentClass,
  subject: words(120, 'Skriv i få ord, hvad notatet handler om.'),
  body: words(8000, 'Skriv, hvad der skete.'),
  happenedOn: day,
  provenance: provenance.optional(),
  corrects: id.optional(),
})
export type FileNote = z.infer<typeof fileNote>

export const listedNote = z.object({
  noteId: id,
  personId: id.nullable(),
  person: z.string().nullable(),
  department: departmentCode,
  class: contentClass,
  subject: z.string(),
  happenedOn: day,
  filedAt: instant,
  filedBy: z.string(),
  provenance: provenance.nullable(),
  /** The note that this one puts right, and the one that puts this one right. */
  corrects: id.nullable(),
  correctedBy: id.nullable(),
})
export type ListedNote = z.infer<typeof listedNote>

/** Rows that the reader may not see, counted by department and never more than that. */
export const hiddenRows = z.array(z.object({ department: departmentCode, name: z.string(), number: z.int() }))

export const noteList = z.object({ notes: z.array(listedNote), hidden: hiddenRows })
export const wholeNote = listedNote.extend({
  body: z.string(),
  /** Colleagues who can read it now, by name. */
  readers: z.array(z.string()),
  /** Whether the reader's department may put it right. */
  ours: z.boolean(),
})

/** Who could read a note about each person, or about the whole family (null), in each class, if it was filed now. */
export const readersBefore = z.array(
  z.object({ personId: id.nullable(), class: contentClass, readers: z.array(z.string()) }),
)
export type ReadersBefore = z.infer<typeof readersBefore>
