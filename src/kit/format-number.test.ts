import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatKroner, formatNumber, formatPercent, parseNumber } from './format-number.ts'

it.each([
  [formatNumber(1234.5, 1), '1.234,5'],
  [formatKroner(2_874_000), '2.874.000 kr.'],
  [formatPercent(0.19), '19 %'],
  [formatNumber(-1200), '−1.200'],
  [formatNumber(-0.2), '0'],
])('numbers are written the Danish way: %s', (written, expected) => expect(written).toBe(expected))

it.each([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['12', 12],
  ['-3', -3],
  ['1.200 kr.', 1200],
  ['1.23', null],
  ['tolv', null],
  ['', null],
])('%s is read as %s', (typed, value) => expect(parseNumber(typed)).toBe(value))

it('reads back every amount it has written', () => {
  fc.assert(
    fc.property(fc.integer(), (kroner) => {
      expect(parseNumber(formatKroner(kroner))).toBe(kroner)
    }),
  )
})
