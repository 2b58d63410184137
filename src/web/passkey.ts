import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { callConfirmed, postJson, type Answer } from '#kit/call.ts'

type Words = { stopped: string; unable: string; twice: string }

/** Asks the device for a passkey and sends it to the server: `session.passkey-sign-in` or `session.step-up`. */
export async function showPasskey(name: string, words: Words): Promise<Answer<unknown>> {
  const options = await postJson('session.passkey-options', {})
  if (!options.ok) return options
  return ceremony(words, async () => {
    const passkey = await startAuthentication({
      optionsJSON: options.output as PublicKeyCredentialRequestOptionsJSON,
    })
    return postJson(name, { passkey })
  })
}

/** Makes a passkey on this device under a name. */
export async function makePasskey(name: string, words: Words): Promise<Answer<unknown>> {
  const options = await callConfirmed('session.passkey-add-options', {})
  if (!options.ok) return options
  return ceremony(words, async () => {
    const passkey = await startRegistration({
      optionsJSON: options.output as PublicKeyCredentialCreationOptionsJSON,
    })
    return callConfirmed('session.passkey-add', { passkey, name })
  })
}

/** A device that says no, or a person who lets it be, is an expected no. */
async function ceremony(words: Words, run: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  try {
    return await run()
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const reason =
      name === 'InvalidStateError' ? words.twice : name === 'NotAllowedError' ? words.stopped : words.unable
    return { ok: false, refusal: { kind: 'invalid', code: name, reason, fields: {}, reference: null } }
  }
}
