/**
 * One neutral document for everything that is printed. A module's pure function turns facts into a `PrintDocument`;
 * src/server/print draws it as PDF and as Word. Both draw the same blocks, so they cannot say different things
 * (docs/decisions/0007-documents-from-one-model.md). Plain JSON: it can be tested as data and sent to a worker.
 *
 * Texts are data and never markup: no character has a meaning beyond itself, and '\n' starts a new line.
 */
export type PrintDocument = {
  language: DocumentLanguage
  title: string
  /** The line under the title: whose document, which day, which version. Empty when there is none. */
  subtitle: string
  /** 'Fortroligt' on everything about persons; null on a page that is public (ux.md section 3, Print). */
  confidentiality: string | null
  /** ISO 8601 instant. The footer says it in Danish time. */
  printedAt: string
  blocks: readonly Block[]
}

/** The language the document's own words are written in. Quotes may be in any language. */
export type DocumentLanguage = 'da' | 'en'

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'quote'; text: string; who: string; when: string }
  | { kind: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; pairs: readonly Fact[] }
  | { kind: 'checkboxes'; label: string; options: readonly Option[]; remark: string }
  | { kind: 'scale'; label: string; marks: readonly Mark[]; ends: string }
  | { kind: 'note'; text: string }
  | { kind: 'beside'; left: readonly Block[]; right: readonly Block[] }
  | { kind: 'page-break' }

/** A stretch of a paragraph. Emphasis is the only style: size and colour belong to the drawing. */
export type Run = { text: string; emphasis: boolean }

/** A column's head, its share of the width beside the others' shares, and figures set to the right ('end'). */
export type Column = { head: string; share: number; align: 'start' | 'end' }

export type Fact = { label: string; value: string }
export type Option = { text: string; checked: boolean }

/**
 * A number 0-10 somebody gave, with the words printed beside the picture ('Nu 7, sagt af Noah').
 * 'now' is drawn as a filled circle and 'then' as an open one: the difference survives a black and white copy.
 */
export type Mark = { value: number; at: 'now' | 'then'; words: string }

/**
 * A document. The instant of printing is an argument: nothing here reads a clock.
 * Throws RangeError when a heading skips a level: it would lead those astray who move by headings, and PDF/UA refuses it.
 */
export function printDocument(
  about: { language?: DocumentLanguage; title: string; subtitle?: string; confidentiality: string | null },
  printedAt: Date,
  blocks: readonly Block[],
): PrintDocument {
  const { language = 'da', title, subtitle = '', confidentiality } = about
  const levels = headingLevels(blocks)
  if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
    throw new RangeError('a heading skips a level')
  return { language, title, subtitle, confidentiality, printedAt: printedAt.toISOString(), blocks }
}

/** A heading below the title, which is no heading of its own. The first is of level 1, and no level is skipped. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

/** A paragraph of plain strings and `strong` runs. */
export function paragraph(...parts: readonly (string | Run)[]): Block {
  return { kind: 'paragraph', runs: parts.map((part) => (typeof part === 'string' ? plain(part) : part)) }
}

export function strong(text: string): Run {
  return { text, emphasis: true }
}

/** Somebody's own words, verbatim and attributed: the most prominent text of a page (ux.md section 4, Type). */
export function quote(text: string, who: string, when: string): Block {
  return { kind: 'quote', text, who, when }
}

/** A table. Throws RangeError when a row has another number of cells than there are columns: a cell would be lost. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Block {
  if (columns.length === 0) throw new RangeError('a table needs a column')
  if (rows.some((row) => row.length !== columns.length))
    throw new RangeError('a row does not fit its columns')
  return { kind: 'table', caption, columns, rows }
}

/** `share` is the column's part of the width beside its neighbours' shares; figures are aligned to the 'end'. */
export function column(head: string, share = 1, align: 'start' | 'end' = 'start'): Column {
  return { head, share, align }
}

export function list(items: readonly string[]): Block {
  return { kind: 'list', items }
}

/** Pairs of label and value, such as a name and a telephone number. */
export function facts(pairs: readonly Fact[]): Block {
  return { kind: 'facts', pairs }
}

/** One question with boxes to tick: filled in where the answer is known, left for the pen where it is not. */
export function checkboxes(label: string, options: readonly Option[], remark = ''): Block {
  return { kind: 'checkboxes', label, options, remark }
}

/**
 * A line from 0 to 10 with the numbers people gave; without marks it is a line to answer on paper.
 * `ends` says what 0 and 10 mean. Throws RangeError for a number outside 0-10 or not whole.
 */
export function scale(label: string, marks: readonly Mark[], ends = ''): Block {
  const outside = marks.some(({ value }) => !Number.isInteger(value) || value < 0 || value > 10)
  if (outside) throw new RangeError('a mark on the scale is a whole number from 0 to 10')
  return { kind: 'scale', label, marks, ends }
}

/** What the picture of a scale says, for those who do not see it: its alternative text in PDF and Word. */
export function scaleInWords({ label, marks, ends }: Extract<Block, { kind: 'scale' }>): string {
  return ['0 – 10.', label, ...marks.map(({ words }) => `${words}.`), ends]
    .filter((part) => part !== '')
    .join(' ')
}

/** A framed line that must not be overlooked. */
export function note(text: string): Block {
  return { kind: 'note', text }
}

/** Two short groups next to each other on paper; read left first. Word sets them one after the other. */
export function beside(left: readonly Block[], right: readonly Block[]): Block {
  return { kind: 'beside', left, right }
}

export function pageBreak(): Block {
  return { kind: 'page-break' }
}

function headingLevels(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'beside') return [...headingLevels(block.left), ...headingLevels(block.right)]
    return block.kind === 'heading' ? [block.level] : []
  })
}

function plain(text: string): Run {
  return { text, emphasis: false }
}
