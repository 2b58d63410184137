import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, signedIn } from '#core/policy.ts'
import { refuseIf } from '#core/refusal.ts'
import { hashPassword } from '#core/secrets.ts'
import { hire, me, newTeam, openAccount, takeSeat } from './contract.ts'
import { endAllSessions, getMe, insertAccount, insertSeat, insertStaff, insertTeam } from './queries.ts'
import { doorFor, initials, placesFor, whyNotTheseRoles } from './rules.ts'

/** Who is signed in, and which places of the shell are theirs. */
export const whoAmI = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: me,
  opens: nothing,
  allow: signedIn,
  async run({ tx, actor, now }) {
    const row = await getMe(tx, actor.staffId, today(now))
    return {
      ...row,
      staffId: actor.staffId,
      initials: initials(row.name),
      roles: actor.roles,
      places: placesFor(actor.roles),
    }
  },
  audit: () => ({}),
})

/** A new colleague; the role decides the door into the database. */
export const add = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: hire,
  output: z.object({ staffId: id }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, input) {
    refuseIf(
      whyNotTheseRoles(input.roles),
      {
        'police-alone': 'Politiets konto kan ikke have andre roller. Vælg kun politi.',
        'auditor-alone':
          'Den, der fører kontrol med loggen, kan ikke have andre roller. Vælg kun databeskyttelsesrådgiver.',
      },
      'invalid',
    )
    const { id: staffId } = await insertStaff(tx, actor.tenant, { ...input, door: doorFor(input.roles) })
    return { staffId }
  },
  audit: ({ department }, { staffId }) => ({ ids: { staffId }, codes: { department } }),
})

/** A local account with a password; other ways to log in come beside it. */
export const giveAccount = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: openAccount,
  output: z.object({ staffId: id }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, { staffId, login, password }) {
    await insertAccount(tx, { staffId, login, passwordHash: await hashPassword(password) })
    return { staffId }
  },
  audit: ({ staffId }) => ({ ids: { staffId } }),
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

/** Ends every session of mine, at every device, from the next transaction on (goal G8). */
export const signOutEverywhere = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: signedIn,
  run: async ({ tx }) => endAllSessions(tx),
  audit: (_, { ended }) => ({ counts: { ended } }),
})
