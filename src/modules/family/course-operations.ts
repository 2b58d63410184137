import { z } from 'zod'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { movePhase, setReach } from './contract.ts'
import { refuseHardWords } from './operations.ts'
import { getFamily, listCoordinators, updatePhase, updateReach } from './queries.ts'
import { moveReasons, whyNotMove } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)

/** How the family is reached, how long silence may last, and what goes well. */
export const setHowToReach = operation({
  kind: 'write',
  purpose,
  input: setReach,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, input) {
    refuseHardWords('strengths', input.strengths)
    if ((await updateReach(tx, input)) === 0) throw changed
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})

/** Moves the family to another phase of the course (domain.md 7.1). */
export const move = operation({
  kind: 'write',
  purpose,
  input: movePhase,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, input) {
    const family = found(await getFamily(tx, input.familyId), 'Familien')
    const pair = await listCoordinators(tx, input.familyId)
    refuseIf(
      whyNotMove(family.phase as never, input.to, {
        basis: family.basis as 'none',
        coordinators: pair.length,
      }),
      moveReasons,
    )
    if ((await updatePhase(tx, input)) === 0) throw changed
    return {}
  },
  audit: ({ familyId, to }) => ({ familyIds: [familyId], codes: { to } }),
})
