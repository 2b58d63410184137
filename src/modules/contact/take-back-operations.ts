import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { Refusal } from '#core/refusal.ts'
import { takeBackAgreed } from './contact-queries.ts'

const tooLate = new Refusal(
  'conflict',
  'too-late',
  'Det kan ikke fortrydes mere: det er over et døgn gammelt, en anden har skrevet det, eller der er sket noget med det siden.',
)

/** Takes back an appointment that one wrote oneself within a day and nobody has touched; its log row stays. */
export const takeBackAppointment = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id, appointmentId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { appointmentId }) {
    if ((await takeBackAgreed(tx, appointmentId)) === 0) throw tooLate
    return {}
  },
  audit: ({ familyId, appointmentId }) => ({ familyIds: [familyId], ids: { appointmentId } }),
})

/** Takes back a promise that one wrote oneself within a day and nobody has touched; its log row stays. */
export const takeBackPromise = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id, promiseId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { promiseId }) {
    if ((await takeBackAgreed(tx, promiseId)) === 0) throw tooLate
    return {}
  },
  audit: ({ familyId, promiseId }) => ({ familyIds: [familyId], ids: { promiseId } }),
})
