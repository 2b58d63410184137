import { z } from 'zod'
import { startOfDay } from '#core/clock.ts'
import type { Context } from '#core/context.ts'
import { addDays, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onTheTeam, signedIn } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  basisLine,
  disclosed,
  discloseNow,
  legalBasis,
  setBasis,
  type DiscloseNow,
} from './basis-contract.ts'
import { bases } from './basis-definition.ts'
import { basesInUse, departmentKindsOf, legalBases, whyNotPeriod } from './basis-rules.ts'
import { describeDisclosure } from './disclosure-rules.ts'
import {
  endDisclosure,
  insertDisclosure,
  insertSetting,
  listDisclosed,
  listSettings,
} from './disclosure-queries.ts'
import { getFacts, listDepartments } from './queries.ts'
import { holds } from './question-rules.ts'
import { mayShare } from './rules.ts'

const purpose = 'SAGSBEHANDLING'

/**
 * A disclosure on another basis than consent between departments (HG-01): a department gets access for a period, or
 * something is told once to somebody outside. The same rule as `samspil may-share` decides; a "no" is its reason in words.
 */
export const disclose = operation({
  kind: 'write',
  purpose,
  input: discloseNow,
  output: z.object({ shareId: id, basis: legalBasis, reason: z.string(), notForInvestigation: z.boolean() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    refuseIf(
      context.actor.departments.includes(input.from) ? null : 'not-ours',
      {
        'not-ours': 'Du kan kun dele det, din egen afdeling har. Bed den anden afdeling om selv at gøre det.',
      },
      'denied',
    )
    refuseIf(whyNotPeriod(input, context.now), periodReasons, 'invalid')
    const hard = await findHardFields(context.tx, { what: input.what })
    if (hard) throw new Refusal('invalid', 'frightening-word', hard.first, hard.fields)
    const decision = await decide(context, input)
    const toAt = input.untilOn === null ? new Date(input.fromAt) : startOfDay(addDays(input.untilOn, 1))
    const { notForInvestigation } = bases[input.basis]
    const { id: shareId } = await insertDisclosure(context, {
      ...input,
      toAt,
      notForInvestigation,
      consentId: decision.consentId,
    })
    return { shareId, basis: input.basis, reason: decision.reason, notForInvestigation }
  },
  audit: ({ familyId, personId, basis, mode, from, to, purpose: what }, { shareId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { shareId },
    codes: { basis, mode, from, to: typeof to === 'string' ? to : to.kind, purpose: what },
  }),
})

const periodReasons = {
  'access-outside':
    'Kun en afdeling i kommunen kan få adgang her. Vælg „fortalt én gang“ for en modtager udenfor.',
  'no-end': 'Skriv, til og med hvornår de må se det.',
  'ends-before': 'Slutdatoen ligger før den dag, det begynder.',
  'too-long': 'Vælg højst 12 måneder. Derefter vurderes det igen.',
  ahead: 'Det, der er fortalt, kan ikke ligge i fremtiden.',
  'consent-inside':
    'Mellem afdelinger deles der på samtykke ved at spørge om ja. Vælg et andet grundlag, eller spørg.',
} as const

async function decide(
  context: Context,
  input: DiscloseNow,
): Promise<{ reason: string; consentId: string | null }> {
  const facts = await getFacts(context, input.familyId)
  const subject = found(
    facts.subjects.find(({ personId }) => personId === input.personId),
    'Personen',
  )
  const inUse = basesInUse(await listSettings(context.tx, facts.on))
  const name = typeof input.to === 'string' ? null : input.to.name
  const yes = facts.questions.find(
    (asked) =>
      asked.personId === input.personId &&
      asked.purpose === 'supplier' &&
      asked.recipient === name &&
      holds(asked, facts.on),
  )
  const described = describeDisclosure(input, { ...facts, subject, inUse, now: context.now })
  for (const content of input.classes) {
    const decision = mayShare({ ...described, class: content })
    if (decision.answer === 'no') throw new Refusal('invalid', decision.code, decision.reason)
    if (content === input.classes.at(-1))
      return {
        reason: decision.reason,
        consentId: bases[input.basis].needsConsent ? (yes?.consentId ?? null) : null,
      }
  }
  throw new Refusal('invalid', 'class', 'Vælg, hvilke oplysninger det er.')
}

/** What was shared about the family's people, for the list "Hvad er delt" (ux.md 2.16: what, to whom, why). */
export const listShared = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.object({ shared: z.array(disclosed) }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId }) {
    const names = new Map((await listDepartments(tx, familyId)).map(({ code, name }) => [code, name]))
    const rows = await listDisclosed(tx, familyId)
    return {
      shared: rows.map(({ toDepartment, recipientName, ...row }) => ({
        ...row,
        from: names.get(row.from) ?? row.from,
        to: toDepartment === null ? (recipientName ?? '') : (names.get(toDepartment) ?? toDepartment),
        basisName: bases[row.basis].name,
      })),
    }
  },
  audit: () => ({}),
})

/** Stops a disclosure on a provision of law at once. What rests on a yes is stopped by taking the yes back. */
export const stopSharing = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, shareId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, shareId }) {
    refuseIf((await endDisclosure(context, familyId, shareId)) === 0 ? 'ended' : null, {
      ended: 'Det er allerede stoppet, eller det hviler på et ja. Et ja trækkes tilbage i skemaet.',
    })
    return {}
  },
  audit: ({ familyId, shareId }) => ({ familyIds: [familyId], ids: { shareId } }),
})

/** What can be done on which section of which law, in plain words, and which of it the municipality uses (issue: 3.5). */
export const listBases = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ bases: z.array(basisLine) }),
  opens: nothing,
  allow: signedIn,
  async run({ tx, now }) {
    const settings = await listSettings(tx, today(now))
    const inUse = basesInUse(settings)
    return {
      bases: legalBases.map((basis) => {
        const { name, says, law, needsConsent, notForInvestigation, verified, ...rest } = bases[basis]
        const set = settings.find((one) => one.basis === basis)
        return {
          basis,
          name,
          says,
          law,
          needsConsent,
          notForInvestigation,
          verified,
          inUse: inUse.includes(basis),
          setOn: set?.fromOn ?? null,
          setReason: set?.reason ?? null,
          from: departmentKindsOf(rest.from),
          to: [...rest.to],
          classes: [...rest.classes],
          purposes: [...rest.purposes],
        }
      }),
    }
  },
  audit: () => ({}),
})

/** Takes a basis into use, or out of it, from a day on; old decisions stay. What is open already runs to its end. */
export const decideBasis = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setBasis,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, input) {
    refuseIf(
      input.fromOn < today(context.now) ? 'past' : null,
      { past: 'Datoen er gået. Vælg i dag eller senere.' },
      'invalid',
    )
    await insertSetting(context, input)
    return {}
  },
  audit: ({ basis, inUse }) => ({ codes: { basis, inUse: inUse ? 'yes' : 'no' } }),
})
