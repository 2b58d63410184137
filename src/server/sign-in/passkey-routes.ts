import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { beginSession, type Exchange } from './begin.ts'
import type { Who } from './gate.ts'
import { confirmedSession, ownerOf, type SignInKit } from './kit.ts'
import { seldom } from './password-routes.ts'
import { startAgain } from './totp-routes.ts'

type Challenge = { challenge: string }
const credential = z.looseObject({ id: z.string().max(1_500), response: z.looseObject({}) })
export const shownInput = z.object({ passkey: credential })
const addInput = z.object({
  passkey: credential,
  name: z.string().trim().min(1, 'Giv nøglen et navn, fx Min telefon.').max(60),
})

function siteOf({ config }: SignInKit) {
  const url = new URL(config.url)
  return { rpID: url.hostname, origin: url.origin }
}

function wrongPasskey(): Refusal {
  return new Refusal(
    'denied',
    'wrong-passkey',
    'Adgangsnøglen passer ikke. Prøv igen, eller log ind på en anden måde.',
  )
}

/** Whose passkey was shown, checked against the challenge that waits in this browser; throws when it doesn't hold. */
export async function shownPasskey(kit: SignInKit, exchange: Exchange): Promise<Who> {
  const { passkey } = shownInput.parse(exchange.request.body)
  const waiting = await kit.pending.take<Challenge>(exchange, 'passkey')
  if (!waiting) throw startAgain()
  const known = await kit.factors.passkeyOf(passkey.id)
  if (!known) throw wrongPasskey()
  const { rpID, origin } = siteOf(kit)
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: passkey as unknown as AuthenticationResponseJSON,
    expectedChallenge: waiting.body.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(known.publicKey),
      counter: Number(known.counter),
    },
  }).catch(() => ({ verified: false, authenticationInfo: null }))
  if (!verified || !authenticationInfo) {
    await kit.gate.refuse(known, 'session.sign-in', 'passkey', 'wrong')
    throw wrongPasskey()
  }
  await kit.factors.usePasskey(passkey.id, authenticationInfo.newCounter)
  return known
}

/** Passkeys (WebAuthn): the person is verified by their device each time, so one is as good as two factors. */
export function mountPasskeys(app: FastifyInstance, kit: SignInKit): void {
  const { rpID, origin } = siteOf(kit)

  app.post('/api/session.passkey-options', seldom, async (_, reply) => {
    const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
    await kit.pending.put(reply, 'passkey', { challenge: options.challenge } satisfies Challenge)
    return options
  })

  app.post('/api/session.passkey-sign-in', seldom, async (request, reply) => {
    const who = await shownPasskey(kit, { request, reply })
    await kit.pending.take({ request, reply }, 'second-factor')
    await beginSession(kit, { request, reply }, who, { method: 'passkey', assurance: 'two_factor' })
    return { ok: true }
  })

  app.post('/api/session.passkey-add-options', async (request, reply) => {
    const mine = await confirmedSession(kit, request)
    const { passkeys } = await kit.factors.factorsOf(mine)
    const options = await generateRegistrationOptions({
      rpName: 'Samspil',
      rpID,
      userName: await kit.factors.nameOf(mine),
      userID: new Uint8Array(createHash('sha256').update(ownerOf(mine)).digest()),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: passkeys.map((id) => ({ id })),
    })
    await kit.pending.put(reply, 'passkey-add', { challenge: options.challenge } satisfies Challenge, mine)
    return options
  })

  app.post('/api/session.passkey-add', seldom, async (request, reply) => {
    const mine = await confirmedSession(kit, request)
    const { passkey, name } = addInput.parse(request.body)
    const waiting = await kit.pending.take<Challenge>({ request, reply }, 'passkey-add')
    if (!waiting || waiting.staffId !== mine.staffId || waiting.tenant !== mine.tenant) throw startAgain()
    const { registrationInfo } = await verifyRegistrationResponse({
      response: passkey as unknown as RegistrationResponseJSON,
      expectedChallenge: waiting.body.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => ({ registrationInfo: undefined }))
    if (!registrationInfo) throw wrongPasskey()
    const made = registrationInfo.credential
    await kit.factors.addPasskey(mine, {
      credential: made.id,
      publicKey: Buffer.from(made.publicKey),
      counter: made.counter,
      transports: made.transports ?? [],
      name,
    })
    return { ok: true }
  })
}
