import { addMonths, type Day } from '#core/day.ts'
import type { StrandRule } from './contract.ts'
import { proposedStrands } from './strand-definition.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A receipt number to read out on the phone: two groups of four signs that are not mistaken for each other. It opens
 * nothing: there is no way to ask about a number, so nobody can try them.
 */
export function receiptFrom(random: Uint8Array): string {
  const signs = Array.from(random.slice(0, 8), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** A name as somebody wrote it in one field: the last word is the family name, one word alone is a given name. */
export function nameParts(name: string): { givenName: string; familyName: string } | null {
  const parts = name.trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return null
  return parts.length === 1
    ? { givenName: parts[0] ?? '', familyName: '' }
    : { givenName: parts.slice(0, -1).join(' '), familyName: parts.at(-1) ?? '' }
}

export type WhyNotConcern = 'no-age' | 'birth-ahead' | 'cpr-in-text'

/** Why a concern cannot be taken in: an age or a birth date is needed to know whom it may be for. */
export function whyNotConcern(
  concern: { birthDate: Day | null; age: number | null; texts: readonly string[] },
  today: Day,
  looksLikeCpr: (text: string) => boolean,
): { code: WhyNotConcern; field: string } | null {
  if (concern.texts.some(looksLikeCpr)) return { code: 'cpr-in-text', field: 'seen' }
  if (concern.birthDate === null && concern.age === null) return { code: 'no-age', field: 'age' }
  if (concern.birthDate !== null && concern.birthDate > today)
    return { code: 'birth-ahead', field: 'birthDate' }
  return null
}

/** A link lives at most a year: then somebody decides again whether the partner is to have one. */
export function whyNotLinkUntil(expiresOn: Day, today: Day): 'gone' | 'too-long' | null {
  if (expiresOn < today) return 'gone'
  return expiresOn > addMonths(today, 12) ? 'too-long' : null
}

/** What holds for each strand on a day: the municipality's own, else what is proposed, with the days kept for everything. */
export function strandsOn(
  own: readonly StrandRule[],
  today: Day,
  daysForAll: number,
): (StrandRule & { own: boolean })[] {
  return proposedStrands.map((proposed) => {
    const mine = own
      .filter(({ strand, validFrom }) => strand === proposed.strand && validFrom <= today)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
    return mine
      ? { ...mine, own: true }
      : { ...proposed, retentionDays: daysForAll, validFrom: today, own: false }
  })
}
