import { inflateSync } from 'node:zlib'

/**
 * Reads back what Typst has written, so that tests look at the paper and not at our own input. It knows only Typst's
 * way of writing PDF (no object streams, two-byte glyph numbers with a ToUnicode map) and is no general reader.
 */
export type PdfContents = {
  /** One text for each page: the showing order, a new line for each piece. */
  pages: string[]
  /** Tagged, with /MarkInfo, and claiming PDF/UA-1 in its metadata. */
  isTagged: boolean
  claimsUa: boolean
  language: string | null
}

type Objects = ReadonlyMap<string, { body: string; stream: string }>

/** The texts and marks of a PDF made by Typst. Throws RangeError for bytes that are no PDF. */
export function readPdf(bytes: Uint8Array): PdfContents {
  const source = Buffer.from(bytes).toString('latin1')
  if (!source.startsWith('%PDF-')) throw new RangeError('not a PDF')
  const objects = readObjects(source)
  const all = [...objects.values()]
  const pages = all
    .filter(({ body }) => /\/Type \/Page\b/.test(body))
    .map(({ body }) => pageText(body, objects))
  return {
    pages,
    isTagged: /\/MarkInfo <<\s*\/Marked true/.test(source),
    claimsUa: all.some(({ stream }) => /pdfuaid:part(>|=")1/.test(stream)),
    language: /\/Lang \(([^)]*)\)/.exec(source)?.[1] ?? null,
  }
}

function readObjects(source: string): Objects {
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\nendobj|stream\r?\n)/g)
  return new Map(
    Array.from(found, ({ 0: whole, 1: id = '', 2: body = '', index }) => [
      id,
      { body, stream: whole.endsWith('endobj') ? '' : stream(source, index + whole.length, body) },
    ]),
  )
}

function stream(source: string, start: number, body: string): string {
  const raw = source.slice(start, start + Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0))
  if (!body.includes('/FlateDecode')) return raw
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
}

function pageText(page: string, objects: Objects): string {
  const fonts = new Map(
    Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', id = '']) => [
      name,
      glyphMap(id, objects),
    ]),
  )
  const contents = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.stream ?? ''
  const pieces: string[] = []
  let strings: Buffer[] = []
  let name = ''
  let glyphs: ReadonlyMap<number, string> = new Map()
  for (const token of tokens(contents)) {
    if (typeof token !== 'string') strings.push(token)
    else if (token.startsWith('/f')) name = token.slice(1)
    else if (token === 'Tf') glyphs = fonts.get(name) ?? new Map()
    else if (token === 'Tj' || token === 'TJ') {
      // A text is shown alone (Tj) or in parts with the spacing between them corrected (TJ).
      pieces.push(shownText(Buffer.concat(strings), glyphs))
      strings = []
    }
  }
  return pieces.join('\n')
}

/** The words of a content stream, with strings as bytes. */
function* tokens(contents: string): Generator<string | Buffer> {
  const word = /[^\s()<>[\]]+|[\s\S]/y
  for (let at = 0; at < contents.length;) {
    if (contents[at] === '(') {
      const end = literalEnd(contents, at)
      yield unescaped(contents.slice(at + 1, end))
      at = end + 1
    } else {
      word.lastIndex = at
      const found = word.exec(contents)?.[0] ?? ''
      yield found
      at += found.length
    }
  }
}

/** Where a string that begins at `start` closes: brackets inside it may stand in pairs without a backslash. */
function literalEnd(contents: string, start: number): number {
  let depth = 0
  for (let at = start; at < contents.length; at += 1) {
    const letter = contents[at]
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    if (depth === 0) return at
  }
  return contents.length
}

function glyphMap(font: string, objects: Objects): ReadonlyMap<number, string> {
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.body ?? '')?.[1] ?? ''
  const pairs = (objects.get(id)?.stream ?? '').matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm)
  return new Map(Array.from(pairs, ([, glyph = '', text = '']) => [Number.parseInt(glyph, 16), utf16(text)]))
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function shownText(codes: Buffer, glyphs: ReadonlyMap<number, string>): string {
  const count = Math.floor(codes.length / 2)
  return Array.from({ length: count }, (_, index) => glyphs.get(codes.readUInt16BE(2 * index)) ?? '').join('')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): Buffer {
  const text = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCodePoint(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )
  return Buffer.from(text, 'latin1')
}
