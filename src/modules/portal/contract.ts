import { z } from 'zod'
import { id } from '#core/fields.ts'

/** What a citizen meets first: their own given name, and the children whose pages custody opens. */
export const mine = z.object({
  /** Null when no family is theirs any more, or while its data are restricted. */
  givenName: z.string().nullable(),
  children: z.array(z.object({ personId: id, givenName: z.string() })),
})
export type Mine = z.infer<typeof mine>
