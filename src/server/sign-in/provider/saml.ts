import { SAML, ValidateInResponseTo, type Profile } from '@node-saml/node-saml'
import { Rejected, type Answer, type Waiting } from './answer.ts'
import type { SamlSettings } from './settings.ts'
import { pemKey } from './signing-key.ts'

/**
 * What an honest answer never has: entities or a document type, comments or instructions between letters, a signature with
 * SHA-1 or a shared key, a status other than success. The library lets some of these pass.
 */
function looksHostile(xml: string): boolean {
  const algorithms = [
    ...xml.matchAll(/<(?:\w+:)?(?:SignatureMethod|DigestMethod)\s[^>]*Algorithm="([^"]*)"/g),
  ]
  const weak = algorithms.some(([, name = '']) => !/#(rsa-|ecdsa-)?sha(256|384|512)$/.test(name))
  const status = /<(?:\w+:)?StatusCode\s[^>]*Value="([^"]*)"/.exec(xml)?.[1]
  return weak || status !== success || /<!DOCTYPE|<!ENTITY|<!--|<\?(?!xml )/i.test(xml)
}
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'

/**
 * SAML 2.0 web log-in. The assertion itself is signed, there is one of it, and it answers a request that this browser made;
 * documents with entities or comments are refused before they are parsed.
 */
export function samlProvider(settings: SamlSettings, callback: string, entityId: string) {
  const at = (request: { id: string }, forceAuthn: boolean, certificates = settings.certificates) =>
    new SAML({
      callbackUrl: callback,
      entryPoint: settings.entryPoint,
      issuer: entityId,
      audience: entityId,
      idpIssuer: settings.issuer,
      idpCert: certificates,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      signatureAlgorithm: 'sha256',
      disableRequestedAuthnContext: true,
      identifierFormat: null,
      forceAuthn,
      acceptedClockSkewMs: 30_000,
      maxAssertionAgeMs: 600_000,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: 600_000,
      cacheProvider: {
        saveAsync: async (key: string, value: string) => {
          request.id = key
          return { value, createdAt: Date.now() }
        },
        getAsync: async (key: string | null) =>
          key === request.id && key !== '' ? new Date().toISOString() : null,
        removeAsync: async () => null,
      },
    })
  return {
    settings,
    async begin(waiting: Waiting): Promise<string> {
      const request = { id: '' }
      const address = await at(request, waiting.confirms !== null).getAuthorizeUrlAsync('', undefined, {})
      waiting.request = request.id
      return address
    },
    async finish(waiting: Waiting, encoded: string): Promise<Answer> {
      const xml = Buffer.from(encoded, 'base64').toString('utf8')
      if (looksHostile(xml)) throw new Rejected('token')
      const { profile, certificate } = await signedBy(settings.certificates, (one) =>
        checked(at({ id: waiting.request }, false, [one]), encoded),
      )
      if (profile.issuer !== settings.issuer) throw new Rejected('token')
      const attribute = (name: string) => (Object.hasOwn(profile, name) ? profile[name] : undefined)
      const name = attribute(settings.nameClaim)
      return {
        subject: profile.nameID,
        name: typeof name === 'string' && name !== '' ? name : null,
        level: attribute(settings.assuranceClaim),
        roles: settings.rolesClaim ? attribute(settings.rolesClaim) : undefined,
        once: `${settings.id}:${waiting.request}`,
        key: pemKey(certificate),
      }
    },
    metadata: () => at({ id: '' }, false).generateServiceProviderMetadata(null),
  }
}

/** Which of the provider's certificates signed: each is tried alone, and the last one's refusal counts. */
async function signedBy(
  certificates: readonly string[],
  check: (certificate: string) => Promise<Profile>,
): Promise<{ profile: Profile; certificate: string }> {
  let refusal: unknown = new Rejected('token')
  for (const certificate of certificates)
    try {
      return { profile: await check(certificate), certificate }
    } catch (error) {
      refusal = error
    }
  throw refusal
}

async function checked(saml: SAML, encoded: string): Promise<Profile> {
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: encoded })
    if (!profile || typeof profile.nameID !== 'string' || profile.nameID.trim() === '')
      throw new Rejected('token')
    return profile
  } catch (error) {
    throw error instanceof Rejected ? error : new Rejected('token', error)
  }
}
