import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { listOwnTypes } from '#modules/mandate/queries.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findPerson } from './grant-queries.ts'
import {
  closeGroup,
  familyPlace,
  joinGroup,
  listedGroup,
  makeGroup,
  movePlace,
  noteAttendance,
  placeState,
} from './group-contract.ts'
import * as queries from './group-queries.ts'
import {
  attendReasons,
  placeFor,
  placeReasons,
  weeklyMeetings,
  whyNotAttend,
  whyNotPlace,
} from './group-rules.ts'

const purpose = 'SAGSBEHANDLING'
const team = hasRole('core')
const changed = () =>
  new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')

/** Every group, its meetings and how full it is. No name: who is in it stands with each family. */
export const groups = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(listedGroup),
  opens: nothing,
  allow: team,
  run: ({ tx }) => queries.listGroups(tx),
  audit: (_, rows) => ({ counts: { groups: rows.length } }),
})

/** A group with weekly meetings at one clock time. */
export const make = operation({
  kind: 'write',
  purpose,
  input: makeGroup,
  output: z.object({ groupId: id }),
  opens: nothing,
  allow: team,
  async run({ tx, now }, group) {
    const types = typesOn(await listOwnTypes(tx), today(now))
    found(types.find(({ code, inGroup }) => code === group.code && inGroup) ?? null, 'Gruppeindsatsen')
    const hard = await findHardFields(tx, { name: group.name, place: group.place })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    return queries.makeGroup(tx, group, weeklyMeetings(group.startsAt, group.meetings))
  },
  audit: ({ code, seats, meetings }, { groupId }) => ({
    ids: { groupId },
    codes: { measure: code },
    counts: { seats, meetings },
  }),
})

/** The group is over, or runs again. */
export const close = operation({
  kind: 'write',
  purpose,
  input: closeGroup,
  output: z.object({ version: z.int() }),
  opens: nothing,
  allow: team,
  async run({ tx }, closing) {
    if ((await queries.closeGroup(tx, closing)) === 0) throw changed()
    return { version: closing.version + 1 }
  },
  audit: ({ groupId }) => ({ ids: { groupId } }),
})

/** A place for somebody, or a place on the list of those who wait when the group is full. */
export const join = operation({
  kind: 'write',
  purpose,
  input: joinGroup,
  output: z.object({ placeId: id, version: z.int(), state: placeState }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, groupId, personId }) {
    const { tx, now } = context
    found(await findPerson(tx, familyId, personId), 'Personen')
    await queries.lockGroup(tx, groupId)
    const group = found(await queries.findGroup(tx, groupId), 'Gruppen')
    const state = placeFor(group)
    refuseIf(whyNotPlace(state, group), placeReasons)
    const granted = await queries.findGrantFor(tx, { familyId, personId, code: group.code })
    const place = {
      familyId,
      groupId,
      personId,
      grantId: granted?.grantId ?? null,
      state,
      askedOn: today(now),
    }
    return { ...(await queries.insertPlace(context, place)), state }
  },
  audit: ({ familyId, personId, groupId }, { placeId, state }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { groupId, placeId },
    codes: { state },
  }),
})

/** Gives a waiting person the place, lets them wait again, or notes that they have left. */
export const move = operation({
  kind: 'write',
  purpose,
  input: movePlace,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, placeId, version, state }) {
    const place = found(
      (await queries.listPlaces(tx, familyId, now)).find((one) => one.placeId === placeId),
      'Pladsen',
    )
    await queries.lockGroup(tx, place.groupId)
    const group = found(await queries.findGroup(tx, place.groupId), 'Gruppen')
    refuseIf(place.state === state ? null : whyNotPlace(state, group), placeReasons)
    if ((await queries.updatePlace(tx, { placeId, version, state })) === 0) throw changed()
    return { version: version + 1 }
  },
  audit: ({ familyId, placeId, state }) => ({ familyIds: [familyId], ids: { placeId }, codes: { state } }),
})

/** Whether somebody came to a meeting that has been; the newest note holds. */
export const attend = operation({
  kind: 'write',
  purpose,
  input: noteAttendance,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, now } = context
    const place = found(
      (await queries.listPlaces(tx, input.familyId, now)).find(({ placeId }) => placeId === input.placeId),
      'Pladsen',
    )
    const session = found(await queries.findSession(tx, input.sessionId), 'Mødet')
    found(session.groupId === place.groupId ? session : null, 'Mødet')
    refuseIf(whyNotAttend(place, session.startsAt, now), attendReasons)
    await queries.putAttendance(context, input)
    return {}
  },
  audit: ({ familyId, placeId, sessionId, answer }) => ({
    familyIds: [familyId],
    ids: { placeId, sessionId },
    codes: { answer },
  }),
})

/** The family's people in groups and whether they came. */
export const places = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(familyPlace),
  opens: theFamily,
  allow: onTheTeam,
  run: ({ tx, now }, { familyId }) => queries.listPlaces(tx, familyId, now),
  audit: ({ familyId }, rows) => ({ familyIds: [familyId], counts: { places: rows.length } }),
})
