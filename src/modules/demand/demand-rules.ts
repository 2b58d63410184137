import type { NewDemand } from './calendar-contract.ts'

type Asked = Pick<NewDemand, 'personIds' | 'at' | 'minutes' | 'repeat' | 'nature' | 'law'>

/** Why a demand cannot be made, or null. A duty says which law it rests on (R-COO-03). */
export function whyNotDemand(
  { personIds, at, minutes, repeat, nature, law }: Asked,
  { family, isRule }: { family: readonly string[]; isRule: (text: string) => boolean },
) {
  if (personIds.some((person) => !family.includes(person))) return 'unknown-person'
  if (at !== null && minutes === 0) return 'no-duration'
  if (repeat !== null && !isRule(repeat)) return 'not-a-rule'
  return nature === 'duty' && (law === null || law === '') ? 'no-law' : null
}
export const demandReasons = {
  'unknown-person': 'Vælg personer fra familien.',
  'no-duration': 'Skriv, hvor mange minutter det varer.',
  'not-a-rule': 'Gentagelsen kan ikke læses. Vælg, hvor ofte det sker.',
  'no-law': 'Skriv, hvilken lov pligten følger af.',
}
/** The field that a reason belongs to. */
export const demandFields = {
  'unknown-person': 'personIds',
  'no-duration': 'minutes',
  'not-a-rule': 'repeat',
  'no-law': 'law',
} as const
