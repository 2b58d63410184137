import { whyNotFamilyVisible } from '#modules/wording/rules.ts'

/** What is wrong with texts of staff: a sentence for each field, and the first of them for the whole. */
export type HardWords = { first: string; fields: Record<string, string> }

/**
 * Why texts that staff write and the family will see cannot stand (R-STG-01, domain.md 7.11), or null when they can.
 * The family's own words never pass through here.
 */
export function hardWordsOfStaff(texts: Record<string, string | null>): HardWords | null {
  const faults = Object.entries(texts).flatMap(([field, text]) => {
    const why = text === null ? null : whyNotFamilyVisible(text)
    return why === null ? [] : [[field, why] as const]
  })
  const [first] = faults
  return first ? { first: first[1], fields: Object.fromEntries(faults) } : null
}
