import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { directoryGroup, directoryPerson, knownGroup, knownPerson } from './provisioning-contract.ts'
import { deleteGroup, listGroups, listPersons, putGroup, putPerson } from './provisioning-queries.ts'

const made = z.object({ id })
const known = (row: { id: string | null }, what: string) => ({ id: found(row.id, what) })

/** What the municipality's directory (SCIM) does here: five things, as an actor that can do nothing else. */
export const persons = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ persons: z.array(knownPerson) }),
  opens: nothing,
  allow: hasRole('provisioning'),
  run: async ({ tx }) => ({ persons: await listPersons(tx) }),
  audit: (_, { persons: { length } }) => ({ counts: { persons: length } }),
})

/** A colleague from the directory: new without a role, or as the directory has them now; one who has left is logged out. */
export const putAPerson = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ id: id.nullable(), person: directoryPerson }),
  output: made,
  opens: nothing,
  allow: hasRole('provisioning'),
  run: async ({ tx }, input) => known(await putPerson(tx, input.id, input.person), 'Personen'),
  audit: ({ person: { active, department } }, { id: staffId }) => ({
    ids: { staffId },
    codes: { active: active ? 'yes' : 'no', department },
  }),
})

export const groups = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ groups: z.array(knownGroup) }),
  opens: nothing,
  allow: hasRole('provisioning', 'administrator'),
  run: async ({ tx }) => ({ groups: await listGroups(tx) }),
  audit: (_, { groups: { length } }) => ({ counts: { groups: length } }),
})

/** A group with its members: roles that no group gives any more go at once, new ones wait for an administrator (T23). */
export const putAGroup = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ id: id.nullable(), group: directoryGroup }),
  output: made,
  opens: nothing,
  allow: hasRole('provisioning'),
  run: async ({ tx }, input) => known(await putGroup(tx, input.id, input.group), 'Gruppen'),
  audit: ({ group: { members } }, { id: groupId }) => ({
    ids: { groupId },
    counts: { members: members.length },
  }),
})

export const removeGroup = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: made,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('provisioning'),
  async run({ tx }, input) {
    found((await deleteGroup(tx, input.id)).n > 0 ? true : null, 'Gruppen')
    return {}
  },
  audit: ({ id: groupId }) => ({ ids: { groupId } }),
})
