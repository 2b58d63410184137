/**
 * The code points a TrueType font has shapes for, read from its `cmap` table (OpenType specification, "cmap":
 * https://learn.microsoft.com/typography/opentype/spec/cmap). Reads the two formats of Unicode fonts, 4 and 12.
 * Throws RangeError for a file without either.
 */
export function characterMap(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap')
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const offset = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    return { offset, format: font.readUInt16BE(offset) }
  })
  const wide = subtables.find(({ format }) => format === 12)
  if (wide) return new Set(readFormat12(font, wide.offset))
  const narrow = subtables.find(({ format }) => format === 4)
  if (narrow) return new Set(readFormat4(font, narrow.offset))
  throw new RangeError('the font has no Unicode character map')
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new RangeError(`the font has no ${tag} table`)
}

/** Groups of consecutive code points: start, end, first glyph. */
function* readFormat12(font: Buffer, offset: number): Generator<number> {
  const groups = font.readUInt32BE(offset + 12)
  for (let index = 0; index < groups; index += 1) {
    const at = offset + 16 + 12 * index
    yield* range(font.readUInt32BE(at), font.readUInt32BE(at + 4))
  }
}

/** Segments of the basic plane: parallel arrays of end codes, start codes, deltas and offsets into a glyph list. */
function* readFormat4(font: Buffer, offset: number): Generator<number> {
  const doubled = font.readUInt16BE(offset + 6)
  for (let at = 0; at < doubled; at += 2) {
    const end = font.readUInt16BE(offset + 14 + at)
    const start = font.readUInt16BE(offset + 16 + doubled + at)
    const delta = font.readUInt16BE(offset + 16 + 2 * doubled + at)
    const rangeAt = offset + 16 + 3 * doubled + at
    const rangeOffset = font.readUInt16BE(rangeAt)
    for (const code of range(start, end)) {
      const listed = rangeOffset === 0 ? code : font.readUInt16BE(rangeAt + rangeOffset + 2 * (code - start))
      // Glyph 0 is the font's own "missing" shape; 0xFFFF closes the list and is no character.
      const isMissing = rangeOffset === 0 ? ((code + delta) & 0xffff) === 0 : listed === 0
      if (!isMissing && code !== 0xffff) yield code
    }
  }
}

function* range(start: number, end: number): Generator<number> {
  for (let code = start; code <= end; code += 1) yield code
}
