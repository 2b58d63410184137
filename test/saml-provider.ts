import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignedXml } from 'xml-crypto'

export const samlKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const samlStrangers = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const idp = 'https://idp.vestby.example'
const loa = 'https://data.gov.dk/concept/core/nsis/loa'

export type Told = {
  id: string
  issuer: string
  subject: string
  /** Entity id of whom it is for. */
  audience: string
  recipient: string
  request: string | null
  /** Seconds from now. */
  from: number
  to: number
  level: string | null
  roles: string[]
}
const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const attribute = (name: string, values: string[]) =>
  `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`

/** An assertion as an identity provider words it; `subject` is put in as it is, so that a test can put in more than text. */
export function assertion(told: Told): string {
  const request = told.request === null ? '' : ` InResponseTo="${told.request}"`
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${told.id}" Version="2.0" IssueInstant="${at(-1)}"><saml:Issuer>${told.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID>${told.subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml:SubjectConfirmationData NotOnOrAfter="${at(told.to)}" Recipient="${told.recipient}"${request}/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${at(told.from)}" NotOnOrAfter="${at(told.to)}"><saml:AudienceRestriction><saml:Audience>${told.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${at(-1)}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${told.level === null ? '' : attribute(loa, [told.level])}${attribute('roles', told.roles)}</saml:AttributeStatement></saml:Assertion>`
  )
}

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const rsa256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** Signs the element that an XPath names. */
export function sign(
  xml: string,
  key: KeyObject = samlKeys.privateKey,
  what = 'Assertion',
  algorithms = { digest: sha256, signature: rsa256 },
): string {
  const signed = new SignedXml({
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    signatureAlgorithm: algorithms.signature,
    canonicalizationAlgorithm: exclusive,
  })
  signed.addReference({
    xpath: `//*[local-name(.)='${what}']`,
    digestAlgorithm: algorithms.digest,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusive],
  })
  signed.computeSignature(xml, {
    location: { reference: `//*[local-name(.)='${what}']/*[local-name(.)='Issuer']`, action: 'after' },
  })
  return signed.getSignedXml()
}

/** The answer around assertions. */
export function response(
  inner: string,
  told: Told,
  { status = 'Success', destination = told.recipient, extra = '' } = {},
): string {
  const request = told.request === null ? '' : ` InResponseTo="${told.request}"`
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r1" Version="2.0" IssueInstant="${at(-1)}" Destination="${destination}"${request}>` +
    `<saml:Issuer>${told.issuer}</saml:Issuer>${extra}<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>${inner}</samlp:Response>`
  )
}

export function signatureOf(xml: string): string {
  return /<Signature[\s\S]*<\/Signature>/.exec(xml)?.[0] ?? ''
}
