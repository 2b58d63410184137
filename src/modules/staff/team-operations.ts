import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { changeSeat, changeTeam, newTeam, takeSeat, team } from './administration-contract.ts'
import { insertSeat, insertTeam, listSeats, listTeams, updateSeat, updateTeam } from './team-queries.ts'

/** The core teams and who has sat in them, from which day to which. */
export const teams = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(team),
  opens: nothing,
  allow: hasRole('administrator', 'leader'),
  async run({ tx }) {
    const seats = await listSeats(tx)
    return (await listTeams(tx)).map((row) => ({
      ...row,
      seats: seats.filter(({ teamId }) => teamId === row.teamId),
    }))
  },
  audit: () => ({}),
})

export const addTeam = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: newTeam,
  output: z.object({ teamId: id }),
  opens: nothing,
  allow: hasRole('administrator'),
  run: async ({ tx, actor }, input) => ({ teamId: (await insertTeam(tx, actor.tenant, input)).id }),
  audit: (_, { teamId }) => ({ ids: { teamId } }),
})

/** A team's name, whether it sits together, and the day it ends. */
export const changeATeam = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: changeTeam,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    found((await updateTeam(tx, input)) || null, 'Teamet')
    return {}
  },
  audit: ({ teamId }) => ({ ids: { teamId } }),
})

/** A seat in a team from a day on, with the hours a department lends (R-ORG-04). */
export const seat = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: takeSeat,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, input) {
    await insertSeat(context, input)
    return {}
  },
  audit: ({ teamId, staffId }) => ({ ids: { teamId, staffId } }),
})

/** Other hours, or a last day; a last day before the first means that the seat was a mistake and never was. */
export const changeASeat = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: changeSeat,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    found((await updateSeat(tx, input)) || null, 'Pladsen')
    return {}
  },
  audit: ({ teamId, staffId }) => ({ ids: { teamId, staffId } }),
})
