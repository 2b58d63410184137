import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole, signedIn } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { hashPassword, passwordFits } from '#core/secrets.ts'
import {
  mySignIn,
  namePasskey,
  newPassword,
  onePasskey,
  oneSession,
  signInPolicy,
} from './sign-in-contract.ts'
import {
  changeMyPassword,
  endMyOtherSessions,
  endMySession,
  getMySignIn,
  myPasswordHash,
  removePasskey,
  removeTotp,
  renamePasskey,
  resetFactors,
  setPolicy,
} from './sign-in-queries.ts'
import { whyNotThisPassword } from './sign-in-rules.ts'

const one = (row: { n: number }, what: string) => found(row.n > 0 ? {} : null, what)

/** What I can log in with, and where I am logged in. */
export const mine = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: mySignIn,
  opens: nothing,
  allow: signedIn,
  run: ({ tx }) => getMySignIn(tx),
  audit: () => ({}),
})

/** Ends one of my sessions, from its next transaction on (goal G8). */
export const endSession = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: oneSession,
  output: z.object({}),
  opens: nothing,
  allow: signedIn,
  run: async ({ tx }, { sessionId }) => one(await endMySession(tx, sessionId), 'Log-ind'),
  audit: ({ sessionId }) => ({ ids: { sessionId } }),
})

export const renameKey = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: namePasskey,
  output: z.object({}),
  opens: nothing,
  allow: signedIn,
  run: async ({ tx }, { passkeyId, name }) => one(await renamePasskey(tx, passkeyId, name), 'Adgangsnøglen'),
  audit: ({ passkeyId }) => ({ ids: { passkeyId } }),
})

export const removeKey = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: onePasskey,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(signedIn),
  run: async ({ tx }, { passkeyId }) => one(await removePasskey(tx, passkeyId), 'Adgangsnøglen'),
  audit: ({ passkeyId }) => ({ ids: { passkeyId } }),
})

/** Takes the app and its recovery codes away; where the municipality asks for a second factor, the next log-in makes a new one. */
export const removeApp = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(signedIn),
  run: async ({ tx }) => one(await removeTotp(tx), 'Appen'),
  audit: () => ({ codes: { factor: 'totp' } }),
})

/** A new password of one's own; every other session of mine ends. */
export const changePassword = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: newPassword,
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: afterStepUp(signedIn),
  async run({ tx }, { current, password }) {
    const { hash } = await myPasswordHash(tx)
    if (hash === null || !(await passwordFits(current, hash)))
      throw new Refusal('invalid', 'wrong-password', 'Den adgangskode, du har nu, passer ikke.', {
        current: 'Den adgangskode, du har nu, passer ikke.',
      })
    const { login } = await getMySignIn(tx)
    refuseIf(
      whyNotThisPassword(password, login),
      {
        'too-common': 'Den adgangskode er for let at gætte. Brug fx fire ord, der ikke hører sammen.',
        'holds-login': 'Adgangskoden må ikke indeholde dit brugernavn.',
      },
      'invalid',
    )
    await changeMyPassword(tx, await hashPassword(password))
    return { ended: (await endMyOtherSessions(tx)).n }
  },
  audit: (_, { ended }) => ({ counts: { ended } }),
})

/** For a colleague who has lost phone or key: takes their factors away and ends their sessions. */
export const resetSecondFactors = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ staffId: id }),
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  run: async ({ tx }, { staffId }) => ({ ended: (await resetFactors(tx, staffId)).n }),
  audit: ({ staffId }, { ended }) => ({ ids: { staffId }, counts: { ended } }),
})

/** What the municipality asks of log-in: a second factor or not, and when a session that rests ends. */
export const configureSignIn = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: signInPolicy,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('administrator')),
  async run({ tx }, policy) {
    await setPolicy(tx, policy)
    return {}
  },
  audit: ({ secondFactor, idleMinutes }) => ({
    codes: { secondFactor: secondFactor ? 'required' : 'chosen' },
    counts: { idleMinutes },
  }),
})
