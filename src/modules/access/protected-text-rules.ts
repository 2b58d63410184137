/** A protected place or telephone number as it was noted. */
export type ProtectedPlace = { kind: string; value: string }

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  é: 'e',
  è: 'e',
  ü: 'y',
  ö: 'oe',
  ä: 'ae',
}
const endings = ['', 's', 'n', 'en', 'ns', 'ens', 'et', 'ets', 'r', 'er']
const generic = new Set(
  'skole skolen folkeskole friskole privatskole efterskole boernehave boernehuset vuggestue institution institutionen bosted opholdssted doegninstitution daginstitution sfo klub klubben fritidshjem og i paa ved den det af til'.split(
    ' ',
  ),
)
const streetEnd = /(vej|gade|alle|straede|boulevard|plads)$/

/** Words of a text in small letters without accents, so that ways of writing the same thing come out the same. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøåéèüöä]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/\bnr\b\.?/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/** Whether some run of whole words says `needle`, written together, apart or with an ending. */
function says(words: readonly string[], needle: string): boolean {
  return words.some((_, start) => {
    let run = ''
    for (let at = start; at < words.length && run.length <= needle.length + 3; at++) {
      run += words[at]
      if (run.startsWith(needle) && endings.includes(run.slice(needle.length))) return true
    }
    return false
  })
}

/** A telephone number with or without its country, and with a space, a dot or a hyphen between digits. */
function saysNumber(text: string, number: string): boolean {
  const digits = number
    .replaceAll(/\D/g, '')
    .slice(-8)
    .replaceAll(/\d(?=\d)/g, '$&[ .-]?')
  return new RegExp(`(?<!\\d)(?:(?:00|\\+)?45[ .-]?)?${digits}(?!\\d)`).test(text)
}

/** What in a text would give the place away: a street, with its number where the street is an ordinary word; a name. */
function needlesOf({ kind, value }: ProtectedPlace): string[] {
  if (kind === 'address') {
    const words = plainWords(value.split(',')[0] ?? '')
    const number = words.findIndex((word) => /^\d+[a-z]?$/.test(word))
    const street = words.slice(0, number < 0 ? words.length : number).join('')
    if (street.length < 3) return []
    return streetEnd.test(street) || street.length >= 8 || number < 0
      ? [street]
      : [street + (words[number] ?? '')]
  }
  const words = plainWords(value)
  const telling = words.filter((word) => !generic.has(word) && word.length >= 6)
  const whole = words.join('')
  return words.length > 1 &&
    telling.length > 0 &&
    words.some((word) => generic.has(word)) &&
    !/skole/.test(whole)
    ? [whole, ...telling]
    : [whole]
}

/** The kinds of protected places that a text names (HG-22, security.md G13). Never the value itself. */
export function placesNamed(text: string, places: readonly ProtectedPlace[]): string[] {
  const words = plainWords(text)
  const named = places.filter((place) =>
    place.kind === 'phone'
      ? saysNumber(text, place.value)
      : needlesOf(place).some((needle) => says(words, needle)),
  )
  return [...new Set(named.map(({ kind }) => kind))]
}
