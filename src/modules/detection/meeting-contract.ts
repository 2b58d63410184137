import { z } from 'zod'
import { day, id, instant } from '#core/fields.ts'
import { outcomeCount, sex, standing } from './contract.ts'

/** PLANNED → HELD → CLOSED of domain.md 7.4; while it is open, its police participants see its rows. */
export const meetingState = z.enum(['planned', 'open', 'closed'])
export type MeetingState = z.infer<typeof meetingState>

const attendee = z.object({ staffId: id, name: z.string(), profession: z.string(), police: z.boolean() })

export const listMeeting = z.object({
  meetingId: id,
  heldOn: day,
  startsAt: z.string(),
  state: meetingState,
  chair: z.object({ staffId: id, name: z.string() }),
  participants: z.array(attendee),
  persons: z.int().describe('on the table now; after closing, the number that was'),
  outcomes: z.array(outcomeCount),
  version: z.int(),
})
export type ListMeeting = z.infer<typeof listMeeting>

export const planMeeting = z.object({
  heldOn: day,
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 10:00.'),
  chairId: id,
})
/** Who is in the room: named at the opening, not before, so that nobody sees a meeting they did not come to. */
export const openListMeeting = z.object({
  meetingId: id,
  version: z.int(),
  participantIds: z.array(id).min(1, 'Vælg, hvem der er til stede.').max(30),
})
export const admit = z.object({ meetingId: id, staffId: id })
export const closeListMeeting = z.object({ meetingId: id, version: z.int(), closedAt: instant.optional() })

/** One person on the table as everyone in the room may see it; the name is opened one at a time. */
export const roomRow = z.object({
  signalId: id,
  sex: sex.nullable(),
  age: z.int(),
  standing,
  seen: z.string(),
  seenBy: z.string(),
  seenOn: day.nullable(),
  discussed: z.boolean(),
})
export const room = z.object({
  meetingId: id,
  heldOn: day,
  startsAt: z.string(),
  chair: z.string(),
  rows: z.array(roomRow),
})
export type Room = z.infer<typeof room>
