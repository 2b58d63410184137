import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { hashPassword, newToken, passwordFits } from '#core/secrets.ts'
import type { Config } from '../config.ts'
import { setCookie, signedOut, tokenOf } from '../session.ts'
import { beginSession } from './begin.ts'
import type { SignInGate } from './gate.ts'

export const signInInput = z.object({
  login: z.string().min(1, 'Skriv dit brugernavn.').max(80),
  password: z.string().min(1, 'Skriv din adgangskode.').max(200),
})
const stepUpInput = z.object({ password: z.string().min(1, 'Skriv din adgangskode.').max(200) })
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
 * Log-in, log-out and confirmation by password. The same answer, the same rows and the same work whether an account exists,
 * is closed or has another password (goal G10).
 */
export async function mountPasswords(app: FastifyInstance, config: Config, gate: SignInGate): Promise<void> {
  const decoy = await hashPassword(newToken().toString('base64url'))
  const check = async (login: string, password: string) => {
    const tried = await gate.tryPassword(login)
    const fits = await passwordFits(password, tried.passwordHash ?? decoy)
    const who =
      tried.tenant !== null && tried.staffId !== null
        ? { tenant: tried.tenant, staffId: tried.staffId }
        : null
    return { who, right: who !== null && fits && tried.open, open: tried.open }
  }

  app.post('/api/session.sign-in', seldom, async (request, reply) => {
    const { login, password } = signInInput.parse(request.body)
    const { who, right, open } = await check(login, password)
    if (!who || !right) {
      await gate.refuse(who ?? {}, 'session.sign-in', 'password', open ? 'wrong' : 'closed')
      throw wrongSignIn()
    }
    await gate.forgetTries(login)
    await beginSession({ config, gate }, { request, reply }, who, {
      method: 'password',
      assurance: 'one_factor',
    })
    return { ok: true }
  })

  app.post('/api/session.step-up', seldom, async (request) => {
    const token = tokenOf(request, config)
    if (!token) throw signedOut()
    const mine = await gate.confirmWith(token)
    const { password } = stepUpInput.parse(request.body)
    const { right, open } = await check(mine.login ?? '', password)
    if (!right) {
      await gate.refuse(mine, 'session.step-up', 'password', open ? 'wrong' : 'closed')
      throw wrongConfirmation()
    }
    await gate.forgetTries(mine.login ?? '')
    await gate.stepUp(token, 'password')
    return { ok: true }
  })

  app.post('/api/session.sign-out', async (request, reply) => {
    const token = tokenOf(request, config)
    if (token) await gate.endSession(token)
    setCookie(reply, config, '', 0)
    return { ok: true }
  })
}
