import { describe, expect, it } from 'vitest'
import { toRefusal } from './call.ts'
import { keyFor } from './intent.ts'

describe('a no from the server becomes a sentence for a person', () => {
  it('uses the reason and the fields the server gave', () => {
    const body = {
      error: {
        kind: 'invalid',
        reason: 'Ret to ting',
        fields: { owner: 'Vælg en ansvarlig' },
        reference: '4F2A',
      },
    }
    expect(toRefusal(400, body)).toEqual({
      kind: 'invalid',
      reason: 'Ret to ting',
      code: null,
      fields: { owner: 'Vælg en ansvarlig' },
      reference: '4F2A',
    })
  })

  it.each([
    [400, 'invalid'],
    [401, 'signed-out'],
    [403, 'denied'],
    [404, 'missing'],
    [409, 'conflict'],
    [429, 'busy'],
    [500, 'unexpected'],
    [502, 'offline'],
    [418, 'unexpected'],
  ])('status %i is %s even if a proxy answered', (status, kind) => {
    const refusal = toRefusal(status, '<html>')
    expect(refusal.kind).toBe(kind)
    expect(refusal.reason).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('ignores fields that are not text', () => {
    expect(toRefusal(400, { error: { fields: { a: 1, b: 'Skriv et navn' } } }).fields).toEqual({
      b: 'Skriv et navn',
    })
  })
})

describe('an intention keeps its idempotency key', () => {
  it('while the very same input is tried again, and only then', () => {
    const first = keyFor(null, '{"a":1}', () => 'k1')
    expect(keyFor(first, '{"a":1}', () => 'k2').key).toBe('k1')
    expect(keyFor(first, '{"a":2}', () => 'k2').key).toBe('k2')
  })
})
