import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { looksLikeCpr, parseCpr, type Cpr } from '#core/cpr.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole, type Rule } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { addOne, refuseHardWords } from '#modules/family/operations.ts'
import { createFamily } from '#modules/family/queries.ts'
import { addSignal, takeIn, type AddSignal } from './contract.ts'
import { ageOn, asCandidate, findKnown, sexOf } from '#modules/police-list/entry-rules.ts'
import { listKnownPersons } from './list-queries.ts'
import { findSignal, getRetention, insertIdentity, insertOwnSignal, updateTakenIn } from './queries.ts'
import { decideReasons } from './reason-words.ts'
import { deleteOn, momentOf, whyNotTakeIn } from './rules.ts'

const purpose = 'MOEDE_115'

/** Taking a family in is work of the core team and needs the board's own access as well. */
const inCoreAndEarlyHelp: Rule<unknown> = {
  says: 'medlem af kerneteamet, som også deltager i Tidlig hjælp',
  holds: ({ roles }) => roles.includes('core') && roles.includes('early_help'),
  code: 'wrong-role',
  reason: 'En familie tages ind af et medlem af kerneteamet, som også deltager i Tidlig hjælp.',
}

/** An observation from another strand than the list: caseloads, outreach, colleagues, partners, the board, the family (R-DET-01). */
export const add = operation({
  kind: 'write',
  purpose,
  input: addSignal,
  output: z.object({ signalId: id }),
  opens: nothing,
  allow: hasRole('early_help'),
  async run(context, { person, ...input }) {
    const at =
      momentOf(input.receivedAt, context.now) ??
      refuse('ahead', 'Tidspunktet er ikke kommet endnu.', 'receivedAt')
    for (const field of ['strengths', 'seen', 'seenBy'] as const) refuseCprIn(field, input[field])
    const [signalId, on, cpr] = [randomUUID(), today(at), readCpr(person?.cpr ?? null)]
    const age = person
      ? ageOn(person.birthDate, on)
      : (input.age ?? refuse('no-age', 'Skriv navn og fødselsdato, eller en alder.', 'age'))
    const until = deleteOn(on, (await getRetention(context.tx, input.strand, on)).days, null, on)
    const known = await matchOf(context, person, cpr)
    const sex = input.sex ?? sexOf(cpr?.cpr ?? null)
    await insertOwnSignal(context, {
      ...input,
      ...known,
      signalId,
      age,
      sex,
      receivedAt: at,
      deleteOn: until,
    })
    if (person)
      await insertIdentity(context, {
        ...person,
        ...hashed(context, cpr),
        signalId,
        foldedName: foldedName(person),
      })
    return { signalId }
  },
  audit: ({ strand }, { signalId }) => ({ ids: { signalId }, codes: { strand } }),
})

function hashed({ secrets }: Context, cpr: Cpr | null) {
  return { cprHash: cpr && secrets.cprHash(cpr.cpr), cprSealed: cpr && secrets.cprSeal(cpr.cpr) }
}

function foldedName(person: { givenName: string; familyName: string }): string {
  return normaliseName(`${person.givenName} ${person.familyName}`)
}

async function matchOf({ tx, secrets }: Context, person: AddSignal['person'], cpr: Cpr | null) {
  if (!person) return { match: 'none', matchedFamily: null }
  const cprHash = cpr && secrets.cprHash(cpr.cpr).toString('hex')
  const entry = { line: 0, name: foldedName(person), birthDate: person.birthDate, cprHash }
  const known = await listKnownPersons(tx, [entry])
  const { kind, ids } = findKnown(
    entry,
    known.map((row) => asCandidate(row, cprHash)),
  )
  return { match: kind, matchedFamily: known.find((row) => row.id === ids[0]?.id)?.familyId ?? null }
}

function readCpr(text: string | null): Cpr | null {
  const cpr = text === null ? null : parseCpr(text)
  if (typeof cpr !== 'string') return cpr
  return refuse(
    cpr,
    'CPR-nummeret er ikke rigtigt. Skriv ti cifre, fx 710311-4009, eller lad feltet stå tomt.',
    'cpr',
  )
}

function refuse(code: string, reason: string, field: string): never {
  throw new Refusal('invalid', code, reason, { [field]: reason })
}

/** Free text is no place for a number that opens a person (domain.md 7.11). */
function refuseCprIn(field: string, text: string): void {
  if (looksLikeCpr(text))
    refuse('cpr-in-text', 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.', field)
}

/** The family takes part from here: it is made with its young person and its strand, and nothing of the list goes with it. */
export const takeFamilyIn = operation({
  kind: 'write',
  purpose,
  input: takeIn,
  output: z.object({ familyId: id, personId: id }),
  opens: theSignal,
  allow: inCoreAndEarlyHelp,
  async run(context, { signalId, version, familyLabel, sinceAt, ...young }) {
    const at =
      momentOf(sinceAt, context.now) ?? refuse('ahead', 'Tidspunktet er ikke kommet endnu.', 'sinceAt')
    const signal = found(await findSignal(context.tx, signalId, today(context.now)), 'Kortet')
    refuseIf(whyNotTakeIn(signal), decideReasons)
    const basis = signal.strand === 'UKN_ORDER' ? 'ukn_order' : 'none'
    const family = {
      label: familyLabel,
      strand: signal.strand,
      enteredOn: today(at),
      basis,
      sinceAt: at.toISOString(),
    } as const
    await refuseHardWords(context.tx, 'familyLabel', familyLabel)
    const { familyId } = await createFamily(context, family)
    const personId = await addOne(context, {
      ...young,
      familyId,
      part: 'young',
      participates: true,
      atHome: true,
    })
    const done = await updateTakenIn(context, { signalId, version, familyId, at })
    refuseIf(done === 0 ? 'version' : null, {
      version: 'En kollega har ændret kortet imens. Se det nye, og prøv igen.',
    })
    return { familyId, personId }
  },
  audit: ({ signalId }, { familyId, personId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { signalId },
  }),
})
