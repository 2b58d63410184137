import * as word from 'docx'
import type { Block, Column, Option } from '#core/document.ts'
import { scalePicture } from './docx-scale.ts'
import { textParagraph, textRuns } from './docx-text.ts'
import { BULLETS } from './docx-styles.ts'
import { rightToLeft } from './script.ts'

type Drawn = word.Paragraph | word.Table
type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

const TEXT_WIDTH = Math.round(172 * 56.7) // A4 less its margins, in twentieths of a point
const TAB = 1700

/** All blocks, in order. */
export function blocks(all: readonly Block[]): Drawn[] {
  return all.flatMap((block) => draw(block))
}

function draw(block: Block): Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [textParagraph(block.text, { heading: word.HeadingLevel[`HEADING_${block.level}`] })]
    case 'paragraph':
      return [new word.Paragraph({ children: block.runs.flatMap((run) => textRuns(run.text, { bold: run.emphasis })) })]
    case 'quote':
      return quote(block)
    case 'table':
      return table(block)
    case 'list':
      return block.items.map((item) => textParagraph(item, { style: 'ListParagraph', numbering: BULLETS }))
    case 'facts':
      return block.pairs.map(({ label, value }) => fact(label, value))
    case 'checkboxes':
      return [checkboxes(block)]
    case 'scale':
      return scale(block)
    case 'note':
      return [textParagraph(block.text, { style: 'Note' })]
    case 'beside':
      return beside(block)
    case 'page-break':
      return [new word.Paragraph({ children: [new word.PageBreak()] })]
  }
}

function quote({ text, who, when }: Of<'quote'>): Drawn[] {
  const source = when === '' ? who : `${who}, ${when}`
  return [textParagraph(`“${text}”`, { style: 'Quote' }), textParagraph(source, { style: 'QuoteSource' })]
}

function fact(label: string, value: string): word.Paragraph {
  return new word.Paragraph({
    spacing: { after: 40 },
    indent: { left: TAB, hanging: TAB },
    tabStops: [{ type: 'left', position: TAB }],
    children: [...textRuns(label, { bold: true }), new word.TextRun('\t'), ...textRuns(value)],
  })
}

function checkboxes({ label, options, remark }: Of<'checkboxes'>): word.Paragraph {
  const first = label === '' ? 0 : TAB
  const boxes = options.flatMap(({ text, checked }, index): word.ParagraphChild[] => [
    ...(index > 0 || first > 0 ? [new word.TextRun('\t')] : []),
    new word.CheckBox({ checked, alias: text }),
    ...textRuns(` ${text}`, { bold: checked }),
  ])
  return new word.Paragraph({
    spacing: { after: 60 },
    tabStops: stops(first, options),
    children: [
      ...textRuns(label, { bold: true }),
      ...boxes,
      ...(remark === '' ? [] : [new word.TextRun('\t'), ...textRuns(remark, { size: 20 })]),
    ],
  })
}

/** Boxes stand below each other in all lines with the same options: one stop for each, by the length of its words. */
function stops(first: number, options: readonly Option[]): word.TabStopDefinition[] {
  const positions = options.reduce(
    (all, { text }) => [...all, (all.at(-1) ?? 0) + 560 + 118 * text.length],
    [first],
  )
  return positions.map((position) => ({ type: 'left', position: Math.min(position, TEXT_WIDTH) }))
}

function scale(block: Of<'scale'>): Drawn[] {
  const marks = block.marks.map(({ words }) => words).join(' · ')
  const label = block.label === '' ? [] : [textParagraph(block.label, { keepNext: true })]
  const ends = block.ends === '' ? [] : [textParagraph(block.ends)]
  // Raised from the foot of the picture to its middle.
  const line = [scalePicture(block), ...textRuns(`   ${marks}`, { size: 21, position: '5pt' })]
  return [...label, new word.Paragraph({ children: line }), ...ends]
}

/** Two columns without lines. A table for layout only: it has no head, and it reads in order, left then right. */
function beside({ left, right }: Of<'beside'>): Drawn[] {
  const half = Math.round(TEXT_WIDTH / 2)
  const column = (group: readonly Block[]) =>
    new word.TableCell({
      width: { size: half, type: 'dxa' },
      margins: { top: 0, bottom: 0, left: 0, right: 160 },
      // Word refuses a cell without a paragraph.
      children: group.length > 0 ? blocks(group) : [new word.Paragraph({})],
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

function table({ caption, columns, rows }: Of<'table'>): Drawn[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / all) * TEXT_WIDTH))
  const line = (texts: readonly string[], style: string) =>
    columns.map((column, index) =>
      cell(texts[index] ?? '', style, { ...column, width: widths[index] ?? 0, isLast: index === columns.length - 1 }),
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

const NONE = { style: 'none' as const }
const THIN = { style: 'single' as const, size: 4, color: 'CFCABF' }
const NO_LINES = { top: NONE, left: NONE, right: NONE, bottom: NONE, insideHorizontal: NONE, insideVertical: NONE }
const LINES = { top: NONE, left: NONE, right: NONE, bottom: THIN, insideHorizontal: THIN, insideVertical: NONE }

type Place = Column & { width: number; isLast: boolean }

function cell(text: string, style: string, { align, width, isLast }: Place): word.TableCell {
  const alignment = align === 'end' ? ('right' as const) : ('left' as const)
  return new word.TableCell({
    width: { size: width, type: 'dxa' },
    margins: { top: 40, bottom: 40, left: 0, right: isLast ? 0 : 160 },
    children: [textParagraph(text, { style, ...(rightToLeft(text) === null ? { alignment } : {}) })],
  })
}
