import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { characterMap } from './character-map.ts'

/** The family every document is set in. TrueType, since neither Typst nor Word reads the browser's web fonts. */
export const FAMILY = 'IBM Plex Sans'

const REGULAR = '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'
const SEMIBOLD = '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'

export type PrintFonts = {
  regular: Buffer
  semibold: Buffer
  /** True when the family has a shape for this code point: it prints the same on every machine. */
  shows: (codePoint: number) => boolean
}

/** Reads the fonts from their package. Throws if it is not installed. */
export function readFonts(): PrintFonts {
  const { resolve } = createRequire(import.meta.url)
  const regular = readFileSync(resolve(REGULAR))
  const covered = characterMap(regular)
  return { regular, semibold: readFileSync(resolve(SEMIBOLD)), shows: (codePoint) => covered.has(codePoint) }
}

/** What stands for a character that no font can show: Unicode's own sign for it, which the family has. */
export const MISSING = '\uFFFD'

/**
 * The text with every letter that the font lacks replaced by that sign, whole emoji and accents included,
 * and how many were replaced. Used only when a document cannot be set otherwise.
 */
export function withShownLetters(
  text: string,
  shows: (codePoint: number) => boolean,
): { text: string; replaced: number } {
  let replaced = 0
  const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(text)
  const shown = Array.from(graphemes, ({ segment }) => {
    if (Array.from(segment).every((character) => isShown(character, shows))) return segment
    replaced += 1
    return MISSING
  })
  return { text: shown.join(''), replaced }
}

function isShown(character: string, shows: (codePoint: number) => boolean): boolean {
  return character === '\n' || character === '\u200B' || shows(character.codePointAt(0) ?? 0)
}
