import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { normaliseName } from '#core/name.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { Refusal, refuseIf } from '#core/refusal.ts'
import { takeBack } from '#core/take-back.ts'
import { closeCase, correctPerson, takeBackKinship, takeBackNetworkPerson } from './correction-contract.ts'
import {
  markKinshipRemoved,
  markNetworkPersonRemoved,
  updateCaseEnd,
  updatePerson,
} from './correction-queries.ts'
import { keepProtectedPhone } from './operations.ts'

const purpose = 'SAGSBEHANDLING'
const none = z.object({})
const gone = (what: string) =>
  new Refusal('missing', 'not-found', `${what} findes ikke mere, eller du kan ikke se det.`)

/** Corrects what stands about a person: a name, a phone number, who takes part, who lives at home (GDPR article 16). */
export const updateAPerson = operation({
  kind: 'write',
  purpose,
  input: correctPerson,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, now } = context
    const later =
      input.birthDate > today(now) ||
      (input.deceasedOn !== null && (input.deceasedOn > today(now) || input.deceasedOn < input.birthDate))
    refuseIf(
      later ? 'impossible-day' : null,
      { 'impossible-day': 'Datoerne passer ikke sammen. Se fødselsdatoen efter.' },
      'invalid',
    )
    const changed = await updatePerson(tx, {
      ...input,
      phone: input.protected ? null : input.phone,
      foldedName: normaliseName(`${input.givenName} ${input.familyName}`),
    })
    if (changed === 0)
      throw new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
    await keepProtectedPhone(context, input)
    return {}
  },
  audit: ({ familyId, personId }) => ({ familyIds: [familyId], personIds: [personId] }),
})

/** Takes back a relation that was noted wrongly. */
export const unrelate = operation({
  kind: 'write',
  purpose,
  input: takeBackKinship,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    if ((await markKinshipRemoved(context, input)) === 0) throw gone('Relationen')
    return {}
  },
  audit: ({ familyId, fromPerson, toPerson, kind }) => ({
    familyIds: [familyId],
    personIds: [fromPerson, toPerson],
    codes: { kind },
  }),
})

/** Takes someone out of the network who was noted wrongly or is no longer there. */
export const removeFromNetwork = operation({
  kind: 'write',
  purpose,
  input: takeBackNetworkPerson,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, networkPersonId }) {
    if ((await markNetworkPersonRemoved(context, familyId, networkPersonId)) === 0) throw gone('Personen')
    return {}
  },
  audit: ({ familyId, networkPersonId }) => ({ familyIds: [familyId], ids: { networkPersonId } }),
})

/** A department's case has ended, or, with null, has not ended after all. */
export const closeACase = operation({
  kind: 'write',
  purpose,
  input: closeCase,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, input) {
    const later = input.closedOn !== null && input.closedOn > today(now)
    refuseIf(
      later ? 'in-future' : null,
      { 'in-future': 'Datoen er ikke kommet endnu. Vælg i dag eller før.' },
      'invalid',
    )
    if ((await updateCaseEnd(tx, input)) === 0)
      throw new Refusal(
        'invalid',
        'before-opening',
        'Sagen kan ikke slutte, før den begyndte. Vælg en senere dag.',
      )
    return {}
  },
  audit: ({ familyId, caseId }) => ({ familyIds: [familyId], ids: { caseId } }),
})

/** Takes a person out again whom one added oneself within a day and nothing has been noted about. */
export const takeBackPerson = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, personId: id }),
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { personId }) {
    await takeBack(tx, personId)
    return {}
  },
  audit: ({ familyId, personId }) => ({ familyIds: [familyId], personIds: [personId] }),
})

/** Takes back a department's case that one noted oneself within a day; one that has ended since stays. */
export const takeBackCase = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, caseId: id }),
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { caseId }) {
    await takeBack(tx, caseId)
    return {}
  },
  audit: ({ familyId, caseId }) => ({ familyIds: [familyId], ids: { caseId } }),
})

/** Takes back an address, school or institution that one noted oneself within a day. */
export const takeBackPlace = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, placeId: id }),
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { placeId }) {
    await takeBack(tx, placeId)
    return {}
  },
  audit: ({ familyId, placeId }) => ({ familyIds: [familyId], ids: { placeId } }),
})
