import { z } from 'zod'
import { hoursLater } from '#core/clock.ts'
import { age, today } from '#core/day.ts'
import { id, instant } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findPerson } from './contact-queries.ts'
import { actOnWindow, closeWindow, giveWindow, listedWindow, openWindow, takeWindow } from './contract.ts'
import { isInFuture, notAfter, whyNotAct, whyNotClose } from './rules.ts'
import {
  findWindow,
  getWindowHours,
  insertWindow,
  listWindows,
  tellWindow,
  updateAction,
  updateClosed,
  updateResponsible,
} from './window-queries.ts'

const purpose = 'SAGSBEHANDLING'
const newVersion = z.object({ version: z.int() })
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega er lige kommet først. Se, hvem der har den nu.',
)
const inTheFuture = { 'in-the-future': 'Det er ikke sket endnu. Vælg nu eller før.' }
const reasons = {
  closed: 'Vinduet er lukket. Døren er stadig åben: åbn et nyt, når I hører et nyt signal.',
  'already-acted': 'Der er allerede gjort noget, så uret er stoppet. Log det næste som en kontakt.',
  'before-it-opened': 'Det var før, vinduet åbnede. Se tidspunktet efter.',
  'nothing-done': 'Skriv først, hvad I gjorde. Så kan andre lære af det.',
}

/**
 * Opens a motivation window from the person's own words: within the municipality's hours (real hours, also when the clock
 * changes) somebody makes a concrete offer (report 6.1; R-SPD-01). The opener is responsible until a colleague takes it.
 */
export const open = operation({
  kind: 'write',
  purpose,
  input: openWindow,
  output: z.object({ windowId: id, version: z.int(), offerBy: instant, told: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, now } = context
    const said = input.openedAt ? new Date(input.openedAt) : now
    refuseIf(isInFuture(said, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    found(await findPerson(tx, input.familyId, input.personId), 'Personen')
    const openedAt = notAfter(said, now)
    const offerBy = hoursLater(openedAt, (await getWindowHours(tx)).windowHours)
    const opened = await insertWindow(context, {
      ...input,
      wish: input.wish || null,
      openedAt,
      offerBy,
      fromContact: null,
    })
    return { ...opened, offerBy: offerBy.toISOString(), told: await tellWindow(context, opened.windowId) }
  },
  audit: ({ familyId, personId }, { windowId, told }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { windowId },
    counts: { told },
  }),
})

/** "Jeg tager den": the actor is responsible now. */
export const take = operation({
  kind: 'write',
  purpose,
  input: takeWindow,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, { familyId, windowId, version }) {
    const window = found(await findWindow(tx, familyId, windowId), 'Vinduet')
    refuseIf(window.closedAt === null ? null : 'closed', reasons)
    if ((await updateResponsible(tx, { windowId, version, staffId: actor.staffId })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, windowId }) => ({ familyIds: [familyId], ids: { windowId } }),
})

/** Gives the responsibility to a colleague on the family's team. */
export const give = operation({
  kind: 'write',
  purpose,
  input: giveWindow,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId, windowId, version, staffId }) {
    const window = found(await findWindow(tx, familyId, windowId), 'Vinduet')
    refuseIf(window.closedAt === null ? null : 'closed', reasons)
    const given = await updateResponsible(tx, { windowId, version, staffId })
    if (given === 0)
      throw new Refusal(
        'conflict',
        'not-given',
        'Kollegaen er ikke på familiens team, eller en anden har taget den imens. Se efter, og prøv igen.',
      )
    return { version: version + 1 }
  },
  audit: ({ familyId, windowId, staffId }) => ({ familyIds: [familyId], ids: { windowId, staffId } }),
})

/** The first concrete action: the clock stops (7.10, window to first action). */
export const act = operation({
  kind: 'write',
  purpose,
  input: actOnWindow,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, windowId, version, what, actedAt }) {
    const at = new Date(actedAt)
    const window = found(await findWindow(tx, familyId, windowId), 'Vinduet')
    refuseIf(isInFuture(at, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotAct(window, at), reasons)
    if ((await updateAction(tx, { windowId, version, what, actedAt: notAfter(at, now) })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, windowId }) => ({ familyIds: [familyId], ids: { windowId } }),
})

/** Closes a window: grasped, or closed for now with what was learnt. The door stays open either way (ux.md 2.9). */
export const close = operation({
  kind: 'write',
  purpose,
  input: closeWindow,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, windowId, version, outcome, lesson, closedAt }) {
    const at = closedAt ? new Date(closedAt) : now
    const window = found(await findWindow(tx, familyId, windowId), 'Vinduet')
    refuseIf(isInFuture(at, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotClose(window, outcome, at), reasons)
    if (
      (await updateClosed(tx, {
        windowId,
        version,
        outcome,
        lesson: lesson || null,
        closedAt: notAfter(at, now),
      })) === 0
    )
      throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, windowId, outcome }) => ({
    familyIds: [familyId],
    ids: { windowId },
    codes: { outcome },
  }),
})

/** The family's windows, open ones first. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(listedWindow),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId }) {
    const rows = await listWindows(tx, familyId)
    return rows.map(({ birthDate, ...window }) => ({ ...window, age: age(birthDate, today(now)) }))
  },
  audit: (_, windows) => ({ counts: { windows: windows.length } }),
})
