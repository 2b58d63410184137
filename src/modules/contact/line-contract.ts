import { z } from 'zod'
import { id, instant } from '#core/fields.ts'

/**
 * What can stand on a window's line: the signal, who was told and who has seen it, tries and contacts, measures asked for and
 * answered, promises, appointments, the first concrete action, the clock's mark, and the closing; while it is open, also when it is
 * meant to be asked about again and closed together (R-SPD-01).
 */
export const lineKind = z.enum([
  'signal',
  'told',
  'seen',
  'tried',
  'talked',
  'met',
  'practical',
  'asked',
  'granted',
  'declined',
  'returned',
  'promised',
  'kept',
  'planned',
  'first_action',
  'clock',
  'window_closed',
  'still_with_us',
  'close_together',
])
export type LineKind = z.infer<typeof lineKind>

export const askLine = z.object({ familyId: id, windowId: id })
/** `what` in the words it was written in; `for` is the moment an appointment is for; `ahead` has not come yet. */
const lineEvent = z.object({
  kind: lineKind,
  at: instant,
  who: z.array(z.string()),
  what: z.string().nullable(),
  for: instant.nullable(),
  ahead: z.boolean(),
  /** Whole minutes since the signal. */
  minutes: z.int(),
})
export type LineEvent = z.infer<typeof lineEvent>
export const windowLine = z.object({
  events: z.array(lineEvent),
  /** Minutes from signal to first action; null while there is none. */
  firstActionMinutes: z.int().nullable(),
  clockHours: z.int(),
})
export type WindowLine = z.infer<typeof windowLine>
