import { today } from '#core/day.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { getCircle, getOneWayIn, getPlan, listGoals } from '#modules/plan/reading-queries.ts'
import { getAround } from './around-queries.ts'
import { farewell, farewellPage } from './contract.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { farewellPageOf } from './farewell-rules.ts'
import { findPlan, listHandBacks, listSteps } from './queries.ts'

/** The page the family keeps when the course ends: only what everybody on it may read. Drawn by farewell-document.ts. */
export const page = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: farewell,
  output: farewellPage,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId }) {
    const on = today(now)
    const row = found(await findPlan(tx, familyId), 'Planen for afslutningen')
    const { people, adultFrom } = await getCircle(tx, familyId, on)
    if (adultFrom === null) throw new Error('the municipality lacks the legal parameter ADULT_FROM')
    return farewellPageOf({
      family: (await getAround(tx, familyId, on)).family,
      plan: {
        ...row,
        why: row.why as 'other_reason',
        wayIn: row.wayInName === null ? null : { name: row.wayInName, phone: row.wayInPhone },
        startedOn: today(new Date(row.startedAt)),
        startedBy: row.starter,
        agreedHow: row.agreedHow as 'screen' | null,
      },
      steps: await listSteps(tx, row.id),
      handBacks: await listHandBacks(tx, row.id),
      goals: await listGoals(tx, familyId),
      quotes: (await getPlan(tx, familyId)).quotes,
      people,
      adultFrom,
      on,
      address: (await getOneWayIn(tx, familyId)).address,
      hard: await listHardWords(tx),
    })
  },
  audit: ({ familyId, language }, { steps }) => ({
    familyIds: [familyId],
    codes: { language },
    counts: { steps: steps.length },
  }),
})
