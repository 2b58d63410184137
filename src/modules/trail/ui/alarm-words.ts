import type { Alarm } from '../contract.ts'

type Words = {
  canary: (family: number | null) => string
  canarySignal: string
  volume: (persons: number | null) => string
  emergency: (family: number | null) => string
  provider_key: (provider: string | null) => string
}

/** What an alarm says, in one line. */
export function alarmWords({ kind, familyNumber, persons, detail }: Alarm, words: Words): string {
  if (kind === 'volume') return words.volume(persons)
  if (kind === 'canary' && detail === 'signal') return words.canarySignal
  return kind === 'provider_key' ? words.provider_key(detail) : words[kind](familyNumber)
}
