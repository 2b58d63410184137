// Letters that Unicode does not take apart, and the Danish habit of writing å as aa, ø as oe and æ as ae.
const LETTERS: Record<string, string> = {
  å: 'aa',
  ø: 'oe',
  ö: 'oe',
  æ: 'ae',
  ä: 'ae',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/**
 * Text without what people write differently: case, accents, å/aa, ø/oe, æ/ae. Nothing but letters, digits and single
 * blanks remain; apostrophes join ("O'Neil" is "oneil"), every other mark parts.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[åøöæäßðđþłı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}|['’‘ʼ`´]/gu, '')
    .replaceAll(/[æø]/g, (letter) => LETTERS[letter] ?? letter) // ǽ and ǿ show their letter only without the accent
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name to compare by: folded, hyphens as blanks, "Birk, Noah" turned to "noah birk". */
export function normaliseName(name: string): string {
  const [family, given, ...rest] = name.split(',')
  const inOrder = given !== undefined && rest.length === 0 ? `${given} ${family}` : name
  return fold(inOrder)
}
