import { z } from 'zod'
import { addDays, dayOfWeek, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import type { Tx } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  moveDemand,
  newDemand,
  removeDemand,
  triedDemand,
  tryDemand,
  type NewDemand,
} from './calendar-contract.ts'
import { readFacts, type ReadFacts } from './calendar-facts-queries.ts'
import { situationOf, toldEntries } from './calendar-rules.ts'
import { findAnyDemand, findDemand, insertDemand, moveOccurrence, setRemoved } from './demand-queries.ts'
import { demandFields, demandReasons, whyNotDemand } from './demand-rules.ts'
import { comparison, draftDemand, wishOf } from './draft-rules.ts'
import { answerLoad, daysOf, isRule } from './recurrence.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)
const others = new Refusal(
  'denied',
  'other-department',
  'Det hører til en anden afdeling. Foreslå den at flytte det.',
)

async function check(tx: Tx, demand: NewDemand, facts: ReadFacts): Promise<void> {
  const { what, place, law, sanction } = demand
  const hard = await findHardFields(tx, { what, place, law, sanction })
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
  const family = facts.people
  const why = whyNotDemand(demand, { family, isRule })
  if (why) throw new Refusal('invalid', why, demandReasons[why], { [demandFields[why]]: demandReasons[why] })
}

/** What a demand would do to the family, before it is saved: nothing is written (ux.md T08; R-COO-06). */
export const tryOut = operation({
  kind: 'read',
  purpose,
  input: tryDemand,
  output: triedDemand,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { weeks, ...demand }) {
    const from = addDays(demand.on, 1 - dayOfWeek(demand.on))
    const facts = await readFacts(context, demand.familyId, { from, weeks })
    await check(context.tx, demand, facts)
    const department = context.actor.departments[0] ?? ''
    const before = situationOf(facts, { from, weeks })
    const wish = wishOf(demand, department, { today: today(context.now), from, weeks })
    const now = answerLoad({ ...before, wishes: [wish] })
    const draft = demand.partOf === null ? [draftDemand(demand, department)] : []
    const after = answerLoad({ ...before, demands: [...before.demands, ...draft] })
    const proposal = now.proposals.find(({ moves }) => moves === null)
    return {
      ...comparison(now, after, demand.personIds),
      proposal: found(proposal, 'Forslaget'),
      entries: toldEntries(facts, (thing) => daysOf(thing, from, addDays(from, weeks * 7 - 1))),
    }
  },
  audit: ({ familyId, personIds }, { collisions }) => ({
    familyIds: [familyId],
    personIds,
    counts: { collisions: collisions.length },
  }),
})

/** Asks something of members of the family, for the reader's own department; a collision warns and forbids nothing. */
export const add = operation({
  kind: 'write',
  purpose,
  input: newDemand,
  output: z.object({ demandId: id, version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, demand) {
    await check(context.tx, demand, await readFacts(context, demand.familyId, { from: demand.on, weeks: 1 }))
    return insertDemand(context, demand)
  },
  audit: ({ familyId, personIds, kind, nature }, { demandId }) => ({
    familyIds: [familyId],
    personIds,
    ids: { demandId },
    codes: { kind, nature },
  }),
})

/** Moves one day of the own department's demand to another time; of a repeated one, that day alone. */
export const move = operation({
  kind: 'write',
  purpose,
  input: moveDemand,
  output: z.object({ demandId: id, version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, demandId, version, occurrenceOn, on, at }) {
    const demand = found(await findDemand(context.tx, familyId, demandId), 'Det')
    if (!context.actor.departments.includes(demand.department)) throw others
    if (daysOf(demand, occurrenceOn, occurrenceOn).length === 0) throw changed
    const moved = await moveOccurrence(context, demand, { version, occurrenceOn, on, at, partOf: null })
    if (!moved) throw changed
    return moved
  },
  audit: ({ familyId }, { demandId }) => ({ familyIds: [familyId], ids: { demandId } }),
})

/** Takes the own department's demand off the family, or puts it back. */
export const remove = operation({
  kind: 'write',
  purpose,
  input: removeDemand,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId, demandId, version, removed }) {
    const demand = found(await findAnyDemand(tx, familyId, demandId), 'Det')
    if (!actor.departments.includes(demand.department)) throw others
    if ((await setRemoved(tx, { demandId, version, at: removed ? now : null })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, demandId, removed }) => ({
    familyIds: [familyId],
    ids: { demandId },
    codes: { removed: removed ? 'yes' : 'no' },
  }),
})
