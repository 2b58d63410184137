import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { Refusal, refuseIf } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import { getAround, insertTalks, listTalks } from './around-queries.ts'
import { agree, begin, save, setAside, shownEnding, type ShownEnding } from './contract.ts'
import {
  findPlan,
  insertPlan,
  listHandBacks,
  listSteps,
  updateAgreed,
  updatePlan,
  updateSetAside,
} from './queries.ts'
import { departmentsLeft, isShorter, lacksOf, stateOf, talkDue, whyNotAgree } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const changed = new Refusal(
  'conflict',
  'version',
  'En kollega har ændret planen imens. Se den nye, og prøv igen.',
)

/** The family's ending as it stands: the plan, the steps down, what is handed back, the later talks, and what is lacking. */
async function endingOf({ tx, actor, now }: Context, familyId: string): Promise<ShownEnding> {
  const day = today(now)
  const { openDepartments, stepDownMonths, endedOn, phase, mayAskLater, laterMonths, ...around } =
    await getAround(tx, familyId, day)
  const { team, people, departments } = around
  const row = (await findPlan(tx, familyId)) ?? null
  const steps = row ? await listSteps(tx, row.id) : []
  const handBacks = row ? await listHandBacks(tx, row.id) : []
  const left = departmentsLeft(openDepartments, handBacks)
  const plan = row && shownPlanOf(row)
  return {
    phase,
    state: stateOf(plan),
    mine: actor.relation === 'coordinator',
    plan,
    steps,
    handBacks: handBacks.map((one) => ({ ...one, ours: actor.departments.includes(one.department) })),
    talks: row
      ? (await listTalks(tx, row.id)).map((talk) => ({
          ...talk,
          dueOn: talkDue({ endedOn, endsOn: row.endsOn }, talk.months),
        }))
      : [],
    lacks: plan ? lacksOf(plan, { steps: steps.length, departmentsLeft: left.length, on: day }) : [],
    departmentsLeft: left,
    agreedMonths: stepDownMonths,
    shorter: plan !== null && isShorter(plan.startedOn, plan.endsOn, stepDownMonths),
    mayAskLater,
    laterMonths,
    team,
    people,
    departments,
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof findPlan>>>

function shownPlanOf(row: Row): NonNullable<ShownEnding['plan']> {
  return {
    why: row.why as 'other_reason',
    endsOn: row.endsOn,
    wayInStaff: row.wayInStaff,
    wayIn: row.wayInName === null ? null : { name: row.wayInName, phone: row.wayInPhone },
    wayInWords: row.wayInWords,
    ifItTips: row.ifItTips,
    ownView: row.ownView,
    ownViewBy: row.ownViewBy,
    ownViewName: row.ownViewName,
    farewell: row.farewell,
    startedOn: today(new Date(row.startedAt)),
    startedBy: row.starter,
    agreedOn: row.agreedOn,
    agreedHow: row.agreedHow as 'screen' | null,
    version: row.version,
  }
}

export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: shownEnding,
  opens: theFamily,
  allow: onTheTeam,
  run: (context, { familyId }) => endingOf(context, familyId),
  audit: ({ familyId }, { state, steps }) => ({
    familyIds: [familyId],
    codes: { state },
    counts: { steps: steps.length },
  }),
})

/** Begins a plan for the ending; a second one begun at once is the same one (report 8.2.2; R-END-01). */
export const start = operation({
  kind: 'write',
  purpose,
  input: begin,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    refuseIf(
      input.endsOn < today(context.now) ? 'day-has-passed' : null,
      { 'day-has-passed': 'Datoen er gået. Vælg i dag eller senere.' },
      'invalid',
    )
    await insertPlan(context, input)
    return {}
  },
  audit: ({ familyId, why }) => ({ familyIds: [familyId], codes: { why } }),
})

/** Writes the plan. The family reads what we write, so no word may frighten; its own view stands as it was said (R-END-04). */
export const change = operation({
  kind: 'write',
  purpose,
  input: save,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: inThePair,
  async run({ tx }, input) {
    const hard = await findHardFields(tx, {
      wayInWords: input.wayInWords,
      ifItTips: input.ifItTips,
      farewell: input.farewell,
    })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    if ((await updatePlan(tx, input)) === 0) throw changed
    return { version: input.version + 1 }
  },
  audit: ({ familyId, why }) => ({ familyIds: [familyId], codes: { why } }),
})

/** The family has said yes to the plan: from now on it is agreed, and the later talks stand in the calendar (R-OUT-03). */
export const agreeOn = operation({
  kind: 'write',
  purpose,
  input: agree,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: inThePair,
  async run(context, { familyId, version, how }) {
    const { lacks, laterMonths } = await endingOf(context, familyId)
    refuseIf(whyNotAgree(lacks), {
      incomplete: 'Planen mangler noget endnu. Se listen øverst, og udfyld det sammen med familien.',
    })
    const agreed = await updateAgreed(context, { familyId, version, how, on: today(context.now) })
    const plan = await findPlan(context.tx, familyId)
    if (agreed === 0 || !plan) throw changed
    await insertTalks(context, familyId, plan.id, laterMonths)
    return { version: version + 1 }
  },
  audit: ({ familyId, how }) => ({ familyIds: [familyId], codes: { how } }),
})

/** The course goes on after all: the plan is kept and no longer stands. */
export const putAside = operation({
  kind: 'write',
  purpose,
  input: setAside,
  output: z.object({}),
  opens: theFamily,
  allow: inThePair,
  async run(context, { familyId, version }) {
    if ((await updateSetAside(context, familyId, version)) === 0) throw changed
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})
