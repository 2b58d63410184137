import type { AssessmentPage, ShownInput } from '../contract.ts'
import type { Question, Words } from '../definition-contract.ts'
import { choicesFor } from '../page-rules.ts'
import { keysOf } from '../people-rules.ts'
import type { PictureText } from './text.ts'

export type Language = keyof Words

/** A text of the definition with the name of whom it is about. */
export function withName(words: Words, language: Language, name: string | null): string {
  return words[language].replaceAll('{name}', name ?? '')
}

export type Pickable = AssessmentPage['pickable']

/** What somebody picked, in words; a key this reader cannot see says so instead of showing a code. */
export function pickedWords(
  question: Extract<Question, { kind: 'pick' }>,
  value: string,
  pickable: Pickable,
  t: PictureText,
): string[] {
  const known = new Map(choicesFor(question.pickFrom, pickable).map(({ key, words }) => [key, words]))
  const missing = question.pickFrom === 'notes' ? t.notShared : t.gone
  return keysOf(value).map((key) => known.get(key) ?? missing)
}

/** Whether the answer's words are names of people, to be hidden on a shared screen. */
export function isAboutPeople(question: Question): boolean {
  return question.kind === 'pick' && question.pickFrom !== 'notes'
}

/** An answer in words, as it stands on the screen and on paper. */
export function answerWords(
  question: Question,
  value: string | null,
  pickable: Pickable,
  texts: { t: PictureText; language: Language },
): string {
  const { t, language } = texts
  if (value === null) return t.unknown
  if (question.kind === 'choice')
    return question.choices.find((choice) => choice.value === value)?.words[language] ?? t.gone
  if (question.kind === 'scale') return t.ofTen(value)
  if (question.kind === 'text') return value
  const words = pickedWords(question, value, pickable, t)
  return words.length === 0 ? t.nobodyPicked : words.join(', ')
}

/** The id of the element that holds an input, for moving to it. */
export function placeId({ question, subject }: Pick<ShownInput, 'question' | 'subject'>): string {
  return `svar-${question}-${subject}`
}
