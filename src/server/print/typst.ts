import { scaleInWords } from '#core/document.ts'
import type { Block, PrintDocument } from '#core/document.ts'
import { onTexts } from './printable.ts'
import { scaleSvg } from './scale-svg.ts'
import { rightToLeft } from './script.ts'
import { printWords } from './words.ts'

/** Typst's own program for all documents: `document.typ`, which never changes with what is printed. */
export const TEMPLATE = new URL('./document.typ', import.meta.url)

/**
 * What the template draws, as JSON for `sys.inputs.document`. Texts travel as data and the template puts them on the
 * page as text values, so that `#`, `*`, `$`, backslashes and quotes print as themselves and nothing a person has
 * written can become code. Each text carries the script it begins with, for direction and for reading aloud.
 */
export function typstData(document: PrintDocument): string {
  const { language, printedAt } = document
  const words = printWords(language, printedAt)
  return JSON.stringify({ ...(tagged({ ...document, words }) as object), blocks: document.blocks.map(drawn) })
}

function drawn(block: Block): unknown {
  if (block.kind === 'beside') return { ...block, left: block.left.map(drawn), right: block.right.map(drawn) }
  if (block.kind !== 'scale') return tagged(block)
  return { ...(tagged(block) as object), svg: scaleSvg(block.marks), alt: scaleInWords(block) }
}

function tagged(value: unknown): unknown {
  return onTexts(value, (text) => ({ text, script: rightToLeft(text) }))
}
