import { z } from 'zod'
import { day, id, instant, words } from '#core/fields.ts'
import { typeCode } from '#modules/mandate/type-contract.ts'

const version = z.int()
/** Waiting for a place, in the group, or left it. There is no order among those who wait but the day they asked. */
export const placeState = z.enum(['waiting', 'in_group', 'left'])
export type PlaceState = z.infer<typeof placeState>
export const attendance = z.enum(['came', 'said_no', 'absent'])
export type Attendance = z.infer<typeof attendance>

export const makeGroup = z.object({
  code: typeCode,
  name: words(80, 'Skriv, hvad gruppen hedder.'),
  place: words(120, 'Skriv, hvor den mødes.'),
  seats: z.int('Skriv et antal pladser fra 1 til 60.').min(1).max(60),
  startsAt: instant,
  meetings: z.int('Skriv et antal møder fra 1 til 52.').min(1).max(52),
  minutes: z.int('Skriv et antal minutter fra 15 til 600.').min(15).max(600),
})
export type MakeGroup = z.infer<typeof makeGroup>
export const closeGroup = z.object({ groupId: id, version, on: day.nullable() })

export const listedGroup = z.object({
  groupId: id,
  code: typeCode,
  name: z.string(),
  place: z.string(),
  seats: z.int(),
  taken: z.int(),
  waiting: z.int(),
  sessions: z.array(z.object({ sessionId: id, startsAt: instant, minutes: z.int() })),
  closedOn: day.nullable(),
  version,
})
export type ListedGroup = z.infer<typeof listedGroup>

const inFamily = z.object({ familyId: id })
export const joinGroup = inFamily.extend({ groupId: id, personId: id })
export const movePlace = inFamily.extend({ placeId: id, version, state: placeState })
export const noteAttendance = inFamily.extend({ placeId: id, sessionId: id, answer: attendance })
export const familyPlace = z.object({
  placeId: id,
  groupId: id,
  group: z.string(),
  personId: id,
  person: z.string(),
  state: placeState,
  askedOn: day,
  came: z.array(z.object({ sessionId: id, startsAt: instant, answer: attendance.nullable() })),
  version,
})
export type FamilyPlace = z.infer<typeof familyPlace>
