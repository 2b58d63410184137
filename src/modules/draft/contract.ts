import { z } from 'zod'
import { id, instant } from '#core/fields.ts'

/** The most a draft may hold: 200 kB of JSON in UTF-8, far above what anyone writes in one form. */
const LARGEST_DRAFT_BYTES = 200_000

/** `<kind>:<what it is about>`, for instance `contact:<familyId>`. The kind decides which screen goes on with it. */
const draftKey = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*(:[A-Za-z0-9-]{1,60}){0,4}$/, 'Kladden mangler sit navn. Åbn siden igen.')

const inBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/** What stands in a form, as its screen keeps it. The server never reads into it. */
const draftBody = z
  .record(z.string(), z.json())
  .refine(
    (body) => inBytes(body) <= LARGEST_DRAFT_BYTES,
    'Kladden er for lang til at blive gemt. Del teksten i to.',
  )
export type DraftBody = z.infer<typeof draftBody>

export const saveDraft = z.object({ key: draftKey, familyId: id.nullable(), body: draftBody })
export const oneDraft = z.object({ key: draftKey })

export const keptDraft = z.object({ body: z.record(z.string(), z.json()), updatedAt: instant })
export const listedDraft = z.object({
  key: z.string(),
  kind: z.string(),
  familyId: id.nullable(),
  familyName: z.string().nullable(),
  updatedAt: instant,
})
export type ListedDraft = z.infer<typeof listedDraft>
