import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import type { Tx } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  areOfFamily,
  closeAcuteProblem,
  insertAcute,
  insertOwnLife,
  replaceLimit,
  saveTravel,
  setOwnLifeRemoved,
} from './around-queries.ts'
import {
  addOwnLife,
  closeAcute,
  noteAcute,
  removeOwnLife,
  setLimit as limitShape,
  setTravel,
} from './calendar-contract.ts'
import { isRule } from './recurrence.ts'

const purpose = 'SAGSBEHANDLING'
const of = { opens: theFamily, allow: onTheTeam, purpose, kind: 'write' } as const

async function refuseHard(tx: Tx, texts: Record<string, string | null>): Promise<void> {
  const hard = await findHardFields(tx, texts)
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** What a person has said about how much, and when: the limit that load is held against. The words are theirs and not tested. */
export const agreeLimit = operation({
  ...of,
  input: limitShape,
  output: z.object({}),
  async run(context, limit) {
    found((await areOfFamily(context.tx, limit.familyId, [limit.personId])) || null, 'Personen')
    if (limit.notBefore !== null && limit.notAfter !== null && limit.notAfter <= limit.notBefore)
      throw new Refusal('invalid', 'backwards', 'Det sidste klokkeslæt ligger før det første.', {
        notAfter: 'Det sidste klokkeslæt ligger før det første.',
      })
    await replaceLimit(context, limit, today(context.now))
    return {}
  },
  audit: ({ familyId, personId }) => ({ familyIds: [familyId], personIds: [personId] }),
})

/** The family's own life: work, nights, what they look forward to. Demands must fit around it. */
export const addLife = operation({
  ...of,
  input: addOwnLife,
  output: z.object({ ownLifeIds: z.array(id) }),
  async run(context, { personIds, ...life }) {
    found((await areOfFamily(context.tx, life.familyId, personIds)) || null, 'Personen')
    await refuseHard(context.tx, { what: life.what })
    const missing = life.at !== null && life.minutes === 0
    if (missing)
      throw new Refusal('invalid', 'no-duration', 'Skriv, hvor mange minutter det varer.', {
        minutes: 'Skriv, hvor mange minutter det varer.',
      })
    if (life.repeat !== null && !isRule(life.repeat))
      throw new Refusal('invalid', 'not-a-rule', 'Gentagelsen kan ikke læses. Vælg, hvor ofte det sker.')
    const ownLifeIds: string[] = []
    for (const personId of new Set(personIds))
      ownLifeIds.push((await insertOwnLife(context, { ...life, personId })).ownLifeId)
    return { ownLifeIds }
  },
  audit: ({ familyId, personIds }) => ({ familyIds: [familyId], personIds }),
})

/** Takes a line of the family's own life away, or puts it back. */
export const removeLife = operation({
  ...of,
  input: removeOwnLife,
  output: z.object({}),
  async run({ tx, now }, { familyId, ownLifeId, removed }) {
    const done = await setOwnLifeRemoved(tx, familyId, { ownLifeId, at: removed ? now : null })
    found(done > 0 || null, 'Det')
    return {}
  },
  audit: ({ familyId, ownLifeId }) => ({ familyIds: [familyId], ids: { ownLifeId } }),
})

/** Something acute is open until a day: duties of a parent are held against it (practical and acute help comes first). */
export const openAcute = operation({
  ...of,
  input: noteAcute,
  output: z.object({ acuteId: id }),
  async run(context, acute) {
    const fromOn = today(context.now)
    if (acute.personId !== null)
      found((await areOfFamily(context.tx, acute.familyId, [acute.personId])) || null, 'Personen')
    await refuseHard(context.tx, { what: acute.what })
    if (acute.untilOn < fromOn)
      throw new Refusal('invalid', 'day-has-passed', 'Datoen er gået. Vælg i dag eller senere.', {
        untilOn: 'Datoen er gået. Vælg i dag eller senere.',
      })
    return insertAcute(context, { ...acute, fromOn, about: null })
  },
  audit: ({ familyId }, { acuteId }) => ({ familyIds: [familyId], ids: { acuteId } }),
})

/** The acute problem is over. */
export const endAcute = operation({
  ...of,
  input: closeAcute,
  output: z.object({}),
  async run({ tx, now }, { familyId, acuteId }) {
    found((await closeAcuteProblem(tx, familyId, acuteId, now)) > 0 || null, 'Det akutte')
    return {}
  },
  audit: ({ familyId, acuteId }) => ({ familyIds: [familyId], ids: { acuteId } }),
})

/** How long the way takes between two places, the way this family goes. */
export const noteTravel = operation({
  ...of,
  input: setTravel,
  output: z.object({}),
  async run(context, travel) {
    await saveTravel(context, travel)
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})
