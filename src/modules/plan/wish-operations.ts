import { z } from 'zod'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { setWish } from './contract.ts'
import { updateWish } from './queries.ts'
import { listGoals } from './reading-queries.ts'
import { findHardFields } from '#modules/wording/queries.ts'

/** The number somebody wishes for their goal, and the signs by which they will see that it moves (LØFT, report 5.3). */
export const setTheWish = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: setWish,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, input) {
    const hard = await findHardFields(tx, { signs: input.signs })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    const goal = found(
      (await listGoals(tx, input.familyId)).find(({ goalId }) => goalId === input.goalId),
      'Målet',
    )
    if (!actor.departments.includes(goal.department))
      throw new Refusal(
        'denied',
        'other-department',
        'Målet hører til en anden afdeling. Spørg den om at ændre det.',
      )
    if ((await updateWish(tx, input)) === 0)
      throw new Refusal('conflict', 'version', 'En kollega har ændret målet imens. Se det nye, og prøv igen.')
    return { version: input.version + 1 }
  },
  audit: ({ familyId, goalId }) => ({ familyIds: [familyId], ids: { goalId } }),
})
