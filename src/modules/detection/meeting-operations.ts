import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { outcome, type Outcome } from './contract.ts'
import {
  admit,
  closeListMeeting,
  listMeeting,
  openListMeeting,
  planMeeting,
  room,
} from './meeting-contract.ts'
import {
  findMeeting,
  findOpenMeeting,
  insertMeeting,
  insertParticipants,
  listMeetings,
  listRoomRows,
  updateToClosed,
  updateToOpen,
  type MeetingRow,
} from './meeting-queries.ts'
import { mayAttend, mayChair, whyNotInSession, whyNotOpen } from './meeting-rules.ts'
import { listStaff } from './queries.ts'
import { meetingReasons } from './reason-words.ts'

const purpose = 'MOEDE_115'
const early = hasRole('early_help')
const changed = new Refusal('conflict', 'version', 'En kollega har ændret mødet imens. Se det igen.')

/** The list meetings. To police: the open one they are in, and nothing before or after (HG-02). */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(listMeeting),
  opens: nothing,
  allow: hasRole('early_help', 'police'),
  run: async ({ tx }) => (await listMeetings(tx)).map((row) => ({ ...row, outcomes: outcomesOf(row) })),
  audit: () => ({}),
})

function outcomesOf({ outcomes }: MeetingRow): { outcome: Outcome; number: number }[] {
  return Object.entries(outcomes ?? {}).map(([word, number]) => ({
    outcome: outcome.safeParse(word).data ?? 'undecided',
    number,
  }))
}

/** The persons on the table of an open meeting, as everyone in the room may see them. */
export const theRoom = operation({
  kind: 'read',
  purpose,
  input: z.object({ meetingId: id }),
  output: room,
  opens: nothing,
  allow: hasRole('early_help', 'police'),
  async run({ tx }, { meetingId }) {
    const meeting = found(await findMeeting(tx, meetingId), 'Mødet')
    refuseIf(whyNotInSession(meeting), meetingReasons)
    return {
      meetingId,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      chair: meeting.chair,
      rows: await listRoomRows(tx, meetingId),
    }
  },
  audit: ({ meetingId }, { rows }) => ({ ids: { meetingId }, counts: { persons: rows.length } }),
})

export const plan = operation({
  kind: 'write',
  purpose,
  input: planMeeting,
  output: z.object({ meetingId: id }),
  opens: nothing,
  allow: early,
  async run(context, input) {
    const [chair] = await listStaff(context.tx, [input.chairId])
    if (!chair || !mayChair(chair))
      throw new Refusal('invalid', 'chair-not-ours', meetingReasons['chair-not-ours'], {
        chairId: meetingReasons['chair-not-ours'],
      })
    return insertMeeting(context, input)
  },
  audit: ({ chairId }, { meetingId }) => ({ ids: { meetingId, chairId } }),
})

/** Opens the room for those who are in it. From now on its police participants see what is on the table. */
export const open = operation({
  kind: 'write',
  purpose,
  input: openListMeeting,
  output: z.object({ present: z.int() }),
  opens: nothing,
  allow: early,
  async run(context, { meetingId, version, participantIds }) {
    const { tx, now } = context
    const meeting = found(await findMeeting(tx, meetingId), 'Mødet')
    const ids = [...new Set([meeting.chairId, ...participantIds])]
    const people = await attendees(context, ids)
    refuseIf(
      whyNotOpen(meeting, { people, anotherOpen: (await findOpenMeeting(tx)) !== undefined }, today(now)),
      meetingReasons,
    )
    if ((await updateToOpen(tx, meetingId, version)) === 0) throw changed
    await insertParticipants(context, meetingId, ids)
    return { present: ids.length }
  },
  audit: ({ meetingId }, { present }) => ({ ids: { meetingId }, counts: { present } }),
})

async function attendees({ tx }: Context, ids: readonly string[]) {
  const people = await listStaff(tx, ids)
  if (people.length < ids.length)
    throw new Refusal('invalid', 'no-such-colleague', 'En af de valgte har ikke længere en konto. Vælg igen.')
  return people
}

/** Lets someone in who came later. */
export const admitOne = operation({
  kind: 'write',
  purpose,
  input: admit,
  output: z.object({}),
  opens: nothing,
  allow: early,
  async run(context, { meetingId, staffId }) {
    const meeting = found(await findMeeting(context.tx, meetingId), 'Mødet')
    refuseIf(whyNotInSession(meeting), meetingReasons)
    const people = await attendees(context, [staffId])
    refuseIf(people.every(mayAttend) ? null : 'not-eligible', meetingReasons)
    await insertParticipants(context, meetingId, [staffId])
    return {}
  },
  audit: ({ meetingId, staffId }) => ({ ids: { meetingId, staffId } }),
})

/** Closes the room; police see nothing of it from the next transaction on. What stays is the number of persons and outcomes. */
export const close = operation({
  kind: 'write',
  purpose,
  input: closeListMeeting,
  output: z.object({ persons: z.int(), outcomes: listMeeting.shape.outcomes }),
  opens: nothing,
  allow: early,
  async run({ tx, now }, { meetingId, version, closedAt }) {
    const at = closedAt === undefined || new Date(closedAt) > now ? now : new Date(closedAt)
    refuseIf(whyNotInSession(found(await findMeeting(tx, meetingId), 'Mødet')), meetingReasons)
    if ((await updateToClosed(tx, meetingId, version, at)) === 0) throw changed
    const closed = found(
      (await listMeetings(tx)).find((row) => row.meetingId === meetingId),
      'Mødet',
    )
    return { persons: closed.persons, outcomes: outcomesOf(closed) }
  },
  audit: ({ meetingId }, { persons }) => ({ ids: { meetingId }, counts: { persons } }),
})
