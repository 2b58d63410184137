import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { beginSession, type Exchange } from './begin.ts'
import type { Who } from './gate.ts'
import { confirmedSession, ownerOf, type SignInKit } from './kit.ts'
import { seldom, wrongConfirmation } from './password-routes.ts'
import { codeFits, enrolment, newRecoveryCodes, newSecretCode, plainCode, stepOf } from './totp.ts'

export const codeInput = z.object({ code: z.string().min(1, 'Skriv koden.').max(40) })
/** After a right password, before the second factor: what may be shown next. */
export type SecondFactor = { enrol: boolean }

export function startAgain(): Refusal {
  return new Refusal('denied', 'start-again', 'Der gik for lang tid. Begynd log-ind forfra.')
}

/** Codes from an app: enrolment with a QR code, the second step of a log-in, recovery codes. */
export function mountCodes(app: FastifyInstance, kit: SignInKit): void {
  app.post('/api/session.second-factor', seldom, async (request, reply) => {
    const { code } = codeInput.parse(request.body)
    const who = whoIs(await kit.pending.see<SecondFactor>(request, 'second-factor'))
    const method = await codeFits(kit, who, code)
    if (!method) {
      await kit.gate.refuse(who, 'session.sign-in', 'totp', 'wrong')
      throw wrongConfirmation()
    }
    await finish(kit, { request, reply }, who, method)
    return { ok: true }
  })

  app.post('/api/session.totp-begin', async (request, reply) => {
    const who = await mayEnrol(kit, request)
    const secret = newSecretCode()
    const sealed = kit.secrets.seal('totp', ownerOf(who), secret).toString('base64')
    await kit.pending.put(reply, 'totp-add', { sealed }, who)
    return enrolment(secret, await kit.factors.nameOf(who))
  })

  app.post('/api/session.totp-confirm', seldom, async (request, reply) => {
    const { code } = codeInput.parse(request.body)
    const who = await mayEnrol(kit, request)
    const waiting = await kit.pending.see<{ sealed: string }>(request, 'totp-add')
    if (!waiting || waiting.staffId !== who.staffId || waiting.tenant !== who.tenant) throw startAgain()
    const sealed = Buffer.from(waiting.body.sealed, 'base64')
    const step = stepOf(kit.secrets.open('totp', ownerOf(who), sealed), plainCode(code), kit.clock())
    if (step === null || !(await kit.factors.tryCode(who)))
      throw new Refusal('invalid', 'wrong-code', 'Koden passer ikke.', {
        code: 'Koden passer ikke. Vent på den næste, og se efter, at telefonens ur går rigtigt.',
      })
    await kit.pending.take({ request, reply }, 'totp-add')
    await kit.factors.putTotp(who, sealed)
    await kit.factors.useTotp(who, step)
    await kit.factors.confirmTotp(who)
    await kit.factors.forgetCodeTries(who)
    const codes = await freshCodes(kit, who)
    if (await kit.pending.see(request, 'second-factor')) await finish(kit, { request, reply }, who, 'totp')
    return { codes }
  })

  app.post('/api/session.recovery-codes', async (request) => {
    const mine = await confirmedSession(kit, request)
    if (!(await kit.factors.factorsOf(mine)).totp)
      throw new Refusal('conflict', 'no-app', 'Gør først en app til koder klar.')
    return { codes: await freshCodes(kit, mine) }
  })
}

async function freshCodes(kit: SignInKit, who: Who): Promise<string[]> {
  const codes = newRecoveryCodes()
  await kit.factors.putRecoveryCodes(
    who,
    codes.map((code) => kit.secrets.codeHash(ownerOf(who), plainCode(code))),
  )
  return codes
}

function whoIs(waiting: { tenant: number | null; staffId: string | null } | null): Who {
  if (!waiting || waiting.tenant === null || waiting.staffId === null) throw startAgain()
  return { tenant: waiting.tenant, staffId: waiting.staffId }
}

/** Someone whose municipality asks for a second factor makes it ready in the log-in itself; others when they are logged in. */
async function mayEnrol(kit: SignInKit, request: FastifyRequest): Promise<Who> {
  const waiting = await kit.pending.see<SecondFactor>(request, 'second-factor')
  if (waiting?.body.enrol) return whoIs(waiting)
  return confirmedSession(kit, request)
}

async function finish(
  kit: SignInKit,
  exchange: Exchange,
  who: Who,
  method: 'totp' | 'recovery',
): Promise<void> {
  if (!(await kit.pending.take(exchange, 'second-factor'))) throw startAgain()
  await beginSession(kit, exchange, who, { method, assurance: 'two_factor' })
}
