import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newToken, tokenHash } from '#core/secrets.ts'
import { giveToken, type Exchange } from './begin.ts'
import type { CheckPassword } from './check-password.ts'
import type { Method, Who } from './gate.ts'
import { whoseSession, type SignInKit } from './kit.ts'
import { shownInput, shownPasskey } from './passkey-routes.ts'
import { seldom, wrongConfirmation } from './password-routes.ts'
import { codeInput } from './totp-routes.ts'
import { codeFits } from './totp.ts'

const stepUpInput = z.union(
  [z.object({ password: z.string().min(1, 'Skriv din adgangskode.').max(200) }), codeInput, shownInput],
  { error: 'Skriv din adgangskode.' },
)
type Mine = Who & { login: string | null }

/**
 * Confirms, in the session that is open, that it is still the same person: by password, code from the app or passkey. Good
 * for ten minutes (src/core/policy.ts, afterStepUp). Someone with a second factor confirms with that: a password alone would
 * be a weaker proof than their log-in was. The session gets a new token, and the old one is worth nothing (ASVS 7.2.4).
 */
export function mountStepUp(
  app: FastifyInstance,
  kit: SignInKit,
  check: CheckPassword,
  providersOf: (who: Who) => Promise<string[]>,
): void {
  app.post('/api/session.confirm-ways', async (request) => {
    const mine = await whoseSession(kit, request)
    const { totp, passkeys } = await kit.factors.factorsOf(mine)
    const passkey = passkeys.length > 0
    return {
      password: mine.passwordHash !== null && !totp && !passkey,
      totp,
      passkey,
      providers: await providersOf(mine),
      confirmed: mine.steppedUp,
    }
  })

  app.post('/api/session.step-up', seldom, async (request, reply) => {
    const { token, ...mine } = await whoseSession(kit, request)
    const input = stepUpInput.parse(request.body)
    const method =
      'password' in input
        ? await byPassword(kit, check, mine, input.password)
        : 'code' in input
          ? await codeFits(kit, mine, input.code)
          : await byPasskey(kit, { request, reply }, mine)
    if (!method) {
      const tried: Method = 'password' in input ? 'password' : 'code' in input ? 'totp' : 'passkey'
      await kit.gate.refuse(mine, 'session.step-up', tried, 'wrong')
      throw wrongConfirmation()
    }
    const renewed = newToken()
    await kit.gate.stepUp(token, method, tokenHash(renewed))
    giveToken(kit, reply, renewed)
    return { ok: true }
  })
}

async function byPassword(
  kit: SignInKit,
  check: CheckPassword,
  mine: Mine,
  password: string,
): Promise<'password' | null> {
  const { right } = await check(mine.login ?? '', password)
  const { totp, passkeys } = await kit.factors.factorsOf(mine)
  if (!right || totp || passkeys.length > 0) return null
  await kit.gate.forgetTries(mine.login ?? '')
  return 'password'
}

async function byPasskey(kit: SignInKit, exchange: Exchange, mine: Mine): Promise<'passkey' | null> {
  const shown = await shownPasskey(kit, exchange)
  return shown.staffId === mine.staffId && shown.tenant === mine.tenant ? 'passkey' : null
}
