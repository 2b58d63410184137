import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { takeBack, tooLate } from '#core/take-back.ts'
import { takeBackAgreed } from './contact-queries.ts'
import { newestStep, windowSteps } from './rules.ts'
import { findWindow } from './window-queries.ts'

/**
 * Takes back an appointment that one wrote oneself within a day and nobody has touched; its log row stays. One that came
 * from moving another lets the other stand as planned again.
 */
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

/**
 * Takes back a step of a window, if it is its newest, one's own and within a day: opening it, its first action (the clock
 * runs again) or closing it. The step is named, so that a second tap does not take back the one before it.
 */
export const takeBackWindow = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id, windowId: id, step: z.enum(windowSteps) }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId, windowId, step }) {
    const window = await findWindow(tx, familyId, windowId)
    if (!window || newestStep(window) !== step) throw tooLate
    await takeBack(tx, windowId)
    return {}
  },
  audit: ({ familyId, windowId }) => ({ familyIds: [familyId], ids: { windowId } }),
})
