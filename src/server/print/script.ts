/** A language tag for text in a script that Danish does not use, so that it is set and read aloud the right way. */
export type ForeignScript = 'ar' | 'he'

const FIRST_LETTER = /\p{L}/u
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const HEBREW = /\p{Script=Hebrew}/u

/**
 * The script a text begins with, or null for one that runs from left to right. As in Unicode's bidirectional algorithm
 * (UAX 9, rule P2) the first letter decides, so an Arabic quote with a Danish name in it is still set from the right.
 * Arabic stands for all languages in its script: which one it is cannot be known from the letters.
 */
export function rightToLeft(text: string): ForeignScript | null {
  const letter = FIRST_LETTER.exec(text)?.[0] ?? ''
  if (ARABIC.test(letter)) return 'ar'
  return HEBREW.test(letter) ? 'he' : null
}
