import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthDateOf, formatCpr, looksLikeCpr, mask, maskCprs, parseCpr } from './cpr.ts'

describe('a personal number (domain 6.1)', () => {
  test.each([
    ['710311-4009', '2011-03-11', 'ADMIN', true],
    ['7103114009', '2011-03-11', 'ADMIN', true],
    ['710311 4009', '2011-03-11', 'ADMIN', true],
    ['710311–4009', '2011-03-11', 'ADMIN', true],
    [' 710311 - 4009 ', '2011-03-11', 'ADMIN', true],
    ['070761-4285', '1961-07-07', 'CPR', true],
    ['111111-1118', '1911-11-11', 'CPR', true],
  ])('%s carries %s (%s)', (text, birthDate, kind, checkDigitFits) => {
    expect(parseCpr(text)).toMatchObject({ birthDate, kind, checkDigitFits })
  })

  test('a number whose check digit does not fit is valid: only a second look is asked for', () => {
    expect(parseCpr('710311-4001')).toMatchObject({ birthDate: '2011-03-11', checkDigitFits: false })
  })

  test.each([
    ['310225-4000', 'no-such-date'],
    ['910225-4000', 'no-such-date'],
    ['001312-4000', 'no-such-date'],
    ['601212-4000', 'no-such-date'],
    ['921212-4000', 'no-such-date'],
    ['890200-1000', 'no-such-date'],
    ['140512', 'not-ten-digits'],
    ['140512-xxxx', 'not-ten-digits'],
    ['71031-14009', 'not-ten-digits'],
    ['ukendt', 'not-ten-digits'],
    ['', 'not-ten-digits'],
  ])('"%s" is an error: %s', (text, problem) => {
    expect(parseCpr(text)).toBe(problem)
    expect(birthDateOf(text)).toBeNull()
  })

  test.each([
    ['710100-0000', '1900-01-11'],
    ['710199-3000', '1999-01-11'],
    ['710136-4000', '2036-01-11'],
    ['710137-4000', '1937-01-11'],
    ['710157-5000', '2057-01-11'],
    ['710158-5000', '1858-01-11'],
    ['710157-8000', '2057-01-11'],
    ['710158-8000', '1858-01-11'],
    ['710136-9000', '2036-01-11'],
    ['710137-9000', '1937-01-11'],
  ])('digit 7 of %s gives the century: %s', (text, birthDate) => {
    expect(birthDateOf(text)).toBe(birthDate)
  })

  test('a leap day exists only in the century that has it', () => {
    expect(birthDateOf('890200-4000')).toBe('2000-02-29')
    expect(birthDateOf('890200-0000')).toBeNull()
  })
})

describe('a personal number is hidden by default', () => {
  test('only the birth date part shows', () => {
    expect(mask('7103114009')).toBe('710311-••••')
    expect(mask('710311-4009')).toBe('710311-••••')
    expect(formatCpr('7103114009')).toBe('710311-4009')
  })

  test('what cannot be read is hidden altogether', () => {
    expect(mask('310225-4000')).toBe('••••••-••••')
    expect(mask('ukendt')).toBe('••••••-••••')
  })
})

describe('the guard on free text (domain 7.11)', () => {
  test.each([
    'ring til 710311-4009 i morgen',
    '7103114009',
    'nr. 710311 4009.',
    '710311\u00A0-\u00A04009',
    'mistastet 310225-4001',
  ])('finds the number in "%s"', (text) => {
    expect(looksLikeCpr(text)).toBe(true)
    expect(maskCprs(text)).not.toMatch(/400[19]/)
  })

  test.each([
    'telefon 12 34 56 78',
    'den 4.9.2026 kl. 16.00',
    'P-nummer 1024567890',
    'sag 2026-0912-11223344',
    'konto 71031140091',
    'CVR 29188440',
  ])('leaves "%s" alone', (text) => {
    expect(looksLikeCpr(text)).toBe(false)
    expect(maskCprs(text)).toBe(text)
  })

  test('masking keeps the words and hides every number', () => {
    expect(maskCprs('710311-4009 og 7103114009')).toBe('710311-•••• og 710311-••••')
  })

  test('no masked text looks like a personal number any more', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('710311-4009', '7103114009', ' ', '-', '710311 4009'))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(looksLikeCpr(maskCprs(pieces.join('')))).toBe(false)
      }),
    )
  })
})
