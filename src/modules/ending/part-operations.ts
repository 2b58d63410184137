import { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { updateTalk } from './around-queries.ts'
import {
  addSteps as addStepsInput,
  changeHandBack as changeHandBackInput,
  changeStep as changeStepInput,
  handBack as handBackInput,
  settleTalk as settleTalkInput,
  takeHandBack as takeHandBackInput,
} from './contract.ts'
import {
  findHandBack,
  findPlan,
  insertHandBack,
  insertStep,
  updateHandBack,
  updateStep,
  updateTaken,
} from './queries.ts'
import { whyNotTake } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const newVersion = z.object({ version: z.int() })
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)
const planOf = async (tx: Tx, familyId: string) =>
  found(await findPlan(tx, familyId), 'Planen for afslutningen')

async function refuseHard(tx: Tx, texts: Record<string, string>): Promise<void> {
  const hard = await findHardFields(tx, texts)
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** Steps down: what happens, on which day, and who of the team sees to it. */
export const addSteps = operation({
  kind: 'write',
  purpose,
  input: addStepsInput,
  output: z.object({ stepIds: z.array(id) }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, steps }) {
    const { id: planId } = await planOf(context.tx, familyId)
    const stepIds: string[] = []
    for (const step of steps) {
      await refuseHard(context.tx, { what: step.what })
      stepIds.push((await insertStep(context, { familyId, planId, ...step })).stepId)
    }
    return { stepIds }
  },
  audit: ({ familyId }, { stepIds }) => ({ familyIds: [familyId], counts: { steps: stepIds.length } }),
})

/** A step is changed, done, not done after all, taken out or put back. */
export const changeStep = operation({
  kind: 'write',
  purpose,
  input: changeStepInput,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    await refuseHard(context.tx, { what: input.what })
    refuseIf(
      input.doneOn !== null && input.doneOn > today(context.now) ? 'in-the-future' : null,
      { 'in-the-future': 'Det er ikke sket endnu. Vælg i dag eller før.' },
      'invalid',
    )
    if ((await updateStep(context, input)) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, stepId, doneOn, removed }) => ({
    familyIds: [familyId],
    ids: { stepId },
    codes: { done: doneOn ? 'yes' : 'no', removed: removed ? 'yes' : 'no' },
  }),
})

/** What a department takes back, and who there takes it. This shares nothing of the case: consent and basis decide that. */
export const handBack = operation({
  kind: 'write',
  purpose,
  input: handBackInput,
  output: z.object({ handBackId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    await refuseHard(context.tx, { what: input.what })
    const { id: planId } = await planOf(context.tx, input.familyId)
    return insertHandBack(context, { ...input, planId })
  },
  audit: ({ familyId, department }, { handBackId }) => ({
    familyIds: [familyId],
    ids: { handBackId },
    codes: { department },
  }),
})

/** What is handed back is changed, taken out or put back; the department says yes to it anew. */
export const changeHandBack = operation({
  kind: 'write',
  purpose,
  input: changeHandBackInput,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    await refuseHard(context.tx, { what: input.what })
    if ((await updateHandBack(context, input)) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, handBackId, department, removed }) => ({
    familyIds: [familyId],
    ids: { handBackId },
    codes: { department, removed: removed ? 'yes' : 'no' },
  }),
})

/**
 * The department has it: said here by one of its own people, or noted by the pair when the department has told them. Null takes
 * it back. Nobody from a third department can say it.
 */
export const takeHandBack = operation({
  kind: 'write',
  purpose,
  input: takeHandBackInput,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, actor, now } = context
    const handed = found(await findHandBack(tx, input.familyId, input.handBackId), 'Det, der gives tilbage,')
    refuseIf(
      whyNotTake(handed, {
        departments: actor.departments,
        inThePair: actor.relation === 'coordinator',
      }),
      {
        'other-department': 'Kun afdelingen selv eller familiens to kontakter kan sige, at den har det.',
      },
      'denied',
    )
    refuseIf(
      input.takenOn !== null && input.takenOn > today(now) ? 'in-the-future' : null,
      { 'in-the-future': 'Det er ikke sket endnu. Vælg i dag eller før.' },
      'invalid',
    )
    const here = actor.departments.includes(handed.department)
    if ((await updateTaken(context, { ...input, here })) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, handBackId, takenOn }) => ({
    familyIds: [familyId],
    ids: { handBackId },
    codes: { taken: takenOn ? 'yes' : 'no' },
  }),
})

/** How a later talk went: reached, not reached, or not wanted. What the family said is no part of it. */
export const settleTalk = operation({
  kind: 'write',
  purpose,
  input: settleTalkInput,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    if ((await updateTalk(context, { ...input, on: today(context.now) })) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, talkId, outcome }) => ({
    familyIds: [familyId],
    ids: { talkId },
    codes: { outcome: outcome ?? 'open' },
  }),
})
