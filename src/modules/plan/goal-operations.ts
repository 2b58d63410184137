import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { settleAcuteOf } from '#modules/demand/around-queries.ts'
import { changeOf } from './agreement-rules.ts'
import { moveGoal, noteOnGoal, orderGoal, setScale } from './contract.ts'
import { lastPosition, moveReasons, positionsAfterMoving, whyNotMove } from './goal-rules.ts'
import { updateNote, updatePosition, updateScale, updateStage } from './queries.ts'
import { getCircle, listGoals } from './reading-queries.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findOrStartPlan, openVersionIfAsked } from './version-queries.ts'

const purpose = 'SAGSBEHANDLING'
const none = z.object({})
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret målet imens. Se det nye, og prøv igen.',
)

/** A goal that this reader sees, with all they see; refused when it belongs to another department. */
async function goalToChange({ tx, actor }: Context, familyId: string, goalId: string) {
  const goals = await listGoals(tx, familyId)
  const goal = found(
    goals.find((one) => one.goalId === goalId),
    'Målet',
  )
  const ours = actor.departments.includes(goal.department)
  if (!ours)
    throw new Refusal(
      'denied',
      'other-department',
      'Målet hører til en anden afdeling. Spørg den om at ændre det.',
    )
  return { goal, goals }
}

/** What staff write on a goal: a line of their own and what helps. The family's words above it do not change. */
export const noteOnAGoal = operation({
  kind: 'write',
  purpose,
  input: noteOnGoal,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const hard = await findHardFields(context.tx, { staffLine: input.staffLine, helps: input.helps })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    await goalToChange(context, input.familyId, input.goalId)
    if ((await updateNote(context.tx, input)) === 0) throw changed
    return {}
  },
  audit: ({ familyId, goalId }) => ({ familyIds: [familyId], ids: { goalId } }),
})

/** Now, later, reached, or put away with a reason that the family can read. The number of goals worked on now is limited. */
export const moveAGoal = operation({
  kind: 'write',
  purpose,
  input: moveGoal,
  output: z.object({ versionNo: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const hard = await findHardFields(context.tx, { why: input.why })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    const { goal, goals } = await goalToChange(context, input.familyId, input.goalId)
    refuseIf(whyNotMove(goals, goal, input.to, input.why), moveReasons)
    const last = lastPosition(goals.filter(({ stage }) => stage === input.to))
    if ((await updateStage(context.tx, { ...input, position: last })) === 0) throw changed
    await settleAcuteOf(context.tx, input.familyId, { goalId: goal.goalId, stepId: null }, input.to !== 'now')
    const plan = await findOrStartPlan(context, input.familyId)
    return {
      versionNo: await openVersionIfAsked(context, input.familyId, plan, changeOf(goal.stage, input.to)),
    }
  },
  audit: ({ familyId, goalId, to }, { versionNo }) => ({
    familyIds: [familyId],
    ids: { goalId },
    codes: { to },
    counts: { versionNo },
  }),
})

/** Lays a goal before or after its neighbour of the same stage, in the order the family gives them. */
export const orderAGoal = operation({
  kind: 'write',
  purpose,
  input: orderGoal,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, goalId, direction }) {
    const { goal, goals } = await goalToChange(context, familyId, goalId)
    const beside = goals
      .filter(({ stage }) => stage === goal.stage)
      .map((one) => ({ ...one, mayChange: context.actor.departments.includes(one.department) }))
    const positions = positionsAfterMoving(beside, goalId, direction)
    refuseIf(positions === null ? 'no-room' : null, {
      'no-room': 'Der er ikke plads imellem de to. Flyt et af de andre mål i stedet.',
    })
    for (const position of positions ?? []) await updatePosition(context.tx, familyId, position)
    return {}
  },
  audit: ({ familyId, goalId, direction }) => ({
    familyIds: [familyId],
    ids: { goalId },
    codes: { direction },
  }),
})

/** The number somebody of the family gives their goal today (LØFT, report 5.3). Never compared with anybody's. */
export const setTheScale = operation({
  kind: 'write',
  purpose,
  input: setScale,
  output: none,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    refuseIf(
      input.on > today(context.now) ? 'in-future' : null,
      { 'in-future': 'Datoen er ikke kommet endnu. Vælg i dag eller før.' },
      'invalid',
    )
    const { people } = await getCircle(context.tx, input.familyId, today(context.now))
    found(
      people.find(({ personId }) => personId === input.byPerson),
      'Personen',
    )
    await goalToChange(context, input.familyId, input.goalId)
    if ((await updateScale(context.tx, input)) === 0) throw changed
    return {}
  },
  audit: ({ familyId, goalId, byPerson }) => ({
    familyIds: [familyId],
    personIds: [byPerson],
    ids: { goalId },
  }),
})
