import type { FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import type { Secrets } from '#core/secrets.ts'
import type { Config } from '../config.ts'
import { signedOut, tokenOf } from '../session.ts'
import type { FactorGate } from './factor-gate.ts'
import type { SignInGate, Who } from './gate.ts'
import type { Pendings } from './pending.ts'

/** What every way to log in works with. */
export type SignInKit = {
  config: Config
  gate: SignInGate
  factors: FactorGate
  pending: Pendings
  secrets: Secrets
  clock: () => Date
}

/** Whose session a request belongs to. */
export async function whoseSession(kit: SignInKit, request: FastifyRequest) {
  const token = tokenOf(request, kit.config)
  if (!token) throw signedOut()
  return { token, ...(await kit.gate.confirmWith(token)) }
}

/** The same, for what changes how somebody logs in: only shortly after they have confirmed who they are. */
export async function confirmedSession(kit: SignInKit, request: FastifyRequest) {
  const mine = await whoseSession(kit, request)
  if (!mine.steppedUp)
    throw new Refusal('denied', 'step-up', 'Bekræft først, at det er dig. Det, du skrev, er her stadig.')
  return mine
}

/** Under which name something is sealed for one person. */
export function ownerOf({ tenant, staffId }: Who): string {
  return `${tenant}:${staffId}`
}
