import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as draw from '#core/document.ts'
import { BIRK } from '#modules/plan/plan-document.example.ts'
import { planDocument } from '#modules/plan/plan-document.ts'
import { unzip } from '#test/unzip.ts'
import { printDocx } from './docx.ts'

const AT = new Date('2026-09-04T12:30:00Z')
const HOSTILE = `</w:t><w:br/> <b> &amp; ]]> <?xml?> "a" 'b' \\ {MERGEFIELD x} #sys`

/** What a reader sees in a part: its texts, without markup. */
function texts(xml: string): string {
  const shown = Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text).join('')
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return shown.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}

/** XML 1.0 section 2.2: no control characters but tab and line ends, and none of the last two. */
function isRefusedByXml(character: string): boolean {
  return (
    (character < ' ' && !'\t\n\r'.includes(character)) || character === '\uFFFE' || character === '\uFFFF'
  )
}

async function partsOf(blocks: readonly draw.Block[], title = 'Vores plan'): Promise<Map<string, string>> {
  return unzip(await printDocx(draw.printDocument({ title, confidentiality: 'Fortroligt' }, AT, blocks)))
}

describe('a document as Word', async () => {
  const parts = unzip(await printDocx(planDocument(BIRK, AT)))
  const body = parts.get('word/document.xml') ?? ''
  const styles = parts.get('word/styles.xml') ?? ''

  it('has real headings, so that readers can move by them and editors can make a table of contents', () => {
    const styled = Array.from(body.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g), ([, style]) => style)
    expect(styled.slice(0, 3)).toEqual(['Title', 'Heading1', 'Heading2'])
    expect(styled.filter((style) => style === 'Heading2')).toHaveLength(3)
    expect(styles).toMatch(/w:styleId="Heading1"/)
  })

  it('repeats the head of a table and marks it as head', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })

  it('says that its words are Danish', () => {
    expect(styles).toContain('<w:lang w:val="da-DK"/>')
  })

  it('gives the picture of a scale its words as alternative text', () => {
    expect(body).toContain('descr="0 – 10. Før 2. Nu 7, siger Noah."')
  })

  it('carries its fonts, the printing line and the mark of confidentiality', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('word/fonts/'))).toHaveLength(2)
    expect(texts(parts.get('word/footer1.xml') ?? '')).toContain('Udskrevet 4.9.2026 kl. 14.30 · side  af ')
    expect(texts(parts.get('word/header1.xml') ?? '')).toBe('Fortroligt')
  })

  it('has boxes that can be ticked on the screen', () => {
    expect(body.match(/<w14:checkbox>/g)).toHaveLength(9)
    expect(body.match(/<w14:checked w14:val="1"\/>/g)).toHaveLength(3)
  })

  it('says the same as the document, text for text', () => {
    const said = texts(body)
    for (const word of [
      'Vores plan',
      'Vi vil gerne kunne spise',
      'Fritidspas bevilges',
      'Er nogen i fare, så ring 112.',
    ])
      expect(said).toContain(word)
  })
})

describe('text as data in Word', () => {
  it('writes hostile text as text', async () => {
    const parts = await partsOf([draw.paragraph(HOSTILE), draw.table('', [draw.column('Hvem')], [[HOSTILE]])])
    expect(texts(parts.get('word/document.xml') ?? '').split(HOSTILE)).toHaveLength(3)
  })

  it('keeps two tables apart, which Word would join', async () => {
    const table = draw.table('', [draw.column('Hvem')], [['Line']])
    const { 0: body = '' } = [(await partsOf([table, table])).get('word/document.xml')]
    expect(body).not.toContain('</w:tbl><w:tbl>')
  })

  it('sets Arabic from the right', async () => {
    const body = (await partsOf([draw.quote('نأكل معا', 'Sanne', '')])).get('word/document.xml') ?? ''
    expect(body).toContain('<w:bidi/>')
    expect(body).toContain('<w:rtl/>')
  })

  it('never holds a character that XML refuses, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const parts = await partsOf(
          [draw.heading(1, text), draw.quote(text, text, text), draw.list([text])],
          text,
        )
        const xml = [...parts.values()].filter((part) => part.startsWith('<?xml')).join('')
        expect(Array.from(xml).filter(isRefusedByXml)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
