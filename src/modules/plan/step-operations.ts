import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { settleAcuteOf } from '#modules/demand/around-queries.ts'
import { addStep, updateStep } from './contract.ts'
import { getChoices } from './place-queries.ts'
import { placeReasons, whyNotPlaced } from './place-rules.ts'
import { insertStep, updateStepStatus } from './queries.ts'
import { getCircle, listGoals, listSteps } from './reading-queries.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { isOpen, ownerReasons, statusReasons, whyNotOwner, whyNotStatus } from './step-rules.ts'

const purpose = 'SAGSBEHANDLING'

/** A next step with exactly one owner and one date. A colleague who is to do it sees it, whatever department notes it. */
export const addAStep = operation({
  kind: 'write',
  purpose,
  input: addStep,
  output: z.object({ stepId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const hard = await findHardFields(context.tx, { what: input.what })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    const { people, team } = await getCircle(context.tx, input.familyId, today(context.now))
    const around = {
      team: team.map(({ staffId }) => staffId),
      people: people.map(({ personId }) => personId),
    }
    refuseIf(whyNotOwner(input, around), ownerReasons, 'invalid')
    refuseIf(
      input.under ? whyNotPlaced(input.under, await getChoices(context), null) : null,
      placeReasons,
      'invalid',
    )
    const goals = await listGoals(context.tx, input.familyId)
    const goal = found(
      goals.find(({ goalId }) => goalId === input.goalId),
      'Målet',
    )
    return insertStep(context, { ...input, personId: goal.personId, class: goal.class })
  },
  audit: ({ familyId, goalId, ownerStaff }, { stepId }) => ({
    familyIds: [familyId],
    ids: { goalId, stepId },
    codes: { owner: ownerStaff ? 'staff' : 'family' },
  }),
})

/** How far a step has come, a new date, or what it waits for; by its department or by whoever is to take it. */
export const updateAStep = operation({
  kind: 'write',
  purpose,
  input: updateStep,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, input) {
    const waitingFor = input.status === 'cannot_yet' ? input.waitingFor : null
    const hard = await findHardFields(tx, { waitingFor })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    refuseIf(whyNotStatus(input.status, waitingFor), statusReasons, 'invalid')
    const step = found(
      (await listSteps(tx, input.familyId)).find(({ stepId }) => stepId === input.stepId),
      'Skridtet',
    )
    const mine = actor.departments.includes(step.department) || step.ownerStaff === actor.staffId
    if (!mine)
      throw new Refusal(
        'denied',
        'other-department',
        'Skridtet hører til en anden afdeling. Spørg den om at ændre det.',
      )
    if ((await updateStepStatus(tx, { ...input, waitingFor })) === 0)
      throw new Refusal(
        'conflict',
        'version',
        'En kollega har ændret skridtet imens. Se det nye, og prøv igen.',
      )
    await settleAcuteOf(tx, input.familyId, step, !isOpen(input))
    return {}
  },
  audit: ({ familyId, stepId, status, dueOn }) => ({
    familyIds: [familyId],
    ids: { stepId },
    codes: { status, ...(dueOn ? { moved: 'yes' } : {}) },
  }),
})
