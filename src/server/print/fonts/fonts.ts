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
