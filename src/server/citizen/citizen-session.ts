import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import type { CitizenCaller } from '#core/execute-citizen.ts'
import { Refusal } from '#core/refusal.ts'
import { sql } from '#core/sql.ts'
import type { Config } from '../config.ts'
import { byItself, readToken } from '../session.ts'

/** The cookie of a citizen's session; a colleague's has another name, and neither is read at the other's door. */
export function citizenCookieName(config: Config): string {
  return config.secure ? '__Host-samspil-citizen' : 'samspil-citizen'
}

/** The token of a citizen's session in a request, or null. */
export function citizenTokenOf(request: FastifyRequest, config: Config): Buffer | null {
  return readToken(request.cookies[citizenCookieName(config)])
}

/**
 * Which citizen calls, asked in each request, so that an ended session ends at the next one (goal G8). What the page asks by
 * itself is no use of it. Throws Refusal `signed-out`.
 */
export async function citizenCallerOf(
  request: FastifyRequest,
  config: Config,
  signIn: Pool,
): Promise<CitizenCaller> {
  const token = citizenTokenOf(request, config)
  const row = token
    ? await transaction(signIn).one<{ lives: boolean }>(
        sql`select gate.citizen_lives(${token}, ${request.headers[byItself] === undefined}) as lives`,
      )
    : null
  if (!token || row?.lives !== true)
    throw new Refusal('signed-out', 'no-session', 'Du er logget ud. Log ind igen med MitID.')
  return { token }
}

/** Sets the cookie of a citizen's session for at most `maxAge` seconds; no script reads it and no other site sends it. */
export function setCitizenCookie(reply: FastifyReply, config: Config, value: string, maxAge: number): void {
  void reply.setCookie(citizenCookieName(config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secure,
    maxAge,
  })
}
