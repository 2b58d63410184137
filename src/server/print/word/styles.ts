import type { INumberingOptions, IStylesOptions } from 'docx'
import type { DocumentLanguage } from '#core/document.ts'
import { FAMILY } from '../fonts/fonts.ts'

const INK = '1F2328'
const QUIET = '4A5058'
const TEAL = '0B5A73'
const VIOLET = '4B3A78'

/**
 * The distance of lines in 240ths of the type's own, which is 1.3 for IBM Plex: 1.18 of the letters' size, as in the PDF.
 * With it a plan of three goals and five people stands on one page here as there.
 */
const LINE = 218

/** Where a paragraph says that it is an item of a list. */
export const BULLETS = { reference: 'bullets', level: 0 }

/** The list's bullet in the document's own type: Word's default is set in a font that not every machine has. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS.reference,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          style: { run: { font: FAMILY, color: TEAL }, paragraph: { indent: { left: 300, hanging: 240 } } },
        },
      ],
    },
  ],
}

/** Word's own styles in the look of the PDF, so that an editor's headings and lists fit in. Sizes are half points. */
export function styles(language: DocumentLanguage): IStylesOptions {
  const value = language === 'da' ? 'da-DK' : 'en-GB'
  return {
    default: {
      document: {
        run: { font: FAMILY, size: 22, color: INK, language: { value } },
        paragraph: { spacing: { after: 40, line: LINE, lineRule: 'auto' } },
      },
      title: { run: { size: 50, bold: true, color: INK }, paragraph: { spacing: { after: 40 } } },
      heading1: headingStyle(29, TEAL, 160),
      heading2: headingStyle(24, INK, 100),
      heading3: headingStyle(23, INK, 120),
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { color: QUIET } },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        paragraph: { alignment: 'right' },
        run: { size: 19 },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        paragraph: { alignment: 'right' },
        run: { size: 18, color: QUIET },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 35, bold: true },
        paragraph: {
          ...bar(VIOLET),
          keepNext: true,
          keepLines: true,
          spacing: { before: 120, after: 0, line: LINE, lineRule: 'auto' },
        },
      },
      {
        id: 'QuoteSource',
        name: 'Quote Source',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 21, color: QUIET },
        paragraph: { ...bar(VIOLET), spacing: { after: 120 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 22, bold: true },
        paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
      },
      {
        id: 'ListParagraph',
        name: 'List Paragraph',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        run: { size: 20, bold: true, color: QUIET },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: {
          border: frame(),
          spacing: { before: 140, after: 0 },
          keepLines: true,
          indent: { left: 160, right: 160 },
        },
      },
    ],
  }
}

function headingStyle(size: number, color: string, before: number) {
  return { run: { size, bold: true, color }, paragraph: { keepNext: true, spacing: { before, after: 60 } } }
}

function bar(color: string) {
  return { indent: { left: 260 }, border: { left: { style: 'single' as const, size: 32, color, space: 10 } } }
}

function frame() {
  const side = { style: 'single' as const, size: 6, color: '7A7568', space: 6 }
  return { top: side, bottom: side, left: side, right: side }
}
