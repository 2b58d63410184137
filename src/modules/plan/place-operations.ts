import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { addDays, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { closeAcuteOf, insertAcute } from '#modules/demand/around-queries.ts'
import { helpFirst, placeStep, stepChoices } from './place-contract.ts'
import { firstReasons, helpFirstDays, placeReasons, whyNotFirst, whyNotPlaced } from './place-rules.ts'
import { getChoices } from './place-queries.ts'
import { updateStepPlace } from './queries.ts'
import { listGoals, listSteps, type StepRow } from './reading-queries.ts'
import { isOpen } from './step-rules.ts'

const purpose = 'SAGSBEHANDLING'
const notOurs = (what: string) =>
  new Refusal('denied', 'other-department', `${what} hører til en anden afdeling. Spørg den om at ændre det.`)

/** What a step can be placed under: fetched when somebody unfolds the fields, since most steps do without. */
export const choicesForStep = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: stepChoices,
  opens: theFamily,
  allow: onTheTeam,
  run: (context) => getChoices(context),
  audit: (_, { measures }) => ({ counts: { measures: measures.length } }),
})

function mayChange({ actor }: Context, step: StepRow): boolean {
  return actor.departments.includes(step.department) || step.ownerStaff === actor.staffId
}

/** Under which department and law a step is taken, and with which measure (R-PLN-03). */
export const placeAStep = operation({
  kind: 'write',
  purpose,
  input: placeStep,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const step = found(
      (await listSteps(context.tx, input.familyId)).find(({ stepId }) => stepId === input.stepId),
      'Skridtet',
    )
    if (!mayChange(context, step)) throw notOurs('Skridtet')
    const { underDepartment: department, law, measureCode: measure } = step
    const why = whyNotPlaced(input, await getChoices(context), { department, law, measure })
    refuseIf(why, placeReasons, 'invalid')
    if ((await updateStepPlace(context.tx, input)) === 0)
      throw new Refusal(
        'conflict',
        'version',
        'En kollega har ændret skridtet imens. Se det nye, og prøv igen.',
      )
    return {}
  },
  audit: ({ familyId, stepId, department, measure }) => ({
    familyIds: [familyId],
    ids: { stepId },
    codes: { ...(department ? { department } : {}), ...(measure ? { measure } : {}) },
  }),
})

/**
 * Puts a goal or a step first because help with it cannot wait (R-PLN-05; report 7.2.1), or takes the mark away. It is the same
 * thing as something acute in the calendar: a parent's duties are held against it there, and it is entered once.
 */
export const helpFirstWith = operation({
  kind: 'write',
  purpose,
  input: helpFirst,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, goalId, stepId, on }) {
    const { tx, actor, now } = context
    const goals = await listGoals(tx, familyId)
    const goal = found(
      goals.find((one) => one.goalId === goalId),
      'Målet',
    )
    const steps = (await listSteps(tx, familyId)).filter((one) => one.goalId === goalId)
    const step =
      stepId === null
        ? null
        : found(
            steps.find((one) => one.stepId === stepId),
            'Skridtet',
          )
    const ours = step ? mayChange(context, step) : actor.departments.includes(goal.department)
    if (!ours) throw notOurs(step ? 'Skridtet' : 'Målet')
    if (on) refuseIf(whyNotFirst(goal, step && isOpen(step)), firstReasons)
    await closeAcuteOf(tx, familyId, { goalId, stepId }, now)
    const fromOn = today(now)
    if (on)
      await insertAcute(context, {
        familyId,
        personId: null,
        what: null,
        about: { goalId, stepId },
        fromOn,
        untilOn: addDays(fromOn, helpFirstDays),
      })
    return {}
  },
  audit: ({ familyId, goalId, stepId, on }) => ({
    familyIds: [familyId],
    ids: { goalId, ...(stepId ? { stepId } : {}) },
    codes: { first: on ? 'yes' : 'no' },
  }),
})
