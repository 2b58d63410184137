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

/** The hard words in a text that a family will see, each once, with an offer; empty when it may be sent. */
export function hardWordsIn(text: string): HardWord[] {
  const found = new Map<string, HardWord>()
  for (const { find, offer } of patterns) {
    for (const [word] of text.normalize('NFC').matchAll(find))
      if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, offer })
  }
  return [...found.values()]
}

/** Why a text cannot be shown to a family; the family's own words are never tested. */
export function whyNotFamilyVisible(text: string): string | null {
  const [first] = hardWordsIn(text)
  return first ? `Ordet „${first.word}“ kan gøre familien bange. Prøv: ${first.offer}.` : null
}
