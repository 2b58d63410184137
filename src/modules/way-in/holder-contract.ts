import { z } from 'zod'
import { day, id, instant } from '#core/fields.ts'

export const setHolder = z.object({
  familyId: id,
  personId: id,
  staffId: id,
  fromOn: day,
  /** When the one who stops and the one who comes visit together; needed while both are on the family's team. */
  visits: z.array(instant).max(6, 'Aftal højst seks fælles besøg på én gang.'),
})
export const cancelHolder = z.object({ familyId: id, holderId: id, version: z.int() })

const holder = z.object({ holderId: id, staffId: id, name: z.string(), fromOn: day, version: z.int() })
export const holdersOfFamily = z.object({
  people: z.array(
    z.object({
      personId: id,
      givenName: z.string(),
      now: holder.nullable(),
      /** Who takes over later, when that is planned. */
      next: holder.nullable(),
      /** How many have held the relation until now: a family that has met many is met with care (R-TRU-05). */
      held: z.int(),
    }),
  ),
  team: z.array(z.object({ staffId: id, name: z.string() })),
})
export type HoldersOfFamily = z.infer<typeof holdersOfFamily>
