import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { changeOf } from './agreement-rules.ts'
import { addGoal, type WhoDoesWhat } from './contract.ts'
import { enoughReasons, lastPosition, whyNotNow } from './goal-rules.ts'
import { getChoices } from './place-queries.ts'
import { placeReasons, whyNotPlaced } from './place-rules.ts'
import { insertGoal, insertStep } from './queries.ts'
import { getCircle, listGoals } from './reading-queries.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { ownerReasons, whyNotOwner } from './step-rules.ts'
import { findOrStartPlan, openVersionIfAsked } from './version-queries.ts'

/** A goal in the family's own words, of one person or of all, with its first step when there is one (R-PLN-01, R-PLN-02). */
export const addAGoal = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: addGoal,
  output: z.object({ goalId: id, stepId: id.nullable(), versionNo: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { firstStep, ...input }) {
    const { familyId, personId, staffLine, helps, stage } = input
    const hard = await findHardFields(context.tx, {
      staffLine,
      helps,
      'firstStep.what': firstStep?.what ?? null,
    })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    await refuseStrangers(context, familyId, { personId, firstStep })
    refuseIf(
      firstStep?.under ? whyNotPlaced(firstStep.under, await getChoices(context), null) : null,
      placeReasons,
      'invalid',
    )
    const goals = await listGoals(context.tx, familyId)
    refuseIf(stage === 'now' ? whyNotNow(goals, { goalId: null, personId }) : null, enoughReasons)
    const plan = await findOrStartPlan(context, familyId)
    const versionNo = await openVersionIfAsked(context, familyId, plan, changeOf(null, stage))
    const position = lastPosition(goals)
    const { goalId } = await insertGoal(context, { ...input, planId: plan.planId, position })
    const step = firstStep && { ...firstStep, familyId, goalId, personId, class: input.class }
    return { goalId, stepId: step && (await insertStep(context, step)).stepId, versionNo }
  },
  audit: ({ familyId, personId, stage, class: contentClass }, { goalId, stepId, versionNo }) => ({
    familyIds: [familyId],
    ...(personId ? { personIds: [personId] } : {}),
    ids: { goalId, ...(stepId ? { stepId } : {}) },
    codes: { stage, class: contentClass },
    counts: { versionNo },
  }),
})

/** The goal's person is of the family, and its first step is for somebody of the family or on its team. */
async function refuseStrangers(
  { tx, now }: Context,
  familyId: string,
  goal: { personId: string | null; firstStep: WhoDoesWhat | null },
): Promise<void> {
  const { people, team } = await getCircle(tx, familyId, today(now))
  const around = { team: team.map(({ staffId }) => staffId), people: people.map((person) => person.personId) }
  found(goal.personId === null || around.people.includes(goal.personId) ? goal : null, 'Personen')
  refuseIf(goal.firstStep ? whyNotOwner(goal.firstStep, around) : null, ownerReasons, 'invalid')
}
