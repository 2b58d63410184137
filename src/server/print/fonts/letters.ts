/** What stands for a letter that no font can show: Unicode's own sign for it, which our font has. */
export const MISSING = '\uFFFD'

const GRAPHEMES = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** The letters of a text, as a reader counts them: an emoji of several parts or a letter with its accents is one. */
export function letters(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
}

/** True when `shows` holds for all parts of a letter. Line breaks and places to part a word need no shape. */
export function isShown(letter: string, shows: (codePoint: number) => boolean): boolean {
  return Array.from(letter).every(
    (part) => part === '\n' || part === '\u200B' || shows(part.codePointAt(0) ?? 0),
  )
}

/** The text with the sign for a missing letter in place of each letter in `missing`, and how many were replaced. */
export function withoutLetters(
  text: string,
  missing: ReadonlySet<string>,
): { text: string; replaced: number } {
  const all = letters(text)
  const replaced = all.filter((letter) => missing.has(letter)).length
  return { text: all.map((letter) => (missing.has(letter) ? MISSING : letter)).join(''), replaced }
}

/**
 * The members of `candidates` that fail `works`, found by halving: few calls when few fail.
 * `works` is asked about a group and answers whether all of it can be set.
 */
export function failing(
  candidates: readonly string[],
  works: (group: readonly string[]) => boolean,
): string[] {
  if (candidates.length === 0 || works(candidates)) return []
  if (candidates.length === 1) return [...candidates]
  const middle = Math.ceil(candidates.length / 2)
  return [...failing(candidates.slice(0, middle), works), ...failing(candidates.slice(middle), works)]
}
