import { z } from 'zod'
import { addDays, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import type { Tx } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { readFacts } from './calendar-facts-queries.ts'
import { findDemand, moveOccurrence } from './demand-queries.ts'
import { answerHold, askToHold, listedRequest, withdrawHold } from './request-contract.ts'
import { insertRequest, listFamilyRequests, saveAnswer, setWithdrawn } from './request-queries.ts'
import { answerReasons, askReasons, whyNotAnswer, whyNotAsk } from './request-rules.ts'
import { daysOf } from './recurrence.ts'

const purpose = 'SAGSBEHANDLING'
const of = { opens: theFamily, allow: onTheTeam, purpose } as const
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)

async function refuseHard(tx: Tx, reason: string | null): Promise<void> {
  const hard = await findHardFields(tx, { reason })
  if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
}

/** Asks another department to hold back, move or merge; somebody from there who works with the family answers (R-COO-02). */
export const ask = operation({
  ...of,
  kind: 'write',
  input: askToHold,
  output: z.object({ requestId: id, version: z.int() }),
  async run(context, { department, answerBy, ...asked }) {
    const now = today(context.now)
    const facts = await readFacts(context, asked.familyId, {
      from: asked.occurrenceOn ?? asked.fromOn ?? now,
      weeks: 1,
    })
    const onTeam = facts.departments.filter((one) => one.onTeam).map(({ code }) => code)
    const why = whyNotAsk(
      { ...asked, department, answerBy },
      { myDepartments: context.actor.departments, onTeam, today: now },
    )
    refuseIf(why, askReasons, 'invalid')
    await refuseHard(context.tx, asked.reason)
    const family = facts.people
    if (asked.personIds.some((person) => !family.includes(person))) found(null, 'Personen')
    const thing =
      asked.demandId === null ? null : facts.things.find(({ id: key }) => key === `d:${asked.demandId}`)
    if (thing === null)
      return insertRequest(context, { ...asked, duty: false, askedDepartment: department, answerBy })
    const demand = found(thing, 'Det')
    if (demand.department !== department) throw changed
    if (asked.occurrenceOn !== null && daysOf(demand, asked.occurrenceOn, asked.occurrenceOn).length === 0)
      throw changed
    const duty = demand.nature === 'duty'
    return insertRequest(context, {
      ...asked,
      personIds: [...demand.persons],
      duty,
      askedDepartment: department,
      answerBy,
    })
  },
  audit: ({ familyId, kind, department }, { requestId }) => ({
    familyIds: [familyId],
    ids: { requestId },
    codes: { kind, department },
  }),
})

/**
 * The department's own decision on a request, with its reason; a yes to another time moves the demand at once. Nobody else
 * can decide, least of all on a duty under the law.
 */
export const answer = operation({
  ...of,
  kind: 'write',
  input: answerHold,
  output: z.object({ version: z.int() }),
  async run(context, { familyId, requestId, version, answer: given, reason }) {
    const request = found(
      (await listFamilyRequests(context.tx, familyId)).find((one) => one.requestId === requestId),
      'Anmodningen',
    )
    const demand = request.demandId === null ? null : await findDemand(context.tx, familyId, request.demandId)
    const duty = request.duty || demand?.nature === 'duty'
    const why = whyNotAnswer({ answer: given, reason }, { ...request, duty }, context.actor.departments)
    refuseIf(
      why,
      answerReasons,
      why === 'other-department' ? 'denied' : why === 'no-reason' ? 'invalid' : 'conflict',
    )
    await refuseHard(context.tx, reason)
    if (!(await saveAnswer(context, { requestId, version, answer: given, reason }))) throw changed
    if (given === 'yes' && request.kind !== 'pause' && request.occurrenceOn !== null) {
      const owned = found(demand, 'Det')
      const host = request.joinKey === null ? null : await hostOf(context, familyId, request.joinKey)
      const moved = await moveOccurrence(context, owned, {
        version: owned.version,
        occurrenceOn: request.occurrenceOn,
        on: host?.on ?? request.toOn ?? owned.on,
        at: host ? host.at : request.toTime,
        partOf: request.joinKey,
      })
      if (!moved) throw changed
    }
    return { version: version + 1 }
  },
  audit: ({ familyId, requestId, answer: given }) => ({
    familyIds: [familyId],
    ids: { requestId },
    codes: { answer: given },
  }),
})

/** The meeting that something is to be part of, on the day that the key names. */
async function hostOf(context: Parameters<typeof readFacts>[0], familyId: string, key: string) {
  const split = key.lastIndexOf('@')
  const on = key.slice(split + 1)
  const facts = await readFacts(context, familyId, { from: addDays(on, -1), weeks: 1 })
  const { at } = found(
    facts.things.find(({ id: host }) => host === key.slice(0, split)),
    'Mødet, det skulle samles med,',
  )
  return { on, at }
}

/** Takes back a request that nobody has answered. */
export const withdraw = operation({
  ...of,
  kind: 'write',
  input: withdrawHold,
  output: z.object({}),
  async run(context, { requestId, version }) {
    if ((await setWithdrawn(context, requestId, version)) === 0) throw changed
    return {}
  },
  audit: ({ familyId, requestId }) => ({ familyIds: [familyId], ids: { requestId } }),
})

/** The family's requests between departments, the newest first: who asked whom for what, by when, and what was decided. */
export const list = operation({
  ...of,
  kind: 'read',
  input: z.object({ familyId: id }),
  output: z.array(listedRequest),
  async run({ tx, actor }, { familyId }) {
    const rows = await listFamilyRequests(tx, familyId)
    return rows.map(({ askedById, joinKey: _j, withdrawnAt: _w, ...row }) => ({
      ...row,
      askedByMe: askedById === actor.staffId,
      forMe: actor.departments.includes(row.department),
    }))
  },
  audit: ({ familyId }, requests) => ({ familyIds: [familyId], counts: { requests: requests.length } }),
})
