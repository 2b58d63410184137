import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { updateAcknowledged, updateDecision } from '#modules/family/handover-queries.ts'
import { getFamily } from '#modules/family/queries.ts'
import { acknowledge, decide, handover, pairView } from './contract.ts'
import { getCeiling, listCases, listChoices, listFamilyLanguages, listTeam } from './queries.ts'
import { daysOver, decideReasons, orderChoices, standingOf, whyNotDecide } from './rules.ts'

type Basis = 'none' | 'consent' | 'ukn_order'
const purpose = 'SAGSBEHANDLING'
const ofFamily = z.object({ familyId: id })
const changed = () =>
  new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')

/** The family's open cases in each department, who has each, and whether it is taken over or followed along (R-PHA-02). */
export const show = operation({
  kind: 'read',
  purpose,
  input: ofFamily,
  output: handover,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId }) {
    const day = today(now)
    const family = found(await getFamily(tx, familyId), 'Familien')
    const rows = await listCases(tx, familyId, { staffId: actor.staffId, today: day })
    const cases = rows.map(({ acknowledgedAt, ...one }) => ({
      ...one,
      daysOver: daysOver(one, day),
      acknowledgedOn: acknowledgedAt && today(new Date(acknowledgedAt)),
    }))
    const team = (await listTeam(tx, familyId)).map(({ staffId, name, department }) => ({
      staffId,
      name,
      department,
    }))
    return { standing: standingOf(family.basis as Basis, cases), cases, team }
  },
  audit: ({ familyId }, { cases }) => ({ familyIds: [familyId], counts: { cases: cases.length } }),
})

/** A case is handed over to somebody on the team, followed along by them, or neither after all. */
export const decideOnCase = operation({
  kind: 'write',
  purpose,
  input: decide,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const { tx, now } = context
    const family = found(await getFamily(tx, input.familyId), 'Familien')
    const team = (await listTeam(tx, input.familyId)).map(({ staffId }) => staffId)
    refuseIf(whyNotDecide(input, { basis: family.basis as Basis, team }), decideReasons)
    if ((await updateDecision(context, { ...input, on: today(now) })) === 0) throw changed()
    return { version: input.version + 1 }
  },
  audit: ({ familyId, caseId, way, responsibleId }) => ({
    familyIds: [familyId],
    ids: { caseId, ...(responsibleId ? { staffId: responsibleId } : {}) },
    codes: { way },
  }),
})

/** Whoever has been given the case says that they have it; nobody can say it for them. */
export const acknowledgeCase = operation({
  kind: 'write',
  purpose,
  input: acknowledge,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    if ((await updateAcknowledged(context, input)) === 0) throw changed()
    return { version: input.version + 1 }
  },
  audit: ({ familyId, caseId }) => ({ familyIds: [familyId], ids: { caseId } }),
})

/** Colleagues for the family's pair: families now, languages, department, and whether they can be chosen (R-ACT-02, R-ACT-19). */
export const pair = operation({
  kind: 'read',
  purpose,
  input: ofFamily,
  output: pairView,
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, { familyId }) {
    const { ceiling } = await getCeiling(tx)
    const choices = (await listChoices(tx, familyId)).map((one) => ({
      ...one,
      full: one.families >= ceiling,
    }))
    const languages = await listFamilyLanguages(tx, familyId)
    return {
      ceiling,
      familyLanguages: languages.map(({ language }) => language),
      choices: orderChoices(choices),
    }
  },
  audit: ({ familyId }, { choices }) => ({ familyIds: [familyId], counts: { staff: choices.length } }),
})
