import { inflateRawSync } from 'node:zlib'

/** The text of word/document.xml in a .docx: it is stored or deflated, and found by its name in the local header. */
export function wordsOf(docx: Buffer): string {
  const name = docx.indexOf('word/document.xml')
  const header = name - 30
  const size = docx.readUInt32LE(header + 18) || docx.length - name
  const start = name + docx.readUInt16LE(header + 26) + docx.readUInt16LE(header + 28)
  return inflateRawSync(docx.subarray(start, start + size), { finishFlush: 2 }).toString('utf8')
}
