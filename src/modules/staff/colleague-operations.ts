import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole, refuseUnlessConfirmed } from '#core/policy.ts'
import { Refusal, refuseIf } from '#core/refusal.ts'
import { changeColleague, colleague, comeBack, hire, oneColleague } from './administration-contract.ts'
import { listAccounts, setAccountOpen } from './account-queries.ts'
import {
  insertStaff,
  listColleagues,
  setActive,
  setRoles,
  updateColleague,
  updateVersion,
} from './colleague-queries.ts'
import { doorFor, leadsRound, whyNotTheseRoles } from './rules.ts'

const roleWords = {
  'police-alone': 'Politiets konto kan ikke have andre roller. Vælg kun politi.',
  'auditor-alone':
    'Den, der fører kontrol med loggen, kan ikke have andre roller. Vælg kun databeskyttelsesrådgiver.',
  'administrator-alone':
    'Den, der giver roller og konti, kan ikke selv arbejde med familier. Vælg kun administrator.',
}
const seen = 'En kollega har ændret det imens. Se det nye, og prøv igen.'

/** Everyone who works here or has worked here, with their accounts: logins and whether they are open, never a password. */
export const list = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(colleague),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }) {
    const accounts = new Map((await listAccounts(tx)).map((account) => [account.staffId, account]))
    return (await listColleagues(tx)).map((person) => {
      const account = accounts.get(person.staffId)
      return { ...person, account: account ? { login: account.login, open: account.open } : null }
    })
  },
  audit: (_, people) => ({ counts: { staff: people.length } }),
})

/** A new colleague; the role decides the door into the database. */
export const add = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: hire,
  output: z.object({ staffId: id }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx, actor }, input) {
    refuseIf(whyNotTheseRoles(input.roles), roleWords, 'invalid')
    const { id: staffId } = await insertStaff(tx, actor.tenant, { ...input, door: doorFor(input.roles) })
    return { staffId }
  },
  audit: ({ department }, { staffId }) => ({ ids: { staffId }, codes: { department } }),
})

/**
 * Name, profession, department, leader and roles of a colleague. New roles hold from their next transaction on; when they
 * belong to another door into the database, what the colleague has open ends. Nobody gives themselves a role (T36). What gives
 * a right, roles and whose leader somebody is, needs a fresh confirmation; a new phone number does not.
 */
export const change = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: changeColleague,
  output: z.object({ version: z.int(), ended: z.int() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, input) {
    refuseIf(whyNotTheseRoles(input.roles), roleWords, 'invalid')
    const people = await listColleagues(tx)
    const before = people.find(({ staffId }) => staffId === input.staffId)
    if (before?.version !== input.version) throw new Refusal('conflict', 'version', seen)
    if (leadsRound(people, input.staffId, input.leaderId))
      throw new Refusal('invalid', 'leads-round', 'Vælg en anden leder: to kan ikke være hinandens leder.', {
        leaderId: 'Vælg en anden leder.',
      })
    const sameRoles = before.roles.toSorted().join() === input.roles.toSorted().join()
    if (!sameRoles && input.staffId === actor.staffId)
      throw new Refusal(
        'denied',
        'own-roles',
        'Du kan ikke ændre dine egne roller. Bed en anden administrator om det.',
      )
    if (!sameRoles || before.leaderId !== input.leaderId) refuseUnlessConfirmed(actor)
    await updateColleague(tx, input)
    const ended = sameRoles
      ? 0
      : await setRoles(tx, { staffId: input.staffId, roles: input.roles, door: doorFor(input.roles) })
    return { version: input.version + 1, ended }
  },
  audit: ({ staffId, department, roles }, { ended }) => ({
    ids: { staffId },
    codes: { department, roles: roles.toSorted().join('+') },
    counts: { ended },
  }),
})

const notOneself = (mine: boolean) => {
  if (mine)
    throw new Refusal(
      'denied',
      'oneself',
      'Du kan ikke lukke for dig selv. Bed en anden administrator om det.',
    )
}

/** A colleague has left: their account closes and every session of theirs ends at its next transaction. History stays. */
export const deactivate = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: oneColleague,
  output: z.object({ version: z.int(), ended: z.int(), closedAccount: z.boolean() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, { staffId, version }) {
    notOneself(staffId === actor.staffId)
    if (!(await updateVersion(tx, staffId, version))) throw new Refusal('conflict', 'version', seen)
    await setActive(tx, staffId, false)
    const ended = await setAccountOpen(tx, staffId, false)
    return { version: version + 1, ended: ended ?? 0, closedAccount: ended !== null }
  },
  audit: ({ staffId }, { ended }) => ({ ids: { staffId }, counts: { ended } }),
})

/** A colleague is back; their account opens again when it is asked for. Sessions that ended stay ended. */
export const reactivate = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: comeBack,
  output: z.object({ version: z.int() }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx }, { staffId, version, openAccount }) {
    if (!(await updateVersion(tx, staffId, version))) throw new Refusal('conflict', 'version', seen)
    await setActive(tx, staffId, true)
    if (openAccount) await setAccountOpen(tx, staffId, true)
    return { version: version + 1 }
  },
  audit: ({ staffId }) => ({ ids: { staffId } }),
})
