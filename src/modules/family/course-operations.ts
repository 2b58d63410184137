import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { takeBack, tooLate } from '#core/take-back.ts'
import { movePhase, phase, setReach, type Phase } from './contract.ts'
import { refuseHardWords } from './operations.ts'
import { getEndingFacts, getFamily, listCoordinators, updatePhase, updateReach } from './queries.ts'
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
    await refuseHardWords(tx, 'strengths', input.strengths)
    if ((await updateReach(tx, input)) === 0) throw changed
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})

/** Moves the family to another phase of the course (domain.md 7.1); the log keeps where it came from, so that it can be taken back. */
export const move = operation({
  kind: 'write',
  purpose,
  input: movePhase,
  output: z.object({ from: phase, begins: z.boolean() }),
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, input) {
    const family = found(await getFamily(tx, input.familyId), 'Familien')
    const pair = await listCoordinators(tx, input.familyId)
    refuseIf(
      whyNotMove(family.phase as Phase, input.to, {
        basis: family.basis as 'none',
        coordinators: pair.length,
        ...(await getEndingFacts(tx, input.familyId)),
      }),
      moveReasons,
    )
    if ((await updatePhase(tx, input)) === 0) throw changed
    return { from: family.phase as Phase, begins: input.to === 'active' && family.activeOn === null }
  },
  audit: ({ familyId, to }, { from, begins }) => ({
    familyIds: [familyId],
    codes: { from, to, begins: begins ? 'yes' : 'no' },
  }),
})

/**
 * Takes back one's own move of the family in its course, within a day and while it stands there: the phase and the day it
 * became active are as before. A move into the ending cannot be taken back, and says so beforehand (ux.md section 3).
 */
export const takeBackMove = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, to: phase }),
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, { familyId, to }) {
    const family = found(await getFamily(tx, familyId), 'Familien')
    if (family.phase !== to) throw tooLate
    await takeBack(tx, familyId)
    return {}
  },
  audit: ({ familyId, to }) => ({ familyIds: [familyId], codes: { to } }),
})
