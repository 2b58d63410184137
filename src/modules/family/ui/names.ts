import type { Language } from '#kit/language.ts'
import type { NameOnTheLine } from '../reading-contract.ts'
import { text } from './text.ts'

type Named = Pick<NameOnTheLine, 'part' | 'sex'>

/** What someone is in the family: `mor`, `bror`, `bedsteforælder`. */
export function partWord({ part, sex }: Named, language: Language): string {
  return text[language].part[part][sex ?? 'none']
}

/** `Sanne (mor)` for adults by their part, `Noah 14` for children and young people by their age. */
export function nameOnLine(person: Named & { givenName: string; age: number }, language: Language): string {
  const young = person.part === 'young' || person.part === 'sibling'
  return young ? `${person.givenName} ${person.age}` : `${person.givenName} (${partWord(person, language)})`
}

/** The browser's title: the young person's first name and the family's initial, never more (ux.md section 3). */
export function windowName(label: string, people: readonly { givenName: string; part: string }[]): string {
  const young = people.find(({ part }) => part === 'young')
  const initial = label.replace(/^Familien?\s+/i, '').charAt(0)
  return young ? `${young.givenName} ${initial}.` : `Familien ${initial}.`
}
