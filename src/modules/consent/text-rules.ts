import type { Day } from '#core/day.ts'
import { hardWordsIn, type HardWord } from '#modules/wording/rules.ts'
import type { ConsentPurpose } from './contract.ts'
import type { ConsentBody, SaidLine, TextVersion } from './text-contract.ts'
import { shippedTexts, SHIPPED_VERSION } from './text-definition.ts'

/** Every version there is, the shipped and the municipality's own, the newest first. */
export function allTexts(own: readonly TextVersion[]): TextVersion[] {
  return [...shippedTexts, ...own].toSorted(
    (a, b) => b.validFrom.localeCompare(a.validFrom) || number(b) - number(a),
  )
}

/** The text to use for a question put on a day: the newest version begun, the shipped one where there is none. */
export function textOn(own: readonly TextVersion[], purpose: ConsentPurpose, on: Day): TextVersion {
  const begun = own.filter((one) => one.purpose === purpose && one.validFrom <= on)
  const newest = begun.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || number(b) - number(a))[0]
  const shipped = shippedTexts.find((one) => one.purpose === purpose)
  const text = newest ?? shipped
  if (!text) throw new Error(`no text for ${purpose}`)
  return text
}

/** The text that a consent was asked with; null for a version that is not kept. */
export function textOf(
  own: readonly TextVersion[],
  asked: { purpose: ConsentPurpose; version: string },
): TextVersion | null {
  return (
    [...own, ...shippedTexts].find(
      ({ purpose, version }) => purpose === asked.purpose && version === asked.version,
    ) ?? null
  )
}

const number = ({ version }: Pick<TextVersion, 'version'>): number => Number(version.split('-')[1] ?? 0)

/** The name of a new version: the year it begins, and the next number of that year. '2026-1' is the shipped one. */
export function nextVersion(own: readonly TextVersion[], purpose: ConsentPurpose, validFrom: Day): string {
  const year = validFrom.slice(0, 4)
  const numbers = [...own.filter((one) => one.purpose === purpose), { version: SHIPPED_VERSION }]
    .filter(({ version }) => version.startsWith(`${year}-`))
    .map(number)
  return `${year}-${Math.max(0, ...numbers) + 1}`
}

export type Names = { about: string | null; department?: string | null; supplier?: string | null }

/** The sentences as they are said: opening, what it means, and what belongs to every question, with the names put in. */
export function spoken(body: ConsentBody, { about, department, supplier }: Names): SaidLine[] {
  const named = (text: string) =>
    text
      .replaceAll('[navn]', () => about ?? '')
      .replaceAll('[afdeling]', () => department ?? '')
      .replaceAll('[leverandør]', () => supplier ?? '')
  return [about === null ? body.self : body.about, ...body.lines, ...body.fixed].map(({ da, en }) => ({
    da: named(da),
    en: named(en),
  }))
}

export type WhyNotText = 'gone' | 'taken' | 'no-name' | 'no-department' | 'no-supplier' | 'hard-word'

/**
 * Why a version cannot be set: backwards in time (what was asked stands with its text), a day that has one already, an
 * opening that does not say whom or what it is about, or a word that frightens (R-STG-01).
 */
export function whyNotText(
  text: { purpose: ConsentPurpose; validFrom: Day; body: Omit<ConsentBody, 'fixed'> },
  own: readonly TextVersion[],
  { today, hard }: { today: Day; hard: readonly HardWord[] },
): WhyNotText | null {
  const { purpose, validFrom, body } = text
  if (validFrom < today) return 'gone'
  if (own.some((one) => one.purpose === purpose && one.validFrom === validFrom)) return 'taken'
  const both = (said: SaidLine, part: string) => said.da.includes(part) && said.en.includes(part)
  if (purpose !== 'involve_parents' && !both(body.about, '[navn]')) return 'no-name'
  if (purpose === 'share' && ![body.self, body.about].every((said) => both(said, '[afdeling]')))
    return 'no-department'
  if (purpose === 'supplier' && ![body.self, body.about].every((said) => both(said, '[leverandør]')))
    return 'no-supplier'
  const words = [body.self, body.about, ...body.lines].flatMap(({ da, en }) => [da, en]).join('\n')
  return hardWordsIn(words, hard).length > 0 ? 'hard-word' : null
}

export const textReasons: Record<WhyNotText, string> = {
  gone: 'Vælg i dag eller senere. Det, der er spurgt om, følger den tekst, der blev brugt.',
  taken: 'Der er allerede en udgave, der gælder fra den dag. Vælg en anden dag.',
  'no-name': 'Skriv [navn] i spørgsmålet om et barn, på dansk og engelsk, så det er klart, hvem det er om.',
  'no-department': 'Skriv [afdeling] i spørgsmålet, på dansk og engelsk, så det er klart, hvem der deler.',
  'no-supplier':
    'Skriv [leverandør] i spørgsmålet, på dansk og engelsk, så det er klart, hvem der får noget at vide.',
  'hard-word': 'Der er et ord, der kan gøre familien bange. Skriv et andet.',
}
