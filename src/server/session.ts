import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { transaction } from '#core/context.ts'
import type { Caller, Door } from '#core/execute.ts'
import { Refusal } from '#core/refusal.ts'
import { hashPassword, newToken, passwordFits, tokenHash } from '#core/secrets.ts'
import { sql } from '#core/sql.ts'
import type { Config } from './config.ts'

export const signInInput = z.object({
  login: z.string().min(1, 'Skriv dit brugernavn.').max(80),
  password: z.string().min(1, 'Skriv din adgangskode.').max(200),
})
const wrong = 'Brugernavn eller adgangskode passer ikke. Prøv igen.'

/** The cookie that carries the session's token. The __Host- prefix needs https. */
export function cookieName(config: Config): string {
  return config.secure ? '__Host-samspil' : 'samspil'
}

/** The session's token of a request, or null. */
export function tokenOf(request: FastifyRequest, config: Config): Buffer | null {
  const value = request.cookies[cookieName(config)]
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

/** Who calls: looked up in each request, so that an ended session ends at the next one (goal G8). */
export async function callerOf(request: FastifyRequest, config: Config, signIn: Pool): Promise<Caller> {
  const token = tokenOf(request, config)
  const row = token
    ? await transaction(signIn).one<{ door: Door | null }>(sql`select gate.door_of(${token}) as door`)
    : null
  if (!token || !row?.door)
    throw new Refusal(
      'signed-out',
      'no-session',
      'Du er logget ud. Log ind igen; det, du skrev, er her stadig.',
    )
  return { token, door: row.door }
}

type Account = { passwordHash: string; locked: boolean }

/** Local accounts: log-in and log-out. The same answer and the same work whether the account exists or not. */
export async function mountSessions(app: FastifyInstance, config: Config, signIn: Pool): Promise<void> {
  const decoy = await hashPassword(newToken().toString('base64url'))
  const gate = transaction(signIn)

  app.post(
    '/api/session.sign-in',
    { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { login, password } = signInInput.parse(request.body)
      const account = await gate.maybe<Account>(
        sql`select password_hash, locked from gate.account_for(${login})`,
      )
      const fits = await passwordFits(password, account?.passwordHash ?? decoy)
      if (account && !account.locked) await gate.run(sql`select gate.note_attempt(${login}, ${fits})`)
      if (!account || account.locked || !fits)
        throw new Refusal(
          'denied',
          'wrong-password',
          account?.locked && fits
            ? 'Kontoen er lukket i fem minutter efter mange forsøg. Vent lidt, og prøv igen.'
            : wrong,
        )
      const token = newToken()
      await gate.run(sql`select gate.start_session(${login}, ${tokenHash(token)}, ${config.sessionHours})`)
      setCookie(reply, config, token.toString('base64url'), config.sessionHours * 3600)
      return { ok: true }
    },
  )

  app.post('/api/session.sign-out', async (request, reply) => {
    const token = tokenOf(request, config)
    if (token) await gate.run(sql`select gate.end_session(${token})`)
    setCookie(reply, config, '', 0)
    return { ok: true }
  })
}

function setCookie(reply: FastifyReply, config: Config, value: string, maxAge: number): void {
  void reply.setCookie(cookieName(config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    maxAge,
  })
}
