import { z } from 'zod'
import { day, departmentCode, id, instant } from '#core/fields.ts'
import { contactDetails } from './reach-contract.ts'

/** The three strands of the timeline: the family's life, what we have seen, and what we do (ux.md 2.3). */
export const timelineStrand = z.enum(['life', 'signals', 'work'])
export type TimelineStrand = z.infer<typeof timelineStrand>

export const entryKind = z.enum([
  'quote',
  'consent',
  'agreement',
  'note',
  'window',
  'contact',
  'tried',
  'appointment',
  'promise',
  'measure',
  'window-closed',
  'case',
  'case-closed',
  'joined',
  'left',
])
export type EntryKind = z.infer<typeof entryKind>

/**
 * One thing that happened. `at` is an instant, or a day when no time is known: then no clock may be shown.
 * `code` is the kind's own word (talked, given, yes, held …); `words` are what somebody wrote or said.
 */
export const timelineEntry = z.object({
  entryId: z.string(),
  kind: entryKind,
  strand: timelineStrand,
  at: z.union([day, instant]),
  until: day.nullable(),
  department: z.string().nullable(),
  staff: z.string().nullable(),
  personId: id.nullable(),
  person: z.string().nullable(),
  code: z.string().nullable(),
  words: z.string().nullable(),
  details: contactDetails.nullable().describe('how a contact was made, and what the family was told'),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** Where the next page begins: just below the last entry shown. */
export const timelinePlace = z.object({ at: instant, entryId: z.string().max(60) })
export type TimelinePlace = z.infer<typeof timelinePlace>

export const askTimeline = z.object({
  familyId: id,
  strand: timelineStrand.optional(),
  personId: id.optional(),
  department: departmentCode.optional(),
  before: timelinePlace.optional(),
  limit: z.int().min(1).max(200),
})

export const timeline = z.object({
  entries: z.array(timelineEntry),
  before: timelinePlace.nullable(),
  /** What this reader may not see, counted by department, never more than that. */
  hidden: z.array(z.object({ department: z.string(), name: z.string(), number: z.int() })),
  departments: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type Timeline = z.infer<typeof timeline>
