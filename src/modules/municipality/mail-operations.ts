import { z } from 'zod'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { mailSetup, setMailDomain } from './contract.ts'
import { getMailSetup, updateMailDomain } from './queries.ts'

/** Whether families have mail addresses, and how many mails reached nobody: a number, and nothing about who wrote. */
export const mail = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: mailSetup,
  opens: nothing,
  allow: hasRole('administrator'),
  run: ({ tx }) => getMailSetup(tx),
  audit: (_, { strays }) => ({ counts: { strays } }),
})

/** Gives every family an address under the domain, or takes them all away; the part before the @ stays the same. */
export const setTheMailDomain = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setMailDomain,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, { mailDomain }) {
    await updateMailDomain(tx, mailDomain)
    return {}
  },
  audit: ({ mailDomain }) => ({ codes: { addresses: mailDomain === null ? 'no' : 'yes' } }),
})
