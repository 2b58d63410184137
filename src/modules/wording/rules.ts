/** A word that must not stand in what a family sees, and what to write instead (domain.md 7.11, R-STG-01; ux.md section 6). */
export type HardWord = { word: string; offer: string }

const stems: readonly (readonly [stem: string, offer: string])[] = [
  // The verb stops too; it stands first, since the shorter stem would find it as well.
  ['bander', 'grimt sprog'],
  ['bande', 'trivsel, skole, venner'],
  ['rocker', 'det, der er svært lige nu'],
  ['kriminel', 'det, der er sket'],
  ['kriminalitet', 'det, der er svært lige nu'],
  ['forbryder', 'det, der er sket'],
  ['risikobarn', 'barn, der har brug for støtte'],
  ['risikoung', 'ung, der har brug for støtte'],
  ['risikoprofil', 'behov for støtte'],
  ['risikoniveau', 'behov for støtte'],
  ['belastet familie', 'familie med meget at se til'],
  ['udsat familie', 'familie med meget at se til'],
  ['ressourcesvag', 'har brug for støtte'],
  ['ghetto', 'området, I bor i'],
  ['fødekæde', 'venner'],
  ['mistænkt', 'det, der er sket'],
]

// "bandet" stands in no compound we mean, while "forbandet" and "bandeord" do: a stem counts at the start of a word, or
// inside a compound after its first part ("rocker-bandemiljø", "gadebande").
function pattern(stem: string): RegExp {
  const letters = '\\p{L}'
  const body = stem.replace(/ /g, '\\s+')
  return new RegExp(
    stem === 'bande' || stem === 'bander'
      ? `(?<!${letters}|for)(?:${letters}{3,})?(?<!for)${body}${letters}*`
      : `${body}${letters}*`,
    'giu',
  )
}

const patterns = stems.map(([stem, offer]) => ({ find: pattern(stem), offer }))

/** The words that no municipality can take away, for the screen where it adds its own. */
export const floor: readonly HardWord[] = stems.map(([word, offer]) => ({ word, offer }))

/** A word of the municipality's own counts from the start of a word, with any ending: "klient" finds "klienten", not "salgsklient". */
function ownPattern(word: string): RegExp {
  const body = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
  return new RegExp(`(?<!\\p{L})${body}\\p{L}*`, 'giu')
}

/**
 * The hard words in a text that a family will see, each once, with an offer; empty when it may be sent. The list that is
 * built in always counts; `own` are the words that the municipality has added to it.
 */
export function hardWordsIn(text: string, own: readonly HardWord[]): HardWord[] {
  const found = new Map<string, HardWord>()
  const all = [...patterns, ...own.map(({ word, offer }) => ({ find: ownPattern(word), offer }))]
  for (const { find, offer } of all) {
    for (const [word] of text.normalize('NFC').matchAll(find))
      if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, offer })
  }
  return [...found.values()]
}

/** Why a text cannot be shown to a family; the family's own words are never tested. */
export function whyNotFamilyVisible(text: string, own: readonly HardWord[]): string | null {
  const [first] = hardWordsIn(text, own)
  return first ? `Ordet „${first.word}“ kan gøre familien bange. Prøv: ${first.offer}.` : null
}

/** What is wrong with texts of staff: a sentence for each field, and the first of them for the whole. */
export type HardFields = { first: string; fields: Record<string, string> }

/** Why texts that staff write and the family will see cannot stand (R-STG-01, domain.md 7.11), or null when they can. */
export function hardFields(
  texts: Record<string, string | null | undefined>,
  own: readonly HardWord[],
): HardFields | null {
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const why = text ? whyNotFamilyVisible(text, own) : null
    return why === null ? [] : [[field, why] as const]
  })
  return found[0] ? { first: found[0][1], fields: Object.fromEntries(found) } : null
}

/** A word as it is kept: lower case, single spaces, without what stands around it. */
export function asKept(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

export type WhyNotWord = 'too-short' | 'not-a-word' | 'built-in' | 'offer-hard' | 'offer-same'

/** Why a word cannot be added: too short to mean one thing, on the list that is built in already, or its offer frightens as well. */
export function whyNotWord(word: string, offer: string, own: readonly HardWord[]): WhyNotWord | null {
  if (!/^\p{L}[\p{L}\p{N} -]*$/u.test(word)) return 'not-a-word'
  if (word.length < 3) return 'too-short'
  if (hardWordsIn(word, []).length > 0) return 'built-in'
  const others = own.filter((one) => one.word !== word)
  if (hardWordsIn(offer, [{ word, offer }]).some((one) => asKept(one.word).startsWith(word)))
    return 'offer-same'
  return hardWordsIn(offer, others).length > 0 ? 'offer-hard' : null
}
