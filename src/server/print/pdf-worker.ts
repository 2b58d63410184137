import { parentPort } from 'node:worker_threads'
import type { PrintDocument } from '#core/document.ts'
import { createTypesetter } from './typesetter.ts'
import type { Typeset } from './typesetter.ts'

/** What the thread sends back for a document: the PDF, or why there is none. */
export type PdfAnswer = Typeset | { problem: string }

const port = parentPort
if (port) {
  const typesetter = createTypesetter()
  port.on('message', (document: PrintDocument) => port.postMessage(typesetter.set(document)))
}
