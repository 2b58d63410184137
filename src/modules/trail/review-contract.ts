import { z } from 'zod'
import { day, id, instant, optionalWords } from '#core/fields.ts'

/** Why a visit is in the sample; 'random' is the part that is drawn (security.md A8). */
export const why = z.enum([
  'break_glass',
  'canary',
  'same_name',
  'no_work',
  'refused',
  'outside_hours',
  'many_families',
  'random',
])
export type Why = z.infer<typeof why>

/** What one person did in one family, or in none, on one day: what the one who checks the log judges. */
export const visit = z.object({
  staffId: id,
  familyId: id.nullable(),
  signalId: id.nullable(),
  onDay: day,
  firstSeq: z.int(),
  rows: z.int(),
  writes: z.int(),
  refusals: z.int(),
  reasons: z.array(z.string()),
  operations: z.array(z.string()),
  purposes: z.array(z.string()),
  /** Local time of the first and the last row of the day, 'HH:MM'. */
  earliest: z.string(),
  latest: z.string(),
  breakGlass: z.boolean(),
  canary: z.boolean(),
  sameName: z.boolean(),
  relation: z.string().nullable(),
  workedLater: z.boolean(),
  familiesInHour: z.int().nullable(),
})
export type Visit = z.infer<typeof visit>

export const judgement = z.enum(['in_order', 'explained', 'breach'])
export type Judgement = z.infer<typeof judgement>

export const reviewLine = z.object({
  reviewId: id,
  fromAt: instant,
  toAt: instant,
  visits: z.int(),
  rest: z.int(),
  sampled: z.int(),
  judged: z.int(),
  breaches: z.int(),
  drawnAt: instant,
  closedAt: instant.nullable(),
})
export type ReviewLine = z.infer<typeof reviewLine>

export const reviewsPage = z.object({
  reviews: z.array(reviewLine),
  /** What would be drawn now; null while no checkpoint covers anything new. */
  next: z.object({ fromAt: instant, toAt: instant, dueOn: day, due: z.boolean() }).nullable(),
})

export const sampledVisit = z.object({
  key: z.string(),
  staff: z.string(),
  familyNumber: z.int().nullable(),
  visit,
  why: z.array(why),
  judgement: judgement.nullable(),
  note: z.string().nullable(),
  judgedAt: instant.nullable(),
  /** When a breach must have been reported to Datatilsynet: 72 hours after it was known (GDPR art. 33). */
  authorityBy: instant.nullable(),
})
export type SampledVisit = z.infer<typeof sampledVisit>

export const review = z.object({
  reviewId: id,
  fromAt: instant,
  toAt: instant,
  fromRow: z.int(),
  toRow: z.int(),
  checkpoint: z.int(),
  seed: z.string(),
  visits: z.int(),
  rest: z.int(),
  drawnAt: instant,
  closedAt: instant.nullable(),
  conclusion: z.string().nullable(),
  /** Whether the seed and the log give the same sample today. */
  repeatable: z.boolean(),
  sample: z.array(sampledVisit),
})
export type Review = z.infer<typeof review>

export const judge = z
  .object({
    reviewId: id,
    key: z.string().regex(/^[0-9a-f]{64}$/),
    judgement,
    note: optionalWords(500),
  })
  .refine(({ judgement: given, note }) => given === 'in_order' || note.length > 0, {
    path: ['note'],
    message: 'Skriv, hvad der er forklaret eller sket.',
  })
