import { maskCprs } from '#core/cpr.ts'
import type { Block, PrintDocument } from '#core/document.ts'

// XML 1.0 (Word) and PDF/UA both refuse these; none of them has a shape. Tab and newline are handled before.
const SHAPELESS = /[\p{Cc}\p{Co}\p{Cn}\u200B\u2060\uFEFF\uFFF9-\uFFFC]/gv
const NEWLINES = /\r\n|[\r\u0085\u2028\u2029\v\f]/g
const LONG_WORD = /\S{25,}/gu

/** Fields that steer the drawing and are never printed. */
const FIXED = new Set(['kind', 'align', 'at', 'language', 'printedAt'])

/**
 * The document as it may leave the house: every text in normal form (NFC, or accents part from their letters in the
 * PDF's text), without characters that no paper can show, and without personal numbers: no printout carries them
 * (ux.md section 3, Print). Both drawings pass through here, so a new kind of block cannot forget it.
 */
export function printable(document: PrintDocument): PrintDocument {
  const shown = onTexts(document, clean) as PrintDocument
  return { ...shown, title: named(shown.title), blocks: shown.blocks.map(withNamedHeadings) }
}

/** The same value with `change` applied to every printed text in it, at any depth. Numbers and settings stay. */
export function onTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((part) => onTexts(part, change))
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value)
  return Object.fromEntries(fields.map(([key, part]) => [key, FIXED.has(key) ? part : onTexts(part, change)]))
}

/** A heading without words is a hole for those who move by headings, and PDF/UA refuses it. */
function named(text: string): string {
  return text.trim() === '' ? '–' : text
}

function withNamedHeadings(block: Block): Block {
  if (block.kind === 'heading') return { ...block, text: named(block.text) }
  if (block.kind !== 'beside') return block
  return { ...block, left: block.left.map(withNamedHeadings), right: block.right.map(withNamedHeadings) }
}

function clean(text: string): string {
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(NEWLINES, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
  const shown = lines.map((line) => line.replaceAll(SHAPELESS, '')).join('\n')
  // A word longer than a column would run off the paper: it gets places where it may be parted.
  return maskCprs(shown).replaceAll(LONG_WORD, (word) => word.replaceAll(/.{8}(?=.)/gu, '$&\u200B'))
}
