import { z } from 'zod'
import { age, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { reopenSettledBy } from './appointment-queries.ts'
import {
  findContact,
  findPreparation,
  listContacts,
  lockContacts,
  markContactRemoved,
  refreshState,
  takeBackWith,
} from './contact-queries.ts'
import { listedContact, preparation, undoContact } from './contract.ts'
import { daysOfTries, whyNotUndo } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)

/** Takes one's own contact back within a day, with what was made in it; the family's tries are counted anew. */
export const undo = operation({
  kind: 'write',
  purpose,
  input: undoContact,
  output: z.object({ takenBack: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, contactId, version }) {
    const { tx, actor, now } = context
    await lockContacts(tx, familyId)
    const why = whyNotUndo(found(await findContact(tx, familyId, contactId), 'Kontakten'), actor.staffId, now)
    if (why === 'not-yours')
      throw new Refusal('denied', why, 'Kun den, der har skrevet kontakten, kan fortryde den.')
    refuseIf(why, {
      'already-undone': 'Kontakten er allerede fortrudt.',
      'too-late': 'Kontakten er mere end et døgn gammel. Skriv en ny, der retter den.',
    })
    if ((await markContactRemoved(context, { contactId, version })) === 0) throw changed
    await reopenSettledBy(tx, familyId, contactId)
    const { takenBack } = await takeBackWith(tx, contactId)
    await refreshState(context, familyId)
    return { takenBack }
  },
  audit: ({ familyId, contactId }, { takenBack }) => ({
    familyIds: [familyId],
    ids: { contactId },
    counts: { takenBack },
  }),
})

/** The family's contacts, newest first. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(listedContact),
  opens: theFamily,
  allow: onTheTeam,
  run: ({ tx }, { familyId }) => listContacts(tx, familyId),
  audit: (_, contacts) => ({ counts: { contacts: contacts.length } }),
})

/** Who is in the family and who reads along: what the sheet for a contact and the one for a window ask for. */
export const prepare = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: preparation,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId }) {
    const { people, firstTryAt, ...row } = found(await findPreparation(tx, familyId), 'Familien')
    return {
      ...row,
      people: people.map(({ birthDate, ...person }) => ({ ...person, age: age(birthDate, today(now)) })),
      daysOfTries: firstTryAt === null ? 0 : daysOfTries(new Date(firstTryAt), now),
    }
  },
  // The log row that opened the family already names it.
  audit: () => ({}),
})
