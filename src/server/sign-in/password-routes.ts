import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { setCookie, tokenOf } from '../session.ts'
import { beginSession } from './begin.ts'
import type { CheckPassword } from './check-password.ts'
import type { SignInKit } from './kit.ts'
import type { SecondFactor } from './totp-routes.ts'

export const signInInput = z.object({
  login: z.string().min(1, 'Skriv dit brugernavn.').max(80),
  password: z.string().min(1, 'Skriv din adgangskode.').max(200),
})
export const seldom = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

export function wrongSignIn(): Refusal {
  return new Refusal(
    'denied',
    'wrong-password',
    'Brugernavn eller adgangskode passer ikke. Prøv igen. Efter ti forsøg er der lukket i fem minutter.',
  )
}
export function wrongConfirmation(): Refusal {
  return new Refusal(
    'denied',
    'wrong-confirmation',
    'Det passer ikke. Prøv igen. Efter ti forsøg er der lukket i fem minutter.',
  )
}

/**
 * Log-in and log-out by password. The same answer, the same rows and the same work whether an account exists, is closed or
 * has another password (goal G10). A second factor is asked for where the person has one or the municipality wants one.
 */
export function mountPasswords(app: FastifyInstance, kit: SignInKit, check: CheckPassword): void {
  const { config, gate, factors, pending } = kit

  app.post('/api/session.sign-in', seldom, async (request, reply) => {
    const { login, password } = signInInput.parse(request.body)
    const { who, right, open } = await check(login, password)
    if (!who || !right) {
      await gate.refuse(who ?? {}, 'session.sign-in', 'password', open ? 'wrong' : 'closed')
      throw wrongSignIn()
    }
    await gate.forgetTries(login)
    const { totp, passkeys, recovery, required } = await factors.factorsOf(who)
    const has = { totp, passkey: passkeys.length > 0, recovery: totp && recovery > 0 }
    if (has.totp || has.passkey || required) {
      const enrol = !has.totp && !has.passkey
      await pending.put(reply, 'second-factor', { enrol } satisfies SecondFactor, who)
      return { ok: true, next: { enrol, ...has } }
    }
    await beginSession(kit, { request, reply }, who, { method: 'password', assurance: 'one_factor' })
    return { ok: true }
  })

  app.post('/api/session.sign-out', async (request, reply) => {
    const token = tokenOf(request, config)
    if (token) await gate.endSession(token)
    setCookie(reply, config, '', 0)
    return { ok: true }
  })
}
