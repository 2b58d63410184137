import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { paragraph, printDocument } from '#core/document.ts'
import type { PrintDocument } from '#core/document.ts'
import { readFonts } from './fonts/fonts.ts'
import type { PrintFonts } from './fonts/fonts.ts'
import { failing, isShown, letters, withoutLetters } from './fonts/letters.ts'
import { onTexts, printable } from './printable.ts'
import { DENSITIES, TEMPLATE, typstData } from './typst.ts'
import type { Density } from './typst.ts'

/** A set document. `replaced` counts letters that no font of this machine can show. */
export type Typeset = { bytes: Uint8Array; pages: number; replaced: number }

/** PDF/UA-1 (ISO 14289-1): a document with tags, language, title and alternative texts. Danish law asks for it. */
const STANDARD = 'ua-1'

/** A longer document is not tried tighter: it would take the time of setting it again to save a page among many. */
const LONGEST_TO_TIGHTEN = 4

/** More foreign letters than this are not tried one by one. */
const MOST_TRIED = 400

/**
 * Typst with our fonts and our template. It sets a document without giving way to anything else, so it belongs in a
 * thread of its own (pdf-worker.ts). `set` returns a problem instead of throwing, without any of the document's words.
 */
export function createTypesetter(): { set: (document: PrintDocument) => Typeset | { problem: string } } {
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [fonts.regular, fonts.semibold] }] })
  const compile = compiling(compiler, readFileSync(TEMPLATE, 'utf8'))
  return {
    set: (document) => {
      const outcome = setWithLetters(printable(document), fonts, compile)
      // Typst remembers what it has set. Ten prints back is enough; without this the memory only grows.
      compiler.evictCache(10)
      return outcome
    },
  }
}

type Compile = (document: PrintDocument, density: Density) => Omit<Typeset, 'replaced'> | { problem: string }

/** PDF/UA refuses a letter without a shape: then those letters are found and stand as a sign. */
function setWithLetters(
  document: PrintDocument,
  fonts: PrintFonts,
  compile: Compile,
): Typeset | { problem: string } {
  const asWritten = setToFit(document, compile)
  if (!('problem' in asWritten)) return { ...asWritten, replaced: 0 }
  const foreign = foreignLetters(document, fonts)
  const works = (group: readonly string[]) => !('problem' in compile(sample(document, group), DENSITIES[0]))
  const missing = foreign.length > MOST_TRIED ? foreign : failing(foreign, works)
  // A letter may show alone and not in company: at last only letters that our own font surely has are left.
  for (const hidden of [missing, foreign]) {
    const { shown, replaced } = hide(document, new Set(hidden))
    const outcome = replaced === 0 ? asWritten : setToFit(shown, compile)
    if (!('problem' in outcome)) return { ...outcome, replaced }
  }
  return asWritten
}

/** The roomiest setting with the fewest pages: a plan that runs over is tried a little smaller before it takes two. */
function setToFit(document: PrintDocument, compile: Compile): ReturnType<Compile> {
  const [roomy, ...tighter] = DENSITIES
  let best = compile(document, roomy)
  for (const density of tighter) {
    if ('problem' in best || best.pages === 1 || best.pages > LONGEST_TO_TIGHTEN) return best
    const next = compile(document, density)
    if (!('problem' in next) && next.pages < best.pages) best = next
  }
  return best
}

function compiling(compiler: NodeCompiler, template: string): Compile {
  return (document, density) => {
    // The one place that must catch: the compiler throws for what it refuses, and the thread shall live on.
    try {
      // Straight from source to bytes: a compiled document handed to JavaScript is given back late, 0.8 MB each.
      const source = { mainFileContent: template, inputs: { document: typstData(document, density) } }
      // The instant of printing, not the clock: the same document gives the same bytes.
      const creationTimestamp = Math.floor(Date.parse(document.printedAt) / 1000)
      const bytes = compiler.pdf(source, { pdfStandard: STANDARD, creationTimestamp })
      return { bytes, pages: pageCount(bytes) }
    } catch (error) {
      return { problem: withoutWords(String(error)) }
    }
  }
}

/** The number in the tree of pages, which Typst writes before anything a person has written. */
function pageCount(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(start)?.[1] ?? Number.NaN)
}

/** Typst quotes what it could not set. Problems end in logs, where nobody's words belong. */
function withoutWords(problem: string | undefined): string {
  return (problem ?? 'no reason given').replaceAll(/`[^`]*`/g, '`…`').slice(0, 500)
}

function foreignLetters(document: PrintDocument, { shows }: PrintFonts): string[] {
  const found = new Set<string>()
  onTexts(document, (text) => letters(text).forEach((letter) => isShown(letter, shows) || found.add(letter)))
  return [...found]
}

function sample(document: PrintDocument, group: readonly string[]): PrintDocument {
  const { language, printedAt } = document
  return printDocument({ language, title: '–', confidentiality: null }, new Date(printedAt), [
    paragraph(group.join(' ')),
  ])
}

function hide(
  document: PrintDocument,
  missing: ReadonlySet<string>,
): { shown: PrintDocument; replaced: number } {
  let replaced = 0
  const shown = onTexts(document, (text) => {
    const outcome = withoutLetters(text, missing)
    replaced += outcome.replaced
    return outcome.text
  }) as PrintDocument
  return { shown, replaced }
}
