import { describe, expect, it } from 'vitest'
import * as draw from '#core/document.ts'
import type { PrintDocument } from '#core/document.ts'
import { printable } from './printable.ts'

function documentSaying(text: string): PrintDocument {
  return draw.printDocument({ title: text, confidentiality: text }, new Date('2026-09-04T12:30:00Z'), [
    draw.paragraph('', draw.strong(text)),
    draw.table(text, [draw.column(text)], [[text]]),
    draw.beside(
      [draw.quote(text, text, text)],
      [draw.scale(text, [{ value: 3, at: 'now', words: text }], text)],
    ),
  ])
}

describe('what leaves the house on paper', () => {
  it('carries no personal number, in whatever block somebody wrote it (ux.md section 3, Print)', () => {
    const shown = JSON.stringify(printable(documentSaying('Noah 710311-4009 bor her')))
    expect(shown).not.toContain('4009')
    expect(shown.match(/710311-••••/g)).toHaveLength(12)
  })

  it('keeps telephone numbers and dates', () => {
    expect(printable(documentSaying('12 34 56 78 · +45 12345678 · 4.9.2026')).title).toBe(
      '12 34 56 78 · +45 12345678 · 4.9.2026',
    )
  })

  it.each([
    ['accents in one character', 'Åse Møller', 'Åse Møller'.normalize('NFC')],
    ['no NUL and no other control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
    ['no half surrogates', 'a\uD83Db', 'a\uFFFDb'],
    ['no private or unassigned characters', 'a\uE000b\uFFFEc', 'abc'],
    ['all line ends as one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs as spaces', 'a\tb', 'a b'],
  ])('has %s', (_, written, shown) => expect(printable(documentSaying(written)).title).toBe(shown))

  it('has no heading without words, which PDF/UA refuses', () => {
    const empty = draw.printDocument({ title: ' ', confidentiality: null }, new Date(0), [
      draw.beside([draw.heading(1, '')], []),
    ])
    expect(printable(empty)).toMatchObject({ title: '–', blocks: [{ left: [{ text: '–' }] }] })
  })

  it('gives a word longer than a column places where it may be parted, and leaves ordinary words alone', () => {
    expect(printable(documentSaying('x'.repeat(40))).title).toBe(Array(5).fill('xxxxxxxx').join('\u200B'))
    expect(printable(documentSaying('beskæftigelseskonsulent')).title).toBe('beskæftigelseskonsulent')
  })
})
