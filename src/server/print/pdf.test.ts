import { afterEach, describe, expect, it } from 'vitest'
import * as draw from '#core/document.ts'
import type { PrintDocument } from '#core/document.ts'
import { createPdfPrinter, PrintFailure } from './pdf.ts'
import type { PdfPrinter, PdfPrinterOptions } from './pdf.ts'

const DOCUMENT = draw.printDocument({ title: 'Vores plan', confidentiality: 'Fortroligt' }, new Date(0), [
  draw.paragraph('Det går godt med skolen.'),
])

/** A thread whose program is this line, instead of the real one. */
function program(source: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${source}`)}`,
  )
}

const open: PdfPrinter[] = []

function printer(options: PdfPrinterOptions = {}): PdfPrinter {
  const made = createPdfPrinter(options)
  open.push(made)
  return made
}

async function problemOf(printing: Promise<unknown>): Promise<string> {
  const outcome = await printing.then(
    () => 'printed',
    (failure: unknown) => failure,
  )
  return outcome instanceof PrintFailure ? outcome.problem : String(outcome)
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((made) => made.close()))
})

describe('printing in a thread of its own', () => {
  it('gives PDFs in the order asked for', async () => {
    const made = printer()
    const pages = await Promise.all(
      [DOCUMENT, { ...DOCUMENT, blocks: [draw.pageBreak(), draw.note('To')] }].map(made.print),
    )
    expect(pages.map((pdf) => pdf.pages)).toEqual([1, 2])
    expect(Buffer.from(pages[0]?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('says that a document cannot be set, and prints the next one in the same thread', async () => {
    const made = printer()
    const broken = { ...DOCUMENT, blocks: [{ kind: 'unknown' }] } as unknown as PrintDocument
    expect(await problemOf(made.print(broken))).toBe('not-printable')
    expect(await problemOf(made.print(DOCUMENT))).toBe('printed')
  })

  it.each([
    ['throws at its start', `throw new Error('broken')`],
    ['throws on a document', `parentPort.on('message', () => { throw new Error('broken') })`],
    ['ends itself', `parentPort.on('message', () => process.exit(3))`],
  ])('a thread that %s fails its document and nothing else', async (_, source) => {
    const made = printer({ worker: program(source) })
    expect(await problemOf(made.print(DOCUMENT))).toBe('crashed')
    expect(await problemOf(made.print(DOCUMENT))).toBe('crashed')
  })

  it('gives up a document that takes too long, and tries the next in a fresh thread', async () => {
    const made = printer({
      worker: program(`parentPort.on('message', () => { for (;;) {} })`),
      timeoutMs: 200,
    })
    expect(await problemOf(made.print(DOCUMENT))).toBe('timeout')
    expect(await problemOf(made.print(DOCUMENT))).toBe('timeout')
  })

  it('starts a fresh thread when the old one has ended while idle', async () => {
    const answerAndEnd = `parentPort.on('message', () => { parentPort.postMessage({ bytes: new Uint8Array(), pages: 1, replaced: 0 }); setTimeout(() => process.exit(0), 10) })`
    const made = printer({ worker: program(answerAndEnd), timeoutMs: 5000 })
    expect(await problemOf(made.print(DOCUMENT))).toBe('printed')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await problemOf(made.print(DOCUMENT))).toBe('printed')
  })

  it('turns documents away when too many wait, instead of filling the memory', async () => {
    const made = printer({ maxWaiting: 1 })
    const outcomes = await Promise.all([1, 2, 3].map(() => problemOf(made.print(DOCUMENT))))
    expect(outcomes).toEqual(['printed', 'printed', 'busy'])
  })

  it('rejects what waits and what comes when it is closed', async () => {
    const made = printer({ worker: program(`parentPort.on('message', () => {})`) })
    const waiting = [made.print(DOCUMENT), made.print(DOCUMENT)].map(problemOf)
    await made.close()
    expect(await Promise.all([...waiting, problemOf(made.print(DOCUMENT))])).toEqual([
      'closed',
      'closed',
      'closed',
    ])
  })

  it("never carries the document's words in its message, which ends in logs", async () => {
    const named = {
      ...DOCUMENT,
      title: 'Hemmelig',
      blocks: [{ kind: 'Hemmelig' }],
    } as unknown as PrintDocument
    const failure = await printer()
      .print(named)
      .catch((reason: unknown) => reason)
    expect(String(failure)).toContain('not-printable')
    expect(String(failure)).not.toContain('Hemmelig')
  })
})
