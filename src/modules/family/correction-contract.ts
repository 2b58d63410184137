import { z } from 'zod'
import { day, id } from '#core/fields.ts'
import { kinshipKind } from './people-contract.ts'
import { newPerson } from './contract.ts'

/** A person as they should stand; the CPR number is not changed here. */
export const correctPerson = newPerson
  .omit({ cpr: true })
  .extend({ familyId: id, personId: id, version: z.int(), deceasedOn: day.nullable() })
export const takeBackKinship = z.object({ familyId: id, fromPerson: id, toPerson: id, kind: kinshipKind })
export const takeBackNetworkPerson = z.object({ familyId: id, networkPersonId: id })
export const closeCase = z.object({ familyId: id, caseId: id, closedOn: day.nullable() })
