import type { Day } from '#core/day.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import { hardWordsIn, type HardWord } from '#modules/wording/rules.ts'
import type { ListedType, MeasureType } from './type-contract.ts'
import { shippedTypes } from './type-definition.ts'

/** The day from which the shipped measures hold. */
const SHIPPED_FROM = '2024-01-01'

/** The catalogue on a day: for each code the newest version begun; what is out of use is left out. By name, Danish order. */
export function typesOn(own: readonly MeasureType[], day: Day): ListedType[] {
  const newest = new Map<string, ListedType>(
    shippedTypes.map((type) => [type.code, { ...type, validFrom: SHIPPED_FROM, inUse: true, own: false }]),
  )
  for (const type of own)
    if (type.validFrom <= day && (newest.get(type.code)?.validFrom ?? '') <= type.validFrom)
      newest.set(type.code, { ...type, own: true })
  return [...newest.values()].filter(({ inUse }) => inUse).sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** Weeks in one period that a price may be for. */
const periods: [unit: RegExp, weeks: number][] = [
  [/^uger?n?$/, 1],
  [/^(måned(en|er)?|md)$/, 52 / 12],
  [/^kvartal(et)?$/, 13],
  [/^halvår(et)?$/, 26],
  [/^år(et)?$/, 52],
]
const wholes = /^(forløb(et)?|hold(et)?|kurs(us|et)|plads(en)?|person(en)?|stk|styk|gang|i alt)$/

/**
 * What a measure costs in kroner from beginning to end, or null when the catalogue does not tell: a price by the week needs a
 * length, and a price by the hour, or by something we do not know, needs a person. Each begun period is a whole one. A price
 * that is not known is covered only by a mandate without a limit.
 */
export function wholePrice({
  kroner,
  priceUnit,
  weeks,
}: Pick<MeasureType, 'kroner' | 'priceUnit' | 'weeks'>): number | null {
  if (kroner === null || kroner === 0) return kroner
  const unit = (priceUnit ?? 'i alt')
    .trim()
    .toLowerCase()
    .replace(/^(pr\.?|per)\s+/, '')
    .replace(/\.$/, '')
  if (wholes.test(unit)) return kroner
  const period = periods.find(([name]) => name.test(unit))
  return period && weeks !== null ? kroner * Math.ceil(weeks / period[1]) : null
}

export type WhyNotType = 'gone' | 'price-without-source' | 'hard-word' | 'cpr' | 'form-and-complaint'

/**
 * Why a version cannot be set: backwards in time (what was granted stands under the version it was granted under), a price
 * nobody can check, a name that a family will see with a hard word in it (R-STG-01), or a way to complain that does not fit.
 */
export function whyNotType(type: MeasureType, today: Day, hard: readonly HardWord[]): WhyNotType | null {
  if (type.validFrom < today) return 'gone'
  if (type.kroner !== null && !type.priceSource) return 'price-without-source'
  if (hardWordsIn(`${type.name} ${type.provider} ${type.intensity}`, hard).length > 0) return 'hard-word'
  if (looksLikeCpr(`${type.name} ${type.evidence} ${type.provider}`)) return 'cpr'
  return (type.form === 'help') === (type.complaint === 'not_a_decision') ? null : 'form-and-complaint'
}

export const typeReasons: Record<WhyNotType, string> = {
  gone: 'Vælg i dag eller senere: det, der er bevilget, følger den udgave, det blev bevilget under.',
  'price-without-source': 'Skriv, hvor prisen står, fx kommunens takstblad. Eller lad prisen stå tom.',
  'hard-word': 'Familien ser navnet, og et af ordene kan gøre dem bange. Vælg et andet.',
  cpr: 'Der står noget, der ligner et CPR-nummer. Slet det.',
  'form-and-complaint':
    'Råd og praktisk hjælp er ikke en afgørelse, så der er ikke noget at klage over; en afgørelse skal have en klagevej eller sige, at der ingen er.',
}
