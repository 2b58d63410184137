import { z } from 'zod'
import { id, instant } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { role } from './contract.ts'
import {
  makeToken as makeTokenInput,
  mapGroup as mapGroupInput,
  provisioning,
} from './provisioning-contract.ts'
import {
  endToken,
  getToken,
  listGroups,
  listWaiting,
  makeToken,
  mapGroup,
  rolesNow,
  settleWaiting,
} from './provisioning-queries.ts'
import { whyNotTheseRoles } from './rules.ts'

/** The municipality's directory as its administrator sees it: the token, what groups stand for, roles that wait. */
export const show = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: provisioning,
  opens: nothing,
  allow: hasRole('administrator'),
  run: async ({ tx }) => ({
    token: (await getToken(tx)) ?? null,
    groups: await listGroups(tx),
    waiting: await listWaiting(tx),
  }),
  audit: (_, { waiting: { length } }) => ({ counts: { waiting: length } }),
})

/** A token for the directory, shown this once; the one before ends. */
export const makeDirectoryToken = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: makeTokenInput,
  output: z.object({ token: z.string(), expiresAt: instant }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  secretAnswer: true,
  async run({ tx }, { provider, days }) {
    const token = newToken()
    await makeToken(tx, tokenHash(token), provider, days)
    const now = await getToken(tx)
    return { token: token.toString('base64url'), expiresAt: found(now, 'Nøglen').expiresAt }
  },
  audit: ({ provider, days }) => ({ codes: { provider: provider ?? 'none' }, counts: { days } }),
})

export const endDirectoryToken = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  run: async ({ tx }) => ({ ended: (await endToken(tx)).n }),
  audit: (_, { ended }) => ({ counts: { ended } }),
})

/** What a group of the directory stands for here: a role, a team, or nothing. */
export const mapAGroup = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: mapGroupInput,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx }, { groupId, role: one, teamId }) {
    found((await mapGroup(tx, groupId, one, teamId)).n > 0 ? true : null, 'Gruppen')
    return {}
  },
  audit: ({ groupId, role: one }) => ({ ids: { groupId }, codes: { role: one ?? 'none' } }),
})

/** Yes or no to a role that the directory would give somebody (T23). */
export const settleRole = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ staffId: id, role, yes: z.boolean() }),
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx, actor }, { staffId, role: one, yes }) {
    if (staffId === actor.staffId)
      throw new Refusal(
        'denied',
        'oneself',
        'Din egen rolle skal en anden administrator sige ja eller nej til.',
      )
    const now = found((await rolesNow(tx, staffId)).roles, 'Personen')
    const then = [...now, one]
    if (yes)
      refuseIf(
        whyNotTheseRoles(then),
        {
          'police-alone': 'Politiets konto kan ikke have andre roller.',
          'auditor-alone': 'Den, der fører kontrol med loggen, kan ikke have andre roller.',
          'administrator-alone': 'Den, der giver roller og konti, kan ikke have andre roller.',
        },
        'invalid',
      )
    const settled = await settleWaiting(tx, { staffId, role: one, yes })
    found(settled.n > 0 ? true : null, 'Rollen, der venter,')
    return {}
  },
  audit: ({ staffId, role: one, yes }) => ({
    ids: { staffId },
    codes: { role: one, answer: yes ? 'yes' : 'no' },
  }),
})
