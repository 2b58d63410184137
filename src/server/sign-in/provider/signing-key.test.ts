import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { oidcKey, pemKey } from './signing-key.ts'

const one = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
const published = (key: typeof one, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' })
const signedWith = (kid?: string) =>
  `${Buffer.from(JSON.stringify({ alg: 'RS256', ...(kid ? { kid } : {}) })).toString('base64url')}.x.y`

describe('which key a log-in was signed with (security.md T23)', () => {
  it('is known by the key itself: another key under the same name is another key', () => {
    const mine = oidcKey(signedWith('a'), [published(one, 'a'), published(other, 'b')])
    expect(mine).toMatch(/^[0-9a-f]{64}$/)
    expect(oidcKey(signedWith('c'), [published(one, 'c')])).toBe(mine)
    expect(oidcKey(signedWith('a'), [published(other, 'a')])).not.toBe(mine)
    expect(pemKey(one.export({ type: 'spki', format: 'pem' }).toString())).toBe(mine)
  })

  it('is all of those that could have signed, where the token names none', () => {
    const both = oidcKey(signedWith(), [published(one, 'a'), published(other, 'b')])
    expect(both).toBe(oidcKey(signedWith(), [published(other, 'b'), published(one, 'a')]))
    expect(both).not.toBe(oidcKey(signedWith(), [published(one, 'a')]))
  })
})
