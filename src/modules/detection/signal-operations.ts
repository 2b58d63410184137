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
import { addOne } from '#modules/family/operations.ts'
import { createFamily } from '#modules/family/queries.ts'
import {
  addSignal,
  clarifySignal,
  confirmMatch,
  decideSignal,
  describeSignal,
  takeIn,
  type AddSignal,
} from './contract.ts'
import { ageOn, asCandidate, findKnown, sexOf } from './entry-rules.ts'
import { listKnownPersons } from './list-queries.ts'
import { listMatches } from './match-queries.ts'
import {
  findSignal,
  getRetention,
  insertIdentity,
  insertOwnSignal,
  listStaff,
  updateDecision,
  updateDescription,
  updateMatch,
  updateTakenIn,
  updateToClarify,
  type SignalRow,
} from './queries.ts'
import { decideFields, decideReasons } from './reason-words.ts'
import {
  deleteOn,
  stateAfter,
  whyNotClarify,
  whyNotDecide,
  whyNotTakeIn,
  type SignalFacts,
  type WhyNotDecide,
} from './rules.ts'

const purpose = 'MOEDE_115'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret kortet imens. Se det nye, og prøv igen.',
)
const early = hasRole('early_help')

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
  allow: early,
  async run(context, input) {
    const at = notAhead(input.receivedAt, context.now)
    for (const field of ['strengths', 'seen', 'seenBy'] as const) refuseCprIn(field, input[field])
    const cpr = readCpr(input.person?.cpr ?? null)
    const matched = await matchOf(context, input.person, cpr)
    const signalId = randomUUID()
    const day = today(at)
    await insertOwnSignal(context, {
      ...input,
      ...matched,
      signalId,
      receivedAt: at,
      age: ageOf(input, day),
      sex: input.sex ?? sexOf(cpr?.cpr ?? null),
      deleteOn: deleteOn(day, (await getRetention(context.tx)).days, null, day),
    })
    if (input.person)
      await insertIdentity(context, {
        ...input.person,
        signalId,
        foldedName: nameOf(input.person),
        cprHash: cpr && context.secrets.cprHash(cpr.cpr),
        cprSealed: cpr && context.secrets.cprSeal(cpr.cpr),
      })
    return { signalId }
  },
  audit: ({ strand }, { signalId }) => ({ ids: { signalId }, codes: { strand } }),
})

function nameOf(person: { givenName: string; familyName: string }): string {
  return normaliseName(`${person.givenName} ${person.familyName}`)
}

function ageOf({ person, age }: AddSignal, on: string): number {
  if (person) return ageOn(person.birthDate, on)
  if (age === null) throw invalid('no-age', 'Skriv navn og fødselsdato, eller en alder.', 'age')
  return age
}

async function matchOf({ tx, secrets }: Context, person: AddSignal['person'], cpr: Cpr | null) {
  if (!person) return { match: 'none', matchedFamily: null }
  const entry = {
    line: 0,
    name: nameOf(person),
    birthDate: person.birthDate,
    cprHash: cpr && secrets.cprHash(cpr.cpr).toString('hex'),
  }
  const known = await listKnownPersons(tx, [entry])
  const { kind, ids } = findKnown(
    entry,
    known.map((row) => asCandidate(row, entry.cprHash)),
  )
  return { match: kind, matchedFamily: known.find((row) => row.id === ids[0]?.id)?.familyId ?? null }
}

function readCpr(text: string | null): Cpr | null {
  const cpr = text === null ? null : parseCpr(text)
  if (typeof cpr === 'string')
    throw invalid(
      cpr,
      'CPR-nummeret er ikke rigtigt. Skriv ti cifre, fx 710311-4009, eller lad feltet stå tomt.',
      'cpr',
    )
  return cpr
}

function invalid(code: string, reason: string, field: string): Refusal {
  return new Refusal('invalid', code, reason, { [field]: reason })
}

/** Free text is no place for a number that opens a person (domain.md 7.11). */
function refuseCprIn(field: string, text: string): void {
  if (looksLikeCpr(text))
    throw invalid('cpr-in-text', 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.', field)
}

const clockSlack = 5 * 60_000
/** The moment something happened: now, unless an earlier one is given. A device's clock may be a little ahead. */
function notAhead(given: string | undefined, now: Date): Date {
  const at = given === undefined ? now : new Date(given)
  if (at.getTime() > now.getTime() + clockSlack)
    throw invalid('ahead', 'Tidspunktet er ikke kommet endnu.', 'at')
  return at > now ? now : at
}

async function factsOf(context: Context, signalId: string): Promise<SignalRow & SignalFacts> {
  const row = found(await findSignal(context.tx, signalId, today(context.now)), 'Kortet')
  return { ...row, matched: row.match !== 'none', takenIn: row.familyId !== null }
}

function refuseDecision(code: WhyNotDecide | null): void {
  if (code === null) return
  const field = decideFields[code]
  throw field ? invalid(code, decideReasons[code], field) : new Refusal('conflict', code, decideReasons[code])
}

/** Whoever carries something out is a colleague here and now; police write nothing and are given nothing to do. */
async function refuseResponsible({ tx }: Context, staffId: string | null): Promise<void> {
  if (staffId === null) return
  const [colleague] = await listStaff(tx, [staffId])
  if (!colleague || colleague.roles.includes('police'))
    throw invalid('no-such-colleague', 'Vælg en kollega i kommunen.', 'responsibleId')
}

/** Strengths first, and why it was necessary to share where the list says nothing (HG-01; R-ASM-08). */
export const describe = operation({
  kind: 'write',
  purpose,
  input: describeSignal,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const signal = await factsOf(context, input.signalId)
    refuseIf(signal.takenIn ? 'taken-in' : null, { 'taken-in': decideReasons['taken-in'] })
    const seen = signal.seen === '' ? (input.seen ?? '') : signal.seen
    refuseCprIn('strengths', input.strengths)
    refuseCprIn('seen', seen)
    if ((await updateDescription(context.tx, { ...input, seen })) === 0) throw changed
    return {}
  },
  audit: ({ signalId }) => ({ ids: { signalId } }),
})

/** Somebody looks closer by a day; also the way to take a decision up again. */
export const clarify = operation({
  kind: 'write',
  purpose,
  input: clarifySignal,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const signal = await factsOf(context, input.signalId)
    const day = today(context.now)
    const until = deleteOn(signal.receivedOn, (await getRetention(context.tx)).days, null, day)
    refuseDecision(whyNotClarify({ ...signal, deleteOn: until }, input.dueOn, day))
    await refuseResponsible(context, input.responsibleId)
    if ((await updateToClarify(context.tx, { ...input, deleteOn: until })) === 0) throw changed
    return {}
  },
  audit: ({ signalId, responsibleId }) => ({ ids: { signalId, responsibleId }, codes: { state: 'clarify' } }),
})

/** What is done, why, by whom and by when (R-DET-11). Nothing decides by itself, and nothing is sent anywhere (HG-02). */
export const decide = operation({
  kind: 'write',
  purpose,
  input: decideSignal,
  output: z.object({ deleteOn: z.string() }),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const at = notAhead(input.decidedAt, context.now)
    const day = today(at)
    const signal = await factsOf(context, input.signalId)
    refuseDecision(whyNotDecide(signal, input, day))
    refuseCprIn('reason', input.reason)
    await refuseResponsible(context, input.responsibleId)
    const until = deleteOn(signal.receivedOn, (await getRetention(context.tx)).days, input.decision, day)
    if (
      (await updateDecision(context, {
        ...input,
        state: stateAfter(input.decision),
        deleteOn: until,
        decidedAt: at,
      })) === 0
    )
      throw changed
    return { deleteOn: until }
  },
  audit: ({ signalId, decision, notIncluded }) => ({
    ids: { signalId },
    codes: { decision, ...(notIncluded ? { notIncluded } : {}) },
  }),
})

/** Whether the person is the one we know: always a choice of a person, never made by the system. */
export const confirm = operation({
  kind: 'write',
  purpose,
  input: confirmMatch,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const signal = await factsOf(context, input.signalId)
    refuseIf(signal.takenIn ? 'taken-in' : null, { 'taken-in': decideReasons['taken-in'] })
    const matches = await listMatches(context.tx, input.signalId)
    const isCandidate = !input.same || matches.some(({ familyId }) => familyId === input.familyId)
    refuseIf(isCandidate ? null : 'no-candidate', {
      'no-candidate': 'Vælg en af de familier, der er foreslået.',
    })
    if ((await updateMatch(context.tx, { ...input, familyId: input.same ? input.familyId : null })) === 0)
      throw changed
    return {}
  },
  audit: ({ signalId, same }) => ({ ids: { signalId }, codes: { same: same ? 'yes' : 'no' } }),
})

/** The family takes part from here: it is made with its young person and its strand, and nothing of the list goes with it. */
export const takeFamilyIn = operation({
  kind: 'write',
  purpose,
  input: takeIn,
  output: z.object({ familyId: id, personId: id }),
  opens: theSignal,
  allow: inCoreAndEarlyHelp,
  async run(context, { signalId, version, familyLabel, sinceAt, protected: isProtected, ...young }) {
    const at = notAhead(sinceAt, context.now)
    const signal = await factsOf(context, signalId)
    refuseDecision(whyNotTakeIn(signal))
    const { familyId } = await createFamily(context, {
      label: familyLabel,
      strand: signal.strand as AddSignal['strand'],
      enteredOn: today(at),
      basis: signal.strand === 'UKN_ORDER' ? 'ukn_order' : 'none',
      sinceAt: at.toISOString(),
    })
    const personId = await addOne(context, {
      ...young,
      familyId,
      part: 'young',
      participates: true,
      atHome: true,
      protected: isProtected,
    })
    if ((await updateTakenIn(context, { signalId, version, familyId, at })) === 0) throw changed
    return { familyId, personId }
  },
  audit: ({ signalId }, { familyId, personId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { signalId },
  }),
})
