import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { takeBack } from '#core/take-back.ts'
import { getReaderFacts, listHiddenRows } from '#modules/journal/readers-queries.ts'
import { readersByClass } from '#modules/journal/readers-rules.ts'
import {
  assessmentHistory,
  assessmentPage,
  changeWith,
  finishAssessment,
  finishPart,
  spendTime,
  startAssessment,
} from './contract.ts'
import { currentDefinition } from './definition-rules.ts'
import { historyOf, pageOf } from './page-rules.ts'
import { readFacts, readPicture, type ReadPicture } from './picture-queries.ts'
import { isTimeStillCounted, whyNotConfirm, whyNotFinish, whyNotStart } from './picture-rules.ts'
import {
  addSeconds,
  findAssessment,
  insertAssessment,
  insertParts,
  listAssessments,
  markFinished,
  updatePart,
  updateWith,
} from './queries.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret det imens. Se det nye, og prøv igen.',
)
const startReasons = {
  no_basis: 'Familien har ikke sagt ja endnu. Notér samtykket under Deling først.',
  under_way: 'Der er allerede et fælles billede i gang. Fortsæt på det.',
  not_taking_part: 'En af dem, du valgte, er ikke med i forløbet. Vælg igen.',
} as const
const finishReasons = {
  inputs_wait: 'Der mangler svar i delen. Svar, eller vælg „Ved vi ikke endnu“.',
  parts_open: 'Der er dele, I ikke er færdige med. Gør dem færdige, eller spring dem over med en grund.',
  finished: 'Billedet er gjort færdigt. Start et nyt, hvis noget har ændret sig.',
} as const

/** Begins a new picture together with somebody of the family; nothing is copied into it (R-ASM-02). */
export const start = operation({
  kind: 'write',
  purpose,
  input: startAssessment,
  output: z.object({ assessmentId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, profile, withPersons }) {
    const { facts, hasBasis } = await readFacts(context, familyId)
    const last = await findAssessment(context.tx, familyId, null)
    const taking = facts.people.filter(({ participates }) => participates).map(({ personId }) => personId)
    const underWay = last !== undefined && last.finishedAt === null
    refuseIf(whyNotStart({ hasBasis, underWay, taking, withPersons }), startReasons)
    const { assessmentId } = await insertAssessment(context, {
      familyId,
      profile,
      definition: currentDefinition.id,
      withPersons,
    })
    await insertParts(
      context,
      familyId,
      assessmentId,
      currentDefinition.parts.map(({ code }) => code),
    )
    return { assessmentId }
  },
  audit: ({ familyId, profile, withPersons }, { assessmentId }) => ({
    familyIds: [familyId],
    personIds: withPersons,
    ids: { assessmentId },
    codes: { profile },
  }),
})

/** The shared picture as this reader sees it (ux.md 2.5): fetched live from rows they can see, never copied. */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id, assessmentId: id.optional() }),
  output: assessmentPage,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, assessmentId }) {
    const read = await readPicture(context, familyId, assessmentId ?? null)
    if (assessmentId) found(read.row, 'Billedet')
    const { people, ...readers } = await getReaderFacts(context.tx, familyId)
    const department = found(context.actor.departments[0], 'Din afdeling')
    return {
      ...pageOf(read),
      readers: readersByClass(department, people, readers),
      hidden: await listHiddenRows(context.tx, 'answer'),
    }
  },
  audit: ({ familyId }, { picture }) => ({
    familyIds: [familyId],
    ...(picture
      ? { ids: { assessmentId: picture.assessmentId }, counts: { inputs: picture.inputs.length } }
      : {}),
  }),
})

/** Who of the family the picture is made with. */
export const setWith = operation({
  kind: 'write',
  purpose,
  input: changeWith,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, assessmentId, withPersons, version }) {
    const { facts } = await underWay(context, familyId, assessmentId)
    const taking = facts.people.filter(({ participates }) => participates).map(({ personId }) => personId)
    const why = withPersons.every((personId) => taking.includes(personId)) ? null : 'not_taking_part'
    refuseIf(why, startReasons)
    if ((await updateWith(context.tx, { assessmentId, withPersons, version })) === 0) throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, assessmentId, withPersons }) => ({
    familyIds: [familyId],
    personIds: withPersons,
    ids: { assessmentId },
  }),
})

/** Adds time spent on a part: the light picture must stay light, and whether it does is measured (R-ASM-02). */
export const time = operation({
  kind: 'write',
  purpose,
  input: spendTime,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, assessmentId, part, seconds }) {
    const row = found(await findAssessment(context.tx, familyId, assessmentId), 'Billedet')
    refuseIf(isTimeStillCounted(row.finishedAt, context.now) ? null : 'finished', finishReasons)
    await addSeconds(context.tx, { assessmentId, part, seconds })
    return {}
  },
  audit: ({ familyId, assessmentId, part, seconds }) => ({
    familyIds: [familyId],
    ids: { assessmentId },
    codes: { part },
    counts: { seconds },
  }),
})

/** Checks a part, skips it with a reason (R-ASM-02), or takes it up again. */
export const finishAPart = operation({
  kind: 'write',
  purpose,
  input: finishPart,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, assessmentId, part, status, reason, version }) {
    const { inputs } = await underWay(context, familyId, assessmentId)
    if (status === 'confirmed')
      refuseIf(whyNotConfirm(inputs.filter((input) => input.part === part)), finishReasons)
    if (status === 'skipped' && reason === null) {
      const missing = 'Skriv i få ord, hvorfor I springer delen over.'
      throw new Refusal('invalid', 'no-reason', missing, { reason: missing })
    }
    const stored = status === 'open' ? 'empty' : status
    const why = status === 'skipped' ? reason : null
    if ((await updatePart(context.tx, { assessmentId, part, status: stored, reason: why, version })) === 0)
      throw changed
    return { version: version + 1 }
  },
  audit: ({ familyId, assessmentId, part, status }) => ({
    familyIds: [familyId],
    ids: { assessmentId },
    codes: { part, status },
  }),
})

/** Finishes the picture: from now on it stands as it was answered. */
export const finish = operation({
  kind: 'write',
  purpose,
  input: finishAssessment,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run(context, { familyId, assessmentId, version }) {
    const { row, parts } = await readPicture(context, familyId, assessmentId)
    refuseIf(whyNotFinish(found(row, 'Billedet').finishedAt, parts), finishReasons)
    if ((await markFinished(context, assessmentId, version)) === 0) throw changed
    return {}
  },
  audit: ({ familyId, assessmentId }) => ({ familyIds: [familyId], ids: { assessmentId } }),
})

/** Opens a picture again that one finished oneself within a day, while no new one has been begun. */
export const takeBackFinish = operation({
  kind: 'write',
  purpose,
  input: z.object({ familyId: id, assessmentId: id }),
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, { assessmentId }) {
    await takeBack(tx, assessmentId)
    return {}
  },
  audit: ({ familyId, assessmentId }) => ({ familyIds: [familyId], ids: { assessmentId } }),
})

/** Every picture of the family, with what it took. */
export const history = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: assessmentHistory,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const { facts } = await readFacts(context, familyId)
    return (await listAssessments(context.tx, familyId)).map((row) => historyOf(row, facts.people))
  },
  audit: ({ familyId }, pictures) => ({ familyIds: [familyId], counts: { pictures: pictures.length } }),
})

/** A picture that can still be changed. */
async function underWay(context: Context, familyId: string, assessmentId: string): Promise<ReadPicture> {
  const read = await readPicture(context, familyId, assessmentId)
  refuseIf(found(read.row, 'Billedet').finishedAt === null ? null : 'finished', finishReasons)
  return read
}
