/**
 * Danish searching: å = aa, ø = ö = oe or o, æ = ä = ae, é = e, case ignored. So `Oezil` and `Ozil` both find Øzil.
 * Danish sorting is Intl.Collator('da'), where aa counts as å and æ ø å come last.
 */
export function matchesText(query: string, text: string): boolean {
  return FOLDS.some((fold) => everyWordStarts(fold(query), fold(text)))
}

/** Compares two strings in Danish order. */
export function compareDanish(a: string, b: string): number {
  return DANISH.compare(a, b)
}

const DANISH = new Intl.Collator('da', { numeric: true })

const FOLDS = [
  (text: string) =>
    strip(text.toLowerCase().replace(/[øö]/g, 'oe').replace(/[æä]/g, 'ae').replaceAll('å', 'aa')),
  (text: string) => strip(text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'a').replaceAll('aa', 'a')),
]

function strip(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Every word typed must begin some word of the text, in any order: `kon bir` finds `Log kontakt · Familien Birk`. */
function everyWordStarts(query: string, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return query
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)))
}
