import * as word from 'docx'
import type { Block, Option } from '#core/document.ts'
import { scalePicture } from './scale.ts'
import { BULLETS } from './styles.ts'
import { besideTable, table, TEXT_WIDTH } from './tables.ts'
import type { Drawn } from './tables.ts'
import { textParagraph, textRuns } from './text.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

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
      return [
        new word.Paragraph({
          children: block.runs.flatMap((run) => textRuns(run.text, { bold: run.emphasis })),
        }),
      ]
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
      return besideTable(blocks(block.left), blocks(block.right))
    case 'page-break':
      return [new word.Paragraph({ children: [new word.PageBreak()] })]
    default:
      return block satisfies never
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
    // The lines of one question stay on one page.
    keepNext: true,
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
