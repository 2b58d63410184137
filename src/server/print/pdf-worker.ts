import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintDocument } from '#core/document.ts'
import { readFonts, withShownLetters } from './fonts.ts'
import { onTexts, printable } from './printable.ts'
import type { PrintFonts } from './fonts.ts'
import { TEMPLATE, typstData } from './typst.ts'

/**
 * Typst compiles without giving way, so it works in a thread of its own: one document in, one answer out.
 * `replaced` counts letters that no font on this machine could show.
 */
export type PdfAnswer = { bytes: Uint8Array; pages: number; replaced: number } | { problem: string }

/** PDF/UA-1 (ISO 14289-1): a document with tags, language, title and alternative texts. Danish law asks for it. */
const STANDARD = 'ua-1'

function answer(compiler: NodeCompiler, template: string, fonts: PrintFonts, document: PrintDocument): PdfAnswer {
  const clean = printable(document)
  const first = compile(compiler, template, clean)
  if (!('problem' in first)) return { ...first, replaced: 0 }
  // PDF/UA refuses a letter without a shape. The second time only letters that our own font surely has are left.
  const { document: shown, replaced } = withShownTexts(clean, fonts)
  if (replaced === 0) return first
  const second = compile(compiler, template, shown)
  return 'problem' in second ? second : { ...second, replaced }
}

function compile(
  compiler: NodeCompiler,
  template: string,
  document: PrintDocument,
): { bytes: Uint8Array; pages: number } | { problem: string } {
  // The one place that must catch: the compiler throws for what it refuses, and the thread shall live on.
  try {
    const result = compiler.compile({ mainFileContent: template, inputs: { document: typstData(document) } })
    const drawn = result.result
    if (drawn === null) return { problem: withoutTexts(JSON.stringify(result.takeError()?.shortDiagnostics)) }
    // The instant of printing, not the clock: the same document gives the same bytes.
    const creationTimestamp = Math.floor(Date.parse(document.printedAt) / 1000)
    return { bytes: compiler.pdf(drawn, { pdfStandard: STANDARD, creationTimestamp }), pages: drawn.numOfPages }
  } catch (error) {
    return { problem: withoutTexts(String(error)) }
  } finally {
    // Typst remembers what it has set. Ten prints back is enough; without this the memory only grows.
    compiler.evictCache(10)
  }
}

/** Typst quotes what it could not set. Problems end in logs, where nobody's words belong. */
function withoutTexts(problem: string | undefined): string {
  return (problem ?? 'no reason given').replaceAll(/`[^`]*`/g, '`…`').slice(0, 500)
}

function withShownTexts(document: PrintDocument, fonts: PrintFonts): { document: PrintDocument; replaced: number } {
  let replaced = 0
  const shown = onTexts(document, (text) => {
    const outcome = withShownLetters(text, fonts.shows)
    replaced += outcome.replaced
    return outcome.text
  }) as PrintDocument
  return { document: shown, replaced }
}

const port = parentPort
if (port) {
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [fonts.regular, fonts.semibold] }] })
  const template = readFileSync(TEMPLATE, 'utf8')
  port.on('message', (document: PrintDocument) => port.postMessage(answer(compiler, template, fonts, document)))
}
