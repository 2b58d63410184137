import { z } from 'zod'
import { parseCpr } from '#core/cpr.ts'
import type { Context, Tx } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  addColleague,
  addKinship,
  addNetworkPerson,
  addPerson,
  endRelation,
  recordCase,
  recordWhereabouts,
  revealWhereabouts,
  startFamily,
  type NewPerson,
} from './contract.ts'
import { listBirthDates } from './correction-queries.ts'
import {
  cannotBeChosen,
  closeRelation,
  createFamily,
  insertCase,
  insertKinship,
  insertNetworkPerson,
  insertPerson,
  insertRelation,
  insertWhereabouts,
  listCoordinators,
  revealOne,
} from './queries.ts'
import { relateReasons, whyNotRelate } from './rules.ts'

const purpose = 'SAGSBEHANDLING'

/** A family's name and what goes well are shown to the family: no word there may frighten (R-STG-01, R-STG-02). */
export async function refuseHardWords(tx: Tx, field: string, text: string | null): Promise<void> {
  const hard = await findHardFields(tx, { [field]: text })
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** Adds a person with the CPR number hashed and sealed; the number itself never leaves this function. */
export async function addOne(context: Context, person: NewPerson & { familyId: string }): Promise<string> {
  const cpr = person.cpr === null ? null : parseCpr(person.cpr)
  if (typeof cpr === 'string')
    throw new Refusal(
      'invalid',
      cpr,
      'CPR-nummeret er ikke rigtigt. Skriv ti cifre, fx 710311-4009, eller lad feltet stå tomt.',
      { cpr: 'Skriv ti cifre, eller lad feltet stå tomt.' },
    )
  const { personId } = await insertPerson(context, {
    ...person,
    phone: person.protected ? null : person.phone,
    foldedName: normaliseName(`${person.givenName} ${person.familyName}`),
    cprHash: cpr && context.secrets.cprHash(cpr.cpr),
    cprSealed: cpr && context.secrets.cprSeal(cpr.cpr),
  })
  await keepProtectedPhone(context, { ...person, personId })
  return personId
}

/** The number of a protected person is kept among their places, sealed, and shown one look at a time (HG-22). */
export async function keepProtectedPhone(
  context: Context,
  person: { familyId: string; personId: string; protected: boolean; phone: string | null },
): Promise<void> {
  if (!person.protected || !person.phone) return
  const { familyId, personId, phone } = person
  await insertWhereabouts(context, {
    familyId,
    personId,
    kind: 'phone',
    value: phone,
    fromOn: today(context.now),
  })
}

/** Takes a family in with its young person; whoever does it is the first of the pair. */
export const start = operation({
  kind: 'write',
  purpose,
  input: startFamily,
  output: z.object({ familyId: id, personId: id }),
  opens: nothing,
  allow: hasRole('core'),
  async run(context, input) {
    await refuseHardWords(context.tx, 'label', input.label)
    const { familyId } = await createFamily(context, input)
    return { familyId, personId: await addOne(context, { ...input.young, familyId }) }
  },
  audit: ({ strand }, { familyId, personId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    codes: { strand },
  }),
})

export const addAPerson = operation({
  kind: 'write',
  purpose,
  input: addPerson,
  output: z.object({ personId: id }),
  opens: theFamily,
  allow: onTheTeam,
  run: async (context, input) => ({ personId: await addOne(context, input) }),
  audit: ({ familyId }, { personId }) => ({ familyIds: [familyId], personIds: [personId] }),
})

/** Who is parent of whom, who lives or lived together, and who holds custody. */
export const relate = operation({
  kind: 'write',
  purpose,
  input: addKinship,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const born = new Map(
      (await listBirthDates(context.tx, input.familyId, [input.fromPerson, input.toPerson])).map(
        ({ personId, bornOn }) => [personId, bornOn],
      ),
    )
    const [from, to] = [
      found(born.get(input.fromPerson), 'Personen'),
      found(born.get(input.toPerson), 'Personen'),
    ]
    refuseIf(whyNotRelate(input, { from, to }), relateReasons, 'invalid')
    const noted = await insertKinship(context, input)
    refuseIf(noted === 0 ? 'noted-already' : null, { 'noted-already': 'Den relation står der allerede.' })
    return {}
  },
  audit: ({ familyId, fromPerson, toPerson, kind }) => ({
    familyIds: [familyId],
    personIds: [fromPerson, toPerson],
    codes: { kind },
  }),
})

/** A colleague joins the family's team, as the other of the pair or as a member. */
export const addToTeam = operation({
  kind: 'write',
  purpose,
  input: addColleague,
  output: z.object({ coordinators: z.int() }),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    const pair = await listCoordinators(context.tx, input.familyId)
    const full = input.kind === 'coordinator' && pair.length >= 2
    refuseIf(full ? 'pair-full' : null, {
      'pair-full':
        'Familien har allerede to kontakter. Tilføj kollegaen som medlem, eller afslut en af de to først.',
    })
    refuseIf((await cannotBeChosen(context.tx, input.staffId)) ? 'cannot-be-chosen' : null, {
      'cannot-be-chosen': 'Kollegaen kan ikke vælges til denne familie. Vælg en anden.',
    })
    await insertRelation(context, input)
    return { coordinators: pair.length + (input.kind === 'coordinator' ? 1 : 0) }
  },
  audit: ({ familyId, staffId, kind }) => ({ familyIds: [familyId], ids: { staffId }, codes: { kind } }),
})

/** Ends a colleague's relation; access closes at the next transaction. A family never loses its last contact this way. */
export const leaveTeam = operation({
  kind: 'write',
  purpose,
  input: endRelation,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run(context, { familyId, staffId }) {
    const pair = await listCoordinators(context.tx, familyId)
    const last = pair.length === 1 && pair[0]?.staffId === staffId
    refuseIf(last ? 'last-contact' : null, {
      'last-contact': 'Familien skal have mindst én kontakt. Tilføj den nye kontakt først.',
    })
    await closeRelation(context, familyId, staffId)
    return {}
  },
  audit: ({ familyId, staffId }) => ({ familyIds: [familyId], ids: { staffId } }),
})

export const addToNetwork = operation({
  kind: 'write',
  purpose,
  input: addNetworkPerson,
  output: z.object({ networkPersonId: id }),
  opens: theFamily,
  allow: onTheTeam,
  run: insertNetworkPerson,
  audit: ({ familyId }, { networkPersonId }) => ({ familyIds: [familyId], ids: { networkPersonId } }),
})

/** An open case of the family in a department: that it is there, not what stands in it (R-ASM-09). */
export const recordACase = operation({
  kind: 'write',
  purpose,
  input: recordCase,
  output: z.object({ caseId: id }),
  opens: theFamily,
  allow: onTheTeam,
  run: insertCase,
  audit: ({ familyId, department }, { caseId }) => ({
    familyIds: [familyId],
    ids: { caseId },
    codes: { department },
  }),
})

export const recordPlace = operation({
  kind: 'write',
  purpose,
  input: recordWhereabouts,
  output: z.object({ placeId: id }),
  opens: theFamily,
  allow: onTheTeam,
  run: insertWhereabouts,
  audit: ({ familyId, personId, kind }, { placeId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { placeId },
    codes: { kind },
  }),
})

/** One address, school or institution of one person; each look is logged with that person's id (HG-14, HG-22). */
export const revealPlace = operation({
  kind: 'write',
  secretAnswer: true,
  purpose,
  input: revealWhereabouts,
  output: z.object({ value: z.string().nullable() }),
  opens: theFamily,
  allow: { ...onTheTeam, alsoVia: ['break-glass'] },
  run: (context, { personId, kind }) => revealOne(context, personId, kind),
  audit: ({ familyId, personId, kind }) => ({
    familyIds: [familyId],
    personIds: [personId],
    codes: { kind },
  }),
})
