import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { hashPassword } from '#core/secrets.ts'
import { newPassword, oneAccount, openAccount } from './administration-contract.ts'
import { insertAccount, listAccounts, setAccountOpen, setPassword } from './account-queries.ts'

const notOneself = (mine: boolean, reason: string) => {
  if (mine) throw new Refusal('denied', 'oneself', reason)
}

/** A local account with a password; other ways to log in come beside it. */
export const giveAccount = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: openAccount,
  output: z.object({ staffId: id }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx }, { staffId, login, password }) {
    const taken = (await listAccounts(tx)).find((account) => account.login === login)
    if (taken && taken.staffId !== staffId)
      throw new Refusal('invalid', 'login-taken', 'Brugernavnet er taget. Vælg et andet.', {
        login: 'Vælg et andet brugernavn.',
      })
    await insertAccount(tx, { staffId, login, passwordHash: await hashPassword(password) })
    return { staffId }
  },
  audit: ({ staffId }) => ({ ids: { staffId } }),
})

/** A new password for somebody who lost theirs; what they have open ends. It cannot be taken back, so the screen says so first. */
export const renewPassword = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: newPassword,
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx, actor }, { staffId, password }) {
    notOneself(staffId === actor.staffId, 'Din egen adgangskode skal en anden administrator forny.')
    return { ended: found(await setPassword(tx, staffId, await hashPassword(password)), 'Kontoen') }
  },
  audit: ({ staffId }, { ended }) => ({ ids: { staffId }, counts: { ended } }),
})

/** Closes an account at once, for instance after a lost phone; the colleague stays a colleague. */
export const closeAccount = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: oneAccount,
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, { staffId }) {
    notOneself(
      staffId === actor.staffId,
      'Du kan ikke lukke din egen konto. Bed en anden administrator om det.',
    )
    return { ended: (await setAccountOpen(tx, staffId, false)) ?? 0 }
  },
  audit: ({ staffId }, { ended }) => ({ ids: { staffId }, counts: { ended } }),
})

export const reopenAccount = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: oneAccount,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx, actor }, { staffId }) {
    notOneself(staffId === actor.staffId, 'Din konto er åben.')
    await setAccountOpen(tx, staffId, true)
    return {}
  },
  audit: ({ staffId }) => ({ ids: { staffId } }),
})
