import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as draw from '#core/document.ts'
import type { Block, PrintDocument } from '#core/document.ts'
import { BIRK } from '#modules/plan/plan-document.example.ts'
import { planDocument } from '#modules/plan/plan-document.ts'
import { MISSING } from './fonts/letters.ts'
import { readPdf } from './pdf-text.ts'
import { createTypesetter } from './typesetter.ts'
import type { Typeset } from './typesetter.ts'
import { DENSITIES, TEMPLATE, typstData } from './typst.ts'

const AT = new Date('2026-09-04T12:30:00Z')
const HOSTILE =
  '#sys.version #panic("nej") *fed* _kursiv_ $x^2$ \\ \\u{1F600} "a" \'b\' <b> @ref ~ -- --- ... `kode` [x] {y} // /* */ &amp; %'

const { set } = createTypesetter()

function printed(document: PrintDocument): Typeset {
  const outcome = set(document)
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome
}

function withBlocks(blocks: readonly Block[], title = 'Vores plan'): PrintDocument {
  return draw.printDocument({ title, confidentiality: 'Fortroligt' }, AT, blocks)
}

/** A document with the text in every place that a text can stand: `PLACES` of them on the page. */
function everywhere(text: string): PrintDocument {
  const about = { title: text, subtitle: text, confidentiality: text }
  return draw.printDocument(about, AT, [
    draw.heading(1, text),
    draw.heading(2, text),
    draw.heading(3, text),
    draw.paragraph(text),
    draw.paragraph(draw.strong(text)),
    draw.quote(text, text, text),
    draw.table(text, [draw.column(text)], [[text]]),
    draw.list([text]),
    draw.facts([{ label: 'Line', value: text }]),
    draw.checkboxes('', [{ text, checked: true }], ''),
    draw.scale(text, [{ value: 7, at: 'now', words: text }], text),
    draw.note(text),
    draw.beside([draw.paragraph(text)], [draw.paragraph(text)]),
  ])
}
const PLACES = 23

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '')
}

describe('a document set as PDF', () => {
  const plan = printed(planDocument(BIRK, AT))
  const read = readPdf(plan.bytes)

  it('is tagged, claims PDF/UA-1 and says its language (webtilgængelighedsloven; EN 301 549 chapter 10)', () => {
    expect(read).toMatchObject({ isTagged: true, claimsUa: true, language: 'da-DK' })
  })

  it('holds a normal plan of three goals and six steps on one page', () => {
    expect(plan).toMatchObject({ pages: 1, replaced: 0 })
    expect(read.pages).toHaveLength(1)
  })

  it('sets a plan a little smaller before it takes a second page, never below 11 point', () => {
    const fuller = {
      ...BIRK,
      quotes: [...BIRK.quotes, ...BIRK.quotes],
      agreement: [...BIRK.agreement, ...BIRK.agreement],
    }
    expect(printed(planDocument(fuller, AT)).pages).toBe(1)
    expect(Math.min(...DENSITIES.map(({ type }) => type * 12))).toBeGreaterThanOrEqual(11)
  })

  it('lets a long plan flow to a second page, with head and page number on each', () => {
    const long = { ...BIRK, goals: [...BIRK.goals, ...BIRK.goals, ...BIRK.goals] }
    const pages = readPdf(printed(planDocument(long, AT)).bytes).pages
    expect(pages).toHaveLength(2)
    expect(pages.every((page) => page.includes('Fortroligt'))).toBe(true)
    expect(pages[1]).toContain('side 2 af 2')
  })

  it('says who has printed what when: confidentiality above, Danish time and page below', () => {
    expect(read.pages[0]).toContain('Fortroligt')
    expect(read.pages[0]).toContain('Udskrevet 4.9.2026 kl. 14.30 · side 1 af 1')
  })

  it('has no confidentiality mark on a public page', () => {
    const page = draw.printDocument({ title: 'Overblik', confidentiality: null }, AT, [draw.paragraph('Tal')])
    expect(readPdf(printed(page).bytes).pages[0]).not.toContain('Fortroligt')
  })

  it('is the same to the byte when it is printed again: no clock but the one it was given', () => {
    expect(Buffer.compare(printed(planDocument(BIRK, AT)).bytes, plan.bytes)).toBe(0)
  })
})

describe('text as data', () => {
  it('prints hostile text as itself in every place', () => {
    const page = readPdf(printed(everywhere(HOSTILE)).bytes).pages.join('')
    expect(squeezed(page).split(squeezed(HOSTILE))).toHaveLength(PLACES + 1)
  })

  it('notices a place that is lost (negative control)', () => {
    const { blocks, ...rest } = everywhere(HOSTILE)
    const page = readPdf(printed({ ...rest, blocks: blocks.slice(0, -1) }).bytes).pages.join('')
    expect(squeezed(page).split(squeezed(HOSTILE))).toHaveLength(PLACES - 1)
  })

  it('never becomes part of the program: the template is a fixed file, and the data gives the text back', () => {
    const data = typstData(everywhere(HOSTILE), DENSITIES[0])
    expect(JSON.parse(data)).toMatchObject({ title: { text: HOSTILE, script: null } })
    expect(readFileSync(TEMPLATE, 'utf8')).not.toMatch(/eval\(|read\(|include |import /)
  })

  it('breaks a line only where the text has a line break', () => {
    const [page = ''] = readPdf(printed(withBlocks([draw.paragraph('Linje et\nLinje to')])).bytes).pages
    expect(page).toContain('Linje et\nLinje to')
  })

  it('sets Arabic and Hebrew from the right, with their own language for reading aloud', () => {
    const data = typstData(everywhere('نأكل معا, Noah'), DENSITIES[0])
    expect(JSON.parse(data)).toMatchObject({ title: { script: 'ar' } })
    expect(JSON.parse(typstData(everywhere('Noah נאכל'), DENSITIES[0]))).toMatchObject({
      title: { script: null },
    })
  })

  it('puts a sign for a letter that no font can show, counts it, and leaves the others', () => {
    // Hieroglyphs, as an example of a script that no ordinary machine has a font for.
    const outcome = printed(withBlocks([draw.paragraph('før \u{143FA} efter')]))
    const text = squeezed(readPdf(outcome.bytes).pages.join(''))
    expect(text).toMatch(new RegExp(`før(${MISSING}|\u{143FA})efter`, 'u'))
    expect(outcome.replaced).toBe(text.includes(MISSING) ? 1 : 0)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '😀',
        '👨‍👩‍👧',
        '🇩🇰',
        'ع',
        'ر',
        'שׁ',
        '中',
        'å',
        'e\u0301',
        '\u0000',
        '\n',
        ' ',
        '\u202E',
        '#',
        '\\',
        '"',
      ),
    }),
  )

  it('never stops a document, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(set(everywhere(text))).toHaveProperty('bytes')
      }),
      { numRuns: 60 },
    )
  })
})
