import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import type { Tx } from '#core/context.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  hold as holdInput,
  overdueFollowUps,
  setRemoved,
  setRhythm as setRhythmInput,
  shownFollowUp,
} from './contract.ts'
import {
  findHeld,
  getAround,
  insertHeld,
  listHeld,
  listOverdue,
  saveRhythm,
  updateRemoved,
} from './queries.ts'
import { daysOver, dueOn, holdReasons, whyNotHold, whyNotRemove } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)

async function refuseHard(tx: Tx, texts: Record<string, string | null>): Promise<void> {
  const hard = await findHardFields(tx, texts)
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** When the family is followed up next, by which rhythm, and what was said the times before (R-PLN-06). */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: shownFollowUp,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId }) {
    const { phase, activeOn, enteredOn, close, regular, light, ...around } = await getAround(tx, familyId)
    const daysOf = { close, regular, light }
    const intensity = around.intensity ?? 'regular'
    const held = await listHeld(tx, familyId, actor.staffId)
    const due = dueOn({ phase, activeOn, enteredOn }, held[0] ?? null, daysOf[intensity])
    return {
      intensity,
      because: around.because,
      agreedOn: around.agreedOn,
      rhythmVersion: around.rhythmVersion ?? 0,
      days: daysOf[intensity],
      daysOf,
      dueOn: due,
      daysOver: daysOver(due, today(now)),
      leaderDays: around.leaderDays,
      held,
      people: around.people,
    }
  },
  audit: ({ familyId }, { held }) => ({ familyIds: [familyId], counts: { followUps: held.length } }),
})

/** Notes a follow-up: who was there, each one's own number, what was changed, and when the next is. */
export const hold = operation({
  kind: 'write',
  purpose,
  input: holdInput,
  output: z.object({ followUpId: id, version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { people } = await getAround(context.tx, input.familyId)
    refuseIf(
      whyNotHold(input, { on: today(context.now), people: people.map(({ personId }) => personId) }),
      holdReasons,
      'invalid',
    )
    await refuseHard(context.tx, { changed: input.changed })
    return insertHeld(context, input)
  },
  audit: ({ familyId, withPersons, numbers }, { followUpId }) => ({
    familyIds: [familyId],
    personIds: withPersons,
    ids: { followUpId },
    counts: { numbers: numbers.length },
  }),
})

/** Takes back a follow-up that one noted oneself within a day, or puts it back. */
export const remove = operation({
  kind: 'write',
  purpose,
  input: setRemoved,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, actor, now } = context
    const held = found(await findHeld(tx, input.familyId, input.followUpId), 'Opfølgningen')
    refuseIf(whyNotRemove(held, actor.staffId, now), {
      'not-yours': 'En kollega har noteret den. Spørg kollegaen om at tage den tilbage.',
      'too-late': 'Det kan ikke fortrydes mere: det er over et døgn siden.',
    })
    if ((await updateRemoved(context, input)) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, followUpId, removed }) => ({
    familyIds: [familyId],
    ids: { followUpId },
    codes: { removed: removed ? 'yes' : 'no' },
  }),
})

/** How close the work is, agreed with the family, and why: it sets how often, and says nothing about anybody. */
export const setRhythm = operation({
  kind: 'write',
  purpose,
  input: setRhythmInput,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    await refuseHard(context.tx, { because: input.because })
    if ((await saveRhythm(context, { ...input, on: today(context.now) })) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, intensity }) => ({ familyIds: [familyId], codes: { intensity } }),
})

/** Follow-ups that are over by more days than the municipality has set, of the families that I answer for: dates only. */
export const overdue = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: overdueFollowUps,
  opens: nothing,
  allow: hasRole('leader'),
  run: ({ tx }) => listOverdue(tx),
  audit: (_, families) => ({
    familyIds: families.map(({ familyId }) => familyId),
    counts: { families: families.length },
  }),
})
