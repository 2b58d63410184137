import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { sql } from '#core/sql.ts'
import type { Config } from '../config.ts'
import { readToken } from '../session.ts'
import type { Exchange } from './begin.ts'
import type { Who } from './gate.ts'

export type PendingKind =
  | 'second-factor'
  | 'totp-add'
  | 'passkey'
  | 'passkey-add'
  | 'provider'
  | 'citizen-provider'
type ParkedKind = 'saml-answer'
export type Pending<Body> = { tenant: number | null; staffId: string | null; body: Body }

/** How long a person has for the next step, in seconds. */
const seconds: Record<PendingKind, number> = {
  'second-factor': 600,
  'totp-add': 600,
  passkey: 300,
  'passkey-add': 300,
  provider: 600,
  'citizen-provider': 600,
}

/**
 * What waits between two steps of a log-in, bound to the browser by a cookie of its own: a step that begins in one browser
 * can't be finished in another. The database keeps the cookie's hash; a step is taken once.
 */
export function pendings(config: Config, pool: Pool) {
  const gate = transaction(pool)
  const name = (kind: PendingKind) => `${config.secure ? '__Host-' : ''}samspil-${kind}`
  const cookie = (reply: FastifyReply, kind: PendingKind, value: string, maxAge: number) =>
    void reply.setCookie(name(kind), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: config.secure,
      maxAge,
    })
  const tokenOf = (request: FastifyRequest, kind: PendingKind) => readToken(request.cookies[name(kind)])
  return {
    async put(reply: FastifyReply, kind: PendingKind, body: object, who: Who | null = null): Promise<void> {
      const token = newToken()
      await gate.run(
        sql`select gate.set_pending(${tokenHash(token)}, ${kind}, ${who?.tenant ?? null}, ${who?.staffId ?? null}, ${JSON.stringify(body)}, ${seconds[kind]})`,
      )
      cookie(reply, kind, token.toString('base64url'), seconds[kind])
    },
    /** Keeps something for a minute under a word that the browser is given in an address of ours, once. */
    async park(kind: ParkedKind, body: object): Promise<string> {
      const token = newToken()
      await gate.run(
        sql`select gate.set_pending(${tokenHash(token)}, ${kind}, ${null}, ${null}, ${JSON.stringify(body)}, ${60})`,
      )
      return token.toString('base64url')
    },
    async fetch<Body>(word: string, kind: ParkedKind): Promise<Pending<Body> | null> {
      const token = readToken(word)
      if (!token) return null
      return (
        (await gate.maybe<Pending<Body>>(
          sql`select tenant, staff_id, body from gate.take_pending(${token}, ${kind})`,
        )) ?? null
      )
    },
    async see<Body>(request: FastifyRequest, kind: PendingKind): Promise<Pending<Body> | null> {
      const token = tokenOf(request, kind)
      if (!token) return null
      return (
        (await gate.maybe<Pending<Body>>(
          sql`select tenant, staff_id, body from gate.see_pending(${token}, ${kind})`,
        )) ?? null
      )
    },
    async take<Body>({ request, reply }: Exchange, kind: PendingKind): Promise<Pending<Body> | null> {
      const token = tokenOf(request, kind)
      if (!token) return null
      cookie(reply, kind, '', 0)
      return (
        (await gate.maybe<Pending<Body>>(
          sql`select tenant, staff_id, body from gate.take_pending(${token}, ${kind})`,
        )) ?? null
      )
    },
  }
}
export type Pendings = ReturnType<typeof pendings>
