import { z } from 'zod'
import { day, id, optionalWords, words } from '#core/fields.ts'

/** How close the work with a family is; it says how often they follow up, and nothing about anybody (RNR, report 5.3). */
export const intensity = z.enum(['close', 'regular', 'light'])
export type Intensity = z.infer<typeof intensity>

const version = z.int()
const inFamily = { familyId: id }
/** A number from 0 to 10 that somebody gives how they are themselves (LØFT, report 5.3). Never set by staff. */
const ownNumber = z.object({
  personId: id,
  value: z
    .int('Vælg et tal fra 0 til 10.')
    .min(0, 'Vælg et tal fra 0 til 10.')
    .max(10, 'Vælg et tal fra 0 til 10.'),
})

export const setRhythm = z.object({
  ...inFamily,
  /** 0 when none has been set yet. */
  version,
  intensity,
  because: words(200, 'Skriv kort, hvorfor det passer familien.'),
})
export const hold = z.object({
  ...inFamily,
  heldOn: day,
  withPersons: z.array(id).min(1, 'Vælg, hvem der var med.'),
  numbers: z.array(ownNumber),
  changed: optionalWords(400)
    .nullable()
    .transform((said) => said || null),
  /** Null: by the rhythm. */
  nextOn: day.nullable(),
})
export type Hold = z.infer<typeof hold>
export const setRemoved = z.object({ ...inFamily, followUpId: id, version, removed: z.boolean() })

const heldFollowUp = z.object({
  followUpId: id,
  heldOn: day,
  heldBy: z.string(),
  mine: z.boolean(),
  who: z.array(z.string()),
  numbers: z.array(z.object({ personId: id, value: z.int() })),
  changed: z.string().nullable(),
  nextOn: day.nullable(),
  version,
})
export type HeldFollowUp = z.infer<typeof heldFollowUp>

export const shownFollowUp = z.object({
  intensity,
  because: z.string().nullable(),
  agreedOn: day.nullable(),
  rhythmVersion: version,
  days: z.int(),
  daysOf: z.object({ close: z.int(), regular: z.int(), light: z.int() }),
  /** Null when the family's course is not at a point where it is followed up. */
  dueOn: day.nullable(),
  daysOver: z.int(),
  leaderDays: z.int(),
  held: z.array(heldFollowUp),
  people: z.array(z.object({ personId: id, givenName: z.string(), young: z.boolean() })),
})
export type ShownFollowUp = z.infer<typeof shownFollowUp>

/** On Min dag for the pair: a follow-up that is due or over. */
export const followUpToday = z.object({ familyId: id, familyName: z.string(), dueOn: day, daysOver: z.int() })
export type FollowUpToday = z.infer<typeof followUpToday>

export const overdueFollowUps = z.array(
  z.object({
    familyId: id,
    label: z.string().nullable(),
    number: z.int(),
    contacts: z.array(z.string()),
    dueOn: day,
    daysOver: z.int(),
  }),
)
export type OverdueFollowUps = z.infer<typeof overdueFollowUps>
