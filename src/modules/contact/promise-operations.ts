import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { findPerson } from './contact-queries.ts'
import { breakPromise, keepPromise, listedPromise, makePromise, movePromise, onePromise } from './contract.ts'
import {
  findPromise,
  insertPromise,
  listPromises,
  updateBroken,
  updateDue,
  updateKept,
} from './promise-queries.ts'
import { isInFuture, notAfter, whyNotDue, whyNotKeep } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const newVersion = z.object({ version: z.int() })
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret løftet imens. Se det nye, og prøv igen.',
)
const passed = { 'day-has-passed': 'Datoen er gået. Vælg i dag eller senere.' }
const inTheFuture = { 'in-the-future': 'Det er ikke sket endnu. Vælg nu eller før.' }
const reasons = {
  'already-kept': 'Løftet er holdt.',
  'already-broken': 'Det er noteret, at løftet ikke kunne holdes. Fortryd det først.',
  'before-it-was-given': 'Det var før, løftet blev givet. Se tidspunktet efter.',
}

/** Writes down what was promised to the family, with the day it is due (report 8.2.2: an unkept promise is a breach of trust). */
export const make = operation({
  kind: 'write',
  purpose,
  input: makePromise,
  output: z.object({ promiseId: id, version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const promisedAt = new Date(input.promisedAt)
    refuseIf(isInFuture(promisedAt, context.now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotDue(input.dueOn, promisedAt), passed, 'invalid')
    const hard = await findHardFields(context.tx, { words: input.words })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    if (input.toPerson !== null)
      found(await findPerson(context.tx, input.familyId, input.toPerson), 'Personen')
    return insertPromise(context, {
      ...input,
      promisedAt: notAfter(promisedAt, context.now),
      fromContact: null,
    })
  },
  audit: ({ familyId, toPerson }, { promiseId }) => ({
    familyIds: [familyId],
    personIds: toPerson === null ? [] : [toPerson],
    ids: { promiseId },
  }),
})

/** Notes that a promise is kept. Anyone on the team may: the family sees one municipality. */
export const keep = operation({
  kind: 'write',
  purpose,
  input: keepPromise,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, promiseId, version, keptAt }) {
    const promise = found(await findPromise(tx, familyId, promiseId), 'Løftet')
    const at = new Date(keptAt)
    refuseIf(isInFuture(at, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotKeep(promise, at), reasons)
    if ((await updateKept(tx, { promiseId, version, keptAt: notAfter(at, now) })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, promiseId }) => ({ familyIds: [familyId], ids: { promiseId } }),
})

/** A promise could not be kept, and the family has been told so: that it is said is what keeps the trust (report 8.2.2). */
export const tellBroken = operation({
  kind: 'write',
  purpose,
  input: breakPromise,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, promiseId, version, brokenAt }) {
    const promise = found(await findPromise(tx, familyId, promiseId), 'Løftet')
    const at = new Date(brokenAt)
    refuseIf(isInFuture(at, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotKeep(promise, at), reasons)
    if ((await updateBroken(tx, { promiseId, version, brokenAt: notAfter(at, now) })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, promiseId }) => ({ familyIds: [familyId], ids: { promiseId } }),
})

/** Undoes a keeping, or that it could not be kept: the promise is open again. */
export const reopen = operation({
  kind: 'write',
  purpose,
  input: onePromise,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId, promiseId, version }) {
    found(await findPromise(tx, familyId, promiseId), 'Løftet')
    if ((await updateKept(tx, { promiseId, version, keptAt: null })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, promiseId }) => ({ familyIds: [familyId], ids: { promiseId } }),
})

/** Moves the day of a promise, with the family told; how often it has been moved is kept. */
export const moveAndTell = operation({
  kind: 'write',
  purpose,
  input: movePromise,
  output: newVersion,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, promiseId, version, dueOn, movedAt }) {
    const promise = found(await findPromise(tx, familyId, promiseId), 'Løftet')
    const at = movedAt ? new Date(movedAt) : now
    refuseIf(
      promise.keptAt !== null ? 'already-kept' : promise.brokenAt !== null ? 'already-broken' : null,
      reasons,
    )
    refuseIf(isInFuture(at, now) ? 'in-the-future' : null, inTheFuture, 'invalid')
    refuseIf(whyNotDue(dueOn, at), passed, 'invalid')
    if ((await updateDue(tx, { promiseId, version, dueOn })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, promiseId }) => ({ familyIds: [familyId], ids: { promiseId } }),
})

/** What we have promised the family: open promises first, the soonest on top. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: z.array(listedPromise),
  opens: theFamily,
  allow: onTheTeam,
  run: ({ tx }, { familyId }) => listPromises(tx, familyId),
  audit: (_, promises) => ({ counts: { promises: promises.length } }),
})
