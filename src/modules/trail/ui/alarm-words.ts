import type { Alarm } from '../contract.ts'

type Words = { canary: (family: number | null) => string; volume: (persons: number | null) => string }

/** What an alarm says, in one line. */
export function alarmWords({ kind, familyNumber, persons }: Alarm, words: Words): string {
  return kind === 'canary' ? words.canary(familyNumber) : words.volume(persons)
}
