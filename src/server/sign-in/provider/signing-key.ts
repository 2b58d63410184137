import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'

function printOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
}

/** Fingerprint of a certificate's or a public key's own key: the same key in a new certificate is the same. */
export function pemKey(pem: string): string {
  return printOf(createPublicKey(pem))
}

type Published = JsonWebKey & { kid?: string; use?: string }

/**
 * Fingerprint of the key that signed an id token, whose signature has been checked against the published keys. A key is
 * known by itself, never by its `kid`, which whoever signs can choose. Where several could have signed, it is all of them together.
 */
export function oidcKey(idToken: string, published: readonly object[]): string {
  const header = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString('utf8')) as {
    kid?: string
  }
  const keys = (published as readonly Published[]).filter(
    ({ kid, use }) => use !== 'enc' && (header.kid === undefined || kid === header.kid),
  )
  const prints = keys.map((jwk) => printOf(createPublicKey({ key: jwk, format: 'jwk' })))
  return prints.length === 1
    ? (prints[0] ?? '')
    : createHash('sha256').update(prints.toSorted().join()).digest('hex')
}
