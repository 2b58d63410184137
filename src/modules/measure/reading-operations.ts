import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { age, today, type Day } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, refuseIf } from '#core/refusal.ts'
import { listMandates, listOwnTypes, listWorkers } from '#modules/mandate/queries.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import { letter, listedGrant, offers, offersFor, oneGrant, type ListedGrant } from './contract.ts'
import {
  findContact,
  findGrant,
  findPerson,
  findWindow,
  getMunicipalityName,
  listGoals,
  listGrants,
  listHolders,
  listServable,
} from './grant-queries.ts'
import { complaintUntil, recipientsOf, standingOf } from './grant-rules.ts'
import { offersOf } from './offer-rules.ts'

const purpose = 'SAGSBEHANDLING'
type Row = Awaited<ReturnType<typeof listGrants>>[number]

function shown({ actor, now }: Context, row: Row): ListedGrant {
  const {
    state: _state,
    viewOn: _view,
    consentBy: _by,
    consentOn: _on,
    hearing: _hearing,
    hearingOn: _heard,
    ...grant
  } = row
  return {
    ...grant,
    standing: standingOf(row, today(now)),
    complaintUntil: complaintUntil(row),
    ours: actor.departments.includes(row.department),
  }
}

/** What has been granted, asked for and said no to, as far as the reader may see it. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(listedGrant),
  opens: theFamily,
  allow: onTheTeam,
  run: async (context, { familyId }) =>
    (await listGrants(context.tx, familyId)).map((row) => shown(context, row)),
  audit: ({ familyId }, grants) => ({ familyIds: [familyId], counts: { grants: grants.length } }),
})

/**
 * What can be given to one person now: first what the reader can say yes to, then what a colleague at work can, then the rest
 * with when somebody is there again (R-SPD-01 to R-SPD-03). A window's words are the view that the law asks for.
 */
export const offersNow = operation({
  kind: 'read',
  purpose,
  input: offersFor,
  output: offers,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId, personId, windowId }) {
    const day = today(now)
    const person = found(await findPerson(tx, familyId, personId), 'Personen')
    const window = windowId ? found(await findWindow(tx, familyId, windowId), 'Vinduet') : null
    const view =
      window?.personId === personId
        ? {
            on: today(new Date(window.openedAt)),
            words: [window.words, window.wish].filter(Boolean).join(' – ').slice(0, 600),
          }
        : null
    const years = age(person.birthDate, day)
    const about = { familyId, personId, person: person.givenName, windowId, view, today: day }
    const steps = await listServable(tx, familyId, personId)
    const register = { mandates: await listMandates(tx, day), workers: await listWorkers(tx, day) }
    return {
      age: years,
      person: person.givenName,
      holders: await listHolders(tx, familyId, personId),
      goals: await listGoals(tx, familyId),
      steps,
      view,
      offers: offersOf(
        typesOn(await listOwnTypes(tx), day),
        {
          ...about,
          age: years,
          part: person.part,
          staffId: actor.staffId,
          steps,
          granted: stillGranted(await listGrants(tx, familyId), personId),
        },
        register,
        now,
      ),
    }
  },
  audit: ({ familyId, personId }) => ({ familyIds: [familyId], personIds: [personId] }),
})

/** What a person was granted and has not had taken back, by code, with the day of it. */
function stillGranted(grants: readonly Row[], personId: string): Map<string, Day> {
  return new Map(
    grants
      .filter((one) => one.personId === personId && one.outcome === 'granted' && one.decidedAt !== null)
      .map(({ code, decidedAt }) => [code, today(new Date(decidedAt ?? ''))]),
  )
}

/** All that the letter of a decision says, and who gets one (HG-11). Help has no letter: there is no decision. */
export const decisionLetter = operation({
  kind: 'read',
  purpose,
  input: oneGrant,
  output: letter,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, grantId }) {
    const { tx, now } = context
    const row = found(await findGrant(tx, familyId, grantId), 'Bevillingen')
    refuseIf(row.form !== 'help' && row.decidedAt !== null ? null : 'no-letter', {
      'no-letter': 'Der er ikke truffet en afgørelse, så der er intet brev endnu.',
    })
    const person = found(await findPerson(tx, familyId, row.personId), 'Personen')
    const holders = (await listHolders(tx, familyId, row.personId)).map(({ name }) => name)
    const years = age(person.birthDate, today(now))
    return {
      grant: shown(context, row),
      municipality: (await getMunicipalityName(tx)).name,
      recipients: recipientsOf({ form: row.form, age: years, person: row.person, holders }),
      viewOn: row.viewOn,
      consentBy: row.consentBy,
      consentOn: row.consentOn,
      hearing: row.hearing,
      hearingOn: row.hearingOn,
      contact: (await findContact(tx, familyId)) ?? { name: 'familiens kontakt i kommunen', phone: null },
      madeAt: now.toISOString(),
    }
  },
  audit: ({ familyId, grantId }) => ({ familyIds: [familyId], ids: { grantId } }),
})
