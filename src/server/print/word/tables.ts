import * as word from 'docx'
import type { Block, Column } from '#core/document.ts'
import { rightToLeft } from '../script.ts'
import { textParagraph } from './text.ts'

/** What Word's body is made of. */
export type Drawn = word.Paragraph | word.Table

/** The width of A4 less its margins, in twentieths of a point. */
export const TEXT_WIDTH = Math.round(172 * 56.7)

const NONE = { style: 'none' as const }
const THIN = { style: 'single' as const, size: 4, color: 'CFCABF' }
const NO_LINES = {
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
const LINES = { ...NO_LINES, bottom: THIN, insideHorizontal: THIN }

/** Two columns without lines. A table for layout only: it has no head, and it reads in order, left then right. */
export function besideTable(left: readonly Drawn[], right: readonly Drawn[]): Drawn[] {
  const half = Math.round(TEXT_WIDTH / 2)
  const column = (group: readonly Drawn[]) =>
    new word.TableCell({
      width: { size: half, type: 'dxa' },
      margins: { top: 0, bottom: 0, left: 0, right: 160 },
      // Word refuses a cell without a paragraph.
      children: group.length > 0 ? group : [new word.Paragraph({})],
    })
  const drawn = new word.Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: [half, half],
    layout: 'fixed',
    borders: NO_LINES,
    rows: [new word.TableRow({ cantSplit: true, children: [column(left), column(right)] })],
  })
  return [drawn, gap()]
}

/** Word joins two tables that touch, and so loses the head and the lines of one. */
function gap(): word.Paragraph {
  return new word.Paragraph({ spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' } })
}

/** A table with its caption above, and a head that repeats on each page. */
export function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): Drawn[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / all) * TEXT_WIDTH))
  const line = (texts: readonly string[], style: string) =>
    columns.map((column, index) =>
      cell(texts[index] ?? '', style, {
        ...column,
        width: widths[index] ?? 0,
        isLast: index === columns.length - 1,
      }),
    )
  const heads = line(
    columns.map(({ head }) => head),
    'TableHead',
  )
  const body = rows.map((row) => line(row, 'TableText'))
  const drawn = new word.Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: LINES,
    rows: [
      new word.TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...body.map((children) => new word.TableRow({ cantSplit: true, children })),
    ],
  })
  const above = caption === '' ? [] : [textParagraph(caption, { style: 'Caption' })]
  return [...above, drawn, gap()]
}

type Place = Column & { width: number; isLast: boolean }

function cell(text: string, style: string, { align, width, isLast }: Place): word.TableCell {
  const alignment = align === 'end' ? ('right' as const) : ('left' as const)
  return new word.TableCell({
    width: { size: width, type: 'dxa' },
    margins: { top: 34, bottom: 34, left: 0, right: isLast ? 0 : 160 },
    children: [textParagraph(text, { style, ...(rightToLeft(text) === null ? { alignment } : {}) })],
  })
}
