import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { refuseIf } from '#core/refusal.ts'
import { endProgramme, getProgrammeEnd, listLedEndings, programmeGoesOn } from './around-queries.ts'
import { projectEnds, projectPage } from './contract.ts'

const purpose = 'DRIFT'

/** Each family that I answer for with where its ending stands: which lack a plan (R-END-01). No word of what is in it. */
export const endings = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: projectPage,
  opens: nothing,
  allow: hasRole('leader'),
  run: async ({ tx }) => ({
    endsOn: (await getProgrammeEnd(tx)).endsOn,
    families: await listLedEndings(tx),
  }),
  audit: (_, { families }) => ({
    familyIds: families.map(({ familyId }) => familyId),
    counts: { families: families.length },
  }),
})

/** The programme ends on a day: every family with a course gets a draft of a plan for its ending, if it has none. */
export const projectEndsOn = operation({
  kind: 'write',
  purpose,
  input: projectEnds,
  output: z.object({ drafts: z.int() }),
  opens: nothing,
  allow: hasRole('leader'),
  async run({ tx, now }, { endsOn }) {
    refuseIf(
      endsOn < today(now) ? 'day-has-passed' : null,
      { 'day-has-passed': 'Datoen er gået. Vælg i dag eller senere.' },
      'invalid',
    )
    return endProgramme(tx, endsOn, now)
  },
  audit: (_, { drafts }) => ({ counts: { drafts } }),
})

/** It goes on after all: drafts that nobody has written in are set aside, what somebody has written stays. */
export const projectGoesOn = operation({
  kind: 'write',
  purpose,
  input: z.object({}),
  output: z.object({ setAside: z.int() }),
  opens: nothing,
  allow: hasRole('leader'),
  run: ({ tx, now }) => programmeGoesOn(tx, now),
  audit: (_, { setAside }) => ({ counts: { setAside } }),
})
