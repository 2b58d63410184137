import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { takeBack } from '#core/take-back.ts'
import { isInFuture, notAfter } from '#modules/contact/rules.ts'
import { asksAgain } from './agreement-rules.ts'
import { ask as askInput, newVersion as newVersionInput } from './contract.ts'
import { insertAnswer } from './queries.ts'
import { getCircle } from './reading-queries.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findOrStartPlan, insertVersion } from './version-queries.ts'

const purpose = 'SAGSBEHANDLING'

/**
 * What one person of the family says to the plan as it is: yes, no, or that they could not answer today. Each for
 * themselves; a no is an answer like another, and the latest one counts (issue 5, item 1; ux.md 2.6).
 */
export const ask = operation({
  kind: 'write',
  purpose,
  input: askInput,
  output: z.object({ agreementId: id, versionNo: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const asked = new Date(input.askedAt)
    refuseIf(
      isInFuture(asked, context.now) ? 'in-the-future' : null,
      { 'in-the-future': 'Det er ikke sket endnu. Vælg nu eller før.' },
      'invalid',
    )
    const { people } = await getCircle(context.tx, input.familyId, today(context.now))
    const person = found(
      people.find(({ personId }) => personId === input.personId),
      'Personen',
    )
    refuseIf(
      person.participates ? null : 'takes-no-part',
      { 'takes-no-part': 'Personen er ikke med i planen. Spørg kun dem, der er med.' },
      'invalid',
    )
    const plan = await findOrStartPlan(context, input.familyId)
    const { agreementId } = await insertAnswer(context, {
      ...input,
      ...plan,
      askedAt: notAfter(asked, context.now),
    })
    return { agreementId, versionNo: plan.versionNo }
  },
  audit: ({ familyId, personId, answer, how }, { agreementId, versionNo }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { agreementId },
    codes: { answer, how },
    counts: { versionNo },
  }),
})

/** Takes back an answer that one noted oneself within a day, while it is the person’s latest and the plan is the same. */
export const takeBackAnswer = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, agreementId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { agreementId }) {
    await takeBack(tx, agreementId)
    return {}
  },
  audit: ({ familyId, agreementId }) => ({ familyIds: [familyId], ids: { agreementId } }),
})

/** A new version of the plan, with what changed and why. Changed goals ask everyone again; other changes do not. */
export const makeVersion = operation({
  kind: 'write',
  purpose,
  input: newVersionInput,
  output: z.object({ versionNo: z.int(), asksAgain: z.boolean() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, changedWhat, why }) {
    const hard = await findHardFields(context.tx, { why })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    const { planId } = await findOrStartPlan(context, familyId)
    const asks = asksAgain(changedWhat)
    return {
      versionNo: await insertVersion(context, {
        familyId,
        planId,
        changed: changedWhat,
        why,
        asksAgain: asks,
      }),
      asksAgain: asks,
    }
  },
  audit: ({ familyId, changedWhat }, { versionNo, asksAgain: asks }) => ({
    familyIds: [familyId],
    codes: { changed: changedWhat.join(' '), asksAgain: asks ? 'yes' : 'no' },
    counts: { versionNo },
  }),
})
