import type { HandIn } from '../contract.ts'

/** What is being written, as the fields hold it. */
export type Draft = Pick<
  HandIn,
  'seen' | 'strengths' | 'name' | 'age' | 'senderName' | 'senderPart' | 'senderPhone' | 'files'
> & {
  told: HandIn['told'] | null
}
export const emptyDraft = (): Draft => ({
  seen: '',
  strengths: '',
  name: '',
  age: null,
  told: null,
  senderName: '',
  senderPart: '',
  senderPhone: '',
  files: [],
})

type Missing = { seen: string; age: string; told: string; senderName: string }
/** What must be filled in before it can be sent, in the words of the field. `named` also asks who writes. */
export function missingIn(draft: Draft, words: Missing, named: boolean): Record<string, string> {
  const lacking: [boolean, keyof Missing][] = [
    [draft.seen.trim() === '', 'seen'],
    [draft.age === null, 'age'],
    [draft.told === null, 'told'],
    [named && draft.senderName.trim() === '', 'senderName'],
  ]
  return Object.fromEntries(lacking.filter(([missing]) => missing).map(([, field]) => [field, words[field]]))
}

/** The part that a partner and a colleague write alike. */
export function writtenIn({ seen, strengths, name, age, told }: Draft) {
  return { seen, strengths, name, age, birthDate: null, told: told ?? ('unknown' as const) }
}
