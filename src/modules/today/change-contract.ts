import { z } from 'zod'
import { id } from '#core/fields.ts'

/** The operations that take something back, and what each needs to know besides the family. */
export const takeBackOperation = z.enum([
  'appointment.take-back',
  'assessment.take-back-finish',
  'contact.undo',
  'family.take-back-case',
  'family.take-back-move',
  'family.take-back-person',
  'family.take-back-place',
  'journal.take-back-measure',
  'plan.take-back-answer',
  'plan.take-back-words',
  'promise.take-back',
  'window.take-back',
])
export type TakeBackOperation = z.infer<typeof takeBackOperation>

/** How a change of mine stands: it can be taken back, it was, it is too late, I changed the same thing later, or there is no way back. */
export const changeState = z.enum(['open', 'undone', 'late', 'changed-since', 'stays'])
export type ChangeState = z.infer<typeof changeState>

/** A change I made in one of my families, by the log: never what was written. */
export const ownChange = z.object({
  /** ISO instant. */
  at: z.string(),
  operation: z.string(),
  familyId: id,
  familyName: z.string(),
  /** How often in a row, the same day, when it is something that is done many times; the newest stands for them. */
  times: z.int(),
  state: changeState,
  takeBack: z
    .object({
      operation: takeBackOperation,
      input: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type OwnChange = z.infer<typeof ownChange>

/** Newest first. `cut` says that there are more than are shown. */
export const ownChanges = z.object({ changes: z.array(ownChange), cut: z.boolean() })
export type OwnChanges = z.infer<typeof ownChanges>
