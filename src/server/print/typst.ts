import { scaleInWords } from '#core/document.ts'
import type { Block, PrintDocument } from '#core/document.ts'
import { onTexts } from './printable.ts'
import { scaleSvg } from './scale-drawing.ts'
import { rightToLeft } from './script.ts'
import { printWords } from './words.ts'

/** Typst's own program for all documents: `document.typ`, which never changes with what is printed. */
export const TEMPLATE = new URL('./document.typ', import.meta.url)

/** How tightly a page is set: factors on the type of 12 point and on the air between blocks. */
export type Density = { type: number; air: number }

/** From roomy to tight. The tightest is 11 point: smaller is not for weak readers. */
export const DENSITIES: readonly [Density, ...Density[]] = [
  { type: 1, air: 1 },
  { type: 0.96, air: 0.85 },
  { type: 0.92, air: 0.68 },
]

/**
 * What the template draws, as JSON for `sys.inputs.document`. Texts travel as data and the template puts them on the
 * page as text values, so that `#`, `*`, `$`, backslashes and quotes print as themselves and nothing a person has
 * written can become code. Each text carries the script it begins with, for direction and for reading aloud.
 */
export function typstData(document: PrintDocument, density: Density): string {
  const { language, printedAt } = document
  const words = printWords(language, printedAt)
  return JSON.stringify({
    ...(tagged({ ...document, words }) as object),
    density,
    blocks: document.blocks.map(drawn),
  })
}

function drawn(block: Block): unknown {
  if (block.kind === 'beside') return { ...block, left: block.left.map(drawn), right: block.right.map(drawn) }
  if (block.kind !== 'scale') return tagged(block)
  return { ...(tagged(block) as object), svg: scaleSvg(block.marks), alt: scaleInWords(block) }
}

function tagged(value: unknown): unknown {
  return onTexts(value, (text) => ({ text, script: rightToLeft(text) }))
}
