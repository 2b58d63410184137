import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { insertAppointment } from '#modules/contact/appointment-queries.ts'
import { cancelHolder, holdersOfFamily, setHolder } from './holder-contract.ts'
import { getHolderAround, insertHolder, listHolders, removeHolder } from './holder-queries.ts'
import { holdersOn, holdReasons, whyNotHold, type HolderRow } from './holder-rules.ts'

const purpose = 'SAGSBEHANDLING'

const shown = (row: HolderRow | null) =>
  row && {
    holderId: row.holderId,
    staffId: row.staffId,
    name: row.name,
    fromOn: row.fromOn,
    version: row.version,
  }

/** Who holds the relation to each person now, who takes it over when, and how many have held it (R-TRU-05). */
export const holders = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: holdersOfFamily,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId }) {
    const rows = await listHolders(tx, familyId)
    const { people, team } = await getHolderAround(tx, familyId)
    return {
      people: people.map((person) => {
        const theirs = rows.filter(({ personId }) => personId === person.personId)
        const { now: held, next } = holdersOn(theirs, today(now))
        return {
          ...person,
          now: shown(held),
          next: shown(next),
          held: new Set(theirs.map(({ staffId }) => staffId)).size,
        }
      }),
      team: team.map(({ staffId, name }) => ({ staffId, name })),
    }
  },
  audit: ({ familyId }, { people }) => ({ familyIds: [familyId], counts: { people: people.length } }),
})

/** Somebody holds the relation to a person from a day on; a change is planned, with visits of both that become appointments. */
export const holdRelation = operation({
  kind: 'write',
  purpose,
  input: setHolder,
  output: z.object({ holderId: id, version: z.int(), visits: z.int() }),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    const { familyId, personId, staffId, visits } = input
    const { people, team } = await getHolderAround(context.tx, familyId)
    const person = found(
      people.find((one) => one.personId === personId),
      'Personen',
    )
    const last =
      (await listHolders(context.tx, familyId)).findLast((row) => row.personId === person.personId) ?? null
    const facts = { on: today(context.now), team: team.map((one) => one.staffId), last }
    refuseIf(whyNotHold(input, facts), holdReasons, 'invalid')
    const made = await insertHolder(context, input)
    const names = [last?.staffId, staffId].map(
      (who) => team.find((one) => one.staffId === who)?.givenName ?? '',
    )
    for (const startsAt of visits)
      await insertAppointment(context, {
        familyId,
        personId,
        staffId,
        startsAt,
        what: `Fælles besøg: ${names.filter(Boolean).join(' og ')}`,
        place: null,
        madeAt: context.now,
        fromContact: null,
      })
    return { ...made, visits: visits.length }
  },
  audit: ({ familyId, personId, staffId }, { holderId, visits }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { holderId, staffId },
    counts: { visits },
  }),
})

/** The newest holder of a person is taken back and the one before goes on; visits stand until they are called off. */
export const cancel = operation({
  kind: 'write',
  purpose,
  input: cancelHolder,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    if ((await removeHolder(context, input)) === 0)
      throw new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
    return {}
  },
  audit: ({ familyId, holderId }) => ({ familyIds: [familyId], ids: { holderId } }),
})
