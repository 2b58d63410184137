import { normaliseName } from '#core/name.ts'

/** In what way two names are nearly the same. */
export type NameLikeness = 'other-order' | 'one-letter' | 'other-spelling' | 'fewer-names'

/**
 * How two different names resemble each other, or null. Other order: "Birk Noah". One letter: added, missing, changed
 * or two swapped. Other spelling: the same consonants, as names written over from another alphabet ("Mohammed Yousef",
 * "Muhammad Yusuf"). Fewer names: first and last agree and a middle name is missing.
 * Only ever used beside an equal birth date, and only to ask a person.
 */
export function likeness(one: string, other: string): NameLikeness | null {
  const [a, b] = [normaliseName(one), normaliseName(other)]
  const [first, second] = [a.split(' '), b.split(' ')]
  if (first.toSorted().join(' ') === second.toSorted().join(' ')) return 'other-order'
  if (isOneEdit(a, b)) return 'one-letter'
  if (consonants(first) === consonants(second)) return 'other-spelling'
  return hasFewer(first, second) || hasFewer(second, first) ? 'fewer-names' : null
}

/** True if one letter added, removed or changed, or two neighbours swapped, makes the one into the other. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const [restShort, restLong] = [short.slice(start), long.slice(start)]
  if (short.length !== long.length) return restShort === restLong.slice(1)
  if (restShort.slice(1) === restLong.slice(1)) return true
  const swapped = `${restShort[1]}${restShort[0]}${restShort.slice(2)}`
  return restShort.length > 1 && swapped === restLong
}

/** Each name without vowels and doubled letters. A name of vowels alone stays as it is. */
function consonants(names: string[]): string {
  return names.map((name) => name.replaceAll(/[aeiouy]/g, '').replaceAll(/(.)\1+/g, '$1') || name).join(' ')
}

function hasFewer(fewer: string[], more: string[]): boolean {
  if (fewer.length < 2 || fewer.length >= more.length) return false
  if (fewer[0] !== more[0] || fewer.at(-1) !== more.at(-1)) return false
  return fewer.every((name) => more.includes(name))
}
