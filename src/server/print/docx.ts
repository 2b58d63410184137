import * as word from 'docx'
import type { PrintDocument } from '#core/document.ts'
import { blocks } from './word/blocks.ts'
import { numbering, styles } from './word/styles.ts'
import { FAMILY, readFonts } from './fonts/fonts.ts'
import { printable } from './printable.ts'
import { textRuns } from './word/text.ts'
import { printWords } from './words.ts'
import type { PrintWords } from './words.ts'

const MM = 56.7 // twentieths of a point

/**
 * The document as a Word file (.docx) that can be edited: real heading styles, table heads that repeat, the language
 * of the words, alternative texts, the fonts inside. Same blocks and same words as the PDF.
 */
export async function printDocx(document: PrintDocument): Promise<Uint8Array> {
  const shown = printable(document)
  const words = printWords(shown.language, shown.printedAt)
  const { regular, semibold } = readFonts()
  const file = new word.Document({
    title: shown.title,
    creator: 'Samspil',
    fonts: [{ name: FAMILY, data: regular, bold: semibold }],
    styles: styles(shown.language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: {
              top: 17 * MM,
              bottom: 15 * MM,
              left: 19 * MM,
              right: 19 * MM,
              header: 8 * MM,
              footer: 8 * MM,
            },
          },
        },
        headers: { default: header(shown.confidentiality) },
        footers: { default: footer(words) },
        children: [...opening(shown), ...blocks(shown.blocks)],
      },
    ],
  })
  return new Uint8Array(await word.Packer.toBuffer(file))
}

function opening({ title, subtitle }: PrintDocument): word.Paragraph[] {
  const name = new word.Paragraph({ style: 'Title', children: textRuns(title) })
  return subtitle === ''
    ? [name]
    : [name, new word.Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]
}

function header(confidentiality: string | null): word.Header {
  const children = confidentiality === null ? [] : textRuns(confidentiality, { bold: true })
  return new word.Header({ children: [new word.Paragraph({ style: 'Header', children })] })
}

function footer({ printed, page, of }: PrintWords): word.Footer {
  const { CURRENT, TOTAL_PAGES } = word.PageNumber
  const line = new word.TextRun({ children: [`${printed} · ${page} `, CURRENT, ` ${of} `, TOTAL_PAGES] })
  return new word.Footer({ children: [new word.Paragraph({ style: 'Footer', children: [line] })] })
}
