import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import type { Caller, Door } from '#core/execute.ts'
import { Refusal } from '#core/refusal.ts'
import { sql } from '#core/sql.ts'
import type { Config } from './config.ts'

/** The cookie that carries the session's token. The __Host- prefix needs https. */
export function cookieName(config: Config): string {
  return config.secure ? '__Host-samspil' : 'samspil'
}

/** The session's token of a request, or null. */
export function tokenOf(request: FastifyRequest, config: Config): Buffer | null {
  return readToken(request.cookies[cookieName(config)])
}

/** 256 random bits as they are written in a cookie, or null. */
export function readToken(value: string | undefined): Buffer | null {
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? Buffer.from(value, 'base64url') : null
}

export function signedOut(): Refusal {
  return new Refusal(
    'signed-out',
    'no-session',
    'Du er logget ud. Log ind igen; det, du skrev, er her stadig.',
  )
}

/** Set by the page where it asks by itself, without anybody doing anything: that is rest (src/kit/call.ts). */
export const byItself = 'samspil-by-itself'

/**
 * Who calls: looked up in each request, so that an ended session ends at the next one (goal G8). What the page asks by itself
 * does not count as use: a screen left open rests like any other.
 */
export async function callerOf(request: FastifyRequest, config: Config, signIn: Pool): Promise<Caller> {
  const token = tokenOf(request, config)
  const row = token
    ? await transaction(signIn).one<{ door: Door | null }>(
        sql`select gate.door_of(${token}, ${request.headers[byItself] === undefined}) as door`,
      )
    : null
  if (!token || !row?.door) throw signedOut()
  return { token, door: row.door }
}

/**
 * No other site's page can send it, not even by a link: answers that come back from an identity provider go through a page
 * of our own before the session's cookie is read.
 */
export function setCookie(reply: FastifyReply, config: Config, value: string, maxAge: number): void {
  void reply.setCookie(cookieName(config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secure,
    maxAge,
  })
}
