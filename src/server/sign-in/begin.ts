import type { FastifyReply, FastifyRequest } from 'fastify'
import { newToken, tokenHash } from '#core/secrets.ts'
import type { Config } from '../config.ts'
import { setCookie, tokenOf } from '../session.ts'
import { deviceWords } from './device-rules.ts'
import type { Assurance, Method, SignInGate, Who } from './gate.ts'

export type Shown = { method: Method; assurance: Assurance; ceiling?: string[] | null }
export type Exchange = { request: FastifyRequest; reply: FastifyReply }

/**
 * Begins a session of somebody who has shown who they are, with a new token; the session that the browser had before ends
 * (ASVS 7.2.4), so that nobody can be made to use a session that another has prepared.
 */
export async function beginSession(
  { config, gate }: { config: Config; gate: SignInGate },
  { request, reply }: Exchange,
  who: Who,
  shown: Shown,
): Promise<void> {
  const token = newToken()
  await gate.openSession(who, tokenHash(token), tokenOf(request, config), {
    method: shown.method,
    assurance: shown.assurance,
    hours: config.sessionHours,
    device: deviceWords(request.headers['user-agent']),
    address: request.ip,
    ceiling: shown.ceiling ?? null,
  })
  giveToken({ config }, reply, token)
}

/** Gives the browser the session's token, which replaces the one it had. */
export function giveToken({ config }: { config: Config }, reply: FastifyReply, token: Buffer): void {
  setCookie(reply, config, token.toString('base64url'), config.sessionHours * 3600)
}
