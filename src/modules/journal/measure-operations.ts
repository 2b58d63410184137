import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { takeBack } from '#core/take-back.ts'
import { measureList, recordMeasure, settleMeasure } from './measure-contract.ts'
import { findMeasure, insertMeasure, listMeasures, updateMeasure } from './measure-queries.ts'
import {
  measureFields,
  measureReasons,
  whyNotCourse,
  whyNotRecord,
  type WhyNotMeasure,
} from './measure-rules.ts'
import { findPersonOf } from './note-queries.ts'
import { listHiddenRows } from './readers-queries.ts'

const purpose = 'SAGSBEHANDLING'

/** Records support that the writer's department has started, with its section of law (R-ASM-01 part 3). */
export const recordAMeasure = operation({
  kind: 'write',
  purpose,
  input: recordMeasure,
  output: z.object({ measureId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, measure) {
    const { tx, actor, now } = context
    if (measure.personId !== null)
      found(await findPersonOf(tx, measure.familyId, measure.personId), 'Personen')
    refuse(whyNotRecord(measure, today(now)))
    return insertMeasure(context, { ...measure, department: found(actor.departments[0], 'Din afdeling') })
  },
  audit: ({ familyId, personId, class: content }, { measureId }) => ({
    familyIds: [familyId],
    ...(personId ? { personIds: [personId] } : {}),
    ids: { measureId },
    codes: { class: content },
  }),
})

/** Says how a measure of the writer's own department ended and whether it helped. */
export const settle = operation({
  kind: 'write',
  purpose,
  input: settleMeasure,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, input) {
    const measure = found(await findMeasure(tx, input.familyId, input.measureId), 'Støtten')
    if (!actor.departments.includes(measure.department)) {
      throw new Refusal(
        'denied',
        'not-ours',
        'Støtten hører til en anden afdeling. Bed dem skrive, hvordan den gik.',
      )
    }
    refuse(whyNotCourse({ ...input, startedOn: measure.startedOn }, today(now)))
    if ((await updateMeasure(tx, input)) === 0) {
      throw new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
    }
    return { version: input.version + 1 }
  },
  audit: ({ familyId, measureId, helped }) => ({
    familyIds: [familyId],
    ids: { measureId },
    codes: helped ? { helped } : {},
  }),
})

/** Takes back a measure that one wrote oneself within a day and nobody has changed. */
export const takeBackMeasure = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, measureId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { measureId }) {
    await takeBack(tx, measureId)
    return {}
  },
  audit: ({ familyId, measureId }) => ({ familyIds: [familyId], ids: { measureId } }),
})

/** What has been tried, as far as the reader may see it. */
export const measures = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: measureList,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, { familyId }) {
    const rows = await listMeasures(tx, familyId)
    return {
      measures: rows.map((row) => ({ ...row, ours: actor.departments.includes(row.department) })),
      hidden: await listHiddenRows(tx, 'measure'),
    }
  },
  audit: ({ familyId }, { measures: rows }) => ({ familyIds: [familyId], counts: { measures: rows.length } }),
})

function refuse(why: WhyNotMeasure | null): void {
  if (why)
    throw new Refusal('invalid', why, measureReasons[why], { [measureFields[why]]: measureReasons[why] })
}
