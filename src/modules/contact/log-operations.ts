import { hoursLater } from '#core/clock.ts'
import type { Context } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findAppointment, insertAppointment, updateState } from './appointment-queries.ts'
import { findPerson, getOpeningHours, insertContact, lockContacts, refreshState } from './contact-queries.ts'
import { noDetails } from '#modules/family/reach-contract.ts'
import { logContact, loggedContact, type LogContact } from './contract.ts'
import { insertPromise } from './promise-queries.ts'
import {
  couldBeIt,
  daysOfTries,
  isInFuture,
  notAfter,
  settledBy,
  wasOutsideHours,
  whyNotDetails,
  whyNotDue,
  whyNotPlan,
} from './rules.ts'
import { getWindowHours, insertWindow, tellWindow } from './window-queries.ts'

type Heard = { input: LogContact; contactId: string; happenedAt: Date }

/** The appointment that the contact was, if it still stands as planned; a colleague may have settled it meanwhile. */
async function settleTheAppointment({ tx }: Context, { input, contactId, happenedAt }: Heard): Promise<void> {
  const appointment = input.appointmentId
    ? await findAppointment(tx, input.familyId, input.appointmentId)
    : undefined
  if (
    !input.appointmentId ||
    appointment?.state !== 'planned' ||
    !couldBeIt(new Date(appointment.startsAt), happenedAt)
  )
    return
  await updateState(tx, {
    appointmentId: input.appointmentId,
    version: appointment.version,
    state: settledBy(input.kind),
    contactId,
  })
}

/** What was agreed in the contact: the next time, a promise, a window that opened. */
async function keepWhatWasAgreed(context: Context, { input, contactId, happenedAt }: Heard) {
  const { familyId, personId, next, promise, window } = input
  const appointment = next
    ? await insertAppointment(context, {
        ...next,
        familyId,
        personId,
        staffId: context.actor.staffId,
        madeAt: happenedAt,
        fromContact: contactId,
      })
    : null
  const promised = promise
    ? await insertPromise(context, {
        ...promise,
        familyId,
        toPerson: personId,
        promisedAt: happenedAt,
        fromContact: contactId,
      })
    : null
  if (!window || personId === null)
    return {
      appointmentId: appointment?.appointmentId ?? null,
      promiseId: promised?.promiseId ?? null,
      windowId: null,
    }
  const { windowHours } = await getWindowHours(context.tx)
  const opening = {
    familyId,
    personId,
    words: window.words,
    wish: window.wish ?? null,
    openedAt: happenedAt,
    offerBy: hoursLater(happenedAt, windowHours),
  }
  const { windowId } = await insertWindow(context, { ...opening, fromContact: contactId })
  await tellWindow(context, windowId)
  return {
    appointmentId: appointment?.appointmentId ?? null,
    promiseId: promised?.promiseId ?? null,
    windowId,
  }
}

/** Refuses what cannot have been: a contact to come, a day gone by, a window without a person, a word that frightens. */
async function checkContact({ tx, now }: Context, input: LogContact): Promise<void> {
  const happened = new Date(input.happenedAt)
  const { next, promise, window, words, familyVisible } = input
  refuseIf(
    isInFuture(happened, now) ? 'in-the-future' : null,
    { 'in-the-future': 'Det er ikke sket endnu. Vælg nu eller før.' },
    'invalid',
  )
  refuseIf(
    window && input.personId === null ? 'whose-window' : null,
    { 'whose-window': 'Vælg, hvem der sagde det. Så kan vinduet åbnes.' },
    'invalid',
  )
  refuseIf(
    (next && whyNotPlan(new Date(next.startsAt), happened)) ?? null,
    { 'day-has-passed': 'Datoen for næste aftale er gået. Vælg i dag eller senere.' },
    'invalid',
  )
  refuseIf(
    (promise && whyNotDue(promise.dueOn, happened)) ?? null,
    { 'day-has-passed': 'Datoen for løftet er gået. Vælg i dag eller senere.' },
    'invalid',
  )
  refuseIf(
    (input.details && whyNotDetails(input.kind, input.details)) ?? null,
    {
      'was-reached': 'I fik fat i dem. Vælg „Nej tak lige nu“, eller lad svaret stå tomt.',
      'which-language': 'Vælg, hvilket sprog tolken talte.',
    },
    'invalid',
  )
  const hard = await findHardFields(tx, {
    'details.toldWords': input.details?.toldWords,
    words: familyVisible ? words : null,
    'next.what': next?.what,
    'next.place': next?.place,
    'promise.words': promise?.words,
  })
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/**
 * Logs a contact with what was agreed in it, in one go: a try counts as well (R-TRU-02, report 7.2.1). Contacts outside
 * ordinary hours are marked (R-TRU-03).
 */
export const log = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: logContact,
  output: loggedContact,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, now } = context
    await checkContact(context, input)
    if (input.personId !== null) found(await findPerson(tx, input.familyId, input.personId), 'Personen')
    const happenedAt = notAfter(new Date(input.happenedAt), now)
    await lockContacts(tx, input.familyId)
    const { openingHours } = await getOpeningHours(tx)
    const outsideHours = wasOutsideHours(happenedAt, openingHours, input.outsideHours)
    const contact = await insertContact(context, {
      ...input,
      details: input.details ?? noDetails,
      happenedAt,
      outsideHours,
      words: input.words || null,
    })
    const heard = { input, contactId: contact.contactId, happenedAt }
    await settleTheAppointment(context, heard)
    const agreed = await keepWhatWasAgreed(context, heard)
    const state = await refreshState(context, input.familyId)
    return {
      ...contact,
      ...agreed,
      outsideHours,
      triesSince: state.triesSince,
      daysOfTries: triedDays(state),
    }
  },
  audit: ({ familyId, personId, kind }, { contactId, appointmentId, windowId, promiseId, triesSince }) => ({
    familyIds: [familyId],
    personIds: personId === null ? [] : [personId],
    ids: present({ contactId, appointmentId, windowId, promiseId }),
    codes: { kind },
    counts: { triesSince },
  }),
})

function triedDays({
  firstTryAt,
  lastTryAt,
}: {
  firstTryAt: string | null
  lastTryAt: string | null
}): number {
  return firstTryAt === null || lastTryAt === null
    ? 0
    : daysOfTries(new Date(firstTryAt), new Date(lastTryAt))
}

function present(ids: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}
