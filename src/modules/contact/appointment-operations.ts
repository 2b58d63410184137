import { z } from 'zod'
import { id } from '#core/fields.ts'
import type { Tx } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findAppointment, insertAppointment, listAppointments, updateState } from './appointment-queries.ts'
import { findPerson } from './contact-queries.ts'
import { listedAppointment, oneAppointment, planAppointment, settleAppointment } from './contract.ts'
import { isInFuture, notAfter, whyNotPlan, whyNotSettle } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret aftalen imens. Se den nye, og prøv igen.',
)
const passed = { 'day-has-passed': 'Datoen er gået. Vælg i dag eller senere.' }
const inTheFuture = { 'in-the-future': 'Det er ikke sket endnu. Vælg nu eller før.' }

/** The family will read what is agreed and where: no word there may frighten (R-STG-01). */
async function checkWords(tx: Tx, texts: { what?: string; place: string | null }): Promise<void> {
  const hard = await findHardFields(tx, texts)
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** Agrees a time with the family or one of them. */
export const plan = operation({
  kind: 'write',
  purpose,
  input: planAppointment,
  output: z.object({ appointmentId: id, version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const madeAt = input.madeAt ? new Date(input.madeAt) : context.now
    refuseIf(isInFuture(madeAt, context.now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotPlan(new Date(input.startsAt), madeAt), passed, 'invalid')
    await checkWords(context.tx, { what: input.what, place: input.place })
    if (input.personId !== null)
      found(await findPerson(context.tx, input.familyId, input.personId), 'Personen')
    return insertAppointment(context, { ...input, madeAt: notAfter(madeAt, context.now), fromContact: null })
  },
  audit: ({ familyId, personId, staffId }, { appointmentId }) => ({
    familyIds: [familyId],
    personIds: personId === null ? [] : [personId],
    ids: { appointmentId, staffId },
  }),
})

/** How an appointment went: held, missed, called off, or moved, which makes the new one as well (R-TRU-02: without blame). */
export const settle = operation({
  kind: 'write',
  purpose,
  input: settleAppointment,
  output: z.object({ version: z.int(), movedTo: id.nullable() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, appointmentId, version, state, movedTo }) {
    const { tx, now } = context
    const appointment = found(await findAppointment(tx, familyId, appointmentId), 'Aftalen')
    refuseIf(whyNotSettle(appointment, { state, hasNewTime: Boolean(movedTo) }, now), {
      'already-settled': 'En kollega har allerede noteret, hvordan det gik.',
      'not-yet': 'Aftalen ligger længere fremme. Flyt den, eller vent til dagen.',
      'no-new-time': 'Vælg den nye dag og det nye tidspunkt.',
    })
    if ((await updateState(tx, { appointmentId, version, state, contactId: null })) === 0) throw changed
    if (state !== 'moved' || !movedTo) return { version: version + 1, movedTo: null }
    await checkWords(tx, { place: movedTo.place })
    const { personId, staffId, what } = appointment
    const moved = await insertAppointment(context, {
      familyId,
      personId,
      staffId,
      what,
      ...movedTo,
      madeAt: now,
      fromContact: null,
    })
    return { version: version + 1, movedTo: moved.appointmentId }
  },
  audit: ({ familyId, appointmentId, state }, { movedTo }) => ({
    familyIds: [familyId],
    ids: { appointmentId, ...(movedTo === null ? {} : { movedTo }) },
    codes: { state },
  }),
})

/** Undoes a settling: the appointment stands as planned again. A moved one keeps its new time; call that off instead. */
export const reopen = operation({
  kind: 'write',
  purpose,
  input: oneAppointment,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId, appointmentId, version }) {
    const { state } = found(await findAppointment(tx, familyId, appointmentId), 'Aftalen')
    refuseIf(state === 'moved' ? 'moved' : null, {
      moved: 'Aftalen er flyttet. Aflys den nye aftale i stedet.',
    })
    if ((await updateState(tx, { appointmentId, version, state: 'planned', contactId: null })) === 0)
      throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, appointmentId }) => ({ familyIds: [familyId], ids: { appointmentId } }),
})

/** The family's appointments, those furthest ahead first. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(listedAppointment),
  opens: theFamily,
  allow: onTheTeam,
  run: ({ tx }, { familyId }) => listAppointments(tx, familyId),
  audit: (_, appointments) => ({ counts: { appointments: appointments.length } }),
})
